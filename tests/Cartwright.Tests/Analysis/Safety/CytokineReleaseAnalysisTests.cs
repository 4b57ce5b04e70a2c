using Cartwright.Analysis.Safety;
using Cartwright.Analysis.Subjects;
using Shouldly;
using Xunit;

namespace Cartwright.Tests.Analysis.Safety;

/// <summary>The boundaries of Lee DW et al., Biol Blood Marrow Transplant 2019;25:625–638, table 2 and the text on fever, treatment and resolution.</summary>
public class CytokineReleaseAnalysisTests
{
    // Fever of 38.5 °C from 24 h to 72 h after infusion, read every six hours, then none to 168 h.
    private static readonly Package Febrile = Package.Of().Temps(0, 18, 36.8).Temps(24, 66, 38.5).Temps(72, 168, 36.9);

    /// <summary>Table 2: temperature ≥ 38.0 °C. Scenario S7: 100.4 °F is 38.0 °C.</summary>
    [Theory]
    [InlineData(37.9, "°C", 0)]
    [InlineData(38.0, "°C", 1)]
    [InlineData(38.05, "°C", 1)]
    [InlineData(100.4, "°F", 1)]
    [InlineData(100.3, "°F", 0)]
    [InlineData(38.0, "C", 1)]
    public void Fever_is_38_degrees_or_more(double value, string unit, int grade) => GradeOf(Package.Of().Temp(30, value, unit)).ShouldBe(grade);

    /// <summary>Table 2, hypotension: "not requiring vasopressors" 2; "a vasopressor with or without vasopressin" 3; "multiple vasopressors (excluding vasopressin)" 4.</summary>
    [Theory]
    [InlineData("fluid", 2)]
    [InlineData("norepinephrine", 3)]
    [InlineData("vasopressin", 3)]
    [InlineData("vasopressin norepinephrine", 3)]
    [InlineData("norepinephrine epinephrine", 4)]
    [InlineData("norepinephrine norepinephrine", 3)]
    [InlineData("fluid norepinephrine", 3)]
    public void Hypotension_is_graded_by_what_it_needed(string given, int grade)
    {
        var package = given.Split(' ').Aggregate(Febrile, (p, name) => p.Medicine(name.ToUpperInvariant(), ClassOf(name), 30, 40));
        GradeOf(package).ShouldBe(grade);
    }

    /// <summary>Table 2, hypoxia: low flow is a nasal cannula at ≤ 6 L/min or blow-by; high flow above, face mask, non-rebreather, Venturi; positive pressure.</summary>
    [Theory]
    [InlineData("NASAL CANNULA", 2.0, 2)]
    [InlineData("NASAL CANNULA", 6.0, 2)]
    [InlineData("NASAL CANNULA", 6.1, 3)]
    [InlineData("NASAL CANNULA", 7.0, 3)]
    [InlineData("NASAL CANNULA", null, 2)]
    [InlineData("BLOW-BY", null, 2)]
    [InlineData("FACE MASK", 5.0, 3)]
    [InlineData("NON-REBREATHER MASK", null, 3)]
    [InlineData("VENTURI MASK", null, 3)]
    [InlineData("CPAP", null, 4)]
    [InlineData("BIPAP", null, 4)]
    [InlineData("MECHANICAL VENTILATION", null, 4)]
    [InlineData("LEUKAPHERESIS", null, 1)]
    public void Hypoxia_is_graded_by_the_device(string device, double? flow, int grade) => GradeOf(Febrile.Oxygen(device, flow, 30, 40)).ShouldBe(grade);

    /// <summary>Table 2, footnote: the grade is determined by the more severe event. Scenario S7: one vasopressor and low-flow oxygen, with fever: 3.</summary>
    [Fact]
    public void The_worse_of_pressure_and_oxygen_decides()
    {
        GradeOf(Febrile.Medicine("NOREPINEPHRINE", "VASOPRESSOR", 30, 40).Oxygen("NASAL CANNULA", 2, 30, 40)).ShouldBe(3);
        GradeOf(Febrile.Medicine("SALINE", "FLUID BOLUS", 30).Oxygen("CPAP", null, 30, 40)).ShouldBe(4);
    }

    [Fact]
    public void Two_vasopressors_one_after_the_other_are_not_two_at_once() =>
        GradeOf(Febrile.Medicine("NOREPINEPHRINE", "VASOPRESSOR", 30, 40).Medicine("EPINEPHRINE", "VASOPRESSOR", 40, 50)).ShouldBe(3);

