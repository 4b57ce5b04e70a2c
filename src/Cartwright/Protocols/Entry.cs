using Cartwright.Units;
using YamlDotNet.RepresentationModel;

namespace Cartwright.Protocols;

/// <summary>One value in a study file: where it stands, and how to read it as what it should be. What is missing can be asked about, and does not exist.</summary>
public sealed class Entry
{
    private readonly StudyText study;
    private readonly YamlNode? node;
    private readonly Place parent;

    internal Entry(StudyText study, YamlNode? node, string path, Place parent)
    {
        (this.study, this.node, Path, this.parent) = (study, node, path, parent);
        if (node is not null) study.MarkRead(node);
    }

    /// <summary>Keys from the root, joined by dots.</summary>
    public string Path { get; }

    /// <summary>Whether anything stands here.</summary>
    public bool Exists => node is not null;

    /// <summary>Whether a single value stands here.</summary>
    public bool IsScalar => node is YamlScalarNode;

    /// <summary>Whether a mapping stands here.</summary>
    public bool IsMapping => node is YamlMappingNode;

    /// <summary>Whether a list stands here.</summary>
    public bool IsList => node is YamlSequenceNode;

    /// <summary>Where it stands; for what is missing, where it should.</summary>
    public Place Where => node is null ? parent : new Place(study.File, (int)node.Start.Line, (int)node.Start.Column);

    /// <summary>The entry under a key; it may not exist.</summary>
    public Entry this[string key]
    {
        get
        {
            if (node is not null) study.MarkAsked(node, key);
            return new(study, Child(key), Path.Length == 0 ? key : $"{Path}.{key}", Where);
        }
    }

    /// <summary>The text of a single value; a fault and null where it is missing or not single.</summary>
    public string? RequiredText()
    {
        if (!Exists) return Refuse<string>($"'{Path}' is missing");
        return node is YamlScalarNode { Value: null or "" } ? Refuse<string>($"'{Path}' is empty") : OptionalText();
    }

    /// <summary>The text of a single value, or null where there is none.</summary>
    public string? OptionalText() => node switch
    {
        null => null,
        YamlScalarNode { Value: { Length: > 0 } text } => text,
        YamlScalarNode => null,
        _ => Refuse<string>($"'{Path}' should be a single value"),
    };

    /// <summary>Reads a single value; a fault and the fallback where it is missing or refused.</summary>
    public T Required<T>(Func<string, Parsed<T>> reading, T fallback) => RequiredText() is { } text ? Read(text, reading, fallback) : fallback;

    /// <summary>Reads a single value of value type, or null where there is none.</summary>
    public T? Optional<T>(Func<string, Parsed<T>> reading) where T : struct
    {
        if (OptionalText() is not { } text) return null;
        var read = reading(text);
        if (read.Refusal is null) return read.Value;
        Report(read.Refusal);
        return null;
    }

    /// <summary>Reads one of a set of words as a value; a fault names the words.</summary>
    public T? OptionalWord<T>(IReadOnlyDictionary<string, T> words) where T : struct =>
        Optional(text => words.TryGetValue(text, out var value)
            ? Parsed<T>.Of(value)
            : Parsed<T>.Refused($"'{text}' is not one of {string.Join(", ", words.Keys)}"));

    /// <summary>The entries of a list; empty where there is none.</summary>
    public IReadOnlyList<Entry> Items()
    {
        if (node is YamlSequenceNode list) return [.. list.Children.Select((c, i) => new Entry(study, c, $"{Path}[{i + 1}]", Where))];
        if (node is not null) Report($"'{Path}' should be a list");
        return [];
    }

    /// <summary>The keys and entries of a mapping; empty where there is none.</summary>
    public IReadOnlyList<KeyValuePair<string, Entry>> Members()
    {
        if (node is YamlMappingNode map) return [.. map.Children.Select(c => KeyValuePair.Create(Key(c.Key), this[Key(c.Key)]))];
        if (node is not null) Report($"'{Path}' should be a mapping of keys to values");
        return [];
    }

    /// <summary>Records a fault at this place.</summary>
    public void Report(string message) => study.Report(Where, message);

    /// <summary>The value written in full on one line, for the list of choices and assumptions.</summary>
    public string AsWritten() => Written(node);

    internal IEnumerable<(Place Where, string Name, IReadOnlyList<string> Known)> Unread() => Unread(node);

    private IEnumerable<(Place Where, string Name, IReadOnlyList<string> Known)> Unread(YamlNode? at)
    {
        var children = at switch
        {
            YamlMappingNode map => map.Children.Select(c => (Name: Key(c.Key), At: c.Key, c.Value)),
            YamlSequenceNode list => list.Children.Select(c => (Name: "", At: c, Value: c)),
            _ => [],
        };
        foreach (var (name, key, value) in children)
        {
            if (name.Length > 0 && !study.WasRead(value)) yield return (new Place(study.File, (int)key.Start.Line, (int)key.Start.Column), name, study.AskedOf(at!));
            else foreach (var deeper in Unread(value)) yield return deeper;
        }
    }

    private T Read<T>(string text, Func<string, Parsed<T>> reading, T fallback)
    {
        var read = reading(text);
        if (read.Refusal is null) return read.Value;
        Report(read.Refusal);
        return fallback;
    }

    private T? Refuse<T>(string message)
    {
        Report(message);
        return default;
    }

    private YamlNode? Child(string key)
    {
        if (node is not YamlMappingNode map) return null;
        foreach (var (k, v) in map.Children) if (Key(k) == key) return v;
        return null;
    }

    private static string Key(YamlNode node) => node is YamlScalarNode s ? s.Value ?? "" : "?";

    private static string Written(YamlNode? node) => node switch
    {
        YamlScalarNode s => s.Value ?? "",
        YamlSequenceNode l => string.Join(", ", l.Children.Select(Written)),
        YamlMappingNode m => string.Join("; ", m.Children.Select(c => $"{Key(c.Key)} {Written(c.Value)}")),
        _ => "",
    };
}
