using Cartwright.Analysis;
using Cartwright.Analysis.Survival;
using Cartwright.Analysis.Survival.Competing;
using Cartwright.Protocols;
using Cartwright.Reports.Tables;

namespace Cartwright.Reports.Outputs;

/// <summary>Cumulative incidence of causes that exclude each other.</summary>
internal static class IncidenceTable
{
    public const string Id = "cumulative-incidence";
    private const string Title = "Cumulative incidence by cause";

    public static Table Of(StudyAnalysis analysis, TrialPlan plan)
    {
        var shown = Shown(analysis);
        if (shown.Count == 0) return Table.Empty(Id, Title, "nobody was followed for progression or relapse");
        var (notes, convention) = (new Footnotes(), plan.Survival.Software.Convention());
        return new(Id, Title,
            [new("Cause"), new("From"), new("Subjects", true), new("Events", true), .. TimeToEventTable.LandmarksOf(plan).Select(l => new Column($"By {l.Name}, % (interval)", true))],
            [.. from c in shown from cause in Enumerable.Range(1, c.Causes.Count) select Line(c, cause, plan, convention, notes)],
            notes.With("Aalen–Johansen: one cause takes away the other. One minus the product-limit estimate would be larger.", RulesInForce.Censoring(plan), RulesInForce.Lengths(plan), RulesInForce.Bands(plan)));
    }

    /// <summary>The endpoints with causes of which anybody was followed.</summary>
    public static IReadOnlyList<CompetingAnalysis> Shown(StudyAnalysis analysis) =>
    [
        .. from c in analysis.Efficacy.Competing
           where c.Times.Any(t => t.Days > 1)
           select SurvivalEndpoint.Of(analysis).FirstOrDefault(e => e.Code == c.Code) is { } endpoint ? c with { From = endpoint.From } : c,
    ];

    private static Row Line(CompetingAnalysis c, int cause, TrialPlan plan, SurvivalConvention convention, Footnotes notes)
    {
        var incidence = c.Incidence(cause, convention);
        return new([c.Causes[cause - 1], c.From, $"{c.Times.Count}", $"{c.Times.Count(t => t.Cause == cause)}", .. TimeToEventTable.LandmarksOf(plan).Select(l => At(incidence, l.Days, convention, notes))]);
    }

    private static string At(CumulativeIncidence incidence, double days, SurvivalConvention convention, Footnotes notes)
    {
        if (incidence.At(days, convention) is not Numerics.Estimate.Value { Number: var share }) return notes.Of(incidence.At(days, convention));
        var interval = incidence.IntervalAt(days, convention.Scale(), convention);
        return interval.Lower.OrNull is { } low && interval.Upper.OrNull is { } high
            ? $"{Numbers.Fixed(100 * share, 0)} ({Numbers.Fixed(100 * low, 0)}–{Numbers.Fixed(100 * high, 0)})"
            : Numbers.Fixed(100 * share, 0) + notes.Mark($"no interval: {interval.Lower.Reason}");
    }
}
