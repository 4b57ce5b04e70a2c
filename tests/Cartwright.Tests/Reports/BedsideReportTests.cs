using System.Text.Json;
using Cartwright.Analysis;
using Cartwright.Protocols;
using Cartwright.Reports;
using Cartwright.Reports.Results;
using Cartwright.Reports.Tables;
using Cartwright.Tests.Analysis.Safety;
using Shouldly;
using Xunit;

namespace Cartwright.Tests.Reports;

/// <summary>Tables of neurotoxicity and of counts: what they say of a small study, and that no study without such data has them.</summary>
public class BedsideReportTests
{
    // S1: ICE 10, 6, 2, 9, 10, 10, 10 every 12 h from 96 h. S2: unimpaired. S3: nobody assessed it.
    private static readonly Package Assessed = new[] { 10, 10, 10, 10 }.Select((s, i) => (s, i)).Aggregate(
        Package.Of().Ices(96, 10, 6, 2, 9, 10, 10, 10).With("S2").With("S3", "high"), (p, s) => p.Ice(96 + 24 * s.i, s.s, subject: "S2"));

    private static readonly Package Counted = Package.Of().With("S2", "high")
        .Count(-1, "NEUT", 3).Count(7, "NEUT", 0.2).Count(14, "NEUT", 0.7).Count(21, "NEUT", 1.1).Count(7, "PLAT", 30).Count(14, "PLAT", 60).Count(7, "PLAT", 18, subject: "S2")
        .Count(-1, "CD7", 900, "cells/µL", 1, visit: "Baseline").Count(14, "CD7", null, "cells/µL", 1).Count(14, "CD7", 4, "cells/µL", 1, subject: "S2").Count(90, "CD7", 300, "cells/µL", 1);

    [Fact]
    public void Neurotoxicity_is_told_by_grade_onset_and_length()
    {
        var table = Table(Assessed, "neurotoxicity");
        table.Columns.Select(c => c.Heading).ShouldBe(["", "low (n = 2)", "medium (n = 0)", "high (n = 1)", "Total (n = 3)"]);
        Cells(table, "None").ShouldBe(["1", "0", "0", "1"]);
        Cells(table, "Grade 3").ShouldBe(["1", "0", "0", "1"]);
        Cells(table, "Not graded").ShouldBe(["0", "0", "1 [1]", "1 [1]"]);
        Cells(table, "Grade 3 or worse, of those graded")[^1].ShouldStartWith("1/2, 50 %");
        Cells(table, "Onset")[^1].ShouldBe("4.50 (4.50–4.50)");
        Cells(table, "Length")[^1].ShouldBe("1.50 (1.50–1.50)");
        table.Footnotes[0].ShouldBe("[1] no usable ICE score after the infusion");
        Table(Assessed, "neurotoxicity-listing").Rows.Select(r => r.Cells[3]).ShouldBe(["3", "0", "NC [1]"]);
    }

    [Fact]
    public void Counts_are_told_by_limit_and_target_cells_by_visit()
    {
        var cytopenia = Table(Counted, "cytopenia");
        cytopenia.Rows.Where(r => r.Heading).Select(r => r.Cells[0]).ShouldBe(["Neutrophils below 0.5 ×10⁹/L", "Platelets below 50 ×10⁹/L", "Platelets below 20 ×10⁹/L"]);
        cytopenia.Rows.Where(r => r.Cells[0].StartsWith("Below", StringComparison.Ordinal)).Select(r => r.Cells[1] + " " + r.Cells[3]).ShouldBe(["1/1 0/0", "1/1 1/1", "0/1 1/1"]);
        Cells(cytopenia, "Day of recovery, of those below: median (range)")[0].ShouldBe("14.0 (14.0–14.0)");
        var visits = Table(Counted, "counts-by-visit");
        visits.Rows.Select(r => r.Cells[0]).ShouldBe(["CD7-positive cells, cells/µL", "Baseline", "Day 14", "Day 90"]);
        Cells(visits, "Day 14").ShouldBe(["0.500 (0.500–0.500)", "–", "4.00 (4.00–4.00)", "2.25 (0.500–4.00)"]);
        Cells(visits, "Day 90")[^1].ShouldBe("300 (300–300), n = 1");
    }

