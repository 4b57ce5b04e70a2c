using System.Text;
using Cartwright.Datasets.Csv;
using Cartwright.Datasets.Tables;
using Cartwright.Units;

namespace Cartwright.Datasets.Xpt;

/// <summary>SAS transport files of version 5 (XPORT), as regulators ask for them: one or several datasets a file.</summary>
/// <remarks>
/// SAS Institute. The record layout of a data set in SAS transport (XPORT) format, TS-140. The format has no checksum and counts no rows: a file that is cut off
/// between two records, or whose text was changed, cannot be told from a whole one. Blanks at the end of a text are not kept.
/// </remarks>
public static class XptFile
{
    /// <summary>Reads every dataset of a file; null where there is any fault.</summary>
    /// <param name="encoding">How texts are written; UTF-8 where nothing is said. A byte that is none is a fault.</param>
    public static (IReadOnlyList<DataTable>? Tables, IReadOnlyList<Fault> Faults) Read(string file, Stream stream, Encoding? encoding = null)
    {
        var faults = new FaultList();
        var tables = TableLimits.Bytes(stream) is { } bytes ? Read(new XptBytes(file, bytes, Strict(encoding), faults)) : TooLarge(file, faults);
        return faults.Count == 0 ? (tables, []) : (null, faults.Listed());
    }

    /// <summary>Writes datasets into one file, texts in UTF-8; nothing is written where one of them has something that the format cannot hold.</summary>
    public static IReadOnlyList<Fault> Write(string file, IReadOnlyList<DataTable> tables, Stream stream)
    {
        var faults = new FaultList();
        using var whole = new MemoryStream();
        new XptWriter(file, whole, faults).Write(tables);
        if (faults.Count == 0) whole.WriteTo(stream);
        return faults.Listed();
    }

    private static List<DataTable> Read(XptBytes bytes)
    {
        var tables = new List<DataTable>();
        if (!HasLibrary(bytes)) return tables;
        if (bytes.Length % XptRecords.Length is var rest and > 0)
            bytes.Refuse(bytes.Length - rest, $"the last record has {rest} of {XptRecords.Length} bytes: the file is cut off");
        for (var at = 3 * XptRecords.Length; at < bytes.Length;)
        {
            if (new XptMember(bytes, at).Read() is { } table) tables.Add(table);
            at = bytes.NextDataset(at + XptRecords.Length);
        }
        return tables;
    }

    private static bool HasLibrary(XptBytes bytes)
    {
        if (bytes.Is(XptRecords.LibraryOfVersion8, 0)) return bytes.Refuse(0, "this is a SAS transport file of version 8; version 5 is read");
        if (!bytes.Is(XptRecords.Library, 0)) return bytes.Refuse(0, "this is no SAS transport file: it does not begin with the library's header");
        return bytes.Length >= 4 * XptRecords.Length || bytes.Refuse(bytes.Length, "the file ends before its first dataset: it is cut off");
    }

    private static List<DataTable> TooLarge(string file, FaultList faults)
    {
        faults.Add(new Place(file), TableLimits.TooLarge);
        return [];
    }

    private static Encoding Strict(Encoding? encoding)
    {
        var strict = (Encoding)(encoding ?? Encoding.UTF8).Clone();
        strict.DecoderFallback = DecoderFallback.ExceptionFallback;
        return strict;
    }
}
