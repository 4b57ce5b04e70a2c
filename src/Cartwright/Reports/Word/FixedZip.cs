using System.IO.Compression;

namespace Cartwright.Reports.Word;

/// <summary>A package written anew without the hour of its making: entries by name, each with the first date that the format knows. The same document is then the same bytes.</summary>
internal static class FixedZip
{
    private static readonly DateTimeOffset First = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static void Rewrite(Stream from, Stream to)
    {
        using var read = new ZipArchive(from, ZipArchiveMode.Read);
        using var write = new ZipArchive(to, ZipArchiveMode.Create, leaveOpen: true);
        // Readers look for the list of content types at the front.
        foreach (var entry in read.Entries.OrderBy(e => e.FullName != "[Content_Types].xml").ThenBy(e => e.FullName, StringComparer.Ordinal))
        {
            var copy = write.CreateEntry(entry.FullName, CompressionLevel.Optimal);
            copy.LastWriteTime = First;
            using var source = entry.Open();
            using var target = copy.Open();
            source.CopyTo(target);
        }
    }
}
