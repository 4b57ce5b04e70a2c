namespace Cartwright.Trials.SingleArm;

/// <summary>A single arm that may stop early for success, by counts: at each look the fewest responses with which the exact error spent by then, at the null rate, stays within the spending function.</summary>
/// <remarks>Lan, DeMets. Biometrika 70 (1983) 659–663, with binomial in the place of normal probabilities; what one look leaves unspent, because counts are whole, the next may spend.
/// See Jennison, Turnbull, Group Sequential Methods (2000), section 12.1 on exact binomial tests.</remarks>
public sealed record ExactSpendingDesign : ISingleArmDesign
{
    private ExactSpendingDesign(AlphaSpending spending, double nullRate, double alpha, StoppingBoundary boundary) => (Spending, NullRate, Alpha, Boundary) = (spending, nullRate, alpha, boundary);

    /// <summary>The spending function.</summary>
    public AlphaSpending Spending { get; }

    /// <summary>The response rate that is not of interest.</summary>
    public double NullRate { get; }

    /// <summary>The type I error allowed, one-sided.</summary>
    public double Alpha { get; }

    /// <inheritdoc />
    public string Name => $"Exact group-sequential ({Spending.Name})";

    /// <inheritdoc />
    public string Source => "Lan, DeMets, Biometrika 70 (1983) 659–663; Jennison, Turnbull, Group Sequential Methods (2000), section 12.1";

    /// <inheritdoc />
    public CountedEvent Event => CountedEvent.Response;

    /// <inheritdoc />
    public IReadOnlyList<DesignSetting> Settings => [new("null rate", NullRate), new("alpha", Alpha)];

    /// <inheritdoc />
    public StoppingBoundary Boundary { get; }

    /// <summary>The design.</summary>
    /// <exception cref="ArgumentException">A rate or an alpha that is none, looks that do not rise, or so few patients that nothing could reject.</exception>
    public static ExactSpendingDesign Of(AlphaSpending spending, double nullRate, double alpha, IReadOnlyList<int> looks)
    {
        new Demands().Within("the rate under the null hypothesis", nullRate).Within("alpha", alpha).Looks(looks).Hold();
        var (rows, found) = (new BinomialRows(nullRate), new List<Look>());
        foreach (var patients in looks)
        {
            var fewest = Fewest(rows, found, patients, spending.Spent(alpha, (double)patients / looks[^1]));
            found.Add(new(patients, patients == looks[^1] ? fewest - 1 : null, fewest));
        }
        return found[^1].StopAtLeast is null
            ? throw new ArgumentException($"With {looks[^1]} patients not even a response of everybody would show a rate above {nullRate}.", nameof(looks))
            : new(spending, nullRate, alpha, new(found));
    }

    private static int? Fewest(BinomialRows rows, List<Look> before, int patients, double spent)
    {
        var (low, high) = (0, patients + 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (middle > patients || Error(rows, before, new(patients, null, middle)) <= spent) high = middle;
            else low = middle + 1;
        }
        return low <= patients ? low : null;
    }

    private static double Error(BinomialRows rows, List<Look> before, Look look) => new StoppingBoundary([.. before, look]).At(rows).EndsHigh;
}
