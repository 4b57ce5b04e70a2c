using System.Security.Cryptography;
using Cartwright.Units;

namespace Cartwright.Cli;

/// <summary>A <c>SHA256SUMS</c> in a folder of input, as coreutils writes it (<c>sha256sum dm.csv ae.csv &gt; SHA256SUMS</c>): every file that is read is held to it.</summary>
internal sealed class Checksums
{
    /// <summary>The name of the file.</summary>
    public const string Name = "SHA256SUMS";

    private const int LargestFile = 4_000_000;
    private const int Digits = 64;

    private readonly string folder;
    private readonly Dictionary<string, string> sums = new(StringComparer.Ordinal);

    private Checksums(string folder) => this.folder = folder;

    /// <summary>Holds the bytes that were read of a file to the sums in its folder and in the one above. A difference is a fault; that no sums list the file is told.</summary>
    public static void Verify(string path, byte[] bytes, List<Fault> faults)
    {
        var sums = Over(Path.GetDirectoryName(Path.GetFullPath(path))!, faults);
        var listed = sums.Select(s => (Sums: s, Sum: s.SumOf(path))).Where(s => s.Sum is not null).ToList();
        if (sums.Count > 0 && listed.Count == 0) Console.Error.WriteLine($"note: {path} is not listed in {Path.Combine(sums[0].folder, Name)}, and nothing says whether it is as it was");
        var found = Hex(bytes);
        foreach (var (of, sum) in listed.Where(l => l.Sum != found))
            faults.Add(new Fault(new Place(path), $"is not the file that {Path.Combine(of.folder, Name)} lists: its SHA-256 is {found[..12]}…, and {sum![..12]}… is listed. If it was meant to change, list it anew with sha256sum"));
    }

    /// <summary>Every file of a folder that is listed, in it or in the one above, and is not there: a domain that was lost must not look like one that was never collected.</summary>
    public static IEnumerable<Fault> Missing(string folder)
    {
        var here = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        return from sums in Over(here, [])
               from listed in sums.sums.Keys
               let path = Path.GetFullPath(Path.Combine(sums.folder, listed))
               where Path.GetDirectoryName(path) == here && !File.Exists(path)
               select new Fault(new Place(Path.Combine(folder, Path.GetFileName(path))), $"the file is listed in {Path.Combine(sums.folder, Name)} and is not there");
    }

    /// <summary>The line of a file, as coreutils writes it.</summary>
    public static string Line(string name, byte[] bytes) => $"{Hex(bytes)}  {name}\n";

    /// <summary>SHA-256 in hexadecimal digits.</summary>
    public static string Hex(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static List<Checksums> Over(string folder, List<Fault> faults) =>
        [.. new[] { folder, Path.GetDirectoryName(folder) }.OfType<string>().Select(f => Of(f, faults)).OfType<Checksums>()];

    private static Checksums? Of(string folder, List<Fault> faults)
    {
        var path = Path.Combine(folder, Name);
        if (!File.Exists(path)) return null;
        var sums = new Checksums(folder);
        if (new FileInfo(path).Length > LargestFile) Tell(faults, new(path), "the file is too large to be a list of sums");
        else sums.Read(path, File.ReadAllLines(path), faults);
        return sums;
    }

    private void Read(string path, string[] lines, List<Fault> faults)
    {
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].Length == 0) continue;
            if (!IsLine(lines[i])) Tell(faults, new(path, i + 1), "is no line of sha256sum: 64 hexadecimal digits, two characters, a file's name");
            else if (!sums.TryAdd(lines[i][(Digits + 2)..], lines[i][..Digits].ToLowerInvariant())) Tell(faults, new(path, i + 1), $"'{lines[i][(Digits + 2)..]}' is listed twice");
        }
    }

    // Each file that is read looks at the sums; a fault of theirs is told once.
    private static void Tell(List<Fault> faults, Place where, string message)
    {
        if (!faults.Contains(new Fault(where, message))) faults.Add(new(where, message));
    }

    private static bool IsLine(string line) => line.Length > Digits + 2 && line.Take(Digits).All(char.IsAsciiHexDigit) && line[Digits] == ' ' && line[Digits + 1] is ' ' or '*';

    private string? SumOf(string path) => sums.GetValueOrDefault(Path.GetRelativePath(folder, Path.GetFullPath(path)).Replace('\\', '/'));
}
