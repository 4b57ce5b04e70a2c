namespace Cartwright.Rehearsals.VerdictRules;

/// <summary>A parameter of kinetics, or the time of a cytokine's peak: answerable when it is measured close to the patient's true value in enough patients.</summary>
internal static class KineticsVerdict
{
    // Three points: the same patients stand on both sides, and this is beyond twice the error of a thousand of them.
    private const double Noticeable = 0.03;

    public static Judged Of(Rehearsal rehearsal, string endpoint)
    {
        var precision = rehearsal.Plan.Precision;
        var quantities = rehearsal.Trials[0].Recovered.Where(m => m.Endpoint == endpoint).Select(m => m.Quantity).ToList();
        var summaries = quantities.Select(q => (Quantity: q, Summary: Over(rehearsal, endpoint, q, precision.KineticsWithin))).ToList();
        var worst = summaries.MinBy(s => s.Summary.Within.Share);
        var answerable = worst.Summary.Within.Share >= precision.KineticsShare;
        return new(
            answerable,
            [.. summaries.OrderBy(s => s.Summary.Within.Share).SelectMany(s => Numbers(s.Quantity, s.Summary, precision.KineticsWithin))],
            Why(worst.Quantity, worst.Summary, precision.KineticsWithin, answerable),
            answerable ? [] : [.. rehearsal.Schedule.Amended.Select(a => Amend(rehearsal.Schedule, a, endpoint, worst.Quantity, rehearsal))]);
    }

    private static RecoverySummary Over(Rehearsal rehearsal, string endpoint, string quantity, double fraction) =>
        RecoverySummary.Of(rehearsal.Trials.SelectMany(t => t.Recovered.Where(m => m.Endpoint == endpoint && m.Quantity == quantity)).SelectMany(m => m.Patients), fraction);

    private static IEnumerable<VerdictNumber> Numbers(string quantity, RecoverySummary summary, double fraction)
    {
        yield return Wording.Share($"{quantity} within {Wording.Percent(fraction)} of the true value", summary.Within, $"of patients within {Wording.Percent(fraction)}");
        yield return Wording.Share($"{quantity} more than {Wording.Percent(fraction)} short, of those calculable", summary.Short);
        yield return new($"{quantity}, median of measured over true", summary.MedianRatio, "", null);
        yield return Wording.Share($"{quantity} not calculable", summary.Missing);
    }

    private static string Why(string quantity, RecoverySummary summary, double fraction, bool answerable)
    {
        if (answerable) return $"{char.ToUpperInvariant(quantity[0])}{quantity[1..]} comes out within {Wording.Percent(fraction)} in {Wording.Percent(summary.Within.Share)} of patients.";
        if (summary.Missing.Share > 0.5) return $"{char.ToUpperInvariant(quantity[0])}{quantity[1..]} cannot be calculated in {Wording.Percent(summary.Missing.Share)} of patients.";
        return summary.Short.Share > 0.3
            ? $"What is sampled runs low: more than {Wording.Percent(fraction)} short in {Wording.Percent(summary.Short.Share)} of patients."
            : $"{char.ToUpperInvariant(quantity[0])}{quantity[1..]} comes within {Wording.Percent(fraction)} in only {Wording.Percent(summary.Within.Share)} of patients.";
    }

    private static Amendment Amend(ScheduleValue schedule, TriedSchedule tried, string endpoint, string quantity, Rehearsal rehearsal)
    {
        var precision = rehearsal.Plan.Precision;
        var (before, after) = (schedule.AsPlanned.Of(endpoint, quantity, precision.KineticsWithin)!, tried.Of(endpoint, quantity, precision.KineticsWithin)!);
        var falls = before.Short.Share > 0.3 && before.Missing.Share < 0.3;
        var effect = falls
            ? $"{quantity} more than {Wording.Percent(precision.KineticsWithin)} short, {Wording.Percent(before.Short.Share)} → {Wording.Percent(after.Short.Share)} of patients"
            : $"{quantity} within {Wording.Percent(precision.KineticsWithin)}, {Wording.Percent(before.Within.Share)} → {Wording.Percent(after.Within.Share)} of patients";
        var gain = falls ? before.Short.Share - after.Short.Share : after.Within.Share - before.Within.Share;
        return new(tried.Burden, tried.Words, effect, after.Within.Share >= precision.KineticsShare, gain > Noticeable);
    }
}
