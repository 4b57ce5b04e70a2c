using System.Globalization;
using System.Text;

namespace Cartwright.Records.Json;

/// <summary>One value of a JSON record: where it stands, how to read it as what it should be, and whether anybody did. What is missing can be asked about, and does not exist.</summary>
internal sealed class JsonEntry(JsonText text, JsonKind kind, string path, int offset)
{
    private readonly Dictionary<string, JsonEntry> members = new(StringComparer.Ordinal);
    private readonly List<JsonEntry> items = [];

    public JsonKind Kind => kind;

    /// <summary>Names and numbers from the root: <c>study.versions[0].titles[1].text</c>.</summary>
    public string Path => path;

    /// <summary>The line of its first character.</summary>
    public int Line => text.LineOf(offset);

    /// <summary>The line of its last character.</summary>
    public int LastLine => text.LineOf(End ?? offset);

    /// <summary>The byte of its last character; null for what is missing.</summary>
    public int? End { get; set; }

    /// <summary>The value of a text, number or truth value as written.</summary>
    public string Scalar { get; init; } = "";

    /// <summary>Whether a reading asked for the value.</summary>
    public bool IsRead { get; private set; }

    /// <summary>Whether anything but null stands here.</summary>
    public bool Exists => kind is not (JsonKind.Missing or JsonKind.Null);

    /// <summary>The value under a name; it may not exist.</summary>
    public JsonEntry this[string name] => members.TryGetValue(name, out var member) ? member : new JsonEntry(text, JsonKind.Missing, path.Length == 0 ? name : $"{path}.{name}", offset);

    /// <summary>The names and values of an object.</summary>
    public IReadOnlyDictionary<string, JsonEntry> Members => members;

    /// <summary>Adds a member; false where the name stands there already.</summary>
    public bool Add(string name, JsonEntry member) => members.TryAdd(name, member);

    /// <summary>Adds an item.</summary>
    public void Add(JsonEntry item) => items.Add(item);

    /// <summary>The object itself, where it should be one; a fault where it is something else.</summary>
    public JsonEntry Object() => Expect(JsonKind.Object);

    /// <summary>The values of a list; empty where there is none, a fault where something else stands here.</summary>
    public IReadOnlyList<JsonEntry> Items() => Expect(JsonKind.List).Kind == JsonKind.List ? items : [];

    /// <summary>The objects of a list.</summary>
    public IReadOnlyList<JsonEntry> Objects() => [.. Items().Where(i => i.Object().Kind == JsonKind.Object)];

    /// <summary>The text, trimmed; null where there is none or it is empty.</summary>
    public string? Text()
    {
        IsRead = true;
        return Expect(JsonKind.Text).Kind == JsonKind.Text && Scalar.Trim() is { Length: > 0 } said ? said : null;
    }

    /// <summary>The number; null where there is none.</summary>
    public double? Number()
    {
        IsRead = true;
        return Expect(JsonKind.Number).Kind == JsonKind.Number ? double.Parse(Scalar, CultureInfo.InvariantCulture) : null;
    }

    /// <summary>A whole number that counts something; a fault where it is none.</summary>
    public int? Count()
    {
        if (Number() is not { } number) return null;
        if (number is >= 0 and <= int.MaxValue && Math.Floor(number) == number) return (int)number;
        Report($"'{path}' should be a whole number from 0, and is {Scalar}");
        return null;
    }

    /// <summary>The truth value; null where there is none.</summary>
    public bool? Truth()
    {
        IsRead = true;
        return Expect(JsonKind.Truth).Kind == JsonKind.Truth ? Scalar == "true" : null;
    }

    /// <summary>Takes every value here for read: it is stated in another form, or it points within the record.</summary>
    public JsonEntry Take(params string[] names)
    {
        foreach (var name in names) this[name].TakeAll();
        return this;
    }

    /// <summary>Takes this value and everything in it for read.</summary>
    public void TakeAll()
    {
        foreach (var leaf in Leaves()) leaf.IsRead = true;
    }

    /// <summary>Every value that says something: texts that are not empty, numbers, truth values.</summary>
    public IEnumerable<JsonEntry> Leaves() => kind switch
    {
        JsonKind.Object => members.Values.SelectMany(m => m.Leaves()),
        JsonKind.List => items.SelectMany(i => i.Leaves()),
        JsonKind.Missing or JsonKind.Null => [],
        JsonKind.Text when string.IsNullOrWhiteSpace(Scalar) => [],
        _ => [this],
    };

    /// <summary>Records a fault at this place.</summary>
    public void Report(string message) => text.Report(offset, message);

    /// <summary>Where it stands in the record, on one line.</summary>
    public Protocols.Citation Cite() => new(text.Source, Line, LastLine) { Path = path.Length == 0 ? null : path };

    /// <summary>Its text as a passage of the record; other words may be given for it.</summary>
    public Passage Passage(string words) => new(text.Source, Line, words) { Path = path };

    /// <summary>A statement that stands here.</summary>
    public Protocols.Stated<T> Says<T>(T value) => new(value, Cite(), null);

    /// <inheritdoc />
    public override string ToString() => new StringBuilder(path).Append(": ").Append(kind).ToString();

    private JsonEntry Expect(JsonKind wanted)
    {
        if (Exists && kind != wanted) Report($"'{path}' should be {Named(wanted)}, and is {Named(kind)}");
        return this;
    }

    private static string Named(JsonKind kind) => kind switch
    {
        JsonKind.Object => "an object",
        JsonKind.List => "a list",
        JsonKind.Text => "a text",
        JsonKind.Number => "a number",
        _ => "true or false",
    };
}
