namespace Cartwright.Analysis.Survival.Competing;

/// <summary>The groups of Gray's test just before an event: at risk, event-free, with the cause, and the incidence they have in common if there is no difference.</summary>
internal sealed class GroupStates(int groups)
{
    private readonly double[] incidence = new double[groups];

    public int[] AtRisk { get; } = new int[groups];

    public int[] Cause { get; } = new int[groups];

    public int[] Others { get; } = new int[groups];

    public double[] Free { get; } = [.. Enumerable.Repeat(1.0, groups)];

    public double Common { get; private set; }

    public int AllOfCause { get; private set; }

    public bool Any { get; private set; }

    public void ClearEvents()
    {
        Array.Clear(Cause);
        Array.Clear(Others);
        (AllOfCause, Any) = (0, false);
    }

    public void Count(int group, int ended, int cause)
    {
        if (ended == 0) return;
        Any = true;
        if (ended != cause) Others[group]++;
        else
        {
            Cause[group]++;
            AllOfCause++;
        }
    }

    /// <summary>Subjects at risk over the share event-free: how many there would be if nobody had been censored and no other cause had taken any.</summary>
    public double ExposedOf(int g) => AtRisk[g] > 0 ? AtRisk[g] / Free[g] : 0;

    public double AdjustedOf(int g) => ExposedOf(g) * (1 - incidence[g]);

    public double Exposed() => Sum(ExposedOf);

    public double Adjusted() => Sum(AdjustedOf);

    // Several events at once: the hypergeometric factor, of the common incidence for the cause and of the group itself for the others.
    public double VarianceOfCause(int g, double exposed)
    {
        if (AtRisk[g] == 0 || AllOfCause == 0) return 0;
        var factor = AllOfCause > 1 ? 1 - (AllOfCause - 1) / (exposed * Free[g] - 1) : 1;
        return factor * Free[g] * AllOfCause / (exposed * AtRisk[g]);
    }

    public double VarianceOfOthers(int g)
    {
        if (AtRisk[g] == 0 || Others[g] == 0) return 0;
        var factor = Others[g] > 1 ? 1 - (Others[g] - 1) / (AtRisk[g] - 1.0) : 1;
        return factor * Free[g] * Free[g] * Others[g] / ((double)AtRisk[g] * AtRisk[g]);
    }

    public void Advance(double exposed)
    {
        if (exposed > 0) Common += AllOfCause / exposed;
        for (var g = 0; g < groups; g++)
        {
            if (AtRisk[g] == 0) continue;
            incidence[g] += Free[g] * Cause[g] / AtRisk[g];
            Free[g] *= 1 - (double)(Cause[g] + Others[g]) / AtRisk[g];
        }
    }

    private double Sum(Func<int, double> of)
    {
        var sum = 0.0;
        for (var g = 0; g < groups; g++) sum += of(g);
        return sum;
    }
}
