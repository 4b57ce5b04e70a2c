using Cartwright.Datasets.Sdtm;
using Cartwright.Protocols;

namespace Cartwright.Analysis.Pharmacokinetics;

/// <summary>What was done with one sample.</summary>
/// <param name="Row">The row of PC.</param>
/// <param name="Days">Days from infusion; null where the sample could not be placed.</param>
/// <param name="Treatment">What was made of it: a level, a 0, or nothing, and why.</param>
/// <param name="Slopes">The slopes that it is a point of.</param>
public sealed record SampleAccount(Concentration Row, double? Days, string Treatment, IReadOnlyList<string> Slopes)
{
    internal static IReadOnlyList<SampleAccount> Of(IReadOnlyList<Concentration> rows, SampleClock clock, IReadOnlyDictionary<int, PointChoice> choices, NoncompartmentalAnalysis? analysis)
    {
        var times = rows.Select(row => clock.Of(row.At, row.Visit)).ToArray();
        var levels = rows.Zip(times).Where(p => p.Second is { PreDose: false } && p.First.Value > 0 && Choice(p.First, choices) != PointUse.Nowhere).Select(p => p.Second!.Value.Days).ToArray();
        var (first, last) = levels.Length == 0 ? (double.PositiveInfinity, double.NegativeInfinity) : (levels.Min(), levels.Max());
        var ends = rows.Zip(times).Where(p => p.Second is { PreDose: false } t && t.Days > last && (p.First.BelowLimit || p.First.Value is not null)).Select(p => p.Second!.Value.Days).DefaultIfEmpty(double.NaN).Min();
        return
        [
            .. rows.Select((row, i) => new SampleAccount(row, times[i]?.Days, TreatmentOf(row, times[i], (first, last, ends), clock, choices, analysis), SlopesOf(row, times[i], analysis)))
                .OrderBy(a => a.Days ?? double.PositiveInfinity).ThenBy(a => a.Row.Sequence),
        ];
    }

    private static PointUse Choice(Concentration row, IReadOnlyDictionary<int, PointChoice> choices) => choices.TryGetValue(row.Sequence, out var choice) ? choice.Use : PointUse.ByRule;

    private static string TreatmentOf(
        Concentration row, (double Days, bool PreDose)? time, (double First, double Last, double Ends) range, SampleClock clock, IReadOnlyDictionary<int, PointChoice> choices, NoncompartmentalAnalysis? analysis)
    {
        var chosen = choices.GetValueOrDefault(row.Sequence);
        if (chosen is { Use: PointUse.Nowhere }) return $"left out by hand: {chosen.Why}";
        if (row is { BelowLimit: false, Value: null }) return "left out: no result";
        if (row.At is null) return "left out: no date";
        if (time is not { } t) return $"left out: drawn after the infusion of {clock.Reinfusion}";
        if (analysis is null) return "not analysed";
        if (t.PreDose) return row.Value > 0 ? "left out: before the infusion, and quantifiable" : "left out: before the infusion";
        var hand = chosen switch { { Use: PointUse.InNoSlope } => $"; kept out of slopes by hand: {chosen.Why}", { Use: PointUse.InTerminalSlope } => $"; in the terminal slope by hand: {chosen.Why}", _ => "" };
        if (row.Value is > 0) return "level" + hand;
        var rules = analysis.Settings.BelowLimit;
        if (double.IsInfinity(range.First)) return row.BelowLimit ? "below the limit, as is every sample: no curve" : "recorded as 0, and no sample above: no curve";
        return t.Days < range.First ? row.BelowLimit ? As(rules.BeforeFirst, "before the first quantifiable sample") : "level of 0"
            : t.Days < range.Last ? row.BelowLimit ? As(rules.Between, "between quantifiable samples") : "level of 0"
            : t.Days == range.Ends ? "ends the curve: the first after the last quantifiable sample" : "left out: after the end of the curve";
    }

    private static string As(BelowLimitAs treatment, string where) => treatment == BelowLimitAs.Zero ? $"level of 0: below the limit {where}" : $"left out: below the limit {where}";

    private static IReadOnlyList<string> SlopesOf(Concentration row, (double Days, bool PreDose)? time, NoncompartmentalAnalysis? analysis)
    {
        if (analysis is null || row.Value is not > 0 || time is not { PreDose: false } t) return [];
        return
        [
            .. new (string Name, PhaseSlope Slope)[] { ("contraction", analysis.Contraction), ("persistence", analysis.Persistence), ("terminal", analysis.Terminal) }
                .Where(s => s.Slope.Fit?.Days.Contains(t.Days) == true).Select(s => s.Name),
        ];
    }
}
