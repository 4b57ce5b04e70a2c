using System.Text;
using System.Text.Json;
using Cartwright.Units;

namespace Cartwright.Records.Json;

/// <summary>A JSON record while it is being read. Every fault is collected with its line and column.</summary>
internal sealed class JsonText
{
    /// <summary>Characters from which a record is refused; the longest records of a registry with all results have a quarter of it.</summary>
    public const int LongestRecord = 20_000_000;

    /// <summary>How deep values may be nested; USDM nests 14 deep.</summary>
    public const int Deepest = 64;

    private const int Unreachable = 1000;

    private readonly string file;
    private readonly byte[] bytes;
    private readonly List<int> lines = [0];
    private readonly List<(int Offset, Fault Fault)> faults = [];

    private JsonText(string source, string file, string text)
    {
        (Source, this.file, bytes) = (source, file, Encoding.UTF8.GetBytes(text.TrimStart('\uFEFF')));
        for (var i = 0; i < bytes.Length; i++) if (bytes[i] == '\n') lines.Add(i + 1);
    }

    /// <summary>The record's short name in citations.</summary>
    public string Source { get; }

    /// <summary>The faults so far, in the order of the text.</summary>
    public IReadOnlyList<Fault> Faults => [.. faults.OrderBy(f => f.Offset).Select(f => f.Fault)];

    /// <summary>Whether a text is meant to be JSON: it starts as an object does, or its file says so.</summary>
    public static bool IsOne(RecordText record) =>
        record.Text.AsSpan().TrimStart('\uFEFF').TrimStart().StartsWith("{") || record.FileName.EndsWith(".json", StringComparison.OrdinalIgnoreCase);

    /// <summary>Parses a text; where it is no JSON it has its fault, and a root that does not exist.</summary>
    public static (JsonText Text, JsonEntry Root) Parse(RecordText record)
    {
        var json = new JsonText(record.Name, record.FileName, record.Text);
        if (record.Text.Length > LongestRecord) json.faults.Add((0, new Fault(new Place(record.FileName), $"the record has {record.Text.Length:N0} characters; at most {LongestRecord:N0} are read")));
        return (json, json.faults.Count > 0 ? json.Nothing() : json.Root());
    }

    /// <summary>The line of a byte, from 1.</summary>
    public int LineOf(int offset)
    {
        var found = lines.BinarySearch(offset);
        return found >= 0 ? found + 1 : ~found;
    }

    /// <summary>Records a fault at a byte.</summary>
    public void Report(int offset, string message) => faults.Add((offset, new Fault(PlaceOf(offset), message)));

    private Place PlaceOf(int offset)
    {
        var line = LineOf(offset);
        return new Place(file, line, Encoding.UTF8.GetCharCount(bytes, lines[line - 1], Math.Min(offset, bytes.Length) - lines[line - 1]) + 1);
    }

    private JsonEntry Nothing() => new(this, JsonKind.Missing, "", 0);

    private JsonEntry Root()
    {
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = Unreachable });
        try
        {
            reader.Read();
            var root = Value(ref reader, "");
            if (root is not null) reader.Read();
            return root ?? Nothing();
        }
        catch (JsonException e)
        {
            var line = (int)Math.Min(e.LineNumber ?? 0, lines.Count - 1);
            Report(Math.Min(lines[line] + (int)(e.BytePositionInLine ?? 0), bytes.Length), $"this is not JSON: {e.Message.Split(" LineNumber:")[0].Split(" Path:")[0]}");
            return Nothing();
        }
        catch (InvalidOperationException e)
        {
            // Half of a surrogate pair, escaped: the reader accepts the token and refuses its text.
            Report((int)reader.TokenStartIndex, $"this text cannot be read: {e.Message}");
            return Nothing();
        }
    }

    // Null where the nesting is too deep: nothing is read any more.
    private JsonEntry? Value(ref Utf8JsonReader reader, string path)
    {
        var at = (int)reader.TokenStartIndex;
        if (reader.CurrentDepth < Deepest) return reader.TokenType switch
        {
            JsonTokenType.StartObject => Object(ref reader, new JsonEntry(this, JsonKind.Object, path, at)),
            JsonTokenType.StartArray => List(ref reader, new JsonEntry(this, JsonKind.List, path, at)),
            JsonTokenType.String => Leaf(ref reader, JsonKind.Text, path, at, reader.GetString()!),
            JsonTokenType.Number => Leaf(ref reader, JsonKind.Number, path, at, Encoding.UTF8.GetString(reader.ValueSpan)),
            JsonTokenType.True => Leaf(ref reader, JsonKind.Truth, path, at, "true"),
            JsonTokenType.False => Leaf(ref reader, JsonKind.Truth, path, at, "false"),
            _ => Leaf(ref reader, JsonKind.Null, path, at, ""),
        };
        Report(at, $"nested more than {Deepest} deep");
        return null;
    }

    private JsonEntry Leaf(ref Utf8JsonReader reader, JsonKind kind, string path, int at, string scalar) =>
        new(this, kind, path, at) { Scalar = scalar, End = (int)reader.BytesConsumed - 1 };

    private JsonEntry? Object(ref Utf8JsonReader reader, JsonEntry entry)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var (at, name) = ((int)reader.TokenStartIndex, reader.GetString()!);
            reader.Read();
            if (Value(ref reader, Step(entry.Path, name)) is not { } member) return null;
            if (!entry.Add(name, member)) Report(at, $"'{Step(entry.Path, name)}' is stated twice; first in line {entry[name].Line}");
        }
        entry.End = (int)reader.TokenStartIndex;
        return entry;
    }

    private JsonEntry? List(ref Utf8JsonReader reader, JsonEntry entry)
    {
        for (var i = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; i++)
        {
            if (Value(ref reader, FormattableString.Invariant($"{entry.Path}[{i}]")) is not { } item) return null;
            entry.Add(item);
        }
        entry.End = (int)reader.TokenStartIndex;
        return entry;
    }

    // A name is somebody else's: what could not stand in a place of ours becomes a question mark.
    private static string Step(string path, string name)
    {
        var safe = string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '$' ? c : '?'));
        return path.Length == 0 ? safe : $"{path}.{safe}";
    }
}
