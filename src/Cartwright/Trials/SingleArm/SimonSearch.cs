namespace Cartwright.Trials.SingleArm;

/// <summary>For one number of patients, the two-stage design that expects the fewest under the null hypothesis.</summary>
/// <remarks>
/// Three facts keep the search small and let it end by proof, without a largest n that somebody has to guess.
/// No test of n patients has more power than the most powerful one, randomised at its critical count: an n where that has too little is passed over.
/// A first stage loses at most beta of the power, so its r₁ is at most the largest with P(X₁ ≤ r₁ | alternative) ≤ beta; that bounds how often it may end a trial, and so the expected number from below.
/// For a first stage the expected number falls as r₁ rises: the largest r₁ that is feasible is the best.
/// </remarks>
internal sealed class SimonSearch(double nullRate, double alternative, double alpha, double beta)
{
    private readonly BinomialRows _null = new(nullRate), _hoped = new(alternative);
    private readonly Dictionary<int, (int Futile, double Stops)> _firstStages = [];

    /// <summary>The best design of exactly so many patients that expects fewer than a number; null where there is none.</summary>
    public SimonTwoStage? Best(int patients, double fewerThan = double.PositiveInfinity)
    {
        SimonTwoStage? best = null;
        if (!MayHavePower(patients)) return best;
        for (var first = 1; first < patients && first < fewerThan; first++)
        {
            if (Least(patients, first) >= fewerThan || Of(patients, first) is not { } found) continue;
            var expected = first + (1 - _null.AtMost(first, found.FirstFutile)) * (patients - first);
            if (expected < fewerThan) (best, fewerThan) = (new(first, found.FirstFutile, patients, found.Futile, nullRate, alternative), expected);
        }
        return best;
    }

    /// <summary>Whether no design of so many patients or more can expect fewer than this number.</summary>
    public bool NoneExpectsFewer(int patients, double number) => patients > number && Enumerable.Range(1, (int)Math.Ceiling(number) - 1).All(first => Least(patients, first) >= number);

    private bool MayHavePower(int patients)
    {
        var critical = Array.FindIndex(_null.AtLeast(patients), p => p <= alpha);
        var (left, at) = (alpha - _null.AtLeast(patients, critical), _null.Exactly(patients)[critical - 1]);
        return _hoped.AtLeast(patients, critical) + left / at * _hoped.Exactly(patients)[critical - 1] >= 1 - beta - 1e-12;
    }

    private double Least(int patients, int first) => first + (1 - FirstStage(first).Stops) * (patients - first);

    // The most responses that may end a first stage, and how often they then do; a stage that could never end a trial is no stage.
    private (int Futile, double Stops) FirstStage(int first)
    {
        if (_firstStages.TryGetValue(first, out var known)) return known;
        var futile = Enumerable.Range(0, first).TakeWhile(r => _hoped.AtMost(first, r) <= beta).Count() - 1;
        return _firstStages[first] = futile < 0 ? (-1, double.NegativeInfinity) : (futile, _null.AtMost(first, futile));
    }

    private (int FirstFutile, int Futile)? Of(int patients, int first)
    {
        var second = patients - first;
        var (rejectsNull, rejectsHoped) = (new double[patients], new double[patients]);
        var futile = 0;
        for (var seen = first; seen >= 1; seen--)
        {
            Add(rejectsNull, _null, first, second, seen);
            Add(rejectsHoped, _hoped, first, second, seen);
            while (futile < patients && rejectsNull[futile] > alpha) futile++;
            if (futile == patients) return null;
            if (seen - 1 <= FirstStage(first).Futile && rejectsHoped[Math.Max(futile, seen - 1)] >= 1 - beta) return (seen - 1, Math.Max(futile, seen - 1));
        }
        return null;
    }

    // Trials with so many responses in the first stage that go on: how often they end with more than each count.
    private static void Add(double[] rejects, BinomialRows rows, int first, int second, int seen)
    {
        var chance = rows.Exactly(first)[seen];
        var atLeast = rows.AtLeast(second);
        for (var futile = 0; futile < seen; futile++) rejects[futile] += chance;
        for (var futile = seen; futile < seen + second; futile++) rejects[futile] += chance * atLeast[futile + 1 - seen];
    }
}
