namespace Cartwright.Datasets.Csv;

/// <summary>How large a data file may be. What is larger is refused without being read to its end.</summary>
public static class CsvLimits
{
    /// <summary>Characters in a file (bytes, where they are known before reading): 100 million.</summary>
    public const long LongestFile = 100_000_000;

    /// <summary>Characters in a line: one million.</summary>
    public const int LongestLine = 1_000_000;

    /// <summary>Whether a text is known to be too long without reading any of it.</summary>
    internal static bool KnownTooLong(TextReader text) => text is StreamReader { BaseStream: { CanSeek: true, Length: > LongestFile } };

    /// <summary>What a file that is too long is told.</summary>
    internal static string TooLong => $"the file has more than {LongestFile / 1_000_000} million characters; it was not read";
}

/// <summary>A text that went over a limit; thrown and caught within the reading of one file.</summary>
internal sealed class TextTooLongException(string message) : Exception(message);

/// <summary>A reader that counts what passes and stops at the limits, so that nobody holds a 200 MB file to learn that it is too large.</summary>
internal sealed class MeasuredText(TextReader text) : TextReader
{
    private long length;
    private int line;

    public override int Read(char[] buffer, int index, int count)
    {
        var read = text.Read(buffer, index, count);
        Measure(buffer.AsSpan(index, read));
        return read;
    }

    public override int Read(Span<char> buffer)
    {
        var read = text.Read(buffer);
        Measure(buffer[..read]);
        return read;
    }

    public override int Read()
    {
        var read = text.Read();
        if (read >= 0) Measure([(char)read]);
        return read;
    }

    public override int Peek() => text.Peek();

    private void Measure(ReadOnlySpan<char> read)
    {
        length += read.Length;
        if (length > CsvLimits.LongestFile) throw new TextTooLongException(CsvLimits.TooLong);
        for (var rest = read; ;)
        {
            var end = rest.IndexOfAny('\r', '\n');
            line += end < 0 ? rest.Length : end;
            if (line > CsvLimits.LongestLine) throw new TextTooLongException($"a line has more than {CsvLimits.LongestLine / 1_000_000} million characters; the file was not read");
            if (end < 0) return;
            line = 0;
            rest = rest[(end + 1)..];
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) text.Dispose();
        base.Dispose(disposing);
    }
}
