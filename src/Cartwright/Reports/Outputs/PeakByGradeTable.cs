using Cartwright.Analysis;
using Cartwright.Analysis.Safety;
using Cartwright.Reports.Tables;

namespace Cartwright.Reports.Outputs;

/// <summary>The peak of interleukin-6 in those with milder and with severe cytokine release. It describes, and tests nothing.</summary>
internal static class PeakByGradeTable
{
    public const string Id = "peak-il6-by-grade";
    public const string Test = "IL6";
    private const string Title = "Peak interleukin-6 by grade of cytokine release";

    public static Table Of(StudyAnalysis analysis)
    {
        var scales = ByScale(analysis);
        if (scales.Count == 0) return Table.Empty(Id, Title, "no subject has both a peak of interleukin-6 and a grade");
        var notes = new Footnotes();
        return new(Id, $"{Title}, {Unit(analysis)}", [new("Worst grade"), new("Subjects", true), new("Median", true), new("Range", true)],
            [.. scales.SelectMany(s => (IEnumerable<Row>)[Row.Group($"Grades {s.Scale}"), .. Groups(s.Peaks).Select(g => Line(g, s.Peaks, notes))])],
            notes.With("Exploratory: described, not tested."));
    }

    /// <summary>For each scale those who have both a grade and a peak; a scale under which nobody has both is left out.</summary>
    public static IReadOnlyList<(string Scale, List<GradeAndPeak> Peaks)> ByScale(StudyAnalysis analysis) =>
        [.. CytokineReleaseMeasures.Scales(analysis).Select(s => (s.Scale, Peaks(analysis, s.OfSubject))).Where(s => s.Item2.Count > 0)];

    /// <summary>The milder and the severe.</summary>
    public static IReadOnlyList<PeakGroup> Groups(List<GradeAndPeak> peaks) => PeakByGrade.Of(peaks) is var groups ? [groups.Milder, groups.Severe] : [];

    private static List<GradeAndPeak> Peaks(StudyAnalysis analysis, IReadOnlyDictionary<string, int> grades) =>
    [
        .. from c in analysis.Cytokines
           where c.Test == Test && c.Unit == Unit(analysis) && c.Peak.OrNull is not null && grades.ContainsKey(c.Subject)
           select new GradeAndPeak(grades[c.Subject], c.Peak.OrNull!.Value),
    ];

    /// <summary>The unit of the peaks.</summary>
    public static string Unit(StudyAnalysis analysis) => analysis.Cytokines.FirstOrDefault(c => c.Test == Test && c.Unit is not null)?.Unit ?? "";

    /// <summary>The grades of a group in words.</summary>
    public static string NameOf(PeakGroup group) => $"Grade {group.LowestGrade} to {group.HighestGrade}";

    private static Row Line(PeakGroup group, List<GradeAndPeak> all, Footnotes notes)
    {
        var peaks = all.Where(p => p.Grade >= group.LowestGrade && p.Grade <= group.HighestGrade).Select(p => p.Peak).ToList();
        return Row.Of(NameOf(group), $"{group.Subjects}", notes.Of(group.Median), peaks.Count == 0 ? "–" : $"{Numbers.Significant(peaks.Min())}–{Numbers.Significant(peaks.Max())}");
    }
}
