using Cartwright.Units;

namespace Cartwright.Records;

/// <summary>A record as it lies on disk: its short name in citations, its file's name, its text, and the SHA-256 of its bytes if known.</summary>
public sealed record RecordText(string Name, string FileName, string Text, string? Sha256 = null)
{
    private const int LongestLine = 20_000;

    /// <summary>Why a text is none that can be read; null where it can.</summary>
    internal static Fault? Refusal(string file, string text)
    {
        if (text.Length > RegistryPage.LongestRecord) return new Fault(new Place(file), $"the record has {text.Length:N0} characters; at most {RegistryPage.LongestRecord:N0} are read");
        if (text.Contains('\0')) return new Fault(new Place(file), "this is not a text file");
        var line = text.Split('\n').Select((l, i) => (l.Length, Line: i + 1)).FirstOrDefault(l => l.Length > LongestLine);
        return line.Line > 0 ? new Fault(new Place(file, line.Line), $"the line has {line.Length:N0} characters; at most {LongestLine:N0} are read") : null;
    }
}
