using Cartwright.Patients;
using Cartwright.Protocols;
using Cartwright.Rehearsals;
using Cartwright.Trials.Designs;
using MathNet.Numerics.Distributions;
using Xunit;

namespace Cartwright.Validation.Rehearsals;

/// <summary>Simulation against enumeration and against the promise of an exact interval, with the shipped study.</summary>
public class OperatingCharacteristicsValidation
{
    private const int Trials = 2000, Ward = 50;

    private static readonly TrialPlan Plan = TrialPlan.Of(ProtocolFile.Read("protocol.yaml", File.ReadAllText(Shared.InRepository("protocols/her2-e-cart/protocol.yaml"))).Protocol!).Plan!;

    // An interval covers a rate on any schedule: to the fourth scan, with nothing else measured.
    private static readonly TrialPlan Scanned = Plan with
    {
        Visits = Plan.Visits with { Kinetics = [], Cytokines = [], QualityOfLife = [], Imaging = [.. Plan.Visits.Imaging.Take(5)], AdverseEventsUntil = new(28), EfficacyUntil = new(168) },
    };

    // With neither cytokine release nor neurotoxicity dose-limiting the scenario alone holds, and it is known exactly.
    private static readonly TrialPlan Alone = Plan with
    {
        Visits = Plan.Visits with { Kinetics = [], Cytokines = [], Imaging = [], QualityOfLife = [], AdverseEventsUntil = new(28), EfficacyUntil = new(28) },
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
        var sizes = new int[Trials / Ward][];
        Parallel.For(0, sizes.Length, i =>
            sizes[i] = [.. VirtualTrial.EscalateAll(Alone, design, everybody, 20261122, [.. Enumerable.Range(i * Ward + 1, Ward).Select(n => (uint)n)]).Select(t => t.Trial.Outcomes.Treated)]);

        var exact = ExactOperatingCharacteristics.Of(design, [0.05, 0.15, 0.30], null).WithoutCap.DistributionOfN;
        int[] all = [.. sizes.SelectMany(n => n)];
        Assert.All(all, n => Assert.Contains(n, exact.Keys));
        TestContext.Current.TestOutputHelper?.WriteLine($"χ² p = {P(exact, all):0.000}");
        Assert.True(P(exact, all) > 0.001, $"p = {P(exact, all)}");
    }

    [Fact]
    public void The_exact_interval_of_the_response_rate_covers_the_truth_as_often_as_it_promises()
    {
        const int Subjects = 12, Level = 3, Reference = 10000, Batch = 100;
        var everybody = Supposed.WithoutShortfallOrDropout();
        var responses = new int[Reference / Batch];
        Parallel.For(0, responses.Length, i => responses[i] = VirtualTrial.TreatFixed(Scanned, everybody, Level, Batch, 7, (uint)(1_000_000 + i)).Analysis.Response.Infused.Objective.Events);
        var truth = responses.Sum() / (double)Reference;

        var covered = new bool[Trials];
        Parallel.For(0, Trials, i =>
        {
            var rate = VirtualTrial.TreatFixed(Scanned, everybody, Level, Subjects, 7, (uint)i + 1).Analysis.Response.Infused.Objective;
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