    /// <summary>Text, definition of CRS: fever is required at onset, and no longer "in patients who then receive antipyretics or anticytokine therapy such as tocilizumab or steroids".</summary>
    [Theory]
    [InlineData("TOCILIZUMAB", "ANTI-CYTOKINE", 2)]
    [InlineData("DEXAMETHASONE", "CORTICOSTEROID", 2)]
    [InlineData("PARACETAMOL", "ANTIPYRETIC", 2)]
    [InlineData("OMEPRAZOLE", "PROTON PUMP INHIBITOR", 1)]
    public void After_treatment_of_fever_oxygen_alone_is_graded(string medicine, string medicationClass, int grade) =>
        GradeOf(Febrile.Medicine(medicine, medicationClass, 60).Oxygen("NASAL CANNULA", 2, 75, 85)).ShouldBe(grade);

    [Fact]
    public void Without_fever_or_its_treatment_signs_have_no_grade_but_are_counted_in_hours()
    {
        var episode = Course(Febrile.Oxygen("NASAL CANNULA", 2, 75, 85)).Episodes.Single();
        episode.MaxGrade.ShouldBe(1);
        episode.HoursUngraded.ShouldBe(10, 1e-9);
    }

    [Fact]
    public void Paracetamol_before_the_first_fever_does_not_waive_it() =>
        GradeOf(Febrile.Medicine("PARACETAMOL", "ANTIPYRETIC", 0).Oxygen("NASAL CANNULA", 2, 75, 85)).ShouldBe(1);

    [Fact]
    public void A_subject_without_fever_has_grade_0_whatever_else_it_needed()
    {
        var course = Course(Package.Of().Temps(0, 168, 37.5).Medicine("TOCILIZUMAB", "ANTI-CYTOKINE", 20).Medicine("NOREPINEPHRINE", "VASOPRESSOR", 30, 40));
        (course.MaxGrade, course.Episodes.Count, course.Tocilizumab).ShouldBe((0, 0, 1));
    }

    [Fact]
    public void Without_a_temperature_there_is_no_grade_and_the_reason()
    {
        var course = Course(Package.Of().Temp(-24, 39).Temp(30, 101.2, "°C").Temp(31, 38.5, "K"));
        course.MaxGrade.ShouldBeNull();
        course.NotGraded.ShouldBe("no usable temperature after the infusion");
        course.Unusable.ShouldBe(2);
    }

    [Fact]
    public void Support_that_began_before_the_infusion_is_no_sign() => GradeOf(Febrile.Oxygen("CPAP", null, -500, 500)).ShouldBe(1);

    [Theory]
    [InlineData(89, 2)]
    [InlineData(90, 1)]
    public void A_low_systolic_pressure_counts_only_below_a_stated_limit(double pressure, int grade)
    {
        var package = Febrile.Systolic(30, pressure);
        CytokineReleaseAnalysis.Of(package.Data, Package.Plan, 90).Courses.Single().MaxGrade.ShouldBe(grade);
        GradeOf(package).ShouldBe(1);
    }

    [Fact]
    public void An_episode_has_its_times_and_hours_by_grade()
    {
        var course = Course(Febrile.Medicine("TOCILIZUMAB", "ANTI-CYTOKINE", 36).Oxygen("NASAL CANNULA", 3, 30, 78).Medicine("NOREPINEPHRINE", "VASOPRESSOR", 40, 46));
        var episode = course.Episodes.Single();
        episode.Onset.Days.ShouldBe(1, 1e-9);
        (episode.End.Days * 24).ShouldBe(78, 1e-9);
        (episode.MaxGrade, episode.Ending, episode.Tocilizumab).ShouldBe((3, EpisodeEnding.Resolved, 1));
        (episode.MaxGradeFirst.Days * 24).ShouldBe(40, 1e-9);
        Enumerable.Range(0, 5).Select(g => Math.Round(episode.HoursIn(g), 6)).ShouldBe([0, 6, 42, 6, 0]);
    }

    // Infusion at 10:00: 24 h is day 1 at 10:00, 40 h is day 2 at 02:00, and 62 h is midnight between days 2 and 3.
    [Fact]
    public void The_worst_grade_is_told_day_by_day()
    {
        var course = Course(Febrile.Oxygen("NASAL CANNULA", 3, 40, 62));
        course.Daily.ShouldBe([new DailyGrade(1, 1), new DailyGrade(2, 2), new DailyGrade(3, 1)]);
    }

