namespace Cartwright.Trials.SingleArm;

/// <summary>Binomial probabilities at one rate, for every number of patients up to the largest asked for.</summary>
/// <remarks>Each row follows from the one before by one more patient. All terms are positive, so nothing cancels, and a search that asks for the same rows again pays once.</remarks>
internal sealed class BinomialRows(double rate)
{
    private readonly List<double[]> _exactly = [[1]];
    private readonly List<double[]> _atLeast = [[1, 0]];

    /// <summary>The rate.</summary>
    public double Rate => rate;

    /// <summary>The probability of exactly 0, 1, … n events among n.</summary>
    public double[] Exactly(int patients)
    {
        while (_exactly.Count <= patients) Add(_exactly[^1]);
        return _exactly[patients];
    }

    /// <summary>The probability of at least 0, 1, … n + 1 events among n.</summary>
    public double[] AtLeast(int patients)
    {
        Exactly(patients);
        return _atLeast[patients];
    }

    /// <summary>The probability of at least so many events, also where that is fewer than none or more than all.</summary>
    public double AtLeast(int patients, int events) => events <= 0 ? 1 : events > patients ? 0 : AtLeast(patients)[events];

    /// <summary>The probability of at most so many events.</summary>
    public double AtMost(int patients, int events) => events < 0 ? 0 : Exactly(patients).Take(events + 1).Sum();

    private void Add(double[] before)
    {
        var next = new double[before.Length + 1];
        for (var x = 0; x < before.Length; x++)
        {
            next[x] += before[x] * (1 - rate);
            next[x + 1] += before[x] * rate;
        }
        var atLeast = new double[next.Length + 1];
        for (var x = next.Length - 1; x >= 0; x--) atLeast[x] = atLeast[x + 1] + next[x];
        _exactly.Add(next);
        _atLeast.Add(atLeast);
    }
}
