using System.Text.RegularExpressions;
using Xunit;

namespace Cartwright.Validation.Safety.Pilot;

/// <summary>A printed table against ours: row by row in the printed order, cell by cell; blanks within a cell are layout.</summary>
internal sealed partial class Compared(string table)
{
    private readonly List<string> differences = [];

    /// <summary>Cells compared so far; a printed blank is one of them.</summary>
    public int Cells { get; private set; }

    /// <summary>Compares one row.</summary>
    public void Row(string name, IReadOnlyList<string> printed, IReadOnlyList<string> ours)
    {
        var (theirs, mine) = (printed.Select(Plain).ToList(), ours.Select(Plain).ToList());
        if (!theirs.SequenceEqual(mine)) differences.Add($"{name}: printed {string.Join(" | ", theirs)}; ours {string.Join(" | ", mine)}");
        Cells += theirs.Count;
    }

    /// <summary>Says which rows are printed and not ours, or the other way.</summary>
    public void Names(IEnumerable<string> printed, IEnumerable<string> ours)
    {
        foreach (var (theirs, mine) in printed.Zip(ours).Where(p => p.First != p.Second).Take(5)) differences.Add($"printed row '{theirs}'; ours '{mine}'");
    }

    /// <summary>Nothing differs, and so many cells were compared.</summary>
    public void Holds(int cells)
    {
        Assert.True(differences.Count == 0, $"Table {table}, {differences.Count} rows differ:\n{string.Join('\n', differences)}");
        Assert.True(Cells == cells, $"Table {table}: {Cells} cells compared, {cells} expected");
    }

    private static string Plain(string cell) => Blank().Replace(cell, "");

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blank();
}
