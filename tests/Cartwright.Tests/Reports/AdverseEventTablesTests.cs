using Cartwright.Analysis;
using Cartwright.Reports;
using Cartwright.Reports.Results;
using Cartwright.Tests.Analysis.Safety;
using Shouldly;
using Xunit;

namespace Cartwright.Tests.Reports;

/// <summary>The tables of events by term of a small study, worked out by hand: two at the low level, one at the high.</summary>
public class AdverseEventTablesTests
{
    private static readonly StudyAnalysis Analysis = Analysed(Package.Of().With("S2").With("S3", "high")
        .Event(1, "NAUSEA", 1, system: "GASTROINTESTINAL DISORDERS").Event(2, "NAUSEA", 3, system: "GASTROINTESTINAL DISORDERS").Event(3, "VOMITING", 2, serious: true, system: "GASTROINTESTINAL DISORDERS")
        .Event(1, "NAUSEA", null, system: "GASTROINTESTINAL DISORDERS", subject: "S2").Event(1, "Hypoxia", 4, serious: true, subject: "S3")
        .Event(-20, "Hypoxia", 5, serious: true, subject: "S2"));

    [Fact]
    public void Each_level_shows_subjects_per_cent_and_events_and_all_are_shown_by_worst_grade()
    {
        Rows("adverse-events-by-term").ShouldBe(
        [
            "Any treatment-emergent event | 2 (100 %) [4] | 0 | 1 (100 %) [1] | 3 (100 %) [5] | · | · | 1 | 1 | · | 1",
            "Gastrointestinal disorders",
            "Any term | 2 (100 %) [4] | 0 | 0 | 2 (67 %) [4] | · | · | 1 | · | · | 1",
            "Nausea | 2 (100 %) [3] | 0 | 0 | 2 (67 %) [3] | · | · | 1 | · | · | 1",
            "Vomiting | 1 (50 %) [1] | 0 | 0 | 1 (33 %) [1] | · | 1 | · | · | · | ·",
            "Respiratory",
            "Any term | 0 | 0 | 1 (100 %) [1] | 1 (33 %) [1] | · | · | · | 1 | · | ·",
            "Hypoxia | 0 | 0 | 1 (100 %) [1] | 1 (33 %) [1] | · | · | · | 1 | · | ·",
        ]);
    }

    [Fact]
    public void Serious_events_are_those_of_any_grade_that_are_emergent_and_serious() => Rows("serious-adverse-events-by-term").ShouldBe(
    [
        "Any serious event | 1 (50 %) [1] | 0 | 1 (100 %) [1] | 2 (67 %) [2]",
        "Gastrointestinal disorders", "Any term | 1 (50 %) [1] | 0 | 0 | 1 (33 %) [1]", "Vomiting | 1 (50 %) [1] | 0 | 0 | 1 (33 %) [1]",
        "Respiratory", "Any term | 0 | 0 | 1 (100 %) [1] | 1 (33 %) [1]", "Hypoxia | 0 | 0 | 1 (100 %) [1] | 1 (33 %) [1]",
    ]);

    [Fact]
    public void Severe_events_are_those_of_grade_3_or_worse_whether_serious_or_not() => Rows("severe-adverse-events").ShouldBe(
    [
        "Any event of grade 3 or worse | 1 (50 %) [1] | 0 | 1 (100 %) [1] | 2 (67 %) [2]",
        "Gastrointestinal disorders", "Any term | 1 (50 %) [1] | 0 | 0 | 1 (33 %) [1]", "Nausea | 1 (50 %) [1] | 0 | 0 | 1 (33 %) [1]",
        "Respiratory", "Any term | 0 | 0 | 1 (100 %) [1] | 1 (33 %) [1]", "Hypoxia | 0 | 0 | 1 (100 %) [1] | 1 (33 %) [1]",
    ]);

    /// <summary>Eleven subjects, and one of them with hypoxia: 9 %.</summary>
    [Fact]
    public void A_severe_term_that_fewer_than_a_tenth_had_is_counted_and_not_listed()
    {
        var package = Enumerable.Range(2, 10).Aggregate(Package.Of(), (p, i) => p.With($"S{i}")).Event(1, "Hypoxia", 3);
        Rows("severe-adverse-events", Analysed(package)).ShouldBe(["Any event of grade 3 or worse | 1 (9 %) [1] | 0 | 0 | 1 (9 %) [1]"]);
        Rows("severe-adverse-events", Analysed(package.Event(2, "Hypoxia", 3, subject: "S2"))).Count.ShouldBe(4);
    }

    [Fact]
    public void The_data_have_every_term_with_subjects_and_events()
    {
        var results = ResultList.Of(Analysis, Package.Plan);
        double? Of(string output, string parameter, string statistic) => results.Single(r => r.Output == output && r.Parameter == parameter && r.Statistic == statistic && r.Group == "Total").Value.OrNull;

        Of("serious-adverse-events-by-term", "any", "subjects").ShouldBe(2);
        Of("severe-adverse-events", "GASTROINTESTINAL DISORDERS: NAUSEA", "subjects").ShouldBe(1);
        Of("severe-adverse-events", "GASTROINTESTINAL DISORDERS: NAUSEA", "events").ShouldBe(1);
    }

    [Fact]
    public void Where_there_is_no_such_event_the_table_says_so()
    {
        var none = Analysed(Package.Of().Event(1, grade: 2));
        Rows("serious-adverse-events-by-term", none).ShouldHaveSingleItem().ShouldStartWith("no serious");
        Rows("severe-adverse-events", none).ShouldHaveSingleItem().ShouldStartWith("no treatment-emergent adverse event of grade 3");
    }

    private static StudyAnalysis Analysed(Package package) => StudyAnalysis.Of(package.Data, Package.Plan, null);

    private static List<string> Rows(string table, StudyAnalysis? of = null) => [.. StudyTables.Of(of ?? Analysis, Package.Plan).Single(t => t.Id == table).Rows.Select(r => string.Join(" | ", r.Cells))];
}
