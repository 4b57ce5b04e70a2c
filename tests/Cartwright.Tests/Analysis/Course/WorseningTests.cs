using Cartwright.Analysis;
using Cartwright.Analysis.Safety.Events;
using Cartwright.Datasets.Sdtm;
using Cartwright.Reports;
using Cartwright.Reports.Results;
using Cartwright.Tests.Analysis.Safety;
using Cartwright.Tests.Reports;
using Shouldly;
using Xunit;

namespace Cartwright.Tests.Analysis.Course;

/// <summary>An event that begins before treatment and worsens after the infusion: one event, whose grade 3 is of the time in which it came to it.</summary>
public class WorseningTests
{
    // Collection on day −30, conditioning on day −5, infusion on day 0.
    private static readonly Package Worsening = Package.Of().Collected(-30).Event(-20, "Nausea", 1, related: false, end: 3, system: "Gut").Event(3, "Nausea", 3, serious: true, end: 6, system: "Gut");

    [Theory]
    [InlineData("Any event", "Collection to conditioning", 1)]
    [InlineData("Any event", "Infusion to day 30", 0)]
    [InlineData("Grade 3 or worse", "Collection to conditioning", 0)]
    [InlineData("Grade 3 or worse", "Infusion to day 30", 1)]
    [InlineData("Serious", "Collection to conditioning", 0)]
    [InlineData("Serious", "Infusion to day 30", 1)]
    public void The_event_is_of_the_period_of_its_onset_and_a_grade_of_the_period_of_its_row(string kind, string period, int events) =>
        Count(Worsening, "adverse-events-by-period", kind, period, "events").ShouldBe(events);

    [Fact]
    public void A_relation_is_of_the_period_of_the_row_that_has_it()
    {
        var cells = Table(Worsening, "adverse-events-by-period").SkipWhile(r => r[0] != "Related to the product").ToList();
        cells[1].ShouldBe(["Any event", "0 (0)", "0 (0)", "1 (1)", "0 (0)", "0 (0)"]);
        cells[3].ShouldBe(["Grade 3 or worse", "0 (0)", "0 (0)", "1 (1)", "0 (0)", "0 (0)"]);
    }

    /// <summary>The first treatment is on day −5, so that day 3 is the ninth day at risk.</summary>
    [Fact]
    public void Incidence_agrees_and_counts_days_to_the_row_that_has_the_grade()
    {
        var subject = Worsening.Course().Events!.Incidence.Single(i => i.Name == "Grade 3 or worse").Subjects.Single();
        (subject.Events, subject.DaysToFirst).ShouldBe((1, 9));
    }

    /// <summary>Grade 3 before treatment, grade 1 on it: emergent is the row of grade 1, and no table has an emergent grade 3.</summary>
    [Fact]
    public void A_grade_had_before_treatment_is_none_of_the_emergent_event()
    {
        var incidence = Package.Of().Event(-20, "Nausea", 3, end: 3).Event(3, "Nausea", 1, end: 6).Course().Events!.Incidence;
        incidence.Single(i => i.Name == "Any event").Subjects.Single().Events.ShouldBe(1);
        incidence.Single(i => i.Name == "Grade 3 or worse").Subjects.Single().Events.ShouldBe(0);
    }

    [Fact]
    public void An_infection_that_worsens_after_the_infusion_is_severe_in_that_window()
    {
        var course = Package.Of().Collected(-30).Event(-8, "Sepsis", 1, end: 3, system: "Infections and infestations").Event(3, "Sepsis", 4, end: 6, system: "Infections and infestations").Course();
        (course.Infections!.Infections.Single().Period, course.Infections.Infections.Single().SevereIn.Single()).ShouldBe((StudyPeriod.CollectionToConditioning, StudyPeriod.Early));
        course.Events!.Interest[^1].Times.Single().Time.Days.ShouldBe(3);
    }

    [Fact]
    public void Each_row_of_ADAE_is_in_the_period_of_its_own_onset()
    {
        var analysis = StudyAnalysis.Of(Worsening.Data, Package.Plan, null);
        Column(AdamText.Of(Worsening.Data, analysis, Package.Plan)["adae.csv"], "APERIODC").ShouldBe(["Collection to conditioning", "Infusion to day 30"]);
    }

    [Theory]
    [InlineData("2026-01", null, StudyPeriod.BeforeCollection)] // collection on 8 February
    [InlineData("2026-02", null, StudyPeriod.NotDated)] // before or after it
    [InlineData("2026-03", null, StudyPeriod.NotDated)]
    [InlineData("2026-03", -6.0, StudyPeriod.CollectionToConditioning)] // ended on 4 March
    [InlineData("2026-05", null, StudyPeriod.Middle)]
    [InlineData("2027", null, StudyPeriod.Late)]
    [InlineData("2026", null, StudyPeriod.NotDated)]
    public void A_partial_onset_tells_the_period_where_all_its_days_lie_in_one(string onset, double? end, StudyPeriod period)
    {
        var events = Package.Of().Collected(-30).Event(null, end: end).WithLast(e => e with { PartialStart = PartialDate.Read(onset) }).Course().Events!;
        events.PeriodOf(events.Events.Single()).ShouldBe(period);
    }

    [Fact]
    public void An_onset_known_to_lie_before_the_infusion_is_no_event_of_interest_after_it()
    {
        EventOfInterest Lysis(string onset) => Package.Of().Event(null, "Tumour lysis syndrome").WithLast(e => e with { PartialStart = PartialDate.Read(onset) }).Course().Events!.Interest.Single(i => i.Name == "Tumour lysis");
        Lysis("2026-02").Events.ShouldBeEmpty();
        Lysis("2026-03").Events.Count.ShouldBe(1);
    }

    internal static List<string[]> Table(Package package, string id) =>
        [.. StudyTables.Of(StudyAnalysis.Of(package.Data, Package.Plan, null), Package.Plan).Single(t => t.Id == id).Rows.Select(r => r.Cells.ToArray())];

    internal static double? Count(Package package, string output, string parameter, string group, string statistic) =>
        ResultList.Of(StudyAnalysis.Of(package.Data, Package.Plan, null), Package.Plan).Single(r => r.Output == output && r.Parameter == parameter && r.Group == group && r.Statistic == statistic).Value.OrNull;

    internal static List<string> Column(string csv, string name)
    {
        var lines = csv.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.TrimEnd('\r').Split(',')).ToList();
        return [.. lines.Skip(1).Select(l => l[Array.IndexOf(lines[0], name)])];
    }
}
