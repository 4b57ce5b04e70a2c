using Cartwright.Analysis.Safety;
using Cartwright.Analysis.Subjects;
using Cartwright.Datasets.Sdtm;
using Shouldly;
using Xunit;

namespace Cartwright.Tests.Analysis.Safety;

public class RecordedGradesTests
{
    [Fact]
    public void Each_scale_has_its_distribution_and_a_subject_without_grade_is_missing_not_0()
    {
        var recorded = Recorded(("S1", "LEE 2014", 2), ("S1", "ASTCT 2019", 3), ("S2", "LEE 2014", 0), ("S2", "LEE 2014", 1), ("S3", "ASTCT 2019", null), ("nobody", "LEE 2014", 5));
        recorded.Scales.Select(s => s.Name).ShouldBe(["ASTCT 2019", "LEE 2014"]);
        recorded.Scales[1].Grades.ShouldBe(new GradeCounts(1, 0, 1, 1, 0, 0, 0));
        recorded.Scales[0].Severe.ShouldBe(new SubjectCount(1, 1));
        recorded.Comparisons.Single().Pairs.ShouldBe([new GradePair(3, 2, 1)]);
    }

    [Fact]
    public void Rows_about_something_else_are_not_read()
    {
        var data = Package.Of().Data with { FindingsAbout = [new("S1", 1, "NEUROTOXICITY", "GRADE", "ASTCT 2019", 4, null, null)] };
        RecordedGrades.Of(data).Scales.ShouldBeEmpty();
    }

    [Fact]
    public void The_median_peak_is_of_those_below_and_from_the_split()
    {
        var peaks = PeakByGrade.Of([new(0, 10), new(2, 30), new(1, 20), new(2, 90), new(3, 400), new(4, 900)]);
        (peaks.Milder.Subjects, peaks.Milder.Median.OrNull).ShouldBe((4, 25.0));
        (peaks.Severe.Subjects, peaks.Severe.Median.OrNull).ShouldBe((2, 650.0));
        PeakByGrade.Of([new(1, 5)]).Severe.Median.Reason.ShouldBe("nobody of these grades has a measured peak");
    }

    private static RecordedGrades Recorded(params (string Subject, string Scale, double? Grade)[] rows) => RecordedGrades.Of(Package.Of().With("S2").With("S3").Data with
    {
        FindingsAbout = [.. rows.Select((r, i) => new FindingAbout(r.Subject, i + 1, "CYTOKINE RELEASE SYNDROME", "GRADE", r.Scale, r.Grade, null, null))],
    });
}
