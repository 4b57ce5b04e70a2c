namespace Cartwright.Trials.SingleArm;

/// <summary>The exact test of one proportion against a rate.</summary>
/// <remarks>Clopper, Pearson. Biometrika 26 (1934) 404–413. Two-sided by probability, as R's binom.test has it: all counts no more probable than the one seen.</remarks>
public static class ExactBinomialTest
{
    // Counts as probable as the one seen count, also where rounding makes them a little more so: the allowance of R's binom.test.
    private const double AsProbable = 1 + 1e-7;

    /// <summary>The probability of so many events or more, were the rate no higher than this: one-sided.</summary>
    /// <exception cref="ArgumentException">No patients, more events than patients, or a rate outside 0 and 1.</exception>
    public static double Greater(int events, int patients, double rate)
    {
        Demand(events, patients, rate);
        return new BinomialRows(rate).AtLeast(patients, events);
    }

    /// <summary>The two-sided P value.</summary>
    /// <exception cref="ArgumentException">No patients, more events than patients, or a rate outside 0 and 1.</exception>
    public static double TwoSided(int events, int patients, double rate)
    {
        Demand(events, patients, rate);
        var exactly = new BinomialRows(rate).Exactly(patients);
        return Math.Min(1, exactly.Where(p => p <= exactly[events] * AsProbable).Sum());
    }

    /// <summary>The fewest events with which the one-sided test rejects at alpha; null where not even all events do.</summary>
    /// <exception cref="ArgumentException">No patients, or a rate or an alpha that is none.</exception>
    public static int? Critical(int patients, double rate, double alpha)
    {
        Demand(0, patients, rate);
        new Demands().Within("alpha", alpha).Hold();
        return Critical(new BinomialRows(rate), patients, alpha);
    }

    internal static int? Critical(BinomialRows rows, int patients, double alpha)
    {
        var events = Array.FindIndex(rows.AtLeast(patients), p => p <= alpha);
        return events <= patients ? events : null;
    }

    private static void Demand(int events, int patients, double rate) => new Demands().Rate("the rate", rate)
        .That(patients is >= 1 and <= StoppingBoundary.MostPatients, $"{patients} patients, and a test has from 1 to {StoppingBoundary.MostPatients}")
        .That(events >= 0 && events <= patients, $"{events} events among {patients} patients").Hold();
}
