using Cartwright.Patients;
using Cartwright.Protocols;
using Cartwright.Units;

namespace Cartwright.Rehearsals.Choices;

/// <summary>The first trials of a rehearsal again, the same patients followed twice as long.</summary>
/// <param name="Until">Days from infusion.</param>
/// <param name="Trials">In order of their number, from 1.</param>
public sealed record LongerFollowUp(Duration Until, IReadOnlyList<TrialRecord> Trials)
{
    private const double Factor = 2;
    private const int Share = 10, Least = 20;

    /// <summary>How many trials are rehearsed again: a tenth, at least twenty; none where no endpoint is a time to an event.</summary>
    public static int TrialsOf(TrialPlan plan, RehearsalSettings settings) =>
        settings.PatientsForAmendments == 0 || !plan.Endpoints.Any(e => e is Endpoint.TimeToEvent or Endpoint.ResponseDuration) ? 0 : Math.Min(settings.Trials, Math.Max(Least, settings.Trials / Share));

    /// <summary>Rehearses them; null where there are none.</summary>
    internal static LongerFollowUp? Of(TrialPlan plan, Assumptions assumptions, RehearsalSettings settings, Action? progress)
    {
        if (TrialsOf(plan, settings) is not (> 0 and var trials)) return null;
        var longer = Followed.Times(plan, Factor);
        return new(longer.Visits.EfficacyUntil, Rehearsal.RunTrials(longer, assumptions, settings with { Trials = trials }, progress));
    }
}
