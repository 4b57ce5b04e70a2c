using Cartwright.Analysis.Survival.Hazards;

namespace Cartwright.Analysis.Survival.Competing;

/// <summary>The data of a subdistribution model in order of time: 1 marks the cause, 2 the others, 0 censoring.</summary>
internal sealed class SubdistributionDesign
{
    private SubdistributionDesign(double[] days, int[] causes, double[] uncensored, ScaledCovariates covariates) =>
        (Days, Causes, Uncensored, Covariates) = (days, causes, uncensored, covariates);

    public double[] Days { get; }

    public int[] Causes { get; }

    /// <summary>The share not censored just before each subject's time.</summary>
    public double[] Uncensored { get; }

    public ScaledCovariates Covariates { get; }

    public static SubdistributionDesign Of(IReadOnlyList<CompetingTime> times, IReadOnlyList<Covariate> covariates, int cause)
    {
        var days = new double[times.Count];
        for (var i = 0; i < days.Length; i++) days[i] = times[i].Days;
        var order  = TimeOrder.Of(days, null).Subjects;
        var causes = new int[days.Length];
        for (var i = 0; i < days.Length; i++) (days[i], causes[i]) = (times[order[i]].Days, times[order[i]].Cause is var c && c == 0 ? 0 : c == cause ? 1 : 2);
        return new(days, causes, CensoringCurve.Before(days, causes), ScaledCovariates.Of(covariates, order));
    }

    public SubdistributionDesign Without(bool[] dependent) => new(Days, Causes, Uncensored, Covariates.Without(dependent));

    /// <summary>One past the last subject with the same time as this one.</summary>
    public int NextTime(int i)
    {
        var next = i + 1;
        while (next < Days.Length && Days[next] == Days[i]) next++;
        return next;
    }
}
