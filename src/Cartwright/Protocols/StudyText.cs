using Cartwright.Units;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
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

    private readonly Dictionary<YamlNode, List<string>> asked = new(ReferenceEqualityComparer.Instance);

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
        foreach (var (where, name, known) in root.Unread())
            Report(where, known.Count == 0 ? $"'{name}' is not known here" : $"'{name}' is not known here; known are {string.Join(", ", known)}");
    }

    internal void Report(Place where, string message) => faults.Add(new Fault(where, message));

    internal void MarkRead(YamlNode node) => read.Add(node);

    internal bool WasRead(YamlNode node) => read.Contains(node);

    internal void MarkAsked(YamlNode node, string key)
    {
        if (!asked.TryGetValue(node, out var keys)) asked[node] = keys = [];
        if (!keys.Contains(key)) keys.Add(key);
    }

    internal IReadOnlyList<string> AskedOf(YamlNode node) => asked.GetValueOrDefault(node) ?? [];

    private YamlNode? Load(string text)
    {
        if (text.Length > LongestFile)
        {
            Report(new Place(File), $"the file has {text.Length:N0} characters; a study file has at most {LongestFile:N0}");
            return null;
        }
        if (FirstRefused(text) is { } refused)
        {
            Report(refused.Where, refused.Message);
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
        catch (InvalidOperationException e)
        {
            // The scanner of this package loses its place in some broken flow sequences and says so by this exception.
            Report(new Place(File, 1, 1), $"this is not YAML: {e.Message}");
        }
        return null;
    }

    // Walks events, not nodes, so that a deep or self-referring file is refused before anything recurses into it.
    private Fault? FirstRefused(string text)
    {
        var parser = new Parser(new StringReader(text));
        var depth = 0;
        try
        {
            while (parser.MoveNext())
            {
                var (now, where) = (parser.Current!, new Place(File, (int)parser.Current!.Start.Line, (int)parser.Current.Start.Column));
                depth += now.NestingIncrease;
                if (depth > DeepestNesting) return new Fault(where, $"nested more than {DeepestNesting} deep");
                if (now is AnchorAlias alias) return new Fault(where, $"'*{alias.Value}' refers to another place; a study file writes everything out");
            }
        }
        catch (Exception e) when (e is YamlException or InvalidOperationException)
        {
            return null;
        }
        return null;
    }
}
