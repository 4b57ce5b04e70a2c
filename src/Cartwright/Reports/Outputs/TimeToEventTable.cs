using Cartwright.Analysis;
using Cartwright.Analysis.Survival;
using Cartwright.Numerics;
using Cartwright.Protocols;
using Cartwright.Reports.Tables;
using Cartwright.Units;

namespace Cartwright.Reports.Outputs;

/// <summary>Overall survival, progression-free survival and duration of response under the readings in force.</summary>
internal static class TimeToEventTable
{
    public const string Id = "time-to-event";
    private const string Title = "Times to event";

    /// <summary>The times at which survival is read, unless a protocol names others.</summary>
    public static IReadOnlyList<(string Name, double Days)> Landmarks { get; } = [.. Defaults.Survival.Landmarks.Select(Named)];

    /// <summary>The times at which the survival of a study is read.</summary>
    public static IReadOnlyList<(string Name, double Days)> LandmarksOf(TrialPlan plan) => [.. plan.Survival.Landmarks.Select(Named)];

    /// <summary>A span as a heading: <c>6 months</c>, else in days.</summary>
    public static (string Name, double Days) Named(Duration span)
    {
        var months = span.Days / Duration.DaysInMonth;
        return (Math.Abs(months - Math.Round(months)) < 1e-9 ? $"{months:0} months" : FormattableString.Invariant($"{span.Days:0.##} days"), span.Days);
    }

    public static Table Of(StudyAnalysis analysis, TrialPlan plan)
    {
        var endpoints = SurvivalEndpoint.Of(analysis);
        if (endpoints.All(e => e.Times.Subjects.Count == 0)) return Table.Empty(Id, Title, "no subject has a day that times could count from");
        var notes = new Footnotes();
        List<Row> rows = [.. endpoints.Select(e => Line(e, plan, notes))];
        return new(Id, Title,
            [
                new("Endpoint"), new("From"), new("To"), new("Subjects", true), new("Events", true), new("Median, days (interval)", true),
                .. LandmarksOf(plan).Select(l => new Column($"At {l.Name}, % (interval), at risk", true)), .. Horizon(plan),
            ],
            rows, notes.With([Origins(plan), FollowUp(endpoints[0], plan), RulesInForce.Censoring(plan), RulesInForce.Lengths(plan), RulesInForce.Bands(plan)]));
    }

    private static IEnumerable<Column> Horizon(TrialPlan plan) =>
        plan.Survival.RestrictedMeanTo is { } to ? [new($"Restricted mean to {Named(to).Name}, days (interval)", true)] : [];

    private static IEnumerable<string> Mean(SurvivalCurve curve, TrialPlan plan, Footnotes notes)
    {
        if (plan.Survival.RestrictedMeanTo is not { } to) yield break;
        var mean = RestrictedMean.To(curve, to.Days, plan.Survival.Software.Convention());
        yield return mean.Days.OrNull is null ? notes.Of(mean.Days) : $"{Days(mean.Days)} ({Days(mean.Interval().Lower)}–{Days(mean.Interval().Upper)}){notes.Mark(mean.StandardError.Reason)}";
    }

    /// <summary>The median and its interval, in days.</summary>
    public static string Median(SurvivalCurve curve, Footnotes notes, SurvivalConvention convention = SurvivalConvention.Sas)
    {
        if (curve.Subjects == 0) return "–";
        var (median, interval) = (SurvivalQuantile.Median(curve, convention), SurvivalQuantile.Interval(curve, scale: convention.Scale(), convention: convention));
        return $"{Days(median)} ({Days(interval.Lower)}–{Days(interval.Upper)}){notes.Mark(median.Reason)}";
    }

    /// <summary>Survival at a day and its interval, in per cent.</summary>
    public static string At(SurvivalCurve curve, double days, Footnotes notes, SurvivalConvention convention = SurvivalConvention.Sas)
    {
        if (curve.Subjects == 0) return "–";
        var landmark = Landmark.At(curve, days, convention.Scale(), convention);
        if (landmark.Survival.OrNull is not { } survival) return notes.Of(landmark.Survival);
        var percent = Numbers.Fixed(100 * survival, 0);
        return landmark.Interval.Lower.OrNull is { } low && landmark.Interval.Upper.OrNull is { } high
            ? $"{percent} ({Numbers.Fixed(100 * low, 0)}–{Numbers.Fixed(100 * high, 0)})"
            : percent + notes.Mark($"no interval: {landmark.Interval.Lower.Reason}");
    }

    private static Row Line(SurvivalEndpoint e, TrialPlan plan, Footnotes notes)
    {
        var (curve, convention) = (e.Times.Curve, plan.Survival.Software.Convention());
        if (e.NotEstimable is { } why) return NotEstimable(e, why, plan, notes);
        return new([
            $"{e.Name} ({e.Code})", e.From, e.To, $"{e.Times.Subjects.Count}{LeftOut(e.Times, notes)}", $"{curve.Events}", Median(curve, notes, convention),
            .. LandmarksOf(plan).Select(l => Beside(At(curve, l.Days, notes, convention), curve, l.Days)), .. Mean(curve, plan, notes),
        ]);
    }

    private static Row NotEstimable(SurvivalEndpoint e, string why, TrialPlan plan, Footnotes notes) => new([
        $"{e.Name} ({e.Code})", e.From, e.To, "–", "–", notes.Of(Estimate.None(why)), .. LandmarksOf(plan).Select(_ => "–"), .. Horizon(plan).Select(_ => "–"),
    ]);

    // How many were at risk, before the mark of a footnote.
    private static string Beside(string cell, SurvivalCurve curve, double days)
    {
        if (curve.Subjects == 0) return cell;
        var mark = cell.IndexOf(" [", StringComparison.Ordinal) is >= 0 and var at ? at : cell.Length;
        return $"{cell[..mark]}, {curve.AtRisk(days)}{cell[mark..]}";
    }

    private static string LeftOut(EventTimes times, Footnotes notes) =>
        notes.Mark(times.LeftOut.GroupBy(l => l.Because).Select(g => $"not in the set: {g.Count()}, {g.Key}"));

    /// <summary>Days to a tenth, or NC.</summary>
    public static string Days(Estimate days) => days.OrNull is { } d ? Numbers.AtMost(d, 1) : "NC";

    private static string Origins(TrialPlan plan) => plan.Conventions.DurationOfResponse == DurationOfResponseReading.Literal
        ? "Duration of response is read literally: progression without a response starts and ends it on one day."
        : "Duration of response counts from the first CR or PR that counts.";

    private static string? FollowUp(SurvivalEndpoint survival, TrialPlan plan)
    {
        if (survival.Times.Subjects.Count == 0) return null;
        var median = SurvivalQuantile.Median(KaplanMeier.EstimateFollowUp(survival.Times.Subjects.Select(s => s.Time)), plan.Survival.Software.Convention());
        return $"Median follow-up (reverse Kaplan–Meier): {(median.OrNull is { } days ? $"{Numbers.AtMost(days, 1)} days" : $"NC, {median.Reason}")}.";
    }
}
