namespace Cartwright.Datasets.Tables;

/// <summary>How large a dataset's file may be. What is larger is refused without being read to its end.</summary>
public static class TableLimits
{
    /// <summary>Bytes in a file, unpacked: 400 million. A transport file is mostly blanks.</summary>
    public const long LargestFile = 400_000_000;

    /// <summary>What a file that is too large is told.</summary>
    internal static string TooLarge => $"the file has more than {LargestFile / 1_000_000} million bytes; it was not read";

    /// <summary>All bytes of a stream; null where there are too many.</summary>
    internal static byte[]? Bytes(Stream stream)
    {
        if (stream.CanSeek && stream.Length - stream.Position > LargestFile) return null;
        using var held = new MemoryStream(stream.CanSeek ? (int)(stream.Length - stream.Position) : 0);
        var part = new byte[1 << 16];
        for (int read; (read = stream.Read(part)) > 0;)
        {
            if (held.Length + read > LargestFile) return null;
            held.Write(part, 0, read);
        }
        return held.ToArray();
    }
}
