using System.Security.Cryptography;
using System.Text;
using Cartwright.Datasets.Raw;
using Cartwright.Datasets.Sdtm;
using Cartwright.Datasets.Tables;
using Cartwright.Units;

namespace Cartwright.Cli;

/// <summary>A data package on disk: a folder with <c>sdtm/</c> in it, or raw files that a mapping brings to SDTM.</summary>
/// <param name="NotMapped">Rows that the mapping left out, with the reason; empty for SDTM.</param>
internal sealed record DataPackage(StudyData Data, IReadOnlyList<string> NotMapped, IReadOnlyDictionary<string, string> Hashes)
{
    /// <summary>Every row, value and column that the mapping left out; null for SDTM, which has no mapping.</summary>
    public IReadOnlyList<UnmappedRecord>? Unmapped { get; private init; }

    private const long LargestFile = 100_000_000;

    /// <summary>Reads a package.</summary>
    /// <exception cref="FaultyInputException">Something in it cannot be used; all faults are listed.</exception>
    public static DataPackage Read(StudyFolder study, DataPlace place)
    {
        var (folder, map, encoding) = (place.Folder, place.Mapping, DataEncoding.Of(place.Encoding));
        if (!Directory.Exists(folder)) throw new FaultyInputException([new Fault(new Place(folder), "there is no such folder")]);
        var sdtm = Path.Combine(folder, "sdtm");
        return map is null && Directory.Exists(sdtm) ? FromSdtm(sdtm, encoding) : FromRaw(study, folder, map ?? Path.Combine(study.Folder, "mapping.yaml"));
    }

    private static DataPackage FromSdtm(string folder, Encoding encoding)
    {
        var files = new FolderOfFiles(folder);
        var (data, faults) = SdtmFiles.Read(files.Open, files.OpenBytes, encoding);
        FaultyInputException.ThrowIfAny([.. Checksums.Missing(folder), .. files.Faults, .. faults]);
        return new(data!, [], files.Hashes);
    }

    private static DataPackage FromRaw(StudyFolder study, string folder, string mapPath)
    {
        if (!File.Exists(mapPath)) throw new FaultyInputException([new Fault(new Place(folder), $"there is no 'sdtm' folder in it, and no mapping of raw files at {mapPath}; give one with --map")]);
        var text = study.ReadText(mapPath);
        var (mapping, faults) = text is null ? (null, []) : MappingFile.Read(mapPath, text);
        FaultyInputException.ThrowIfAny([.. study.Faults, .. faults]);
        var files = new FolderOfFiles(folder);
        var mapped = mapping!.Apply(files.Open, files.OpenBytes);
        FaultyInputException.ThrowIfAny([.. Checksums.Missing(folder), .. files.Faults, .. mapped.Faults]);
        return new(mapped.Data!, [.. Calendar(mapping), .. mapped.NotMapped.Select(n => $"{n.FileName}, {n.What}: {n.Rows} {(n.Rows == 1 ? "row" : "rows")}, {n.Because}")], files.Hashes) { Unmapped = mapped.Records };
    }

    private static string[] Calendar(Mapping mapping) => mapping.Infusion is not { } infusion ? [] :
        [$"Times in these data are days from infusion: the infusion is written on {infusion}, an anchor and no date of anybody, and every date counts from it."];

    /// <summary>The files of one folder, each within limits, hashed as it is opened; nothing outside the folder is reached.</summary>
    private sealed class FolderOfFiles(string folder)
    {
        private readonly List<Fault> faults = [];
        private readonly Dictionary<string, string> hashes = [];

        public IReadOnlyList<Fault> Faults => faults;

        public IReadOnlyDictionary<string, string> Hashes => hashes;

        public TextReader? Open(string name)
        {
            if (PathOf(name) is not { } path) return null;
            if (TextFile.Read(path, faults, LargestFile) is not { } text) return null;
            hashes[name] = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
            return new StringReader(text);
        }

        public Stream? OpenBytes(string name)
        {
            if (PathOf(name) is not { } path) return null;
            if (new FileInfo(path) is { Length: > TableLimits.LargestFile } file)
            {
                faults.Add(new Fault(new Place(path), $"the file has {file.Length:N0} bytes; such a file has at most {TableLimits.LargestFile:N0}"));
                return null;
            }
            var bytes = File.ReadAllBytes(path);
            Checksums.Verify(path, bytes, faults);
            hashes[name] = Convert.ToHexStringLower(SHA256.HashData(bytes));
            return new MemoryStream(bytes);
        }

        private string? PathOf(string name)
        {
            var path = Path.GetFullPath(Path.Combine(folder, name));
            if (Path.GetDirectoryName(path) != Path.GetFullPath(folder).TrimEnd(Path.DirectorySeparatorChar))
            {
                faults.Add(new Fault(new Place(name), "lies outside the data folder"));
                return null;
            }
            return File.Exists(path) ? path : null;
        }
    }
}

/// <summary>Where a data package lies, and how it is to be read.</summary>
/// <param name="Mapping">The mapping of raw files; null for the one beside the protocol.</param>
/// <param name="Encoding">How texts are written in SAS transport files, which do not say it.</param>
internal sealed record DataPlace(string Folder, string? Mapping, string Encoding);

/// <summary>The encodings that texts may be written in.</summary>
internal static class DataEncoding
{
    /// <summary>The encoding of a name as the web knows it.</summary>
    /// <exception cref="WrongUsageException">There is none.</exception>
    public static Encoding Of(string name)
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            throw new WrongUsageException($"'{name}' is no encoding; --encoding takes utf-8, windows-1252, iso-8859-1, gb18030, shift_jis, euc-kr and the like");
        }
    }
}
