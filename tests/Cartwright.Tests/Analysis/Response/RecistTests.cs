using Cartwright.Analysis.Response;
using Xunit;

namespace Cartwright.Tests.Analysis.Response;

/// <summary>RECIST 1.1: Eisenhauer et al., Eur. J. Cancer 45 (2009) 228–247.</summary>
public class RecistTests
{
    /// <summary>Section 4.3.1: diameters in mm against the sums of baseline and nadir; n is a node, ? was not measured.</summary>
    [Theory]
    [InlineData("0 0", 100, 100, "CR")]
    [InlineData("0 9.9n", 100, 100, "CR")]
    [InlineData("0 10n", 100, 100, "PR")]
    [InlineData("35 35", 100, 100, "PR")]
    [InlineData("35 35.1", 100, 100, "SD")]
    [InlineData("60 60", 100, 100, "PD")]
    [InlineData("60 59.9", 100, 100, "SD")]
    [InlineData("24 0", 100, 20, "PR")]    // 20 % above nadir, but only 4 mm
    [InlineData("25 0", 100, 20, "PD")]    // progression from nadir although far below baseline
    [InlineData("35 19.9", 100, 50, "PR")] // 4.9 mm
    [InlineData("54.9 0", 100, 50, "PR")]
    [InlineData("35 ?", 100, 100, "NE")]
    [InlineData("120 ?", 100, 100, "PD")]  // the rest may only add
    [InlineData("0 ?", 100, 100, "NE")]
    public void Target_lesions_are_judged_by_section_4_3_1(string diameters, double baseline, double nadir, string expected) =>
        Assert.Equal(expected, TargetResponse.Of(Assessment(diameters), baseline, nadir).Code());

    /// <summary>Appendix I: after complete response a lesion that reappears is progression.</summary>
    [Fact]
    public void A_lesion_that_reappears_after_complete_response_is_progression()
    {
        var course = TumourCourse.Derive(Assessment("40 20", -7), [Assessment("0 0", 28), Assessment("3 0", 56)]);
        Assert.Equal(["CR", "PD"], course.Select(p => p.Overall.Code()));
        var partial = TumourCourse.Derive(Assessment("40 20", -7), [Assessment("10 0", 28), Assessment("10 3", 56)]);
        Assert.Equal(["PR", "PR"], partial.Select(p => p.Overall.Code()));
    }

    [Fact]
    public void The_nadir_is_the_least_sum_so_far_and_baseline_is_one_of_them()
    {
        var course = TumourCourse.Derive(Assessment("50 50", -7), [Assessment("30 30", 28), Assessment("20 30", 56), Assessment("30 30", 84), Assessment("40 40", 112)]);
        Assert.Equal(["PR", "PR", "PD", "PD"], course.Select(p => p.Overall.Code()));
        var grown = TumourCourse.Derive(Assessment("50 50", -7), [Assessment("55 55", 28), Assessment("60 60", 56)]);
        Assert.Equal(["SD", "PD"], grown.Select(p => p.Overall.Code()));
    }

    [Fact]
    public void Without_a_baseline_sum_only_new_lesions_and_other_lesions_can_tell()
    {
        Assert.Equal("NE", Assert.Single(TumourCourse.Derive(null, [Assessment("20 20", 28)])).Overall.Code());
        Assert.Equal("PD", Assert.Single(TumourCourse.Derive(null, [Assessment("20 20", 28) with { NewLesion = true }])).Overall.Code());
    }

    /// <summary>Table 1, target and non-target lesions, and table 2, non-target lesions only; "-": there are none.</summary>
    [Theory]
    [InlineData("CR", "CR", false, "CR")]
    [InlineData("CR", "-", false, "CR")]
    [InlineData("CR", "NON-CR/NON-PD", false, "PR")]
    [InlineData("CR", "NE", false, "PR")]
    [InlineData("PR", "NON-CR/NON-PD", false, "PR")]
    [InlineData("PR", "NE", false, "PR")]
    [InlineData("SD", "NON-CR/NON-PD", false, "SD")]
    [InlineData("SD", "NE", false, "SD")]
    [InlineData("NE", "NON-CR/NON-PD", false, "NE")]
    [InlineData("NE", "CR", false, "NE")]
    [InlineData("PD", "CR", false, "PD")]
    [InlineData("CR", "PD", false, "PD")]
    [InlineData("CR", "CR", true, "PD")]
    [InlineData("NE", "NE", true, "PD")]
    [InlineData("-", "CR", false, "CR")]
    [InlineData("-", "NON-CR/NON-PD", false, "NON-CR/NON-PD")]
    [InlineData("-", "NE", false, "NE")]
    [InlineData("-", "PD", false, "PD")]
    [InlineData("-", "CR", true, "PD")]
    public void Time_points_are_those_of_tables_1_and_2(string target, string nonTarget, bool newLesion, string expected) =>
        Assert.Equal(expected, TimePointResponse.Of(ResponseCode.Read(target), ResponseCode.Read(nonTarget), newLesion).Code());

