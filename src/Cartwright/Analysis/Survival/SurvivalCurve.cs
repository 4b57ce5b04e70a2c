namespace Cartwright.Analysis.Survival;

/// <summary>What happened at one time, and survival just after it.</summary>
/// <param name="AtRisk">Subjects under observation just before.</param>
/// <param name="Censored">Subjects last seen at this time without the event; they were at risk of the events of this time.</param>
/// <param name="GreenwoodSum">Σ d / (n (n − d)) so far; infinite once nobody is left.</param>
public readonly record struct SurvivalStep(double Days, int AtRisk, int Events, int Censored, double Survival, double GreenwoodSum);

/// <summary>An estimate of survival: a step at each distinct time, of events or of censorings alone, in order of time.</summary>
public sealed record SurvivalCurve(IReadOnlyList<SurvivalStep> Steps)
{
    /// <summary>How many subjects it was made from.</summary>
    public int Subjects => Steps.Count == 0 ? 0 : Steps[0].AtRisk;

    /// <summary>How many had the event.</summary>
    public int Events => Steps.Sum(s => s.Events);

    /// <summary>Subjects under observation just before a time: those whose own time is at least as long.</summary>
    public int AtRisk(double days)
    {
        foreach (var step in Steps)
            if (step.Days >= days) return step.AtRisk;
        return 0;
    }

    /// <summary>Subjects at risk at each of these times, for the table under the figure.</summary>
    public IReadOnlyList<int> AtRisk(IEnumerable<double> days) => [.. days.Select(AtRisk)];

    internal SurvivalStep? LastStepBy(double days)
    {
        SurvivalStep? last = null;
        foreach (var step in Steps)
        {
            if (step.Days > days) break;
            last = step;
        }
        return last;
    }
}
