using Cartwright.Analysis.Safety.LongTerm;
using Cartwright.Tests.Analysis.Safety;
using Shouldly;
using Xunit;

namespace Cartwright.Tests.Analysis.Course;

/// <summary>The infusion is on 10 March 2026. Years go by the calendar, windows are 90 days to either side.</summary>
public class LongTermTests
{
    [Fact]
    public void Fifteen_years_are_asked_for_and_none_is_cut_at_two()
    {
        var followUp = Package.Empty.With("S1", seenUntil: 730).Visit(365).CutOff(730).Course().FollowUp;
        var visits = followUp.Subjects.Single().Visits;
        visits.Count.ShouldBe(15);
        visits[^1].ShouldBe(new DueItem("Year 15", new DateOnly(2041, 3, 10), DueStatus.NotYet, null, null));
        visits[4].On.ShouldBe(new DateOnly(2031, 3, 10));
    }

    [Theory]
    [InlineData(274, DueStatus.NotYet)]
    [InlineData(275, DueStatus.Due)]
    [InlineData(455, DueStatus.Due)]
    [InlineData(456, DueStatus.Overdue)]
    public void What_is_not_done_is_due_in_its_window_and_overdue_after_it(int lastDay, DueStatus status) =>
        Package.Empty.With("S1", seenUntil: 200).Visit(100).CutOff(lastDay).Course().FollowUp.Subjects.Single().Visits[0].Status.ShouldBe(status);

    [Fact]
    public void The_nearest_visit_in_the_window_is_the_one()
    {
        var year = Package.Empty.With("S1", seenUntil: 800).Visit(300).Visit(370, "TELEPHONE CALL").Visit(700).CutOff(800).Course().FollowUp.Subjects.Single().Visits;
        (year[0].Status, year[0].Done, year[0].Result).ShouldBe((DueStatus.Done, Package.Day(370).Day, "TELEPHONE CALL"));
        (year[1].Status, year[1].Done).ShouldBe((DueStatus.Done, Package.Day(700).Day));
    }

    [Fact]
    public void Nothing_is_overdue_of_who_died_or_left()
    {
        var died = Package.Of().Visit(10).Died(300).CutOff(2000).Course().FollowUp.Subjects.Single();
        died.Visits.ShouldAllBe(v => v.Status == DueStatus.Ended);
        died.VirusTests.Select(t => t.Status).Distinct().ShouldBe([DueStatus.Overdue, DueStatus.Ended]);
        Package.Empty.With("S1", end: "LOST TO FOLLOW-UP", seenUntil: 200).Visit(10).CutOff(2000).Course().FollowUp.Subjects.Single().Visits[0].Status.ShouldBe(DueStatus.Ended);
        Package.Empty.With("S1", end: "CUT-OFF", seenUntil: 200).Visit(10).CutOff(2000).Course().FollowUp.Subjects.Single().Visits[0].Status.ShouldBe(DueStatus.Overdue);
    }

    [Fact]
    public void Tests_for_virus_are_at_3_6_and_12_months_and_then_yearly()
    {
        var tests = Package.Of().Virus(91, "NEGATIVE").CutOff(400).Course().FollowUp.Subjects.Single().VirusTests;
        tests.Select(t => t.Name).Take(5).ShouldBe(["Month 3", "Month 6", "Month 12", "Year 2", "Year 3"]);
        tests.Count.ShouldBe(17);
        tests.Take(3).Select(t => t.Status).ShouldBe([DueStatus.Done, DueStatus.Overdue, DueStatus.Due]);
    }

    [Fact]
    public void After_three_negative_tests_samples_are_kept_and_one_positive_test_ends_that()
    {
        var package = Package.Empty.With("S1", seenUntil: 1500).Virus(91, "NEGATIVE").Virus(183, "Negative").Virus(365, "NEGATIVE").CutOff(1500);
        package.Course().FollowUp.Subjects.Single().VirusTests.Skip(3).ShouldAllBe(t => t.Status == DueStatus.Archived);
        var positive = package.Virus(730, "POSITIVE").Course().FollowUp.Subjects.Single().VirusTests;
        (positive[3].Status, positive[3].Result, positive[4].Status).ShouldBe((DueStatus.Done, "POSITIVE", DueStatus.Overdue));
    }

    [Fact]
    public void Where_no_visit_and_no_test_is_in_the_package_nothing_can_be_overdue()
    {
        var followUp = Package.Of().Course().FollowUp;
        (followUp.VisitsCollected, followUp.TestsCollected).ShouldBe((false, false));
    }

    [Fact]
    public void A_second_malignancy_is_a_neoplasm_after_the_infusion_that_is_not_the_diseases_course()
    {
        const string system = "Neoplasms benign, malignant and unspecified (incl cysts and polyps)";
        var found = Package.Of().Event(400, "Peripheral T-cell lymphoma unspecified", system: system).Event(500, "Basal cell carcinoma", system: system)
            .Event(60, "Malignant neoplasm progression", system: system).Event(30, "Tumour pain", system: system).Event(-3, "Lipoma", system: system)
            .About(410, "Peripheral T-cell lymphoma unspecified", "TRANSGEN", text: "POSITIVE").Course().Malignancies!;
        found.Select(m => (m.Event.Term, m.OfTCells, m.Transgene, m.DaysAfterInfusion)).ShouldBe([("Peripheral T-cell lymphoma unspecified", true, "POSITIVE", 400), ("Basal cell carcinoma", false, null, 500)]);
    }

    [Fact]
    public void Persistence_counts_the_sample_nearest_to_each_time_for_years()
    {
        var package = Package.Empty.With("S1", seenUntil: 2000).With("S2", seenUntil: 2000);
        Cartwright.Datasets.Sdtm.Concentration Sample(string subject, int n, double day, double? value) =>
            new(subject, n, "CAR", "CAR", value, value is null, 50, "copies/ug", "BLOOD", "", "", Package.AtHour(day * 24));
        var found = CourseRows.Of(package.Data with { Concentrations = [Sample("S1", 1, 728, 900), Sample("S1", 2, 734, null), Sample("S2", 1, 731, null), Sample("S1", 3, 1840, 60), Sample("S1", 4, 800, 800), Sample("S1", 5, 28, 900)] }).Persistence;
        found.Select(p => (p.Name, p.Sampled.Count, p.Sampled.Count(s => s.Found))).ShouldBe([("Year 2", 2, 1), ("Year 5", 1, 1)]);
    }
}
