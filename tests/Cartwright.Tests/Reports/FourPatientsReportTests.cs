using Cartwright.Analysis;
using Cartwright.Reports;
using Cartwright.Reports.Results;
using Cartwright.Reports.Tables;
using Cartwright.Tests.Analysis.Response;
using Xunit;

namespace Cartwright.Tests.Reports;

/// <summary>Tables and results of the four patients whose answers were worked out by hand (see <see cref="FourPatients"/>). Intervals: R, binom.test, and survfit with conf.type log-log.</summary>
public class FourPatientsReportTests
{
    private static readonly StudyAnalysis Analysis = StudyAnalysis.Of(FourPatients.WithLesions, FourPatients.Plan, null);
    private static readonly IReadOnlyList<Table> Tables = StudyTables.Of(Analysis, FourPatients.Plan);

    [Theory]
    [InlineData("Objective response (CR or PR)", "2/3, 67 %, 9–99", "2/4, 50 %, 7–93")]
    [InlineData("Disease control (CR, PR or lasting SD)", "2/3, 67 %, 9–99", "2/4, 50 %, 7–93")]
    [InlineData("Complete response", "1/3, 33 %, 1–91", "1/4, 25 %, 1–81")]
    public void Rates_are_of_the_infused_and_of_all_enrolled_with_their_exact_intervals(string rate, string infused, string enrolled)
    {
        Assert.Equal([rate, infused, enrolled], Row("response", rate));
    }

    [Fact]
    public void Times_to_event_have_their_medians_and_what_was_observed_of_their_intervals()
    {
        Assert.Equal(["3", "2", "400 (60–NC)"], Row("time-to-event", "Overall survival (OS)")[3..6].Select(Unmarked));
        Assert.Equal(["3", "3", "90 (28–NC)"], Row("time-to-event", "Progression-free survival (PFS)")[3..6].Select(Unmarked));
        Assert.Equal("67 (5–95), 2", Unmarked(Row("time-to-event", "Overall survival (OS)")[6]));
        Assert.Equal("107 (62–NC)", Unmarked(Row("time-to-event", "Duration of response (DOR)")[5]));
    }

    [Fact]
    public void Whoever_is_not_in_a_set_is_named_with_the_reason()
    {
        var sets = Tables.Single(t => t.Id == "analysis-sets");
        Assert.Contains(sets.Rows, r => r.Cells is ["Infused", "3", "1", var why, "P4"] && why.StartsWith("never infused", StringComparison.Ordinal));
        Assert.Contains(Tables.Single(t => t.Id == "time-to-event").Footnotes, f => f.EndsWith("not in the set: 1, never infused", StringComparison.Ordinal));
    }

    [Fact]
    public void The_program_reads_what_the_person_reads()
    {
        var results = ResultList.Of(Analysis, FourPatients.Plan);
        double? Of(string parameter, string population, string statistic) =>
            results.Single(r => r.Parameter == parameter && r.Population == population && r.Statistic == statistic && r.Group == "Total").Value.OrNull;

        Assert.Equal(2.0 / 3, Of("Objective response (CR or PR)", "infused", "share")!.Value, 1e-12);
        Assert.Equal(0.09429932, Of("Objective response (CR or PR)", "infused", "share, exact 95 % lower")!.Value, 1e-8);
        Assert.Equal(400, Of("OS", "from first infusion", "median"));
        Assert.Equal(90, Of("PFS", "from first infusion", "median"));
        Assert.Equal(107, Of("DOR", "from first response", "median"));
    }

    [Fact]
    public void The_summary_says_it_in_a_sentence() => Assert.Equal(
        "3 subjects were infused; cytokine release could not be graded; objective response in 2/3 (67 %, 95 % interval 9–99 %).", StudyReport.Summary(Analysis, FourPatients.Plan));

    [Fact]
    public void What_was_not_collected_says_so_and_is_no_row_of_zeros()
    {
        foreach (var id in new[] { "adverse-events-overview", "adverse-events-by-term", "kinetics-summary", "kinetics-listing", "time-to-loss", "cytokines-summary", "quality-of-life", "dose-decisions" })
            Assert.Single(Tables.Single(t => t.Id == id).Rows.Single().Cells, words => words.Length > 10);
    }

    [Fact]
    public void The_tables_stay_as_they_were_approved() => Golden.Matches(PlainText.Of(Tables), "four-patients.txt");

    [Fact]
    public void Times_to_event_of_the_analysis_dataset_are_those_worked_out_by_hand()
    {
        var files = AdamText.Of(FourPatients.WithLesions, Analysis, FourPatients.Plan);
        var times = files["adtte.csv"].Split('\n').Skip(1).Where(l => l.Length > 0).Select(l => l.Split(',')).Select(f => string.Join(' ', f[1], f[3], f[5], f[7]));
        Assert.Equal(
            ["P1 OS 400 0", "P2 OS 300 1", "P3 OS 60 0", "P1 PFS 180 0", "P2 PFS 90 0", "P3 PFS 28 0", "P1 DOR 152 0", "P2 DOR 62 0", "P1 TTR 28 0", "P2 TTR 28 0",
             "P1 PFSEMA 180 0", "P2 PFSEMA 90 0", "P3 PFSEMA 28 0", "P1 DOREMA 152 0", "P2 DOREMA 62 0"], times);
        Assert.Contains("FOUR,P4,1,50,YEARS,F,,", files["adsl.csv"]);
        Assert.Contains("FOUR,P1,1,BOR,Best Overall Response,,CR,", files["adrs.csv"]);
    }

    private static string[] Row(string table, string first) => [.. Tables.Single(t => t.Id == table).Rows.Single(r => r.Cells[0] == first).Cells];

    private static string Unmarked(string cell) => cell.Split(" [")[0];
}
