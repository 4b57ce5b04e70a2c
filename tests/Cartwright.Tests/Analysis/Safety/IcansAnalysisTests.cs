using Cartwright.Analysis.Safety;
using Cartwright.Analysis.Subjects;
using Shouldly;
using Xunit;

namespace Cartwright.Tests.Analysis.Safety;

/// <summary>
/// Table 6 of Lee DW et al., Biol Blood Marrow Transplant 2019;25:625–638, cell by cell, as it also stands in table 2 of PMC9327779, and the traps that
/// practice has with it.
/// </summary>
public class IcansAnalysisTests
{
    /// <summary>Row "ICE score": 7–9, 3–6, 0–2; and 0, "patient is unarousable and unable to perform ICE".</summary>
    [Theory]
    [InlineData(10, true, 0)]
    [InlineData(9, true, 1)]
    [InlineData(8, true, 1)]
    [InlineData(7, true, 1)]
    [InlineData(6, true, 2)]
    [InlineData(5, true, 2)]
    [InlineData(4, true, 2)]
    [InlineData(3, true, 2)]
    [InlineData(2, true, 3)]
    [InlineData(1, true, 3)]
    [InlineData(0, true, 3)]
    [InlineData(0, false, 4)]
    public void The_ICE_score_is_graded(int score, bool arousable, int grade)
    {
        IcansGrade.OfIce(score, arousable).ShouldBe(grade);
        GradeOf(Package.Of().Ice(30, score, arousable)).ShouldBe(grade);
    }

    /// <summary>Rows "depressed level of consciousness", "seizure", "motor findings", "elevated ICP/cerebral edema"; with an ICE score of 10 beside them.</summary>
    [Theory]
    [InlineData("CONSCLVL", "NORMAL", 0)]
    [InlineData("CONSCLVL", "AWAKENS SPONTANEOUSLY", 1)]
    [InlineData("CONSCLVL", "AWAKENS TO VOICE", 2)]
    [InlineData("CONSCLVL", "AWAKENS TO TACTILE STIMULUS", 3)]
    [InlineData("CONSCLVL", "UNAROUSABLE", 4)]
    [InlineData("SEIZURE", "RESOLVED", 3)]
    [InlineData("SEIZURE", "PROLONGED OR REPETITIVE", 4)]
    [InlineData("MOTOR", "DEEP FOCAL WEAKNESS", 4)]
    [InlineData("CEREDEMA", "FOCAL", 3)]
    [InlineData("CEREDEMA", "DIFFUSE", 4)]
    [InlineData("MOTOR", "TREMOR", 0)]
    [InlineData("HEADACHE", "SEVERE", 0)]
    public void Every_axis_is_graded_and_what_is_no_axis_is_not(string test, string finding, int grade) =>
        GradeOf(Package.Of().Ice(30, 10).Neurological(30, test, null, finding)).ShouldBe(grade);

    /// <summary>Table 6, footnote: the grade is that of the most severe event.</summary>
    [Fact]
    public void The_worst_axis_decides() =>
        GradeOf(Package.Of().Ice(30, 8).Neurological(30, "CONSCLVL", null, "AWAKENS TO VOICE").Neurological(30, "SEIZURE", null, "RESOLVED")).ShouldBe(3);

    /// <summary>Table 6, footnote: "an ICE score of 0 may be classified as grade 3 ICANS if awake with global aphasia, but … grade 4 ICANS if unarousable".</summary>
    [Fact]
    public void Aphasia_awake_is_grade_3_and_coma_grade_4_also_where_no_score_could_be_taken()
    {
        GradeOf(Package.Of().Ice(30, 0).Neurological(30, "CONSCLVL", null, "NORMAL")).ShouldBe(3);
        GradeOf(Package.Of().Ice(30, null, arousable: false)).ShouldBe(4);
        GradeOf(Package.Of().Neurological(30, "CONSCLVL", null, "UNAROUSABLE")).ShouldBe(4);
    }

    [Fact]
    public void It_needs_no_fever() => GradeOf(Package.Of().Temps(0, 100, 36.6).Ice(50, 5)).ShouldBe(2);

    [Fact]
    public void A_score_that_is_missing_is_not_a_score_of_10()
    {
        NotGraded(Package.Of()).ShouldBe("no usable ICE score after the infusion");
        NotGraded(Package.Of().Ice(-24, 10)).ShouldBe("no usable ICE score after the infusion");
        NotGraded(Package.Of().Ice(-24, 10).Ice(30, null)).ShouldBe("no usable ICE score after the infusion");
        NotGraded(Package.Of().Neurological(30, "CONSCLVL", null, "NORMAL")).ShouldBe("no usable ICE score after the infusion");
    }

