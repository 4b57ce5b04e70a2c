using Cartwright.Analysis.Subjects;
using Cartwright.Datasets.Sdtm;
using Cartwright.Protocols;
using Cartwright.Units;

namespace Cartwright.Analysis.Pharmacokinetics;

/// <summary>
/// The samples that the points decided by hand mean. A subject is named by its identifier (USUBJID), or by what is left of it without the study's, where only one subject has that; a sample by PCSEQ.
/// A point that means no sample, or several, is a fault: a decision that is passed over in silence looks like one that was applied.
/// </summary>
public static class NamedPoints
{
    /// <summary>Each point that does not mean exactly one sample of the package, or means one that another point means, with its place in the protocol.</summary>
    public static IReadOnlyList<Fault> Faults(TrialPlan plan, StudyData data)
    {
        var points = plan.Kinetics.Points;
        if (points.Count == 0) return [];
        var rows = data.Concentrations.ToLookup(row => row.Subject, StringComparer.Ordinal);
        var named = points.Select(p => (Point: p, Subjects: SubjectsOf(p.Subject, plan, data))).ToList();
        var twice = named.Where(n => n.Subjects.Count == 1).GroupBy(n => (n.Subjects[0], n.Point.Sample)).SelectMany(g => g.Skip(1)).Select(n => n.Point).ToHashSet(ReferenceEqualityComparer.Instance);
        return
        [
            .. from n in named
               let wrong = Wrong(n.Point, n.Subjects, rows) ?? (twice.Contains(n.Point) ? "is decided twice, under two names of the subject" : null)
               where wrong is not null
               select FaultOf(n.Point, wrong),
        ];
    }

    /// <summary>The fault of a point.</summary>
    internal static Fault FaultOf(PointChoice point, string wrong) =>
        new(point.Where ?? new Place("protocol.yaml"), FormattableString.Invariant($"'chosen.kinetics.points': sample {point.Sample} of '{point.Subject}' {wrong}"));

    /// <summary>The points of each subject by PCSEQ; those that mean no subject are in <see cref="Faults"/>, and nowhere here.</summary>
    internal static Dictionary<string, Dictionary<int, PointChoice>> BySubject(TrialPlan plan, StudyData data) => plan.Kinetics.Points.Count == 0 ? []
        : plan.Kinetics.Points.Select(p => (Point: p, Subjects: SubjectsOf(p.Subject, plan, data))).Where(n => n.Subjects.Count == 1)
            .GroupBy(n => n.Subjects[0], n => n.Point).ToDictionary(g => g.Key, g => g.GroupBy(p => p.Sample).ToDictionary(p => p.Key, p => p.Last()), StringComparer.Ordinal);

    private static string? Wrong(PointChoice point, List<string> subjects, ILookup<string, Concentration> rows)
    {
        if (subjects.Count == 0) return "means no subject of the data package";
        if (subjects.Count > 1) return $"means several subjects ({string.Join(", ", subjects)}); write the whole identifier";
        var own = rows[subjects[0]].ToList();
        return own.Count(row => row.Sequence == point.Sample) switch
        {
            1 => null,
            0 when own.Count == 0 => "means no sample: the subject has none",
            0 => FormattableString.Invariant($"means no sample: the subject's {own.Count} have numbers (PCSEQ) from {own.Min(r => r.Sequence)} to {own.Max(r => r.Sequence)}"),
            var several => FormattableString.Invariant($"means {several} samples with this number (PCSEQ)"),
        };
    }

    // The whole identifier comes first: what one subject is called in full may be what is left of another's.
    private static List<string> SubjectsOf(string name, TrialPlan plan, StudyData data)
    {
        var whole = data.Demographics.Where(d => d.Subject == name).Select(d => d.Subject).Distinct().ToList();
        return whole.Count > 0 ? whole : [.. data.Demographics.Where(d => ShortName.Of(d.Subject, plan) == name).Select(d => d.Subject).Distinct()];
    }
}
