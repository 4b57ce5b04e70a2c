namespace Cartwright.Validation.Analysis;

/// <summary>A small table of reference numbers: simple CSV, quotes around a field taken off, <c>NA</c> and nothing read as missing.</summary>
internal sealed class Csv
{
    private readonly List<Dictionary<string, string>> rows;

    private Csv(List<Dictionary<string, string>> rows) => this.rows = rows;

    public static Csv Read(string path)
    {
        var lines = File.ReadLines(path).Where(l => l.Length > 0).Select(l => l.Split(',').Select(f => f.Trim().Trim('"')).ToArray()).ToList();
        return new([.. lines.Skip(1).Select(fields => lines[0].Zip(fields).ToDictionary(p => p.First, p => p.Second))]);
    }

    public IEnumerable<IReadOnlyDictionary<string, string>> Rows => rows;

    public static double? Number(string text) => text is "" or "NA" or "NE" ? null : double.Parse(text);
}
