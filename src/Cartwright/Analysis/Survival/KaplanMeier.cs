namespace Cartwright.Analysis.Survival;

/// <summary>The product-limit estimate of survival.</summary>
/// <remarks>Kaplan, Meier. J. Am. Stat. Assoc. 53 (1958) 457–481. At a tie, events come before censorings.</remarks>
public static class KaplanMeier
{
    /// <summary>The curve of these subjects; of nobody it has no step.</summary>
    public static SurvivalCurve Estimate(IReadOnlyCollection<SurvivalTime> subjects)
    {
        var steps    = new List<SurvivalStep>();
        var atRisk   = subjects.Count;
        var survival = 1.0;
        var sum      = 0.0;

        foreach (var tied in subjects.GroupBy(s => s.Days).OrderBy(g => g.Key))
        {
            var events   = tied.Count(s => s.Observed);
            var censored = tied.Count() - events;
            survival *= 1 - (double)events / atRisk;
            sum += Greenwood.Term(atRisk, events);
            steps.Add(new(tied.Key, atRisk, events, censored, survival, sum));
            atRisk -= events + censored;
        }
        return new(steps);
    }

    /// <summary>The curve of follow-up: censoring is the event, and the event censors.</summary>
    /// <remarks>Schemper, Smith. A note on quantifying follow-up in studies of failure time. Control. Clin. Trials 17 (1996) 343–346.</remarks>
    public static SurvivalCurve EstimateFollowUp(IEnumerable<SurvivalTime> subjects) => Estimate([.. subjects.Select(s => s.Reversed)]);
}
