using System.Security.Cryptography;
using System.Text;
using Cartwright.Datasets.Raw;
using Cartwright.Datasets.Sdtm;
using Cartwright.Units;

namespace Cartwright.Cli;

/// <summary>A data package on disk: a folder with <c>sdtm/</c> in it, or raw files that a mapping brings to SDTM.</summary>
/// <param name="NotMapped">Rows that the mapping left out, with the reason; empty for SDTM.</param>
internal sealed record DataPackage(StudyData Data, IReadOnlyList<string> NotMapped, IReadOnlyDictionary<string, string> Hashes)
{
    private const long LargestFile = 100_000_000;

    /// <summary>Reads a package.</summary>
    /// <exception cref="FaultyInputException">Something in it cannot be used; all faults are listed.</exception>
    public static DataPackage Read(StudyFolder study, string folder, string? map)
    {
        if (!Directory.Exists(folder)) throw new FaultyInputException([new Fault(new Place(folder), "there is no such folder")]);
        var sdtm = Path.Combine(folder, "sdtm");
        return map is null && Directory.Exists(sdtm) ? FromSdtm(sdtm) : FromRaw(study, folder, map ?? Path.Combine(study.Folder, "mapping.yaml"));
    }

    private static DataPackage FromSdtm(string folder)
    {
        var files = new FolderOfFiles(folder);
        var (data, faults) = SdtmFiles.Read(files.Open);
        FaultyInputException.ThrowIfAny([.. files.Faults, .. faults]);
        return new(data!, [], files.Hashes);
    }

    private static DataPackage FromRaw(StudyFolder study, string folder, string mapPath)
    {
        if (!File.Exists(mapPath)) throw new FaultyInputException([new Fault(new Place(folder), $"there is no 'sdtm' folder in it, and no mapping of raw files at {mapPath}; give one with --map")]);
        var (mapping, faults) = MappingFile.Read(mapPath, study.ReadText(mapPath));
        FaultyInputException.ThrowIfAny([.. study.Faults, .. faults]);
        var files = new FolderOfFiles(folder);
        var mapped = mapping!.Apply(files.Open);
        FaultyInputException.ThrowIfAny([.. files.Faults, .. mapped.Faults]);
        var calendar = $"Times in these data are days from infusion: the infusion is written on {mapping.Infusion:yyyy-MM-dd}, an anchor and no date of anybody, and every date counts from it.";
        return new(mapped.Data!, [calendar, .. mapped.NotMapped.Select(n => $"{n.FileName}, {n.What}: {n.Rows} {(n.Rows == 1 ? "row" : "rows")}, {n.Because}")], files.Hashes);
    }

    /// <summary>The files of one folder, each within limits, hashed as it is opened; nothing outside the folder is reached.</summary>
    private sealed class FolderOfFiles(string folder)
    {
        private readonly List<Fault> faults = [];
        private readonly Dictionary<string, string> hashes = [];

        public IReadOnlyList<Fault> Faults => faults;

        public IReadOnlyDictionary<string, string> Hashes => hashes;

        public TextReader? Open(string name)
        {
            var path = Path.GetFullPath(Path.Combine(folder, name));
            if (Path.GetDirectoryName(path) != Path.GetFullPath(folder).TrimEnd(Path.DirectorySeparatorChar))
            {
                faults.Add(new Fault(new Place(name), "lies outside the data folder"));
                return null;
            }
            if (!File.Exists(path)) return null;
            var before = faults.Count;
            var text = TextFile.Read(path, faults, LargestFile);
            if (faults.Count > before) return null;
            hashes[name] = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
            return new StringReader(text);
        }
    }
}
