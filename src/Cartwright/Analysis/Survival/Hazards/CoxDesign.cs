namespace Cartwright.Analysis.Survival.Hazards;

/// <summary>The data of a model in the order of its risk sets: sorted once, for every pass of the fit.</summary>
internal sealed class CoxDesign
{
    private CoxDesign(double[] days, bool[] observed, int[] starts, ScaledCovariates covariates) =>
        (Days, Observed, Starts, Covariates) = (days, observed, starts, covariates);

    public double[] Days { get; }

    public bool[] Observed { get; }

    /// <summary>Where each stratum begins, and at the end the number of subjects.</summary>
    public int[] Starts { get; }

    public ScaledCovariates Covariates { get; }

    public int Width => Covariates.Width;

    public static CoxDesign Of(CoxData data)
    {
        var days = new double[data.Times.Count];
        for (var i = 0; i < days.Length; i++) days[i] = data.Times[i].Days;
        var order = TimeOrder.Of(days, data.Strata);
        var observed = new bool[days.Length];
        for (var i = 0; i < days.Length; i++) (days[i], observed[i]) = (data.Times[order.Subjects[i]].Days, data.Times[order.Subjects[i]].Observed);
        return new(days, observed, order.Starts, ScaledCovariates.Of(data.Covariates, order.Subjects));
    }

    public CoxDesign Without(bool[] dependent) => new(Days, Observed, Starts, Covariates.Without(dependent));

    /// <summary>The first of the subjects whose time is that of the last of these, within a stratum that starts at <paramref name="start"/>.</summary>
    public int FirstTied(int start, int end)
    {
        var first = end - 1;
        while (first > start && Days[first - 1] == Days[end - 1]) first--;
        return first;
    }

    public int Events(int first, int end)
    {
        var events = 0;
        for (var i = first; i < end; i++) if (Observed[i]) events++;
        return events;
    }
}