    [Fact]
    public void Points_of_somebody_who_could_not_be_roused_contradict_themselves_and_are_unusable() =>
        Course(Package.Of().Ice(30, 5, arousable: false)).ShouldSatisfyAllConditions(c => c.MaxGrade.ShouldBeNull(), c => c.Unusable.ShouldBe(1));

    /// <summary>A reading, for the scale has no rule: to 7 before the infusion, a score counts where it is below that one.</summary>
    [Theory]
    [InlineData(9, 9, 0)]
    [InlineData(8, 9, 0)]
    [InlineData(8, 7, 1)]
    [InlineData(7, 7, 0)]
    [InlineData(7, 6, 2)]
    public void Who_scored_less_before_the_infusion_is_graded_below_that(int before, int after, int grade) =>
        Course(Package.Of().Ice(-24, before).Ice(30, after)).ShouldSatisfyAllConditions(c => c.MaxGrade.ShouldBe(grade), c => c.BaselineScore.ShouldBe(before));

    [Fact]
    public void Who_was_impaired_before_the_infusion_has_no_grade_by_ICE_and_the_reason()
    {
        var package = Package.Of().Ice(-24, 6);
        NotGraded(package.Ice(30, 6)).ShouldBe("the ICE score was 6 of 10 before the infusion");
        NotGraded(package.Ice(30, 0)).ShouldBe("the ICE score was 6 of 10 before the infusion");
        GradeOf(package.Ice(30, 6).Neurological(30, "SEIZURE", null, "RESOLVED")).ShouldBe(3);
        GradeOf(package.Neurological(30, "CONSCLVL", null, "UNAROUSABLE")).ShouldBe(4);
        GradeOf(package.Ice(30, 0, arousable: false)).ShouldBe(4);
    }

    /// <summary>Table 6 is for adults and from 12 years on; younger children are assessed by CAPD (table 8).</summary>
    [Theory]
    [InlineData(11, null)]
    [InlineData(12, 2)]
    public void Under_12_years_the_ICE_score_is_not_used(int age, int? grade)
    {
        var data = Package.Of().Ice(30, 5).Data;
        var course = Course(new(data with { Demographics = [data.Demographics[0] with { AgeYears = age }] }));
        course.MaxGrade.ShouldBe(grade);
        (course.NotGraded is null).ShouldBe(grade is not null);
    }

    /// <summary>Table 8 (under 12 years): CAPD 1–8 with awakening spontaneously or to voice, ≥ 9, unable to perform; the summary at mdedge.com, "Group proposes new grading systems for CRS, neurotoxicity".</summary>
    [Theory]
    [InlineData(0, null, 0)]
    [InlineData(1, null, 1)]
    [InlineData(8, null, 1)]
    [InlineData(8, "AWAKENS SPONTANEOUSLY", 1)]
    [InlineData(8, "AWAKENS TO VOICE", 2)]
    [InlineData(9, null, 3)]
    [InlineData(8, "AWAKENS TO TACTILE STIMULUS", 3)]
    [InlineData(32, null, 3)]
    [InlineData(null, null, 4)]
    public void Children_are_graded_by_CAPD(int? score, string? consciousness, int grade)
    {
        var package = Package.Of().Neurological(30, "CAPD", score, score is null ? "UNAROUSABLE" : null).Ice(30, 0);
        Child(consciousness is null ? package : package.Neurological(30, "CONSCLVL", null, consciousness)).MaxGrade.ShouldBe(grade);
    }

    /// <summary>A reading, as of ICE: a score counts where it is worse than the one before the infusion; after 9 or more none counts.</summary>
    [Fact]
    public void A_child_who_scored_before_the_infusion_is_graded_above_that()
    {
        Child(Package.Of().Neurological(-24, "CAPD", 4, null).Neurological(30, "CAPD", 4, null)).ShouldSatisfyAllConditions(c => c.MaxGrade.ShouldBe(0), c => c.BaselineScore.ShouldBe(4), c => c.Score.ShouldBe("CAPD"));
        Child(Package.Of().Neurological(-24, "CAPD", 4, null).Neurological(30, "CAPD", 5, null)).MaxGrade.ShouldBe(1);
        Child(Package.Of().Neurological(-24, "CAPD", 9, null).Neurological(30, "CAPD", 20, null)).NotGraded.ShouldBe("the CAPD score was 9 before the infusion");
        Child(Package.Of().Neurological(-24, "CAPD", 9, null).Neurological(30, "CAPD", null, "UNAROUSABLE")).MaxGrade.ShouldBe(4);
    }

    /// <summary>The same source: "and older patients with baseline developmental delays". Who is older and has an ICE score is graded by that.</summary>
    [Fact]
    public void Older_patients_are_graded_by_CAPD_only_where_no_ICE_score_was_taken()
    {
        GradeOf(Package.Of().Neurological(30, "CAPD", 12, null)).ShouldBe(3);
        GradeOf(Package.Of().Neurological(30, "CAPD", 12, null).Ice(30, 9)).ShouldBe(1);
    }

