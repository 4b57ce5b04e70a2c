using System.IO.Compression;

namespace Cartwright.Datasets.Raw.Sheets;

/// <summary>Looks at a workbook's archive before it is opened: how large it would be, and whether each part is what was packed.</summary>
/// <remarks>The runtime unpacks without comparing checksums, so that a changed byte would be another number and nobody would know. CRC-32 as in PKWARE's APPNOTE 6.3, 4.4.7.</remarks>
internal static class ArchiveCheck
{
    private const int MostParts = 10_000;
    private const long LargestUnpacked = 400_000_000;
    private const long LargestUnlooked = 1_000_000;
    private const int MostPacked = 200;

    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(n => Entry((uint)n))];

    /// <summary>Why the archive is not opened; null where it may be.</summary>
    /// <exception cref="InvalidDataException">It is no archive, or damaged.</exception>
    public static string? Refusal(Stream stream)
    {
        using var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
        if (archive.Entries.Count > MostParts) return $"the workbook has more than {MostParts:N0} parts; it was not read";
        if (archive.Entries.GroupBy(e => e.FullName, StringComparer.OrdinalIgnoreCase).FirstOrDefault(g => g.Count() > 1) is { } twice) return $"the workbook has the part '{twice.Key}' twice";
        var whole = 0L;
        foreach (var part in archive.Entries)
        {
            var (length, refusal) = Unpacked(part, LargestUnpacked - whole);
            if (refusal is not null) return refusal;
            whole += length;
        }
        return null;
    }

    // The archive's own word for a part's length is not believed: what is counted is what comes out.
    private static (long Length, string? Refusal) Unpacked(ZipArchiveEntry part, long most)
    {
        var (length, crc, buffer) = (0L, uint.MaxValue, new byte[1 << 16]);
        using var content = part.Open();
        for (int read; (read = content.Read(buffer)) > 0;)
        {
            length += read;
            if (length > most) return (length, $"the workbook has more than {LargestUnpacked / 1_000_000} million bytes when it is unpacked; it was not read");
            if (length > LargestUnlooked && length / MostPacked > part.CompressedLength) return (length, $"the part '{part.FullName}' is packed more than {MostPacked} times; it was not read");
            for (var i = 0; i < read; i++) crc = Table[(byte)(crc ^ buffer[i])] ^ (crc >> 8);
        }
        return (length, ~crc == part.Crc32 ? null : $"the part '{part.FullName}' is damaged: its checksum does not fit");
    }

    private static uint Entry(uint n)
    {
        for (var bit = 0; bit < 8; bit++) n = (n & 1) == 1 ? 0xEDB88320 ^ (n >> 1) : n >> 1;
        return n;
    }
}
