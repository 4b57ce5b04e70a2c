using System.Globalization;
using Cartwright.Trials.Designs.Slots;

namespace Cartwright.Trials.Designs.ContinualReassessment;

/// <summary>The model's level: asked for the next dose, and at the end for the recommendation.</summary>
internal sealed record CrmDoses(CrmFits Fits, IReadOnlyList<int>? Initial, bool ByLikelihood) : INextDose, ISelection
{
    public Proposal Propose(Outcomes outcomes)
    {
        if (Initial is { } initial && outcomes.Toxicities == 0 && outcomes.Treated < initial.Count) return new(initial[outcomes.Treated], $"no toxicity so far: the initial stage has level {initial[outcomes.Treated]}");
        var (level, because) = Select(outcomes);
        return new(level ?? 1, because);
    }

    public (int? Level, string Because) Select(Outcomes outcomes)
    {
        if (ByLikelihood && (outcomes.Toxicities == 0 || outcomes.Toxicities == outcomes.Treated)) return WithoutEstimate(outcomes);
        var fit = FitOf(outcomes);
        var estimated = string.Create(CultureInfo.InvariantCulture, $"{100 * fit.Toxicity[fit.Mtd - 1]:0.0} % with toxicity estimated there, nearest to {100 * Fits.Model.Target:0.#} %");
        return (fit.Mtd, $"the model points at level {fit.Mtd}: {estimated}");
    }

    public CrmFit FitOf(Outcomes outcomes) => ByLikelihood ? MaximumLikelihood.Of(Fits.Model, Patients(outcomes)) : Fits.Of(outcomes);

    private static (int? Level, string Because) WithoutEstimate(Outcomes outcomes) => outcomes.Toxicities == 0
        ? (outcomes.Current, "no toxicity at all: the likelihood points nowhere, so the level reached")
        : (1, "every patient had a toxicity: the lowest level");

    private static List<WeightedPatient> Patients(Outcomes outcomes) =>
        [.. Enumerable.Range(1, outcomes.Levels).SelectMany(level => Enumerable.Range(0, outcomes.At(level).Treated).Select(i => new WeightedPatient(level, i < outcomes.At(level).Toxicities)))];
}
