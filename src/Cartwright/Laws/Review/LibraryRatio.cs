using Cartwright.Laws.Arms;
using Cartwright.Models;

namespace Cartwright.Laws.Review;

/// <summary>Laws of burden and dose in published models: the same patients with more of it over with less of it.</summary>
internal static class LibraryRatio
{
    /// <summary>Remission of a published model, which knows no visit: the tumour falls below this share of the typical burden at some time.</summary>
    private const double Remission = 0.01;

    /// <summary>Peak IL-6, or the first other cytokine, rises.</summary>
    public static Judgement OfCytokines(LibraryBench bench, IReadOnlyList<string> symbols, string what, double less, double more)
    {
        var model = bench.Model;
        if ((model.OutputOf(OutputRole.Il6) ?? model.OutputOf(OutputRole.Cytokine)) is not { } cytokine) return Judgement.None("it has no cytokine");
        if (symbols.Count == 0) return Judgement.None($"it has no {what}");
        var (low, high) = LibraryArm.Pair(bench.Solve((symbols, less)), bench.Solve((symbols, more)), (arm, patient) => arm.Peak(patient, cytokine));
        return Judgement.Of([Criterion.Above(Average.GeometricRatio($"peak {model.Outputs[cytokine].Name}, {what} × {Text.Plain(more)} over × {Text.Plain(less)} ({bench.Patients})", low, high), 1)]);
    }

    /// <summary>Cmax is unchanged, and fewer are in remission.</summary>
    public static Judgement OfBurden(LibraryBench bench, double less, double more)
    {
        var model = bench.Model;
        if (model.OutputOf(OutputRole.CarT) is not { } cells) return Judgement.None("it has no CAR-T cells");
        if (model.Burden.Count == 0 || model.OutputOf(OutputRole.Tumour) is not { } tumour) return Judgement.None("it has no tumour");
        var (few, many, own) = (bench.Solve((model.Burden, less)), bench.Solve((model.Burden, more)), bench.Solve());
        var (low, high) = LibraryArm.Pair(few, many, (arm, patient) => arm.Peak(patient, cells));
        var threshold = Remission * Numerics.Median.Of(Enumerable.Range(0, own.Patients).Where(own.Solved).Select(p => own.Of(p, tumour)[0]))!.Value;
        var (left, leftOfMore) = LibraryArm.Pair(few, many, (arm, patient) => arm.Nadir(patient, tumour));
        bool[] Remitted(double[] nadirs) => [.. nadirs.Select(n => n < threshold)];
        return Judgement.Of(
            [
                Criterion.Within(Average.GeometricRatio($"Cmax, burden × {Text.Short(more)} over × {Text.Short(less)} ({bench.Patients})", low, high), BurdenLeavesExpansion.Least, BurdenLeavesExpansion.Most),
                Criterion.Below(Share.Difference("remission, more over less burden", Remitted(left), Remitted(leftOfMore)), 0),
            ],
            Share.Of("remission, less burden", Remitted(left)), Share.Of("remission, more burden", Remitted(leftOfMore)));
    }
}