    /// <summary>Table 6, footnote: intracranial haemorrhage, with or without oedema, is no feature of the syndrome (PMC7990806, table 2).</summary>
    [Fact]
    public void Haemorrhage_is_no_finding_of_the_scale() =>
        Course(Package.Of().Ice(30, 10).Neurological(30, "CEREDEMA", null, "HEMORRHAGE")).ShouldSatisfyAllConditions(c => c.MaxGrade.ShouldBe(0), c => c.Unusable.ShouldBe(1));

    private static IcansCourse Child(Package package) => Course(new(package.Data with { Demographics = [package.Data.Demographics[0] with { AgeYears = 5 }] }));

    // Assessed every twelve hours: from 48 h 10, 9, 6, 2, 6, 9, 10, 10, 10.
    [Fact]
    public void An_episode_has_its_times_and_hours_by_grade()
    {
        var course = Course(Package.Of().Ices(48, 10, 9, 6, 2, 6, 9, 10, 10, 10));
        var episode = course.Episodes.Single();
        Hours(episode).ShouldBe((60, 120, 84));
        (episode.MaxGrade, episode.Ending).ShouldBe((3, EpisodeEnding.Resolved));
        Enumerable.Range(0, 5).Select(g => Math.Round(episode.HoursIn(g), 6)).ShouldBe([0, 24, 24, 12, 0]);
        course.Daily.Select(d => (d.DaysFromInfusion, d.Grade)).ShouldBe([(2, 1), (3, 3), (4, 3), (5, 1)]);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    public void An_episode_is_over_when_assessments_were_unimpaired_for_a_day(int unimpaired, int episodes) =>
        Course(Package.Of().Ices(48, [8, .. Enumerable.Repeat(10, unimpaired), 5, 10])).Episodes.Count.ShouldBe(episodes);

    [Fact]
    public void A_gap_between_assessments_is_not_filled_and_ends_nothing()
    {
        var episode = Course(Package.Of().Ice(48, 5).Ice(144, 5).Ice(156, 10)).Episodes.Single();
        (Math.Round(episode.Length.Days * 24, 6), Math.Round(episode.HoursIn(2), 6), Math.Round(episode.HoursUngraded, 6)).ShouldBe((108, 36, 72));
        episode.Ending.ShouldBe(EpisodeEnding.GoneWhenLastSeen);
    }

    [Fact]
    public void Impairment_at_the_last_assessment_leaves_the_episode_open() =>
        Course(Package.Of().Ices(48, 10, 5)).Episodes.Single().Ending.ShouldBe(EpisodeEnding.PresentWhenLastSeen);

    [Theory]
    [InlineData(55.9, 2)]
    [InlineData(56.1, 0)]
    public void Impairment_later_than_eight_weeks_opens_nothing(double day, int grade) => GradeOf(Package.Of().Ice(30, 10).Ice(day * 24, 5)).ShouldBe(grade);

    [Fact]
    public void A_death_due_to_neurotoxicity_is_grade_5_and_another_is_not()
    {
        var impaired = Package.Of().Ices(48, 10, 5);
        var course = Course(impaired.Died(4, "Immune effector cell-associated neurotoxicity syndrome"));
        (course.MaxGrade, course.Episodes.Single().MaxGrade, course.Daily[^1]).ShouldBe((5, 5, new DailyGrade(4, 5)));
        GradeOf(impaired.Died(4, "Cytokine release syndrome")).ShouldBe(2);
    }

    [Fact]
    public void Subjects_are_counted_by_worst_grade_for_each_level_and_in_all()
    {
        var package = Package.Of().Ice(40, 1).With("S2").With("S3", "high").NeverInfused("S4").Ice(40, 10, subject: "S3");
        var columns = IcansAnalysis.Of(package.Data, Package.Plan).Columns;
        columns.Select(c => (c.Column.Title, c.Severe)).ShouldBe(
            [("low", new SubjectCount(1, 1)), ("medium", new SubjectCount(0, 0)), ("high", new SubjectCount(0, 1)), ("Total", new SubjectCount(1, 2))]);
        columns[^1].Grades.ShouldBe(new GradeCounts(1, 1, 0, 0, 1, 0, 0));
    }

    private static (double, double, double) Hours(IcansEpisode e) => (Math.Round(e.Onset.Days * 24, 6), Math.Round(e.End.Days * 24, 6), Math.Round(e.MaxGradeFirst.Days * 24, 6));

    private static int? GradeOf(Package package) => Course(package).MaxGrade;

    private static string? NotGraded(Package package) => Course(package) is { MaxGrade: null } course ? course.NotGraded : "graded";

    private static IcansCourse Course(Package package) => IcansAnalysis.Of(package.Data, Package.Plan).Courses.Single();
}
