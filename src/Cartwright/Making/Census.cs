namespace Cartwright.Making;

/// <summary>Where everybody is on one day: who entered is at exactly one of the other places.</summary>
/// <param name="Entered">Collected by this day.</param>
/// <param name="OnTheWay">Cells on their way to the facility, or the product on its way back.</param>
/// <param name="Queued">Waiting for a device.</param>
/// <param name="InProcess">On a device.</param>
/// <param name="InTesting">Made, and being tested for release.</param>
/// <param name="AtSite">At the site, and not given yet.</param>
/// <param name="Treated">Treatment has begun.</param>
/// <param name="Failed">No product came of it.</param>
/// <param name="Lost">Lost while waiting.</param>
public sealed record Census(int Entered, int OnTheWay, int Queued, int InProcess, int InTesting, int AtSite, int Treated, int Failed, int Lost)
{
    /// <summary>Who has no end yet.</summary>
    public int StillWaiting => OnTheWay + Queued + InProcess + InTesting + AtSite;

    /// <summary>The census of a day; a milestone of that day has been reached.</summary>
    public static Census Of(IReadOnlyList<Journey> journeys, double day)
    {
        var at = new int[Enum.GetValues<Milestone>().Length];
        foreach (var journey in journeys)
            if (Last(journey, day) is { } milestone) at[(int)milestone]++;
        int In(params Milestone[] milestones) => milestones.Sum(m => at[(int)m]);
        return new(journeys.Count(j => j.Milestones[0].Day <= day), In(Milestone.Collected, Milestone.Released), In(Milestone.AtFacility), In(Milestone.Started, Milestone.Transduction, Milestone.Expansion), In(Milestone.Made), In(Milestone.AtSite),
            In(Milestone.Treated), In(Milestone.Failed), In(Milestone.LostToProgression, Milestone.LostToDeath));
    }

    private static Milestone? Last(Journey journey, double day)
    {
        Milestone? last = null;
        foreach (var reached in journey.Milestones) if (reached.Day <= day) last = reached.Milestone;
        return last;
    }
}
