using System.Text;

namespace Cartwright.Cli;

/// <summary>A folder of results: written beside its place and renamed when it is whole, so that a reader never meets half of it.</summary>
internal sealed class OutputFolder : IDisposable
{
    // What a run writes at the top of its folder, and so may replace.
    private static readonly HashSet<string?> Results =
        ["report.html", "verdicts.json", "design.json", "design-section.en.md", "design-section.zh.md", "decision-table.csv", "comparison.csv", "pathways.svg", "findings.json", "results.json", "report.docx", "data-issues.csv", "trials.csv", "designs.csv", "worth.json", "scenarios.csv", "scenarios.json", "curves.csv", "summary.csv", "patients.csv", "laws.txt", "laws.json", "validation.md", "validation.json", "run.json", "not-mapped.csv", Checksums.Name, "trial-1", "sdtm", "adam", "tables", "figures"];

    private readonly string final;
    private readonly string beside;
    private bool finished;

    /// <summary>Prepares to write; refuses to replace a folder that holds something other than earlier results, or what this run reads.</summary>
    public OutputFolder(string path, params IReadOnlyList<string> inputs)
    {
        final = Path.GetFullPath(path).TrimEnd(Path.DirectorySeparatorChar);
        if (File.Exists(final)) throw new WrongUsageException($"'{path}' is a file; --out takes a folder");
        for (var above = Path.GetDirectoryName(final); above is { Length: > 0 }; above = Path.GetDirectoryName(above))
            if (File.Exists(above)) throw new WrongUsageException($"'{path}' cannot be a folder: '{above}' is a file; choose another folder for --out");
        if (inputs.FirstOrDefault(i => Holds(final, i)) is { } input) throw new WrongUsageException($"'{path}' holds '{input}', which is read; choose another folder for --out");
        if (Directory.Exists(final) && Directory.EnumerateFileSystemEntries(final).Select(Path.GetFileName).FirstOrDefault(name => !Results.Contains(name)) is { } foreign)
            throw new WrongUsageException($"'{path}' holds '{foreign}', not results of Cartwright; choose another folder for --out");
        beside = final + ".partial";
        if (Directory.Exists(beside)) Directory.Delete(beside, recursive: true);
        Directory.CreateDirectory(beside);
    }

    /// <summary>Writes a text file; the name may have folders below this one.</summary>
    public void Write(string name, string text) => File.WriteAllText(Prepared(name), text, new UTF8Encoding(false));

    /// <summary>Opens a text file for writing, with Unix line ends.</summary>
    public TextWriter Open(string name) => new StreamWriter(Prepared(name), false, new UTF8Encoding(false)) { NewLine = "\n" };

    /// <summary>Opens a file for writing bytes.</summary>
    public Stream OpenBytes(string name) => new FileStream(Prepared(name), FileMode.Create);

    /// <summary>What was written under a name, whole.</summary>
    public byte[] Written(string name) => File.ReadAllBytes(Path.Combine(beside, name));

    /// <summary>Lists the sums of everything that was written below a folder of this one, save the run's own record, for whoever reads it later.</summary>
    public void WriteChecksums(string below = "")
    {
        var folder = Path.Combine(beside, below);
        var names = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(folder, f).Replace('\\', '/')).Where(n => n is not ("run.json" or Checksums.Name));
        Write(Path.Combine(below, Checksums.Name), string.Concat(names.Order(StringComparer.Ordinal).Select(n => Checksums.Line(n, Written(Path.Combine(below, n))))));
    }

    /// <summary>Puts the folder in its place. Until then nothing stands there.</summary>
    public void Finish()
    {
        var old = final + ".old";
        if (Directory.Exists(old)) Directory.Delete(old, recursive: true);
        if (Directory.Exists(final)) Directory.Move(final, old);
        Directory.Move(beside, final);
        if (Directory.Exists(old)) Directory.Delete(old, recursive: true);
        finished = true;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        if (!finished && Directory.Exists(beside)) Directory.Delete(beside, recursive: true);
    }

    private static bool Holds(string folder, string input)
    {
        var below = Path.GetRelativePath(folder, Path.GetFullPath(input));
        return below == "." || (!Path.IsPathRooted(below) && below.Split(Path.DirectorySeparatorChar)[0] != "..");
    }

    private string Prepared(string name)
    {
        var path = Path.Combine(beside, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return path;
    }
}
