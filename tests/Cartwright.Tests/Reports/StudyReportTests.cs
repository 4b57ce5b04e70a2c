using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Cartwright.Analysis;
using Cartwright.Datasets.Sdtm;
using Cartwright.Reports;
using Cartwright.Reports.Results;
using Cartwright.Reports.Tables;
using Xunit;

namespace Cartwright.Tests.Reports;

/// <summary>What holds of every study's outputs, on a virtual trial, on the same trial with almost nothing collected, and on an empty data package.</summary>
public partial class StudyReportTests
{
    private static readonly StudyReportNotes Notes = new("NCT05745454", [("version", "0.1.0")], ["column <b>X</b> of labs.csv: no variable"]);

    public static TheoryData<string> Packages => ["whole", "dates only", "nothing"];

    [Theory, MemberData(nameof(Packages))]
    public void Every_mark_has_its_footnote_and_every_numbered_footnote_its_mark(string package)
    {
        foreach (var table in Tables(package).Where(t => t.Columns[0].Heading != "Subjects (%) [events]"))
        {
            var marks = table.Rows.SelectMany(r => r.Cells).Select(c => MarkAtEnd().Match(c)).Where(m => m.Success).SelectMany(m => m.Groups[1].Value.Split(", ")).ToHashSet();
            var notes = table.Footnotes.Select(n => NoteNumber().Match(n)).Where(m => m.Success).Select(m => m.Groups[1].Value).ToList();
            Assert.Equal(marks.OrderBy(int.Parse), notes);
        }
    }

    [Theory, MemberData(nameof(Packages))]
    public void No_table_is_blank_and_every_row_has_a_cell_for_each_column(string package)
    {
        foreach (var table in Tables(package))
        {
            Assert.NotEmpty(table.Rows);
            Assert.All(table.Rows, r => Assert.True(r.Heading || r.Cells.Count == 1 || r.Cells.Count == table.Columns.Count, $"{table.Id}: {string.Join(" | ", r.Cells)}"));
        }
    }

    [Theory, MemberData(nameof(Packages))]
    public void A_result_is_named_once_and_has_a_number_or_a_reason(string package)
    {
        var results = ResultList.Of(AnalysisOf(package), SmallTrial.Plan);
        Assert.Empty(results.GroupBy(r => r with { Value = 0 }).Where(g => g.Count() > 1).Select(g => g.Key));
        var text = new StringWriter();
        ResultsJson.Write(results, text);
        using var json = JsonDocument.Parse(text.ToString());
        Assert.Equal(results.Count, json.RootElement.GetArrayLength());
        Assert.All(json.RootElement.EnumerateArray(), r => Assert.True(r.GetProperty("value").ValueKind == JsonValueKind.Null ^ r.GetProperty("reason").ValueKind == JsonValueKind.Null));
    }

    [Theory, MemberData(nameof(Packages))]
    public void Every_result_belongs_to_a_table(string package)
    {
        var tables = Tables(package).Select(t => t.Id).ToHashSet();
        Assert.Subset(tables, ResultList.Of(AnalysisOf(package), SmallTrial.Plan).Select(r => r.Output).ToHashSet());
    }

