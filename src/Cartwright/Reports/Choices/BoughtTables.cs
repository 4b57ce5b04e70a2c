using Cartwright.Rehearsals.Choices;
using Cartwright.Reports.Tables;

namespace Cartwright.Reports.Choices;

/// <summary>What patients or follow-up buy, endpoint by endpoint.</summary>
internal static class BoughtTables
{
    /// <summary>A group of rows an endpoint.</summary>
    public static Table Of(string id, string title, IReadOnlyList<BoughtPrecision> bought, IReadOnlyList<string> footnotes) => new(
        id, title, [new("choice"), new("times"), new("figure", true), new("answerable")],
        [.. bought.Where(b => b.Purchases.Count > 0).SelectMany(b => b.Purchases.Select(p => Row.Of(p.Choice, Numbers.AtMost(p.Factor, 2), $"{Numbers.Of(p.Figure)} {b.Unit}".TrimEnd(), p.Answerable ? "yes" : "no")).Prepend(Row.Group($"{b.Label}: {b.Figure}")))],
        [.. footnotes, .. bought.Where(b => b.WhyNothing is not null).GroupBy(b => b.WhyNothing).Select(g => $"{string.Join(", ", g.Select(b => b.Label))}: {g.Key}.")]);
}
