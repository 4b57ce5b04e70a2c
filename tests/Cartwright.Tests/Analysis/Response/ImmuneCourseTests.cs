using Cartwright.Analysis.Response;
using Cartwright.Analysis.Response.Immune;
using Cartwright.Numerics;
using Shouldly;
using Xunit;

namespace Cartwright.Tests.Analysis.Response;

/// <summary>Tables 2 and 3 of Seymour et al., Lancet Oncol. 18 (2017) e143–e152, and the working group's scenarios B, D and F (recist.eortc.org). Assessments are every 42 days.</summary>
public class ImmuneCourseTests
{
    private static readonly DateOnly Start = new(2026, 1, 1);

    // Sum of targets at baseline 100 mm; T: their response, N: that of non-target lesions.
    private static ImmuneAssessment At(int index, double sum, ResponseCategory target, ResponseCategory? nonTarget = null, int newLesions = 0, double newSum = 0, bool nonTargetLarger = false, int? day = null) =>
        new(new TimePoint("", Start.AddDays(day ?? 42 * index), target, nonTarget, newLesions > 0, TimePointResponse.Of(target, nonTarget, newLesions > 0), sum, Estimate.None("not asked")),
            newLesions, newSum, nonTargetLarger);

    private const ResponseCategory Cr = ResponseCategory.Complete, Pr = ResponseCategory.Partial, Sd = ResponseCategory.Stable, Pd = ResponseCategory.Progressive, Ne = ResponseCategory.NotEvaluable;

    private static string Codes(params ImmuneAssessment[] course) => string.Join(" ", ImmuneCourse.Derive(course).Select(p => p.Category.Code()));

    // "iUPD … unless iCPD is confirmed on the basis of a further increase in sum of measures ≥5 mm; otherwise, assignment remains iUPD".
    [Theory]
    [InlineData(124.9, "iUPD iUPD")]
    [InlineData(125, "iUPD iCPD")]
    public void Target_progression_is_confirmed_by_five_millimetres_more(double sum, string codes) => Codes(At(1, 120, Pd), At(2, sum, Pd)).ShouldBe(codes);

    [Theory]
    [InlineData(27, "iUPD iUPD")]
    [InlineData(28, "iUPD iCPD")]
    public void Four_weeks_must_pass(int later, string codes) => Codes(At(1, 120, Pd, day: 42), At(2, 140, Pd, day: 42 + later)).ShouldBe(codes);

    [Fact]
    public void Slow_growth_adds_up() => Codes(At(1, 120, Pd), At(2, 123, Pd), At(3, 126, Pd)).ShouldBe("iUPD iUPD iCPD");

    // "further increase in the size of non-target disease (does not need to meet RECIST 1.1 criteria for unequivocal progression)".
    [Fact]
    public void Non_target_progression_is_confirmed_by_any_increase()
    {
        Codes(At(1, 100, Sd, Pd), At(2, 100, Sd, Pd)).ShouldBe("iUPD iUPD");
        Codes(At(1, 100, Sd, Pd), At(2, 100, Sd, ResponseCategory.NeitherCompleteNorProgressive, nonTargetLarger: true)).ShouldBe("iUPD iCPD");
    }

    // "increased in size (≥5 mm in sum of measures for new lesion target …) or number; if no change is seen …, assignment remains iUPD".
    [Theory]
    [InlineData(1, 10, "iUPD iUPD")]
    [InlineData(1, 14.9, "iUPD iUPD")]
    [InlineData(1, 15, "iUPD iCPD")]
    [InlineData(2, 10, "iUPD iCPD")]
    public void New_lesions_confirm_by_size_or_number(int lesions, double sum, string codes) => Codes(At(1, 100, Sd, newLesions: 1, newSum: 10), At(2, 100, Sd, newLesions: lesions, newSum: sum)).ShouldBe(codes);

    [Fact]
    public void Progression_in_another_category_confirms()
    {
        Codes(At(1, 120, Pd), At(2, 120, Pd, newLesions: 1)).ShouldBe("iUPD iCPD");
        Codes(At(1, 100, Sd, newLesions: 1), At(2, 120, Pd, newLesions: 1)).ShouldBe("iUPD iCPD");
    }

    // Scenario D: growth of the targets and then shrinkage; the bar is reset and progression may come again. Scenario B: a new lesion that stays, and the targets shrink after it.
    // Scenario F: they had shrunk before it, and nothing changes: iUPD goes on.
    [Fact]
    public void The_working_groups_scenarios()
    {
        Codes(At(1, 120, Pd), At(2, 70, Pr), At(3, 90, Pd), At(4, 96, Pd)).ShouldBe("iUPD iPR iUPD iCPD");
        Codes(At(1, 100, Sd, newLesions: 1), At(2, 60, Pr, newLesions: 1)).ShouldBe("iUPD iPR");
        Codes(At(1, 60, Pr), At(2, 60, Pr, newLesions: 1), At(3, 60, Pr, newLesions: 1)).ShouldBe("iPR iUPD iUPD");
    }

    [Fact]
    public void Nothing_seen_leaves_progression_open_and_a_new_lesion_that_stays_is_no_complete_response()
    {
        Codes(At(1, 120, Pd), At(2, 0, Ne), At(3, 130, Pd)).ShouldBe("iUPD NE iCPD");
        Codes(At(1, 100, Sd, newLesions: 1), At(2, 0, Cr, newLesions: 1), At(3, 0, Cr)).ShouldBe("iUPD iPR iCR");
    }

    // Table 3, examples 1 to 8; where it gives a choice, the choice that could mislead.
    [Theory]
    [InlineData("iCR iUPD NE iUPD iCPD", "iCR")]
    [InlineData("iUPD NE iCR iUPD iCPD", "iCR")]
    [InlineData("iUPD iPR iUPD NE iCPD", "iPR")]
    [InlineData("iUPD iSD iPR iUPD iCPD", "iPR")]
    [InlineData("iUPD iSD iUPD iCPD iSD", "iSD")]
    [InlineData("iUPD iCPD iCR iCR iCR", "iCPD")]
    [InlineData("iUPD iUPD iCPD iPR iPR", "iCPD")]
    [InlineData("iUPD NE NE NE NE", "iUPD")]
    public void Best_responses_of_table_3(string course, string best) => ImmuneCourse.Best(Read(course)).Code().ShouldBe(best);

    [Theory]
    [InlineData("iUPD iUPD iCPD", 0)]
    [InlineData("iUPD iSD iUPD NE iCPD", 2)]
    [InlineData("iUPD NE NE", null)]
    public void Progression_is_dated_by_the_unconfirmed_one_that_was_confirmed(string course, int? index) =>
        ImmuneCourse.Progression(Read(course)).ShouldBe(index is { } i ? Start.AddDays(i) : null);

    private static List<ImmuneTimePoint> Read(string course) =>
        [.. course.Split(' ').Select((code, i) => new ImmuneTimePoint(Start.AddDays(i), Enum.GetValues<ImmuneCategory>().Single(c => c.Code() == code)))];
}
