namespace Cartwright.Analysis.Survival;

/// <summary>The product-limit estimate of survival.</summary>
/// <remarks>Kaplan, Meier. J. Am. Stat. Assoc. 53 (1958) 457–481. At a tie, events come before censorings.</remarks>
public static class KaplanMeier
{
    /// <summary>The curve of these subjects; of nobody it has no step.</summary>
    public static SurvivalCurve Estimate(IReadOnlyCollection<SurvivalTime> subjects)
    {
        var (days, observed) = InOrder(subjects);
        var steps = new List<SurvivalStep>(days.Length);
        var (survival, sum) = (1.0, 0.0);

        for (int i = 0, next; i < days.Length; i = next)
        {
            var events = 0;
            for (next = i; next < days.Length && days[next] == days[i]; next++) events += observed[next];
            var atRisk = days.Length - i;
            survival *= 1 - (double)events / atRisk;
            sum += Greenwood.Term(atRisk, events);
            steps.Add(new(days[i], atRisk, events, next - i - events, survival, sum));
        }
        return new(steps);
    }

    /// <summary>The curve of follow-up: censoring is the event, and the event censors.</summary>
    /// <remarks>Schemper, Smith. A note on quantifying follow-up in studies of failure time. Control. Clin. Trials 17 (1996) 343–346.</remarks>
    public static SurvivalCurve EstimateFollowUp(IEnumerable<SurvivalTime> subjects) => Estimate([.. subjects.Select(s => s.Reversed)]);

    private static (double[] Days, byte[] Observed) InOrder(IReadOnlyCollection<SurvivalTime> subjects)
    {
        var (days, observed, at) = (new double[subjects.Count], new byte[subjects.Count], 0);
        foreach (var subject in subjects) (days[at], observed[at++]) = (subject.Days, subject.Observed ? (byte)1 : (byte)0);
        Array.Sort(days, observed);
        return (days, observed);
    }
}
