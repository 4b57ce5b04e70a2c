using Cartwright.Analysis.Subjects;
using Cartwright.Rehearsals;

namespace Cartwright.Reports.Rehearsed;

/// <summary>The first virtual trial in figures, with the true curve of its first infused subject, which only a rehearsal knows.</summary>
public static class FirstTrial
{
    private const double LastDay = 360;

    /// <summary>Its figures.</summary>
    public static StudyFigures Figures(Rehearsal rehearsal) =>
        StudyFigures.Of(rehearsal.First.Data, rehearsal.First.Analysis, rehearsal.Plan, TrueCurveOf(rehearsal.First));

    // Half a day apart is finer than a line on the page, and the peak itself is a point.
    private static TrueCurve? TrueCurveOf(VirtualTrial trial)
    {
        if (trial.Analysis.Subjects.In(AnalysisSet.Infused).FirstOrDefault() is not { } subject || !trial.Truth.TryGetValue(subject.Id, out var truth)) return null;
        var days = Enumerable.Range(0, (int)(2 * LastDay) + 1).Select(i => i / 2.0).Append(truth.Kinetics.Tmax).Order();
        return new(subject.Id, [.. days.Select(d => (d, truth.Kinetics.ConcentrationAt(d)))]);
    }
}
