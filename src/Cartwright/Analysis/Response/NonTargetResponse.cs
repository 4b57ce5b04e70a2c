namespace Cartwright.Analysis.Response;

/// <summary>Response of the non-target lesions at one assessment: CR, Non-CR/Non-PD, PD or NE.</summary>
/// <remarks>RECIST 1.1 (Eisenhauer et al. 2009), section 4.3.3. Tumour markers are not looked at.</remarks>
public static class NonTargetResponse
{
    /// <summary>One lesion in unequivocal progression is progression; one still there prevents complete response; one not evaluated leaves the rest undecided.</summary>
    public static ResponseCategory Of(IReadOnlyList<NonTargetState> lesions) =>
        lesions.Contains(NonTargetState.UnequivocalProgression) ? ResponseCategory.Progressive
        : lesions.Contains(NonTargetState.Present) ? ResponseCategory.NeitherCompleteNorProgressive
        : lesions.Contains(NonTargetState.NotEvaluated) ? ResponseCategory.NotEvaluable
        : ResponseCategory.Complete;
}
