using Cartwright.Analysis;
using Cartwright.Reports;
using Cartwright.Reports.Results;
using Cartwright.Tests.Analysis.Course;
using Cartwright.Tests.Analysis.Safety;
using Shouldly;
using Xunit;

namespace Cartwright.Tests.Reports;

/// <summary>Cytokine release on the event form without a grade, days 1 to 4, and a fever with a vasopressor on day 2: grade 3 by ASTCT 2019 (Lee 2019, table 2).</summary>
public class DerivedGradeTests
{
    private const string Term = "Cytokine release syndrome", Neurotoxicity = "Immune effector cell-associated neurotoxicity syndrome";

    private static readonly Package Signs = Package.Of().Collected(-20).Temps(24, 72, 39).Temps(78, 120, 36.5).Medicine("NOREPINEPHRINE", "VASOPRESSOR", 50, 60);

    private static readonly Package Ungraded = Signs.Event(1, Term, null, serious: true, end: 4, system: "Immune");

    [Theory]
    [InlineData("adverse-events-by-term", "any", "Total", "subjects, worst grade 3")]
    [InlineData("adverse-events-by-term", "Immune: Cytokine release syndrome", "Total", "subjects, worst grade 3")]
    [InlineData("severe-adverse-events", "Immune: Cytokine release syndrome", "Total", "subjects")]
    [InlineData("adverse-events-overview", "Treatment-emergent, grade 3 or worse", "Total", "subjects")]
    [InlineData("adverse-events-by-period", "Grade 3 or worse", "Infusion to day 30", "events")]
    [InlineData("event-incidence", "Grade 3 or worse", "Total", "events counted")]
    public void Every_table_has_the_derived_grade(string output, string parameter, string group, string statistic)
    {
        WorseningTests.Count(Ungraded, output, parameter, group, statistic).ShouldBe(1);
        StudyTables.Of(StudyAnalysis.Of(Ungraded.Data, Package.Plan, null), Package.Plan).Single(t => t.Id == output).Footnotes.ShouldContain(n => n.Contains("derived from their signs", StringComparison.Ordinal));
    }

    [Fact]
    public void Serious_events_and_events_of_interest_have_it_too()
    {
        WorseningTests.Table(Ungraded, "serious-events-criteria").Single()[3].ShouldBe("3");
        Ungraded.Course().Events!.Interest.Single(i => i.Name == "Cytokine release").Events.Single().WorstGrade.ShouldBe(3);
        var listed = WorseningTests.Table(Ungraded, "adverse-events-listing").Single();
        (listed[6], listed[^1]).ShouldBe(("–", "3"));
    }

    [Fact]
    public void A_recorded_grade_stays()
    {
        var recorded = Signs.Event(1, Term, 2, end: 4, system: "Immune");
        WorseningTests.Count(recorded, "adverse-events-by-term", "any", "Total", "subjects, worst grade 2").ShouldBe(1);
        WorseningTests.Count(recorded, "adverse-events-by-term", "any", "Total", "subjects, worst grade 3").ShouldBe(0);
    }

    /// <summary>The vasopressor is on day 2: a row of day 1 has the fever alone, one after every sign has no grade, and another term never has one.</summary>
    [Theory]
    [InlineData(Term, 1.0, 1.0, 1)]
    [InlineData(Term, 2.0, 2.0, 3)]
    [InlineData(Term, 2.0, null, 3)]
    [InlineData(Term, 20.0, 25.0, null)]
    [InlineData(Neurotoxicity, 1.0, 4.0, null)]
    [InlineData("Hypoxia", 1.0, 4.0, null)]
    public void The_grade_is_that_of_the_days_of_the_row(string term, double from, double? to, int? grade) =>
        Signs.Event(from, term, null, end: to).Course().Events!.Events.Single().WorstGrade.ShouldBe(grade);

    [Fact]
    public void Neurotoxicity_likewise() =>
        Package.Of().Ices(-24, 10, 10, 10, 10, 2, 2, 10, 10, 10).Event(1, Neurotoxicity, null, end: 3).Course().Events!.Events.Single().WorstGrade.ShouldBe(3);

    [Fact]
    public void ADAE_has_the_grade_as_recorded_and_the_one_of_the_analysis()
    {
        var csv = AdamText.Of(Ungraded.Data, StudyAnalysis.Of(Ungraded.Data, Package.Plan, null), Package.Plan)["adae.csv"];
        (WorseningTests.Column(csv, "AETOXGR")[0], WorseningTests.Column(csv, "ATOXGR")[0], WorseningTests.Column(csv, "ATOXGRN")[0]).ShouldBe(("", "3", "3"));
    }

    /// <summary>The row of any event is in the results as it is in the table.</summary>
    [Fact]
    public void The_results_have_the_row_of_any_event()
    {
        var results = ResultList.Of(StudyAnalysis.Of(Ungraded.Event(5, "Fever", 1).Data, Package.Plan, null), Package.Plan);
        double? Of(string statistic) => results.Single(r => r is { Output: "adverse-events-by-term", Parameter: "any", Group: "Total" } && r.Statistic == statistic).Value.OrNull;
        (Of("subjects"), Of("events")).ShouldBe((1, 2));
    }
}
