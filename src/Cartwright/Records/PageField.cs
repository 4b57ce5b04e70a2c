using Cartwright.Protocols;

namespace Cartwright.Records;

/// <summary>A label of the page with its value: <c>Allocation</c>, <c>NA</c>.</summary>
internal sealed record PageField(string Source, string Label, int FirstLine, int LastLine, string Value)
{
    // Lower-case names under which pages label the same thing; a label with no field of the protocol keeps its own name.
    private static readonly Dictionary<string, string> Labels = new(StringComparer.OrdinalIgnoreCase)
    {
        ["study type"] = "study type",
        ["allocation"] = "allocation",
        ["purpose"] = "purpose",
        ["primary purpose"] = "purpose",
        ["masking"] = "masking",
        ["blinding"] = "masking",
        ["enrollment"] = "enrollment",
        ["enrolment"] = "enrollment",
        ["target enrollment"] = "enrollment",
        ["target recruitment"] = "enrollment",
        ["estimated enrollment"] = "enrollment",
        ["actual enrollment"] = "enrollment",
        ["intervention model"] = "model",
        ["condition"] = "condition",
        ["conditions"] = "condition",
        ["title"] = "title",
        ["official title"] = "title",
        ["brief title"] = "title",
        ["phase"] = "phase",
        ["phases"] = "phase",
        ["sponsor"] = "sponsor",
        ["lead sponsor"] = "sponsor",
        ["status"] = "status",
        ["recruitment status"] = "status",
        ["sex"] = "sex",
        ["gender"] = "sex",
        ["ages"] = "ages",
        ["minimum age"] = "ages",
        ["maximum age"] = "ages",
        ["location"] = "location",
        ["start date"] = "start date",
        ["completion date"] = "completion date",
        ["nct number"] = "registry",
        ["registry id"] = "registry",
        ["registration number"] = "registry",
    };

    /// <summary>What a line labels, and the value on the same line where there is one; null where the line is no label.</summary>
    public static (string Label, string? Value)? LabelOf(string line)
    {
        if (Labels.TryGetValue(line.TrimEnd(':', '：', ' '), out var alone)) return (alone, null);
        var colon = line.IndexOfAny([':', '：']);
        return colon > 0 && Labels.TryGetValue(line[..colon].Trim(), out var label) ? (label, line[(colon + 1)..].Trim()) : null;
    }

    /// <summary>Where another record of the same trial says the same.</summary>
    public Citation? And { get; init; }

    /// <summary>Where in a record of nested values; null in a record of lines.</summary>
    public string? Path { get; init; }

    /// <summary>Label and value as a place.</summary>
    public Citation Cite() => new(Source, FirstLine, LastLine) { And = And, Path = Path };

    /// <summary>The value as something the record says.</summary>
    public Stated<T> Says<T>(T value) => new(value, Cite(), null);
}