    /// <summary>Text: CRS is resolved when the signs and symptoms that led to the diagnosis have; here for 24 h, the protocol's setting.</summary>
    [Theory]
    [InlineData(23, 1)]
    [InlineData(24, 2)]
    [InlineData(48, 2)]
    public void A_new_fever_after_resolution_is_a_second_episode_and_one_before_is_not(double hoursWithout, int episodes)
    {
        var package = Package.Of().Temps(24, 30, 39, every: 1).Oxygen("NASAL CANNULA", 2, 26, 28).Temps(31, 30 + hoursWithout, 36.8, every: 1).Temps(31 + hoursWithout, 33 + hoursWithout, 38.2, every: 1).Temps(34 + hoursWithout, 80 + hoursWithout, 36.8);
        var course = Course(package);
        course.Episodes.Count.ShouldBe(episodes);
        course.Episodes[0].MaxGrade.ShouldBe(2);
        course.Episodes[^1].MaxGrade.ShouldBe(episodes == 2 ? 1 : 2);
    }

    [Fact]
    public void Oxygen_after_resolution_without_new_fever_is_no_second_episode() =>
        Course(Febrile.Medicine("TOCILIZUMAB", "ANTI-CYTOKINE", 36).Oxygen("CPAP", null, 100, 110)).Episodes.Single().MaxGrade.ShouldBe(1);

    [Fact]
    public void Treatment_in_the_first_episode_does_not_waive_fever_in_the_second()
    {
        var package = Febrile.Medicine("TOCILIZUMAB", "ANTI-CYTOKINE", 36).Temps(174, 180, 38.6).Temps(186, 260, 36.8).Oxygen("NASAL CANNULA", 2, 190, 200);
        Course(package).Episodes.Select(e => e.MaxGrade).ShouldBe([1, 1]);
    }

    [Theory]
    [InlineData(29.9, 1)]
    [InlineData(30.1, 0)]
    public void A_fever_later_than_thirty_days_opens_nothing(double day, int grade) => GradeOf(Package.Of().Temp(1, 36.8).Temp(day * 24, 39)).ShouldBe(grade);

    [Fact]
    public void A_fever_at_the_last_reading_leaves_the_episode_open()
    {
        var episode = Course(Package.Of().Temps(0, 18, 36.8).Temps(24, 48, 39)).Episodes.Single();
        (episode.Ending, Math.Round(episode.Length.Days, 6)).ShouldBe((EpisodeEnding.PresentWhenLastSeen, 1));
        Course(Package.Of().Temps(24, 48, 39).Temps(54, 60, 36.8)).Episodes.Single().Ending.ShouldBe(EpisodeEnding.GoneWhenLastSeen);
    }

    [Fact]
    public void One_fever_before_a_gap_does_not_fill_it() =>
        Course(Package.Of().Temp(24, 39).Temp(240, 36.8)).Episodes.Single().Length.Days.ShouldBe(1, 1e-9);

    [Fact]
    public void A_death_due_to_cytokine_release_is_grade_5_and_another_is_not()
    {
        var course = Course(Febrile.Died(4, "Cytokine release syndrome"));
        (course.MaxGrade, course.Episodes.Single().MaxGrade, course.Daily[^1]).ShouldBe((5, 5, new DailyGrade(4, 5)));
        GradeOf(Febrile.Died(4, "Disease progression")).ShouldBe(1);
        GradeOf(Febrile.Died(4).Event(3, "Cytokine release syndrome", 5)).ShouldBe(5);
    }

    [Fact]
    public void A_medicine_without_time_of_day_covers_its_day()
    {
        var data = Febrile.Data with { Medications = [new("S1", 1, "NOREPINEPHRINE", "VASOPRESSOR", Package.Day(2), Package.Day(2))] };
        Course(new(data)).Episodes.Single().HoursIn(3).ShouldBe(24, 1e-9);
    }

    [Fact]
    public void Subjects_are_counted_by_worst_grade_for_each_level_and_in_all()
    {
        var package = Febrile.Oxygen("CPAP", null, 30, 40).With("S2").With("S3", "high").NeverInfused("S4").Temps(0, 48, 37, subject: "S3");
        var columns = CytokineReleaseAnalysis.Of(package.Data, Package.Plan).Columns;
        columns.Select(c => (c.Column.Title, c.Severe)).ShouldBe(
            [("low", new SubjectCount(1, 1)), ("medium", new SubjectCount(0, 0)), ("high", new SubjectCount(0, 1)), ("Total", new SubjectCount(1, 2))]);
        columns[^1].Grades.ShouldBe(new GradeCounts(1, 1, 0, 0, 0, 1, 0));
    }

    private static string ClassOf(string name) => name switch { "fluid" => "FLUID BOLUS", "vasopressin" => "VASOPRESSIN", _ => "VASOPRESSOR" };

    private static int? GradeOf(Package package) => Course(package).MaxGrade;

    private static CytokineReleaseCourse Course(Package package) => CytokineReleaseAnalysis.Of(package.Data, Package.Plan).Courses.Single();
}
