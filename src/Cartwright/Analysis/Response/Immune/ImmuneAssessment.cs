namespace Cartwright.Analysis.Response.Immune;

/// <summary>A time point by RECIST 1.1 and what iRECIST asks beyond it: what became of new lesions, which are never added to the sum of the target lesions.</summary>
/// <param name="Point">Target and non-target response against baseline and nadir, as RECIST 1.1 has them.</param>
/// <param name="NewLesions">How many new lesions are there now.</param>
/// <param name="NewTargetMillimetres">The sum of diameters of the measurable ones.</param>
/// <param name="NonTargetLarger">Whether non-target disease of baseline has grown further since the unconfirmed progression, unequivocally or not.</param>
/// <param name="NewNonTargetLarger">The same of new lesions that are not measured.</param>
public sealed record ImmuneAssessment(TimePoint Point, int NewLesions = 0, double NewTargetMillimetres = 0, bool NonTargetLarger = false, bool NewNonTargetLarger = false)
{
    /// <summary>The response of the lesions that baseline had.</summary>
    public ResponseCategory WithoutNewLesions => TimePointResponse.Of(Point.Target, Point.NonTarget, newLesion: false);
}

/// <summary>A response by iRECIST on a day.</summary>
public sealed record ImmuneTimePoint(DateOnly At, ImmuneCategory Category);
