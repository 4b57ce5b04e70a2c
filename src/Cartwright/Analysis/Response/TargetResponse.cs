namespace Cartwright.Analysis.Response;

/// <summary>Response of the target lesions at one assessment.</summary>
/// <remarks>Eisenhauer et al. New response evaluation criteria in solid tumours: revised RECIST guideline (version 1.1). Eur. J. Cancer 45 (2009) 228–247, section 4.3.1.
/// Sums are compared unrounded. Appendix I on lesions that reappear after complete response.</remarks>
public static class TargetResponse
{
    private const double Rounding = 1e-9;

    /// <summary>CR, PR, SD, PD or NE against the sums of baseline and nadir, in mm (the nadir is the least complete sum so far, baseline included).</summary>
    /// <param name="afterCompleteResponse">Whether the disease was in complete response before: then a lesion that reappears is progression, whatever its size.</param>
    public static ResponseCategory Of(LesionAssessment assessment, double baseline, double nadir, bool afterCompleteResponse = false)
    {
        var targets = assessment.Targets;
        if (assessment.IsComplete && targets.All(t => t.IsNormal)) return ResponseCategory.Complete;
        if (afterCompleteResponse && targets.Any(t => !t.LymphNode && t.Millimetres > 0)) return ResponseCategory.Progressive;

        // A lesion not measured can only add to the sum: the others may prove progression without it.
        var sum = assessment.MeasuredSum;
        if (sum - nadir >= 5 - Rounding && sum >= 1.2 * nadir - Rounding) return ResponseCategory.Progressive;
        if (!assessment.IsComplete) return ResponseCategory.NotEvaluable;
        return sum <= 0.7 * baseline + Rounding ? ResponseCategory.Partial : ResponseCategory.Stable;
    }
}
