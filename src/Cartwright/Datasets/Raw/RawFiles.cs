using System.Text;
using Cartwright.Datasets.Csv;
using Cartwright.Datasets.Raw.Odm;
using Cartwright.Datasets.Raw.Sheets;
using Cartwright.Units;

namespace Cartwright.Datasets.Raw;

/// <summary>The files of a raw data folder, each opened once: CSV, Excel workbooks, and CDISC ODM documents.</summary>
internal sealed class RawFiles(Func<string, TextReader?> text, Func<string, Stream?> bytes, FaultList faults)
{
    private readonly Dictionary<string, Workbook?> workbooks = new(StringComparer.Ordinal);
    private readonly Dictionary<string, OdmStudy?> documents = new(StringComparer.Ordinal);

    /// <summary>What is in the files that no table of the mapping names: sheets and item groups.</summary>
    public IEnumerable<(UnmappedRecord Record, int Rows)> NotNamed(IReadOnlyList<RawFile> files) =>
    [
        .. workbooks.Where(w => w.Value is not null).SelectMany(w => w.Value!.NotNamed([.. files.Where(f => f.FileName == w.Key)])),
        .. documents.Where(d => d.Value is not null).SelectMany(d => d.Value!.NotNamed([.. files.Where(f => NamesOf(f) == d.Key)])),
    ];

    /// <summary>Reads a table; null, and a fault, where it is not there or has no header.</summary>
    public RawContents? Read(RawFile file) => Path.GetExtension(file.FileName).ToLowerInvariant() switch
    {
        ".xlsx" => WorkbookOf(file)?.Read(file, faults),
        ".xml" => DocumentOf(file)?.Read(file, faults),
        _ => ReadCsv(file),
    };

    private RawContents? ReadCsv(RawFile file)
    {
        if (file.Encoding is { } encoding) return Opened(file, file.FileName, bytes) is { } stream ? ReadCsv(file, Decoded(file, stream, encoding)) : null;
        return Opened(file, file.FileName, text) is { } reader ? ReadCsv(file, reader) : null;
    }

    private RawContents? ReadCsv(RawFile file, TextReader? reader)
    {
        if (reader is null) return null;
        using var csv = CsvTable.Open(file.FileName, reader, faults, file.Separator);
        return csv is null ? null : RawContents.Of(csv);
    }

    private StringReader? Decoded(RawFile file, Stream stream, string encoding)
    {
        using (stream)
        {
            using var held = new MemoryStream();
            stream.CopyTo(held);
            try
            {
                return new StringReader(TextEncoding.Find(encoding)!.Strict().GetString(held.ToArray()).TrimStart('\uFEFF'));
            }
            catch (DecoderFallbackException)
            {
                faults.Add(new Place(file.FileName), $"the file is not text in {encoding}, as the mapping says it is");
                return null;
            }
        }
    }

    private Workbook? WorkbookOf(RawFile file)
    {
        if (workbooks.TryGetValue(file.FileName, out var known)) return known;
        using var stream = Opened(file, file.FileName, bytes);
        return workbooks[file.FileName] = stream is null ? null : Workbook.Open(file.FileName, stream, faults);
    }

    private OdmStudy? DocumentOf(RawFile file)
    {
        if (documents.TryGetValue(NamesOf(file), out var known)) return known;
        var study = new OdmStudy(NamesOf(file), faults);
        var before = faults.Count;
        foreach (var name in file.Later.Prepend(file.FileName))
        {
            using var stream = Opened(file, name, bytes);
            if (stream is not null) study.Add(name, stream);
        }
        return documents[NamesOf(file)] = faults.Count == before ? study : null;
    }

    private T? Opened<T>(RawFile file, string name, Func<string, T?> open) where T : class
    {
        var before = faults.Count;
        var opened = open(name);
        if (opened is null && faults.Count == before) faults.Add(new Place(name), $"the file is not in the data folder; the mapping names it at {file.Where}");
        return opened;
    }

    private static string NamesOf(RawFile file) => string.Join(" + ", file.Later.Prepend(file.FileName));
}

/// <summary>Encodings by the names that the web uses.</summary>
internal static class TextEncoding
{
    /// <summary>The encoding of a name; null where there is none.</summary>
    public static Encoding? Find(string name)
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>The same encoding, which throws for bytes that are no text in it.</summary>
    public static Encoding Strict(this Encoding encoding)
    {
        var strict = (Encoding)encoding.Clone();
        strict.DecoderFallback = DecoderFallback.ExceptionFallback;
        return strict;
    }
}
