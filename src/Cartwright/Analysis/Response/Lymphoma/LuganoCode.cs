namespace Cartwright.Analysis.Response.Lymphoma;

/// <summary>The words of Lugano 2014: metabolic response (CMR, PMR, NMR, PMD) where PET-CT told it, else CR, PR, SD and PD of tomography.</summary>
internal static class LuganoCode
{
    /// <summary>The code of a metabolic response.</summary>
    public static string? Metabolic(ResponseCategory category) => category switch
    {
        ResponseCategory.Complete => "CMR",
        ResponseCategory.Partial => "PMR",
        ResponseCategory.Stable => "NMR",
        ResponseCategory.Progressive => "PMD",
        _ => null,
    };

    /// <summary>The best response in the words of the assessment that showed it first.</summary>
    public static string? BestOf(SubjectResponse subject) =>
        subject.TimePoints.FirstOrDefault(p => p.At == subject.Best.On && p.Overall == subject.Best.Category)?.OwnCode;
}
