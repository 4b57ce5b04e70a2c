using Cartwright.Units;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Cartwright.Protocols;

/// <summary>A YAML file of a study folder while it is being read. Every fault is collected with its line and column; nothing is thrown until all are known.</summary>
public sealed class StudyText
{
    private const int LongestFile = 2_000_000;
    private const int DeepestNesting = 32;

    private readonly List<Fault> faults = [];
    // By reference: YAML nodes compare by content, and two equal values in two places are two entries.
    private readonly HashSet<YamlNode> read = new(ReferenceEqualityComparer.Instance);

    private StudyText(string file) => File = file;

    /// <summary>The file's name as the user gave it.</summary>
    public string File { get; }

    /// <summary>The faults so far, in the order of the text.</summary>
    public IReadOnlyList<Fault> Faults => [.. faults.OrderBy(f => f.Where.Line).ThenBy(f => f.Where.Column)];

    /// <summary>Parses a text; a text that is no YAML has its fault, and a root in which nothing exists.</summary>
    public static (StudyText Text, Entry Root) Parse(string file, string text)
    {
        var study = new StudyText(file);
        return (study, new Entry(study, study.Load(text), "", new Place(file, 1, 1)));
    }

    /// <summary>Reports every key that nobody asked for: a misspelt key must not pass in silence.</summary>
    public void RefuseUnread(Entry root)
    {
        foreach (var stray in root.Unread()) Report(stray.Where, $"'{stray.Name}' is not known here");
    }

    internal void Report(Place where, string message) => faults.Add(new Fault(where, message));

    internal void MarkRead(YamlNode node) => read.Add(node);

    internal bool WasRead(YamlNode node) => read.Contains(node);

    private YamlNode? Load(string text)
    {
        if (text.Length > LongestFile)
        {
            Report(new Place(File), $"the file has {text.Length:N0} characters; a study file has at most {LongestFile:N0}");
            return null;
        }
        if (FirstTooDeep(text) is { } line)
        {
            Report(new Place(File, line, 1), $"nested more than {DeepestNesting} deep");
            return null;
        }
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            if (stream.Documents.Count == 1) return stream.Documents[0].RootNode;
            Report(new Place(File), stream.Documents.Count == 0 ? "the file is empty" : "the file holds more than one document");
        }
        catch (YamlException e)
        {
            Report(new Place(File, (int)e.Start.Line, (int)e.Start.Column), $"this is not YAML: {e.Message}");
        }
        return null;
    }

    // Walks events, not nodes, so that a deep or self-referring file is refused before anything recurses into it.
    private static int? FirstTooDeep(string text)
    {
        var parser = new Parser(new StringReader(text));
        var depth = 0;
        try
        {
            while (parser.MoveNext())
            {
                depth += parser.Current!.NestingIncrease;
                if (depth > DeepestNesting) return (int)parser.Current.Start.Line;
            }
        }
        catch (YamlException)
        {
            return null;
        }
        return null;
    }
}
