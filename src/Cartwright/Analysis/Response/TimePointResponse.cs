namespace Cartwright.Analysis.Response;

/// <summary>The response of the whole disease at one assessment.</summary>
/// <remarks>RECIST 1.1 (Eisenhauer et al. 2009), table 1 (with target lesions) and table 2 (non-target lesions only).</remarks>
public static class TimePointResponse
{
    /// <summary>The overall response; a part that baseline did not have is null.</summary>
    public static ResponseCategory Of(ResponseCategory? target, ResponseCategory? nonTarget, bool newLesion)
    {
        if (newLesion || target == ResponseCategory.Progressive || nonTarget == ResponseCategory.Progressive) return ResponseCategory.Progressive;
        if (target is null) return nonTarget ?? ResponseCategory.NotEvaluable;
        return target == ResponseCategory.Complete && nonTarget is not (null or ResponseCategory.Complete) ? ResponseCategory.Partial : target.Value;
    }
}
