using Cartwright.Numerics;

namespace Cartwright.Analysis.Response;

/// <summary>A subject's response at one assessment, derived from lesions or as judged elsewhere.</summary>
/// <param name="At">The first day of the assessment where it shows progression, else the last.</param>
/// <param name="Target">Null without target lesions, or where response was judged elsewhere.</param>
/// <param name="NonTarget">Null without non-target lesions, or where response was judged elsewhere.</param>
/// <param name="SumMillimetres">The sum of target diameters, where each was measured.</param>
/// <param name="ChangePercent">Its change from baseline, in percent.</param>
public sealed record TimePoint(
    string Visit, DateOnly At, ResponseCategory? Target, ResponseCategory? NonTarget, bool NewLesion, ResponseCategory Overall, Estimate SumMillimetres, Estimate ChangePercent)
{
    /// <summary>The response in the words of criteria that have words of their own (<c>iUPD</c>, <c>CMR</c>, <c>VGPR</c>); null where the category's code says it.</summary>
    public string? OwnCode { get; init; }

    /// <summary>The response as its criteria write it.</summary>
    public string Code => OwnCode ?? Overall.Code();

    /// <summary>The least complete sum before this assessment, baseline included, in mm.</summary>
    public double? NadirMillimetres { get; init; }

    /// <summary>A response judged elsewhere: category and day, no lesions.</summary>
    public static TimePoint Judged(DateOnly at, ResponseCategory overall) =>
        new("", at, null, null, false, overall, Estimate.None("response was judged elsewhere"), Estimate.None("response was judged elsewhere"));
}
