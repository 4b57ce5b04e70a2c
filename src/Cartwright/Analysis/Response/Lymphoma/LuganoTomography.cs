namespace Cartwright.Analysis.Response.Lymphoma;

/// <summary>Response of lymphoma by computed tomography: CR, PR, SD, PD or NE.</summary>
/// <remarks>Cheson et al. Recommendations for initial evaluation, staging, and response assessment of Hodgkin and non-Hodgkin lymphoma: the Lugano classification. J. Clin. Oncol. 32 (2014)
/// 3059–3068, table 3. "Lesions ≤ 2 cm" is read of the longest diameter at its nadir.</remarks>
public static class LuganoTomography
{
    private const double NormalNode = 15, NormalSpleen = 130, SmallLesion = 20, Rounding = 1e-9;

    /// <summary>The response against baseline and what went before; each lesion's nadir is its least product so far, baseline included.</summary>
    public static ResponseCategory Of(LymphomaAssessment now, LymphomaAssessment baseline, IReadOnlyList<LymphomaAssessment> before)
    {
        if (now.NewLesion || now.NonMeasured == NonMeasured.Progressive || SpleenProgresses(now, baseline, before)
            || (now.MarrowInvolved == true && baseline.MarrowInvolved == false)) return ResponseCategory.Progressive;
        if (now.Targets is not { } targets || baseline.SumOfProducts is not { } atBaseline) return ResponseCategory.NotEvaluable;
        if (targets.Where((lesion, i) => Progresses(lesion, Nadir(i, baseline, before))).Any()) return ResponseCategory.Progressive;
        if (IsComplete(now, targets)) return ResponseCategory.Complete;
        return now.SumOfProducts <= 0.5 * atBaseline + Rounding && SpleenRegressed(now, baseline) ? ResponseCategory.Partial : ResponseCategory.Stable;
    }

    private static LymphomaLesion Nadir(int lesion, LymphomaAssessment baseline, IReadOnlyList<LymphomaAssessment> before) =>
        before.Prepend(baseline).Select(a => a.Targets).OfType<IReadOnlyList<LymphomaLesion>>().Select(t => t[lesion]).MinBy(t => t.Product);

    private static bool Progresses(LymphomaLesion now, LymphomaLesion nadir)
    {
        var least = nadir.LongestMillimetres <= SmallLesion ? 5 : 10;
        var grown = Math.Max(now.LongestMillimetres - nadir.LongestMillimetres, now.ShortestMillimetres - nadir.ShortestMillimetres);
        return now.LongestMillimetres > NormalNode && now.Product >= 1.5 * nadir.Product - Rounding && grown >= least - Rounding;
    }

    private static bool IsComplete(LymphomaAssessment now, IReadOnlyList<LymphomaLesion> targets) =>
        targets.All(t => t.Nodal ? t.LongestMillimetres <= NormalNode : t.LongestMillimetres <= 0)
        && now is { NonMeasured: NonMeasured.Absent, MarrowInvolved: not true } && !(now.SpleenMillimetres > NormalSpleen);

    // An enlarged spleen: by more than half of what it exceeded normal; another: by 2 cm, to an enlarged one. A 15 cm spleen must grow to more than 16 cm.
    private static bool SpleenProgresses(LymphomaAssessment now, LymphomaAssessment baseline, IReadOnlyList<LymphomaAssessment> before)
    {
        if (now.SpleenMillimetres is not { } length || baseline.SpleenMillimetres is not { } first) return false;
        if (first > NormalSpleen && before.All(a => !(a.SpleenMillimetres <= NormalSpleen))) return length - first > 0.5 * (first - NormalSpleen) + Rounding;
        var least = before.Select(a => a.SpleenMillimetres).OfType<double>().Append(first).Min();
        return length > NormalSpleen && length - least >= 20 - Rounding;
    }

    private static bool SpleenRegressed(LymphomaAssessment now, LymphomaAssessment baseline) =>
        !(baseline.SpleenMillimetres > NormalSpleen) || now.SpleenMillimetres is not { } length || length - NormalSpleen < 0.5 * (baseline.SpleenMillimetres.Value - NormalSpleen) - Rounding;
}
