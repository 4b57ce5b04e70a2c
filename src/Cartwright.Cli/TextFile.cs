using System.Text;
using Cartwright.Units;

namespace Cartwright.Cli;

/// <summary>Reads a text file that a user named, within limits, or says in words why not.</summary>
internal static class TextFile
{
    private const long LargestStudyFile = 4_000_000;

    /// <summary>The whole text as UTF-8; null, and a fault, for a missing, huge or binary file. A file that is not the one that the sums in its folder list is a fault too, and is read.</summary>
    public static string? Read(string path, List<Fault> faults, long largest = LargestStudyFile)
    {
        var file = new FileInfo(path);
        if (!file.Exists) return Refuse(faults, path, "there is no such file");
        if (file.Length > largest) return Refuse(faults, path, $"the file has {file.Length:N0} bytes; such a file has at most {largest:N0}");
        try
        {
            var bytes = File.ReadAllBytes(path);
            Checksums.Verify(path, bytes, faults);
            var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(WithoutMark(bytes));
            return text.Contains('\0', StringComparison.Ordinal) ? Refuse(faults, path, "the file is not text") : text;
        }
        catch (DecoderFallbackException)
        {
            return Refuse(faults, path, "the file is not UTF-8 text");
        }
    }

    private static ReadOnlySpan<byte> WithoutMark(byte[] bytes) => bytes is [0xEF, 0xBB, 0xBF, ..] ? bytes.AsSpan(3) : bytes;

    private static string? Refuse(List<Fault> faults, string path, string message)
    {
        faults.Add(new Fault(new Place(path), message));
        return null;
    }
}
