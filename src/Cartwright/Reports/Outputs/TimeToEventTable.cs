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

    /// <summary>The times at which survival is read.</summary>
    public static IReadOnlyList<(string Name, double Days)> Landmarks { get; } = [("6 months", 6 * Duration.DaysInMonth), ("12 months", 12 * Duration.DaysInMonth)];

    public static Table Of(StudyAnalysis analysis, TrialPlan plan)
    {
        var endpoints = SurvivalEndpoint.Of(analysis);
        if (endpoints.All(e => e.Times.Subjects.Count == 0)) return Table.Empty(Id, Title, "no subject has a day that times could count from");
        var notes = new Footnotes();
        List<Row> rows = [.. endpoints.Select(e => Line(e, notes))];
        return new(Id, Title,
            [new("Endpoint"), new("From"), new("To"), new("Subjects", true), new("Events", true), new("Median, days (interval)", true), .. Landmarks.Select(l => new Column($"At {l.Name}, % (interval)", true))],
            rows, notes.With(Origins(plan), FollowUp(endpoints[0]), RulesInForce.Lengths(plan), RulesInForce.LogLog));
    }

    /// <summary>The median and its interval, in days.</summary>
    public static string Median(SurvivalCurve curve, Footnotes notes)
    {
        if (curve.Subjects == 0) return "–";
        var interval = SurvivalQuantile.Interval(curve);
        return $"{Days(SurvivalQuantile.Median(curve))} ({Days(interval.Lower)}–{Days(interval.Upper)}){notes.Mark(SurvivalQuantile.Median(curve).Reason)}";
    }

    /// <summary>Survival at a day and its interval, in per cent.</summary>
    public static string At(SurvivalCurve curve, double days, Footnotes notes)
    {
        if (curve.Subjects == 0) return "–";
        var landmark = Landmark.At(curve, days);
        if (landmark.Survival.OrNull is not { } survival) return notes.Of(landmark.Survival);
        var percent = Numbers.Fixed(100 * survival, 0);
        return landmark.Interval.Lower.OrNull is { } low && landmark.Interval.Upper.OrNull is { } high
            ? $"{percent} ({Numbers.Fixed(100 * low, 0)}–{Numbers.Fixed(100 * high, 0)})"
            : percent + notes.Mark($"no interval: {landmark.Interval.Lower.Reason}");
    }

    private static Row Line(SurvivalEndpoint e, Footnotes notes) => new([
        $"{e.Name} ({e.Code})", e.From, e.To, $"{e.Times.Subjects.Count}{LeftOut(e.Times, notes)}", $"{e.Times.Curve.Events}", Median(e.Times.Curve, notes),
        .. Landmarks.Select(l => At(e.Times.Curve, l.Days, notes)),
    ]);

    private static string LeftOut(EventTimes times, Footnotes notes) =>
        notes.Mark(times.LeftOut.GroupBy(l => l.Because).Select(g => $"not in the set: {g.Count()}, {g.Key}"));

    private static string Days(Estimate days) => days.OrNull is { } d ? Numbers.AtMost(d, 1) : "NC";

    private static string Origins(TrialPlan plan) => plan.Conventions.DurationOfResponse == DurationOfResponseReading.Literal
        ? "Duration of response is read literally: progression without a response starts and ends it on one day."
        : "Duration of response counts from the first CR or PR that counts.";

    private static string? FollowUp(SurvivalEndpoint survival)
    {
        if (survival.Times.Subjects.Count == 0) return null;
        var median = SurvivalQuantile.Median(KaplanMeier.EstimateFollowUp(survival.Times.Subjects.Select(s => s.Time)));
        return $"Median follow-up (reverse Kaplan–Meier): {(median.OrNull is { } days ? $"{Numbers.AtMost(days, 1)} days" : $"NC, {median.Reason}")}.";
    }
}
