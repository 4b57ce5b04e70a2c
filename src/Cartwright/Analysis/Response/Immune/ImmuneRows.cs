using Cartwright.Datasets.Sdtm;

namespace Cartwright.Analysis.Response.Immune;

/// <summary>What iRECIST asks beyond RECIST 1.1, from TU and TR: the new lesions that are there at each assessment, their diameters, and what is recorded as larger than before (TUMSTATE <c>LARGER</c>).</summary>
internal static class ImmuneRows
{
    /// <summary>A subject's assessments, in the order of its RECIST time points.</summary>
    public static IReadOnlyList<ImmuneAssessment> Assessments(IReadOnlyList<TimePoint> points, TumourAssessments read, IEnumerable<TumourIdentification> lesions, IEnumerable<TumourResult> results)
    {
        var found = lesions.Where(l => l.Role == TumourAssessments.New && l.At is not null).ToList();
        var others = lesions.Where(l => l.Role == TumourAssessments.NonTarget).Select(l => l.Lesion).ToHashSet(StringComparer.Ordinal);
        var rows = results.Where(r => r.At is not null).ToList();
        return [.. points.Zip(read.Later.OrderBy(a => a.FirstDay), (point, assessment) => At(point, assessment, found, others, rows))];
    }

    private static ImmuneAssessment At(TimePoint point, LesionAssessment assessment, List<TumourIdentification> found, HashSet<string> others, List<TumourResult> rows)
    {
        var now = rows.Where(r => r.At!.Value.Day >= assessment.FirstDay && r.At.Value.Day <= assessment.LastDay).ToList();
        var gone = now.Where(IsGone).Select(r => r.Lesion).ToHashSet(StringComparer.Ordinal);
        var there = found.Where(l => l.At!.Value.Day <= assessment.LastDay && !gone.Contains(l.Lesion)).Select(l => l.Lesion).ToHashSet(StringComparer.Ordinal);
        bool Larger(TumourResult r) => r.State == TumourAssessments.Larger;
        return new(point, there.Count,
            now.Where(r => there.Contains(r.Lesion) && r.Diameter == LesionDiameter.Longest).Sum(r => r.DiameterMillimetres ?? 0),
            now.Any(r => Larger(r) && others.Contains(r.Lesion)), now.Any(r => Larger(r) && there.Contains(r.Lesion)));
    }

    private static bool IsGone(TumourResult row) => row.State == "ABSENT" || (row.State is null && row.Diameter == LesionDiameter.Longest && row.DiameterMillimetres == 0);
}
