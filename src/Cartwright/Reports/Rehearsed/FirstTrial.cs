using Cartwright.Analysis.Subjects;
using Cartwright.Patients;
using Cartwright.Rehearsals;
using Cartwright.Reports.Catalogues;

namespace Cartwright.Reports.Rehearsed;

/// <summary>The first virtual trial in figures, with the true curve of its first infused subject, which only a rehearsal knows.</summary>
public static class FirstTrial
{
    private const double LastDay = 360;

    /// <summary>Its figures.</summary>
    public static StudyFigures Figures(Rehearsal rehearsal) => StudyFigures.Of(Reported(rehearsal));

    /// <summary>What its outputs are made of.</summary>
    public static ReportedStudy Reported(Rehearsal rehearsal) =>
        new(rehearsal.First.Analysis, rehearsal.Plan, TrueCurveOf(rehearsal.First, rehearsal.Assumptions.Assay));

    private static TrueCurve? TrueCurveOf(VirtualTrial trial, AssumedAssay assay)
    {
        if (trial.Analysis.Subjects.In(AnalysisSet.Infused).FirstOrDefault() is not { } subject || !trial.Truth.TryGetValue(subject.Id, out var truth)) return null;
        var nodes = Enumerable.Range(0, truth.Curves.Days.Count).Where(node => truth.Curves.Days[node] is >= 0 and <= LastDay);
        return new(subject.Id, [.. nodes.Select(node => (truth.Curves.Days[node], truth.Curves.AtNode(node, assay.Observable)))]);
    }
}
