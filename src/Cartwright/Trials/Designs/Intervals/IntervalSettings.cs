namespace Cartwright.Trials.Designs.Intervals;

/// <summary>Settings of the designs that aim at an interval around the target: Keyboard, mTPI-2, mTPI and i3+3.</summary>
public sealed record IntervalSettings
{
    /// <summary>For a target, inside (0, 1), with 0.05 to either side.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The target is no such probability.</exception>
    public IntervalSettings(double target)
    {
        Target = Require.Target(target);
        Elimination = new(target) { FromPatients = 1 };
    }

    /// <summary>Probability of toxicity aimed at.</summary>
    public double Target { get; }

    /// <summary>How far the interval reaches below the target.</summary>
    public double Below { get; init => field = Require.Probability(value, "How far the interval reaches below the target"); } = 0.05;

    /// <summary>How far the interval reaches above the target.</summary>
    public double Above { get; init => field = Require.Probability(value, "How far the interval reaches above the target"); } = 0.05;

    /// <summary>When a level is closed for good.</summary>
    public Elimination Elimination { get; init; }

    /// <summary>Lower end of the interval.</summary>
    public double Lower => Target - Below;

    /// <summary>Upper end of the interval.</summary>
    public double Upper => Target + Above;

    /// <summary>The table that a rule makes, with elimination before all.</summary>
    /// <exception cref="ArgumentException">The interval is empty or not inside (0, 1).</exception>
    internal DecisionBoundaries Table(string design, int mostPatients, Func<int, int, CellDecision> rule)
    {
        _ = Checked();
        return DecisionBoundaries.Of($"{design}, target {Target}", mostPatients, (n, y) => Elimination.Closes(n, y) ? CellDecision.Eliminate : rule(n, y));
    }

    /// <summary>These settings, if the interval is one.</summary>
    /// <exception cref="ArgumentException">The interval is empty or not inside (0, 1).</exception>
    internal IntervalSettings Checked() =>
        Lower > 0 && Upper < 1 && Lower < Upper ? this : throw new ArgumentException($"The interval from {Lower} to {Upper} around the target is not inside (0, 1), or empty.");
}
