using Cartwright.Datasets.Sdtm;
using Cartwright.Protocols;

namespace Cartwright.Analysis.Pharmacokinetics;

/// <summary>
/// Tells how long after an infusion a sample was drawn, in days. Actual dates and times are used, never planned ones, with one exception: on the
/// day of infusion, where a time of day is missing, the visit decides. A visit planned after the infusion stands at its planned time; any
/// other sample of that day counts as drawn before, as CDISC takes a baseline to be.
/// </summary>
internal sealed class SampleClock
{
    // Fractions of one split dose come within a week (an assumption); a later infusion starts a new profile and ends this one.
    private const double SplitDoseDays = 7;

    private readonly SdtmDate infusion;
    private readonly IReadOnlyList<PlannedVisit> visits;
    private readonly SdtmDate? reinfusion;

    public SampleClock(SdtmDate infusion, IReadOnlyList<PlannedVisit> visits, IEnumerable<Exposure> exposures)
    {
        (this.infusion, this.visits) = (infusion, visits);
        foreach (var exposure in exposures)
            if (Begins(exposure, infusion) && (reinfusion is not { } earliest || exposure.Start!.Value.Moment < earliest.Moment)) reinfusion = exposure.Start;
    }

    /// <summary>The next infusion that is none of a split dose; null where there is none. It ends the profile.</summary>
    public SdtmDate? Reinfusion => reinfusion;

    /// <summary>Days from infusion and whether before it; null for a sample without date, or drawn from a second infusion on.</summary>
    public (double Days, bool PreDose)? Of(SdtmDate? at, string visit)
    {
        if (at is not { } drawn) return null;
        if (reinfusion is { } again && drawn.DaysSince(again) >= 0) return null;
        var days = drawn.DaysSince(infusion);
        if (days != 0) return (days, days < 0);
        var planned = Planned(visit);
        return drawn.HasTime && infusion.HasTime ? (0, planned < 0) : planned > 0 ? (planned.Value, false) : (0, true);
    }

    private static bool Begins(Exposure exposure, SdtmDate after) =>
        exposure is { Category: CodeLists.ExposureCategory.Product, Start: { } start } && start.DaysSince(after) > SplitDoseDays;

    private double? Planned(string visit)
    {
        foreach (var candidate in visits)
            if (candidate.Name == visit) return candidate.Planned.Days;
        return null;
    }
}
