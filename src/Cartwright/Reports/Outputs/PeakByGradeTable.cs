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
        var peaks = Peaks(analysis);
        if (peaks.Count == 0) return Table.Empty(Id, Title, "no subject has both a peak of interleukin-6 and a grade");
        var (groups, notes) = (PeakByGrade.Of(peaks), new Footnotes());
        List<Row> rows = [.. new[] { groups.Milder, groups.Severe }.Select(g => Line(g, peaks, notes))];
        return new(Id, $"{Title}, {Unit(analysis)}", [new("Worst grade"), new("Subjects", true), new("Median", true), new("Range", true)], rows,
            notes.With($"Grades: {CytokineReleaseMeasures.Grades(analysis).Scale}. Exploratory: described, not tested."));
    }

    /// <summary>Those who have both a grade and a peak.</summary>
    public static List<GradeAndPeak> Peaks(StudyAnalysis analysis)
    {
        var grades = CytokineReleaseMeasures.Grades(analysis).OfSubject;
        return
        [
            .. from c in analysis.Cytokines
               where c.Test == Test && c.Unit == Unit(analysis) && c.Peak.OrNull is not null && grades.ContainsKey(c.Subject)
               select new GradeAndPeak(grades[c.Subject], c.Peak.OrNull!.Value),
        ];
    }

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
