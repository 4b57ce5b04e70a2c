using Cartwright.Numerics;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.RootFinding;

namespace Cartwright.Trials.SingleArm;

/// <summary>A look of a group-sequential test.</summary>
/// <param name="Share">The share of the information by then, above 0 and at most 1.</param>
/// <param name="Spent">The type I error spent by then, one-sided.</param>
/// <param name="Z">The z at or above which the trial stops for success; none where nothing may be spent yet.</param>
/// <param name="NominalP">The one-sided P value at or below which it does.</param>
public sealed record GroupSequentialLook(double Share, double Spent, Estimate Z, Estimate NominalP);

/// <summary>A one-sided group-sequential test by spending: for a rate in large samples, a survival endpoint, a comparison. For the counts of a small arm see <see cref="ExactSpendingDesign"/>.</summary>
/// <remarks>Lan, DeMets. Biometrika 70 (1983) 659–663; computed as Armitage, McPherson and Rowe did, J. R. Stat. Soc. A 132 (1969) 235–244.</remarks>
public sealed record GroupSequentialBounds
{
    // An increment below this cannot be told from nothing, and no trial ever stops on it.
    private const double Nothing = 1e-13;
    private const double HighestZ = 9;

    private GroupSequentialBounds(string spending, double alpha, IReadOnlyList<GroupSequentialLook> looks) => (Spending, Alpha, Looks) = (spending, alpha, looks);

    /// <summary>The spending function.</summary>
    public string Spending { get; }

    /// <summary>The type I error, one-sided.</summary>
    public double Alpha { get; }

    /// <summary>The looks, the earliest first.</summary>
    public IReadOnlyList<GroupSequentialLook> Looks { get; }

    /// <summary>The bounds.</summary>
    /// <exception cref="ArgumentException">An alpha that is none, or shares of information that do not rise to 1.</exception>
    public static GroupSequentialBounds Of(AlphaSpending spending, double alpha, IReadOnlyList<double> shares)
    {
        Demand(alpha, shares).Hold();
        var (crossing, spent, looks) = (new SequentialCrossing(0), 0.0, new List<GroupSequentialLook>());
        foreach (var share in shares)
        {
            var by = spending.Spent(alpha, share);
            looks.Add(LookAt(crossing, share, by, by - spent));
            crossing.GoOn(share, looks[^1].Z.OrNull ?? double.PositiveInfinity);
            spent = by;
        }
        return new(spending.Name, alpha, looks);
    }

    /// <summary>The boundaries that are not of spending: z at a share t of the information is C ⁄ tˢ, with the C that spends all of alpha. Shape 0 is Pocock's, ½ O'Brien and Fleming's.</summary>
    /// <remarks>Wang, Tsiatis. Approximately optimal one-parameter boundaries for group sequential trials. Biometrics 43 (1987) 193–199; the looks must be kept as planned.</remarks>
    /// <exception cref="ArgumentException">An alpha that is none, shares of information that do not rise to 1, or a shape outside 0 and ½.</exception>
    public static GroupSequentialBounds Constant(double shape, double alpha, IReadOnlyList<double> shares)
    {
        Demand(alpha, shares).That(shape is >= 0 and <= 0.5, $"the shape is {shape:G6}, and must lie from 0, Pocock's, to 0.5, O'Brien and Fleming's").Hold();
        var constant = Brent.FindRoot(c => Given(c).Crosses(0).Sum() - alpha, -HighestZ, HighestZ, 1e-10, 200);
        var spent = 0.0;
        var crosses = Given(constant).Crosses(0);
        return new($"constant, shape {shape:G6}", alpha, [.. Given(constant).Looks.Zip(crosses, (look, crossed) => look with { Spent = spent += crossed })]);

        GroupSequentialBounds Given(double c) => new("", alpha, [.. shares.Select(t => new GroupSequentialLook(t, 0, c / Math.Pow(t, shape), Normal.CDF(0, 1, -c / Math.Pow(t, shape))))]);
    }

    /// <summary>The probability of crossing at each look, and at none before, where the z of all the information has this mean: 0 under the null hypothesis, z<sub>α</sub> + z<sub>β</sub> in a trial of fixed size and power 1 − β.</summary>
    public IReadOnlyList<double> Crosses(double drift)
    {
        new Demands().That(double.IsFinite(drift), "the mean of z is no number").Hold();
        var (crossing, crosses) = (new SequentialCrossing(drift), new List<double>());
        foreach (var look in Looks)
        {
            crosses.Add(look.Z.OrNull is { } z ? crossing.Above(look.Share, z) : 0);
            crossing.GoOn(look.Share, look.Z.OrNull ?? double.PositiveInfinity);
        }
        return crosses;
    }

    private static Demands Demand(double alpha, IReadOnlyList<double> shares) => new Demands().Within("alpha", alpha).That(shares.Count > 0, "there is no look at the data")
        .That(shares.All(t => t is > 0 and <= 1), "a share of the information lies above 0 and at most at 1")
        .That(shares.Zip(shares.Skip(1)).All(p => p.Second - p.First >= 0.001), "the looks do not rise, or lie less than a thousandth of the information apart")
        .That(shares.Count == 0 || shares[^1] == 1, "the last look is not at all of the information");

    private static GroupSequentialLook LookAt(SequentialCrossing crossing, double share, double by, double increment)
    {
        if (increment < Nothing) return new(share, by, Estimate.None("nothing may be spent yet"), Estimate.None("nothing may be spent yet"));
        var z = Brent.FindRoot(x => Math.Log(crossing.Above(share, x) / increment), -HighestZ, HighestZ, 1e-12, 200);
        return new(share, by, z, Normal.CDF(0, 1, -z));
    }
}
