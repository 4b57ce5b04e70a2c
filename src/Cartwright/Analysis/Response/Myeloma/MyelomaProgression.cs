namespace Cartwright.Analysis.Response.Myeloma;

/// <summary>Progression of multiple myeloma: at least a quarter above the least value, and at least so much. Of serum protein that was never under 5 g/dL, 1 g/dL is enough without the quarter.</summary>
internal static class MyelomaProgression
{
    private const double Rounding = 1e-9, HighSerum = 5;

    public static bool Of(MyelomaAssessment now, MyelomaAssessment baseline, IReadOnlyList<MyelomaAssessment> before)
    {
        bool Rises(Func<MyelomaAssessment, double?> of, Func<double, double, bool> enough, double share = 0.25) =>
            of(now) is { } value && before.Prepend(baseline).Select(of).OfType<double>().DefaultIfEmpty(double.NaN).Min() is var least
            && !double.IsNaN(least) && value >= (1 + share) * least - Rounding && enough(value - least, least);

        var protein = MyelomaResponse.Measurable(baseline).Any(m => m.Name is "serum" or "urine");
        var lightChains = MyelomaResponse.Measurable(baseline).Any(m => m.Name == "light chains");
        return now.NewLesion
            || Rises(a => a.SerumGramsPerDecilitre, (rise, _) => rise >= 0.5 - Rounding)
            || Rises(a => a.SerumGramsPerDecilitre, (rise, least) => least >= HighSerum && rise >= 1 - Rounding, share: 0)
            || Rises(a => a.UrineMilligramsPerDay, (rise, _) => rise >= 200 - Rounding)
            || (!protein && Rises(a => a.LightChainDifference, (rise, _) => rise > 10 + Rounding))
            || (!protein && !lightChains && Rises(a => a.PlasmaCellsPercent, (rise, _) => rise >= 10 - Rounding))
            || Rises(a => a.PlasmacytomaProducts, (rise, _) => rise > 0, 0.5);
    }
}
