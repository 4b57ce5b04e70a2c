namespace Cartwright.Trials.SingleArm;

/// <summary>The looks of a single arm, in order. Whatever a method computes, this is what the trial does, and all that its exact characteristics depend on.</summary>
/// <remarks>The exact recursion over counts of Schultz, Nichol, Elfring, Weed. Multiple-stage procedures for drug screening. Biometrics 29 (1973) 293–300: the probability of each count among
/// trials that go on is carried from look to look. Nothing is simulated.</remarks>
public sealed class StoppingBoundary
{
    /// <summary>The most patients of one arm.</summary>
    public const int MostPatients = 2000;

    /// <summary>A boundary of at least one look.</summary>
    /// <exception cref="ArgumentException">No look; looks that do not rise; counts outside a look's patients, or that stop a trial as too low and too high at once.</exception>
    public StoppingBoundary(IReadOnlyList<Look> looks)
    {
        new Demands().Looks([.. looks.Select(l => l.Patients)])
            .That(looks.All(l => l.StopAtMost is null or >= 0 && !(l.StopAtMost > l.Patients)), "a count that stops as too low is negative or more than there are patients")
            .That(looks.All(l => l.StopAtLeast is null or >= 0 && !(l.StopAtLeast > l.Patients)), "a count that stops as too high is negative or more than there are patients")
            .That(looks.All(l => !(l.StopAtMost >= l.StopAtLeast)), "a count is too low and too high at once").Hold();
        Looks = looks;
    }

    /// <summary>The looks, the earliest first.</summary>
    public IReadOnlyList<Look> Looks { get; }

    /// <summary>Patients of a trial that is not stopped.</summary>
    public int Patients => Looks[^1].Patients;

    /// <summary>What the trial does where this is the true rate of the event.</summary>
    /// <exception cref="ArgumentException">The rate lies outside 0 and 1.</exception>
    public BoundaryCharacteristics At(double rate)
    {
        new Demands().Rate("the true rate", rate).Hold();
        return At(new BinomialRows(rate));
    }

    /// <summary>The same, of rows that somebody keeps.</summary>
    internal BoundaryCharacteristics At(BinomialRows rows)
    {
        double[] going = [1];
        var (tooLow, tooHigh, seen) = (new List<double>(), new List<double>(), 0);
        foreach (var look in Looks)
        {
            going = After(going, rows.Exactly(look.Patients - seen));
            tooLow.Add(Take(going, look.TooLow));
            tooHigh.Add(Take(going, look.TooHigh));
            seen = look.Patients;
        }
        return new(rows.Rate, [.. Looks.Select(l => l.Patients)], tooLow, tooHigh, going.Sum());
    }

    private static double[] After(double[] going, double[] more)
    {
        var next = new double[going.Length + more.Length - 1];
        for (var x = 0; x < going.Length; x++)
            for (var y = 0; going[x] > 0 && y < more.Length; y++) next[x + y] += going[x] * more[y];
        return next;
    }

    // What stops is taken out, so that the rest is of trials that go on.
    private static double Take(double[] going, Func<int, bool> stops)
    {
        var taken = 0.0;
        for (var x = 0; x < going.Length; x++)
        {
            if (!stops(x)) continue;
            taken += going[x];
            going[x] = 0;
        }
        return taken;
    }
}