    [Theory, MemberData(nameof(Packages))]
    public void The_page_has_each_identifier_once_and_no_number_that_is_none(string package)
    {
        var html = Page(package);
        var ids = Identifier().Matches(html).Select(m => m.Groups[1].Value).ToList();
        Assert.Equal(ids.Distinct(), ids);
        Assert.DoesNotContain("NaN", html);
        Assert.DoesNotContain("∞", html);
        Assert.DoesNotContain("p-value", html, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(StudyReport.Disclaimer, html);
    }

    /// <summary>Nobody was assigned at random: no table, no footnote of one and no result has a probability, by whatever name.</summary>
    [Theory, MemberData(nameof(Packages))]
    public void A_trial_without_arms_has_no_probability_of_a_test_anywhere(string package)
    {
        Assert.DoesNotContain(Tables(package).SelectMany(t => t.Rows.Select(r => r.Cells[0]).Concat(t.Footnotes).Select(c => $"{t.Id}: {c}")), c => Test().IsMatch(c));
        Assert.DoesNotContain(ResultList.Of(AnalysisOf(package), SmallTrial.Plan).Select(r => $"{r.Output}: {r.Statistic}"), c => Test().IsMatch(c));
    }

    [Fact]
    public void Exposure_by_response_says_what_becomes_of_who_was_not_evaluable()
    {
        var unseen = SmallTrial.Analysis.Subjects.In(Cartwright.Analysis.Subjects.AnalysisSet.Infused).First().Id;
        var data = SmallTrial.Data with { Tumours = [.. SmallTrial.Data.Tumours.Where(t => t.Subject != unseen)], TumourResults = [.. SmallTrial.Data.TumourResults.Where(t => t.Subject != unseen)] };
        var analysis = StudyAnalysis.Of(data, SmallTrial.Plan, SmallTrial.Design);
        var (exposure, response) = (analysis.ExposureResponse, analysis.Response);
        var notEvaluable = exposure.Subjects.Count(s => s.NotEvaluable);

        Assert.False(exposure.Subjects.Single(s => s.Subject == unseen).Responded);
        Assert.True(exposure.Subjects.Single(s => s.Subject == unseen).NotEvaluable);

        Assert.Equal(response.Subjects.Count(s => s.Infused && s.Best.Category == Cartwright.Analysis.Response.ResponseCategory.NotEvaluable), notEvaluable);
        Assert.All(exposure.Subjects, s => Assert.NotNull(s.Responded));
        Assert.Equal(response.Infused.Objective.Of, exposure.Subjects.Count);
        Assert.Contains(StudyTables.Of(analysis, SmallTrial.Plan).Single(t => t.Id == "exposure-by-response").Footnotes,
            n => n.StartsWith($"Who was not evaluable (NE) is no responder and stands among the others, as in the denominators of response: {notEvaluable} of {exposure.Subjects.Count} infused", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_footnote_on_the_end_of_contraction_says_nominal_day_28_with_its_window()
    {
        var notes = Tables("whole").Where(t => t.Id.StartsWith("kinetics", StringComparison.Ordinal)).SelectMany(t => t.Footnotes).Where(n => n.Contains("Contraction", StringComparison.Ordinal)).ToList();

        Assert.Contains(notes, n => n.Contains("Contraction: the peak to nominal day 28 with its window, so to day 30.8; persistence: after that day.", StringComparison.Ordinal));
        Assert.All(notes, n => Assert.Contains("nominal day 28 with its window", n, StringComparison.Ordinal));
    }

    [Fact]
    public void Words_from_outside_are_text_and_never_markup()
    {
        var html = Page("whole");
        Assert.Contains("column &lt;b&gt;X&lt;/b&gt; of labs.csv", html);
        Assert.DoesNotContain("<b>X", html);
    }

    [Fact]
    public void Figures_are_drawn_where_there_are_data_and_named_where_there_are_none()
    {
        var whole = Figures("whole");
        Assert.Equal(["laboratory courses", "peaks of ALT and bilirubin"], whole.LeftOut.Select(l => l.Split(':')[0]));
        Assert.All(whole.All, f => XDocument.Parse(f.Svg));
        Assert.Equal(whole.All.Count, whole.All.Select(f => f.Id).Distinct().Count());

        var dates = Figures("dates only");
        Assert.Equal(["consort", "escalation-timeline", "survival-os", "swimmer"], dates.All.Select(f => f.Id).Order());
        foreach (var missing in new[] { "kinetics", "cytokines", "waterfall", "spider", "cytokine release by day", "persistence", "fold changes", "quality-of-life profile", "Progression-free survival: nobody was followed for progression", "Duration of response" })
            Assert.Contains(dates.LeftOut, l => l.StartsWith(missing, StringComparison.Ordinal));
        Assert.All(dates.LeftOut, l => Assert.Contains(l.Split(':')[0], Page("dates only")));
    }

    [Fact]
    public void No_curve_is_drawn_of_people_whom_nobody_followed()
    {
        var alive = SmallTrial.DatesOnly with { Demographics = [.. SmallTrial.Data.Demographics.Select(d => d with { Death = null })] };
        var figures = StudyFigures.Of(StudyAnalysis.Of(alive, SmallTrial.Plan, null), SmallTrial.Plan);
        Assert.Equal(["survival-os"], figures.All.Select(f => f.Id).Where(id => id.StartsWith("survival", StringComparison.Ordinal)));
        Assert.Contains(figures.LeftOut, l => l.StartsWith("Progression-free survival", StringComparison.Ordinal));
    }

    [Fact]
    public void A_true_curve_is_drawn_only_where_one_is_handed_in()
    {
        var bold = new TrueCurve("SUBJECT-1", [(0, 100), (10, 50000), (28, 900)]);
        Assert.Contains("SUBJECT-1: true course", StudyFigures.Of(SmallTrial.Analysis, SmallTrial.Plan, bold).All.First(f => f.Id == "kinetics-28").Svg);
        Assert.DoesNotContain("true course", Figures("whole").All.First(f => f.Id == "kinetics-28").Svg);
    }

    [Fact]
    public void The_same_study_is_the_same_bytes()
    {
        var again = StudyReport.Of(StudyAnalysis.Of(SmallTrial.Data, SmallTrial.Plan, SmallTrial.Design), SmallTrial.Plan, Notes);
        Assert.Equal(Page("whole"), again);
    }

    [Fact]
    public void Every_row_of_an_analysis_dataset_has_a_field_for_each_variable_and_a_subject_of_the_study()
    {
        var subjects = SmallTrial.Data.Demographics.Select(d => d.Subject).ToHashSet();
        var files = AdamText.Of(SmallTrial.Data, SmallTrial.Analysis, SmallTrial.Plan);
        Assert.Equal(["adae.csv", "adlb.csv", "adpc.csv", "adpp.csv", "adqs.csv", "adrs.csv", "adsl.csv", "adtr.csv", "adtte.csv"], files.Keys.Order());
        foreach (var (name, text) in files)
        {
            var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            Assert.True(lines.Length > 1, name);
            Assert.All(lines[1..], l => Assert.Contains(l.Split(',')[1], subjects));
        }
        Assert.Equal(subjects.Count + 1, files["adsl.csv"].Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public void A_marked_number_is_raised_and_stays_in_its_column()
    {
        var table = new Table("t", "T", [new("Subject"), new("x", true)], [Row.Of("1", "1.25"), Row.Of("2", "3 [1]"), Row.Across("and no more")], ["[1] doubtful", "a rule"]);
        var html = new Page().Show(table).Finish("", "", "", "");
        Assert.Contains("<td class=\"n\">3<sup>1</sup><span class=\"pad\" data-pad=\".00\"></span></td>", html);
        Assert.Contains("<td colspan=\"2\">and no more</td>", html);
        Assert.Contains("<li><sup>1</sup> doubtful</li><li>a rule</li>", html);
    }

    private static StudyData DataOf(string package) => package switch { "whole" => SmallTrial.Data, "dates only" => SmallTrial.DatesOnly, _ => SmallTrial.Nothing };

    private static StudyAnalysis AnalysisOf(string package) => package == "whole" ? SmallTrial.Analysis : StudyAnalysis.Of(DataOf(package), SmallTrial.Plan, SmallTrial.Design);

    private static IReadOnlyList<Table> Tables(string package) => StudyTables.Of(AnalysisOf(package), SmallTrial.Plan);

    private static StudyFigures Figures(string package) => StudyFigures.Of(AnalysisOf(package), SmallTrial.Plan);

    private static string Page(string package) => StudyReport.Of(AnalysisOf(package), SmallTrial.Plan, Notes);

    [GeneratedRegex(@" \[(\d+(?:, \d+)*)\]$")]
    private static partial Regex MarkAtEnd();

    [GeneratedRegex(@"^\[(\d+)\] ")]
    private static partial Regex NoteNumber();

    [GeneratedRegex(@": p(,|$)|[.;] p: |p-value|Wilcoxon|Jonckheere|J \(by chance", RegexOptions.IgnoreCase)]
    private static partial Regex Test();

    [GeneratedRegex(@" id=""([^""]+)""")]
    private static partial Regex Identifier();
}