    [Theory]
    [InlineData(new[] { NonTargetState.Absent, NonTargetState.Absent }, "CR")]
    [InlineData(new[] { NonTargetState.Absent, NonTargetState.Present }, "NON-CR/NON-PD")]
    [InlineData(new[] { NonTargetState.Absent, NonTargetState.NotEvaluated }, "NE")]
    [InlineData(new[] { NonTargetState.NotEvaluated, NonTargetState.UnequivocalProgression }, "PD")]
    public void Non_target_lesions_are_judged_by_section_4_3_3(NonTargetState[] lesions, string expected) =>
        Assert.Equal(expected, NonTargetResponse.Of(lesions).Code());

    /// <summary>Table 3 row by row: the second assessment 28 d after the first, the minimum for stable disease met (second at day 56) or not (second at day 36).
    /// CR then PR is footnote a, where the first is taken to have been PR. Only for PR then SD has the table no proviso; section 4.4 has it for all stable disease.</summary>
    [Theory]
    [InlineData("CR CR", "CR", "CR")]
    [InlineData("CR PR", "PR", "PR")]
    [InlineData("CR SD", "SD", "PD")]
    [InlineData("CR PD", "SD", "PD")]
    [InlineData("CR NE", "SD", "NE")]
    [InlineData("PR CR", "PR", "PR")]
    [InlineData("PR PR", "PR", "PR")]
    [InlineData("PR SD", "SD", "NE")]
    [InlineData("PR PD", "SD", "PD")]
    [InlineData("PR NE", "SD", "NE")]
    [InlineData("NE NE", "NE", "NE")]
    public void Two_assessments_give_the_best_response_of_table_3(string responses, string minimumMet, string notMet)
    {
        Assert.Equal(minimumMet, Best(responses, 44, 72));
        Assert.Equal(notMet, Best(responses, 8, 36));
    }

    [Theory]
    [InlineData("PR PR", 28, 55, "SD")]          // 27 d apart
    [InlineData("PR PR", 28, 56, "PR")]
    [InlineData("PR NE PR", 28, 56, "PR")]
    [InlineData("PR NE NE PR", 28, 56, "SD")]    // one not evaluable at most
    [InlineData("PR SD PR", 28, 56, "PR")]
    [InlineData("PR SD SD PR", 28, 56, "SD")]    // one stable at most
    [InlineData("CR SD CR", 28, 56, "SD")]
    [InlineData("SD PR CR CR", 28, 56, "CR")]
    [InlineData("PR PR PD CR CR", 28, 56, "PR")] // nothing after progression
    [InlineData("CR CR SD", 28, 56, "CR")]       // never taken back
    public void Longer_courses_keep_what_was_confirmed(string responses, int first, int second, string expected) =>
        Assert.Equal(expected, Best(responses, first, second));

    private static string Best(string responses, int first, int second)
    {
        var day = new DateOnly(2026, 3, 1);
        var course = responses.Split(' ').Select((r, i) => TimePoint.Judged(day.AddDays(i == 0 ? first : second + 28 * (i - 1)), ResponseCode.Read(r)!.Value));
        return BestOverallResponse.Of(course, day, new ConfirmationRule(28, 42)).Category.Code();
    }

    private static LesionAssessment Assessment(string diameters, int day = 0)
    {
        var at = new DateOnly(2026, 3, 1).AddDays(day);
        return new($"DAY {day}", at, at,
            [.. diameters.Split(' ').Select((d, i) => new TargetMeasurement($"T{i}", d.EndsWith('n'), d == "?" ? null : double.Parse(d.TrimEnd('n'))))], [], false);
    }
}