    [Theory]
    [InlineData("assessed")]
    [InlineData("counted")]
    public void Each_table_is_whole_on_the_page_and_each_result_belongs_to_one(string which)
    {
        var package = which == "assessed" ? Assessed : Counted;
        var analysis = StudyAnalysis.Of(package.Data, Package.Plan, null);
        var page = StudyReport.Of(analysis, Package.Plan, new(null, [], []));
        foreach (var table in StudyTables.Of(analysis, Package.Plan))
        {
            page.ShouldContain($"id=\"{table.Id}\"");
            table.Rows.ShouldAllBe(r => r.Heading || r.Cells.Count == 1 || r.Cells.Count == table.Columns.Count);
            foreach (var note in table.Footnotes) page.ShouldContain(System.Net.WebUtility.HtmlEncode(note[(note.StartsWith('[') ? note.IndexOf(' ', StringComparison.Ordinal) + 1 : 0)..]));
        }
        var results = ResultList.Of(analysis, Package.Plan);
        results.Select(r => r.Output).Distinct().ShouldBeSubsetOf(StudyTables.Of(analysis, Package.Plan).Select(t => t.Id));
        results.GroupBy(r => r with { Value = 0 }).ShouldAllBe(g => g.Count() == 1);
        var json = new StringWriter();
        ResultsJson.Write(results, json);
        using var read = JsonDocument.Parse(json.ToString());
        read.RootElement.GetArrayLength().ShouldBe(results.Count);
    }

    [Fact]
    public void A_study_without_such_data_has_no_such_tables()
    {
        var tables = StudyTables.Of(StudyAnalysis.Of(Package.Of().Data, Package.Plan, null), Package.Plan).Select(t => t.Id).ToList();
        tables.ShouldNotContain("neurotoxicity");
        tables.ShouldNotContain("cytopenia");
        tables.ShouldNotContain("aplasia");
        tables.ShouldNotContain("counts-by-visit");
    }

    [Fact]
    public void What_is_derived_and_counts_is_said_under_the_tables_of_toxicity()
    {
        string Rule(Package package, params string[] excluded)
        {
            var plan = Package.Plan with { DoseLimitingToxicity = Package.Plan.DoseLimitingToxicity with { ExcludedTerms = excluded } };
            var table = StudyTables.Of(StudyAnalysis.Of(package.Event(3).Data, plan, null), plan).Single(t => t.Id == "dose-limiting-toxicity");
            return table.Footnotes[0];
        }

        Rule(Package.Of()).ShouldEndWith("Cytokine release counts by the grade derived from signs, from the day on which it was reached.");
        Rule(Assessed).ShouldContain("Cytokine release and neurotoxicity count by the grade");
        Rule(Assessed, "Cytokine release syndrome").ShouldContain("Neurotoxicity counts by the grade");
        Rule(Package.Of(), "Cytokine release syndrome").ShouldNotContain("by the grade derived");
    }

    /// <summary>The flag of ADAE is on the row that the derived grade belongs to: of that term, without a grade of its own, lasting on that day.</summary>
    [Fact]
    public void The_row_of_a_derived_toxicity_bears_the_flag()
    {
        var package = Package.Of().Temps(24, 66, 38.5).Medicine("NOREPINEPHRINE", "VASOPRESSOR", 40, 50)
            .Event(1, "Cytokine release syndrome", null, end: 4).Event(1, "Headache", 2).Event(20, "Cytokine release syndrome", null, end: 22);
        var analysis = StudyAnalysis.Of(package.Data, Package.Plan, null);
        analysis.Subjects.Subjects.Single().Dlt.ShouldBeOfType<DltStatus.Toxicity>();
        var rows = AdamText.Of(package.Data, analysis, Package.Plan)["adae.csv"].Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.TrimEnd('\r').Split(',')).ToList();
        var flag = Array.IndexOf(rows[0], "DLTFL");
        rows.Skip(1).Select(r => r[flag]).ShouldBe(["Y", "N", "N"]);
    }

    private static Table Table(Package package, string id) => StudyTables.Of(StudyAnalysis.Of(package.Data, Package.Plan, null), Package.Plan).Single(t => t.Id == id);

    private static IReadOnlyList<string> Cells(Table table, string row) => [.. table.Rows.First(r => r.Cells[0] == row).Cells.Skip(1)];
}
