using Cartwright.Analysis;
using Cartwright.Analysis.Rates;
using Cartwright.Analysis.Response;
using Cartwright.Protocols;
using Cartwright.Reports.Figures;
using Cartwright.Reports.Tables;

namespace Cartwright.Reports.Outputs;

/// <summary>Response by subgroup of the infused, as a table and as a forest.</summary>
internal static class SubgroupTable
{
    public const string Id = "response-by-subgroup";
    public const string ForestId = "response-forest";
    private const string Title = "Response by subgroup";

    public static Table Of(StudyAnalysis analysis, TrialPlan plan)
    {
        if (SubgroupRates.Of(analysis, plan) is not { } rates) return Table.Empty(Id, Title, WhyNone(analysis));
        return new(Id, $"{Title}: {rates.Response}", [new(""), new("Responders/n", true), new("Rate, %", true), new("95 % interval", true)],
            [Line("All infused", rates.All), .. rates.Factors.SelectMany(f => f.Groups.Select(g => Line(g.Name, g.Responders)).Prepend(Row.Group(f.Name)))], [.. Notes(rates)]);
    }

    public static IReadOnlyList<Figure> Forest(StudyAnalysis analysis, TrialPlan plan, List<string> leftOut)
    {
        if (SubgroupRates.Of(analysis, plan) is not { } rates)
        {
            leftOut.Add($"response by subgroup: {WhyNone(analysis)}");
            return [];
        }
        return [ForestFigure.Draw(ForestId, $"{Title}: {rates.Response}", "Each square is the share of responders, the bar its exact interval (95 %), the dashed line the share of all infused. Described, not compared.",
            $"{rates.Response}, % of the infused", [Drawn("All infused", rates.All), .. rates.Factors.SelectMany(f => f.Groups.Select(g => Drawn(g.Name, g.Responders)).Prepend(ForestLine.Heading(f.Name)))])];
    }

    private static string WhyNone(StudyAnalysis analysis) => analysis.Response.IsUnknown && !analysis.IsOfLeukaemia ? ResponseTable.WhyNone : "nobody in the data package was infused";

    private static Row Line(string name, Proportion p) => Row.Of(name, $"{p}", Percent(p), Interval(p));

    private static ForestLine Drawn(string name, Proportion p) => new(name, $"{p}", p.Rate.OrNull * 100, p.Exact.Lower.OrNull * 100, p.Exact.Upper.OrNull * 100, $"{Percent(p)} ({Interval(p)})");

    private static string Percent(Proportion p) => p.Rate is { OrNull: { } rate } ? Numbers.Fixed(rate * 100, 0) : "NC";

    private static string Interval(Proportion p) => p.Exact is { Lower.OrNull: { } low, Upper.OrNull: { } high } ? $"{Numbers.Fixed(low * 100, 0)}–{Numbers.Fixed(high * 100, 0)}" : "NC";

    private static IEnumerable<string> Notes(SubgroupRates rates)
    {
        yield return "The default set of subgroups: dose level, sex, age, ECOG performance status, lines of prior therapy, bridging therapy. The protocol names none. The type of disease is in no domain that is read.";
        if (rates.Unrecorded.Count > 0) yield return $"Of nobody in the data package: {string.Join(", ", rates.Unrecorded.Select(u => u.StartsWith("ECOG", StringComparison.Ordinal) ? u : u.ToLowerInvariant()))}.";
        yield return $"Who was not evaluable is no responder and stays in the denominator. Described, not compared: no test, and overlapping intervals prove no likeness. {RulesInForce.Exact}";
    }
}
