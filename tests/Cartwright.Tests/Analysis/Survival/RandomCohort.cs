using Cartwright.Analysis.Survival;
using Cartwright.Analysis.Survival.Competing;
using Cartwright.Analysis.Survival.Hazards;

namespace Cartwright.Tests.Analysis.Survival;

/// <summary>A made-up cohort, the same for the same seed: whole days (and so ties) or none, three covariates, three groups, two causes.</summary>
internal sealed class RandomCohort
{
    public RandomCohort(int seed, int subjects = 80, bool ties = true)
    {
        var dice = new Random(seed);
        Group = [.. Enumerable.Range(0, subjects).Select(_ => dice.Next(3))];
        X = [.. Enumerable.Range(0, 3).Select(_ => Enumerable.Range(0, subjects).Select(_ => dice.NextDouble() * 2 - 1).ToArray())];
        Competing = [.. Enumerable.Range(0, subjects).Select(i => Draw(dice, i, ties))];
    }

    public int[] Group { get; }

    public double[][] X { get; }

    public CompetingTime[] Competing { get; }

    public SurvivalTime[] Times => [.. Competing.Select(c => c.AnyCause)];

    public Covariate[] Covariates => [.. X.Select((x, j) => new Covariate($"x{j}", x))];

    public CoxData Data => new(Times, Covariates);

    private CompetingTime Draw(Random dice, int i, bool ties)
    {
        var days = -Math.Log(1 - dice.NextDouble()) * 30 * Math.Exp(-0.7 * X[0][i] - 0.3 * Group[i]);
        var censored = dice.NextDouble() * 60;
        var end = Math.Min(days, censored);
        return new(ties ? Math.Ceiling(end) : end, days > censored ? 0 : dice.NextDouble() < 0.6 ? 1 : 2);
    }
}
