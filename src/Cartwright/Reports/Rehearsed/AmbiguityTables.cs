using Cartwright.Rehearsals;
using Cartwright.Reports.Tables;

namespace Cartwright.Reports.Rehearsed;

/// <summary>What each word is worth.</summary>
internal static class AmbiguityTables
{
    /// <summary>A row a word and a figure it moves, the most damaging first.</summary>
    public static Table Of(IReadOnlyList<AmbiguousWord> words) => new(
        "ambiguity", "What each word is worth", [new("word"), new("endpoint"), new("figure"), new("under each reading"), new("largest over smallest", true)],
        [.. words.Select(w => Row.Of(w.Code, w.Endpoint, w.Unit.Length > 0 ? $"{w.Quantity}, {w.Unit}" : w.Quantity,
            string.Join("; ", w.Figures.Select(f => $"{f.Reading} {Numbers.Of(f.Value)}")), w.Spread is { } s ? $"{Numbers.Fixed(s + 1, 2)}" : "–"))],
        ["The same virtual patients under each reading, all else as chosen. Where a reading has no figure (NC) the endpoint could not be estimated under it."]);
}
