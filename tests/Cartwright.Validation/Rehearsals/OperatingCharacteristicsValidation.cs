using Cartwright.Patients;
using Cartwright.Protocols;
using Cartwright.Rehearsals;
using Cartwright.Trials;
using Cartwright.Trials.Designs;
using Cartwright.Units;
using MathNet.Numerics.Distributions;
using Xunit;

namespace Cartwright.Validation.Rehearsals;

/// <summary>Simulation against enumeration and against the promise of an exact interval, with the shipped study.</summary>
public class OperatingCharacteristicsValidation
{
    private const int Trials = 2000;

    private static readonly TrialPlan Plan = TrialPlan.Of(ProtocolFile.Read("protocol.yaml", File.ReadAllText(Shared.InRepository("protocols/her2-e-cart/protocol.yaml"))).Protocol!).Plan!;

    // With neither cytokine release nor neurotoxicity dose-limiting the scenario alone holds, and it is known exactly.
    private static readonly TrialPlan Alone = Plan with
    {
        DoseLimitingToxicity = Plan.DoseLimitingToxicity with { ExcludedTerms = ["Cytokine release syndrome", "Immune effector cell-associated neurotoxicity syndrome"] },
    };

    private static readonly Assumptions Supposed = AssumptionsFile.Read("assumptions.yaml", File.ReadAllText(Shared.InRepository("protocols/her2-e-cart/assumptions.yaml"))).Assumptions!;

    [Theory]
    [InlineData(ThreePlusThreeVariant.EscalationOnly)]
    [InlineData(ThreePlusThreeVariant.SixAtMtd)]
    public void Simulated_sample_sizes_agree_with_the_exact_distribution(ThreePlusThreeVariant variant)
    {
        var design = new ThreePlusThree(3, variant);
        var everybody = Supposed.WithoutShortfallOrDropout();
        var sizes = new int[Trials];
        Parallel.For(0, Trials, i =>
        {
            var clinic = new VirtualClinic(Alone, everybody, 20261122, (uint)i + 1);
            sizes[i] = Conduct.Escalate(Alone, design, clinic, report => VirtualTrial.Judge(Alone, report), everybody.Accrual.Opens, Duration.OfDays(0)).Outcomes.Treated;
        });

        var exact = ExactOperatingCharacteristics.Of(design, [0.05, 0.15, 0.30], null).WithoutCap.DistributionOfN;
        Assert.All(sizes, n => Assert.Contains(n, exact.Keys));
        TestContext.Current.TestOutputHelper?.WriteLine($"χ² p = {P(exact, sizes):0.000}");
        Assert.True(P(exact, sizes) > 0.001, $"p = {P(exact, sizes)}");
    }

    [Fact]
    public void The_exact_interval_of_the_response_rate_covers_the_truth_as_often_as_it_promises()
    {
        const int Subjects = 12, Level = 3, Reference = 20000, Batch = 100;
        var everybody = Supposed.WithoutShortfallOrDropout();
        var responses = new int[Reference / Batch];
        Parallel.For(0, responses.Length, i => responses[i] = VirtualTrial.TreatFixed(Plan, everybody, Level, Batch, 7, (uint)(1_000_000 + i)).Analysis.Response.Infused.Objective.Events);
        var truth = responses.Sum() / (double)Reference;

        var covered = new bool[Trials];
        Parallel.For(0, Trials, i =>
        {
            var rate = VirtualTrial.TreatFixed(Plan, everybody, Level, Subjects, 7, (uint)i + 1).Analysis.Response.Infused.Objective;
            Assert.Equal(Subjects, rate.Of);
            covered[i] = rate.Exact.Lower.OrNull <= truth && truth <= rate.Exact.Upper.OrNull;
        });
        TestContext.Current.TestOutputHelper?.WriteLine($"{covered.Count(c => c)} of {Trials} intervals cover the truth, {truth:0.0000}");
        Assert.True(covered.Count(c => c) >= 0.95 * Trials, $"{covered.Count(c => c)} of {Trials} cover {truth}");
    }

    // Cells expected fewer than five times are read together with their neighbour.
    private static double P(IReadOnlyDictionary<int, double> exact, int[] sizes)
    {
        var (statistic, cells, expected, observed) = (0.0, 0, 0.0, 0);
        foreach (var (n, probability) in exact.OrderBy(e => e.Value))
        {
            expected += probability * sizes.Length;
            observed += sizes.Count(s => s == n);
            if (expected < 5) continue;
            statistic += (observed - expected) * (observed - expected) / expected;
            (cells, expected, observed) = (cells + 1, 0, 0);
        }
        return 1 - ChiSquared.CDF(cells - 1, statistic);
    }
}
