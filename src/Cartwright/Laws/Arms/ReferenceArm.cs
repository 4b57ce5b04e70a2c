using Cartwright.Models.Reference;

namespace Cartwright.Laws.Arms;

/// <summary>An arm: patients of a population, some of whose parameters are set, for so many days. The same number is the same patient in every arm of a population.</summary>
internal sealed record ReferenceArm
{
    // A rehearsal numbers its trials from 1.
    private const uint NoTrial = 0;

    private ReferenceArm(string population, double days) => (Population, Days) = (population, days);

    public string Population { get; }

    public double Days { get; }

    /// <summary>Supportive care by the population's policy; without it patients are graded and given nothing.</summary>
    public bool Cared { get; private init; } = true;

    private IReadOnlyList<(ReferenceParameter Parameter, bool Own, double Value)> Changes { get; init; } = [];

    /// <summary>What tells arms apart.</summary>
    public string Key => FormattableString.Invariant($"{Population} {Days} {Cared} {string.Join(' ', Changes.Select(c => FormattableString.Invariant($"{c.Parameter}{(c.Own ? '*' : '=')}{c.Value:R}")))}");

    public static ReferenceArm Of(string population, double days) => new(population, days);

    /// <summary>The same value for every patient.</summary>
    public ReferenceArm With(ReferenceParameter parameter, double value) => this with { Changes = [.. Changes, (parameter, false, value)] };

    /// <summary>Each patient's own value, multiplied.</summary>
    public ReferenceArm Times(ReferenceParameter parameter, double factor) => this with { Changes = [.. Changes, (parameter, true, factor)] };

    public ReferenceArm WithoutCare() => this with { Cared = false };

    public ReferenceArm To(double days) => new(Population, days) { Cared = Cared, Changes = Changes };

    /// <summary>Parameters of the patients of an arm, drawn and then changed, one change after the other.</summary>
    public ReferenceParameters Draw(ulong seed, int patient)
    {
        var drawn = ReferencePopulation.Of(Population).Draw(seed, NoTrial, (uint)patient);
        foreach (var (parameter, own, value) in Changes) drawn = drawn.With(parameter, own ? value * drawn[parameter] : value);
        return drawn;
    }
}
