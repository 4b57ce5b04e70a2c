namespace Cartwright.Analysis.Response.Myeloma;

/// <summary>Response of multiple myeloma at one assessment.</summary>
/// <remarks>Kumar et al. International Myeloma Working Group consensus criteria for response and minimal residual disease assessment in multiple myeloma. Lancet Oncol. 17 (2016)
/// e328–e346, table 4. What was not measurable at baseline is not asked of: light chains are judged where neither M-protein was measurable, marrow where light chains were not either.
/// The involved light chain's 10 mg/dL of measurable disease is read of the difference.</remarks>
public static class MyelomaResponse
{
    private const double Rounding = 1e-9;

    /// <summary>The response against baseline and against the least of each quantity so far, baseline included.</summary>
    public static MyelomaCategory Of(MyelomaAssessment now, MyelomaAssessment baseline, IReadOnlyList<MyelomaAssessment> before)
    {
        if (MyelomaProgression.Of(now, baseline, before)) return MyelomaCategory.Progressive;
        var reductions = Measurable(baseline).Select(m => Reduction(m.Of(now), m.Of(baseline))).ToList();
        if (IsComplete(now, baseline))
            return now is { LightChainRatioNormal: true, ClonalCellsAbsent: true } ? MyelomaCategory.StringentComplete : MyelomaCategory.Complete;
        if (reductions.Count == 0 || reductions.Contains(null)) return MyelomaCategory.NotEvaluable;
        return Graded(now, baseline);
    }

    /// <summary>The best response that two consecutive evaluable assessments bear out, up to the first progression: the worse of each two. Alone, an assessment bears out nothing.</summary>
    public static MyelomaCategory Best(IEnumerable<MyelomaCategory> course)
    {
        var evaluable = course.Where(c => c != MyelomaCategory.NotEvaluable).ToList();
        var progressed = evaluable.IndexOf(MyelomaCategory.Progressive);
        var counted = progressed < 0 ? evaluable : evaluable[..(progressed + 1)];
        if (counted is [.., MyelomaCategory.Progressive] && progressed + 1 < evaluable.Count && evaluable[progressed + 1] == MyelomaCategory.Progressive) counted.Add(MyelomaCategory.Progressive);
        return counted.Zip(counted.Skip(1), (a, b) => a > b ? a : b).Select(c => c == MyelomaCategory.Progressive && !Twice(counted) ? MyelomaCategory.Stable : c)
            .DefaultIfEmpty(MyelomaCategory.NotEvaluable).Min();
    }

    // Each quantity that was measurable, and marrow or light chains only where nothing before them was.
    internal static IEnumerable<(string Name, Func<MyelomaAssessment, double?> Of)> Measurable(MyelomaAssessment baseline)
    {
        var (serum, urine) = (baseline.SerumGramsPerDecilitre >= 1, baseline.UrineMilligramsPerDay >= 200);
        if (serum) yield return ("serum", a => a.SerumGramsPerDecilitre);
        if (urine) yield return ("urine", a => a.UrineMilligramsPerDay);
        if (serum || urine) yield break;
        if (baseline.LightChainDifference >= 10) yield return ("light chains", a => a.LightChainDifference);
        else if (baseline.PlasmaCellsPercent >= 30) yield return ("marrow", a => a.PlasmaCellsPercent);
    }

    private static bool Twice(List<MyelomaCategory> counted) => counted.Count > 1 && counted[^1] == MyelomaCategory.Progressive && counted[^2] == MyelomaCategory.Progressive;

    private static bool IsComplete(MyelomaAssessment now, MyelomaAssessment baseline) =>
        now is { ImmunofixationNegative: true, PlasmaCellsPercent: < 5, PlasmacytomaProducts: 0 }
        && (Measurable(baseline).All(m => m.Name != "light chains") || now.LightChainRatioNormal == true);

    private static MyelomaCategory Graded(MyelomaAssessment now, MyelomaAssessment baseline)
    {
        bool Every(Func<string, double, bool> holds) => Measurable(baseline).All(m => holds(m.Name, Reduction(m.Of(now), m.Of(baseline))!.Value));
        bool Plasmacytoma(double share) => baseline.PlasmacytomaProducts <= 0 || Reduction(now.PlasmacytomaProducts, baseline.PlasmacytomaProducts) >= share - Rounding;
        var urine = now.UrineMilligramsPerDay;
        if (Every((name, r) => name switch { "urine" => urine < 100, "marrow" => false, _ => r >= 0.9 - Rounding }) && !(urine >= 100) && Plasmacytoma(0.5)) return MyelomaCategory.VeryGoodPartial;
        if (Every((name, r) => name == "urine" ? r >= 0.9 - Rounding || urine < 200 : r >= 0.5 - Rounding) && Plasmacytoma(0.5)) return MyelomaCategory.Partial;
        return Every((name, r) => name switch { "serum" => r >= 0.25 - Rounding, "urine" => r >= 0.5 - Rounding, _ => false }) && Plasmacytoma(0.25) ? MyelomaCategory.Minimal : MyelomaCategory.Stable;
    }

    private static double? Reduction(double? now, double? baseline) => 1 - now / baseline;
}
