namespace Cartwright.Analysis.Survival;

/// <summary>The days after infusion on which the disease is to be assessed, and how many days either side still count.</summary>
public sealed record PlannedAssessments(IReadOnlyList<int> Days, int WindowDays)
{
    /// <summary>How many assessments were missed between two days: those whose whole window lies after the first and before the second.</summary>
    public int MissedBetween(DateOnly infusion, DateOnly last, DateOnly next) => Days.Count(day =>
        infusion.AddDays(day - WindowDays) > last && infusion.AddDays(day + WindowDays) < next);
}

/// <summary>What ends a patient's time to progression before the event itself.</summary>
/// <remarks>The interval allowed changes with the schedule, so that missed assessments are counted on the plan and not by a fixed number of days.</remarks>
public sealed record ProgressionCensoring
{
    private ProgressionCensoring(string name, bool newTherapy, PlannedAssessments? planned) => (Name, NewTherapyCensors, Planned) = (name, newTherapy, planned);

    /// <summary>What the convention is called in a footnote.</summary>
    public string Name { get; }

    /// <summary>Whether another anti-cancer therapy censors at the last adequate assessment before it; else the event counts whenever it comes.</summary>
    public bool NewTherapyCensors { get; }

    /// <summary>The plan on which an event after two missed assessments is censored at the last adequate one before them; null where it is an event all the same.</summary>
    public PlannedAssessments? Planned { get; }

    /// <summary>As tables have it unless they say otherwise: another therapy censors, missed assessments do not.</summary>
    public static ProgressionCensoring NewTherapyOnly { get; } = new("another therapy censors", true, null);

    /// <summary>Another therapy censors, and so do two missed assessments before an event.</summary>
    /// <remarks>FDA. Clinical Trial Endpoints for the Approval of Cancer Drugs and Biologics (2018), appendix 3.</remarks>
    public static ProgressionCensoring Fda(PlannedAssessments planned) => new("FDA", true, planned);

    /// <summary>Progression and death count whenever they come: neither another therapy nor missed assessments censor.</summary>
    /// <remarks>EMA. Appendix 1 to the guideline on the evaluation of anticancer medicinal products in man, EMA/CHMP/27994/2008 (2012).</remarks>
    public static ProgressionCensoring Ema { get; } = new("EMA", false, null);
}
