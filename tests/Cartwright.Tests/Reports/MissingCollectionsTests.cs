using Cartwright.Analysis;
using Cartwright.Datasets.Sdtm;
using Cartwright.Protocols;
using Cartwright.Reports;
using Cartwright.Reports.Results;
using Cartwright.Reports.Tables;
using Cartwright.Tests.Analysis.Safety;
using Shouldly;
using Xunit;

namespace Cartwright.Tests.Reports;

/// <summary>A package that begins with the infusion, as published data do: no conditioning, no end, no last contact, treatments as flags. None of these is ever a 0.</summary>
public class MissingCollectionsTests
{
    private static readonly TrialPlan Plan = Package.Plan with { VitalSignRanges = [new("TEMP", true, 102.2, "°F"), new("SYSBP", false, 90, "mmHg")] };

    private static readonly StudyData Bare = Without(Package.Empty.With("S1").With("S2", "high").Temp(30, 39.5).Data);

    private static readonly StudyAnalysis Analysis = StudyAnalysis.Of(Bare, Plan, null);

    private static readonly Dictionary<string, Table> Tables = StudyTables.Of(Analysis, Plan).ToDictionary(t => t.Id);

    private static readonly IReadOnlyList<Result> Results = ResultList.Of(Analysis, Plan);

    [Fact]
    public void Conditioning_without_a_row_is_not_in_the_package_in_every_output()
    {
        Cells("disposition", "Conditioning started").ShouldAllBe(c => c == "not in the data package");
        Cells("analysis-sets", "Conditioning started").ShouldBe(["not in the data package", "not in the data package", "", ""]);
        StudyFigures.Of(Analysis, Plan).All.Single(f => f.Id == "consort").Svg.ShouldContain("Conditioning started: not in the data package");
        Results.Where(r => r is { Output: "disposition", Parameter: "Conditioning started" }).ShouldAllBe(r => r.Value.Reason == "not in the data package");
        Results.Where(r => r is { Output: "disposition", Parameter: "Died" }).ShouldAllBe(r => r.Value.Reason != null);
    }

    [Fact]
    public void Who_was_not_conditioned_is_counted_once_anybody_was()
    {
        var data = Bare with { Exposure = [.. Bare.Exposure, new("S1", 9, "CHEMOTHERAPY", CodeLists.ExposureCategory.Conditioning, null, null, null, Package.Day(-5), null)] };
        StudyTables.Of(StudyAnalysis.Of(data, Plan, null), Plan).Single(t => t.Id == "disposition").Rows.Single(r => r.Cells[0] == "Conditioning started").Cells[^1].ShouldBe("1 (50 %)");
    }

    [Fact]
    public void Ends_of_study_that_nobody_has_are_not_in_the_package_and_nobody_is_counted_as_without_one()
    {
        Cells("disposition", "End of study (DS)").ShouldAllBe(c => c == "not in the data package");
        Tables["disposition"].Rows.ShouldNotContain(r => r.Cells[0] == "No end recorded");
        Tables["disposition-listing"].Rows.Select(r => r.Cells[^1]).ShouldAllBe(c => c == "–");
        Tables["disposition-listing"].Footnotes.ShouldContain("End of study (DS): not in the data package.");
        Results.Where(r => r is { Output: "disposition", Parameter: "End of study (DS)" }).ShouldNotBeEmpty();
        Results.Where(r => r.Output == "disposition" && r.Parameter.StartsWith("ended", StringComparison.Ordinal)).ShouldBeEmpty();
        var ended = Bare with { Disposition = [new("S1", 1, "COMPLETED", CodeLists.DispositionCategory.End, Package.Day(90))] };
        StudyTables.Of(StudyAnalysis.Of(ended, Plan, null), Plan).Single(t => t.Id == "disposition").Rows.Single(r => r.Cells[0] == "No end recorded").Cells[^1].ShouldBe("1 (50 %)");
    }

    [Fact]
    public void Follow_up_is_not_read_off_the_last_measurement()
    {
        Tables["follow-up"].WhyEmpty.ShouldBe("deaths, ends of observation and last contacts are not in the data package");
        Results.ShouldNotContain(r => r.Output == "follow-up");
        var seen = Bare with { Demographics = [.. Bare.Demographics.Select(d => d with { LastContact = Package.Day(90) })] };
        StudyTables.Of(StudyAnalysis.Of(seen, Plan, null), Plan).Single(t => t.Id == "follow-up").WhyEmpty.ShouldBeNull();
    }

    [Fact]
    public void A_flag_is_a_subject_treated_and_a_class_without_a_record_is_no_proportion()
    {
        var rows = Under("concomitant-treatment", "Tocilizumab");
        rows[0].Cells[^1].ShouldBe("1/2, 50 %, 1–99");
        rows.Skip(1).Select(r => r.Cells[^1][..4]).ShouldAllBe(c => c == "NC [");
        Under("concomitant-treatment", "Vasopressors").Single().Cells.Skip(1).ShouldAllBe(c => c.StartsWith("no record ["));
        Tables["concomitant-treatment"].Footnotes.ShouldContain(n => n.EndsWith("whether it was collected is not known"));
        Results.Where(r => r is { Output: "concomitant-treatment", Parameter: "vasopressors" }).ShouldAllBe(r => r.Value.OrNull == null);
        Tables["concomitant-treatment-listing"].Rows.Single().Cells[3].ShouldBe("NC [1]");
    }

    [Fact]
    public void A_range_is_counted_in_either_unit_and_a_test_that_nobody_has_says_so()
    {
        Under("vital-sign-ranges", "TEMP above 102.2 °F")[0].Cells[^1].ShouldStartWith("1/1");
        Under("vital-sign-ranges", "SYSBP below 90 mmHg").Single().Cells[^1].ShouldBe("NC [1]");
        Tables["vital-sign-ranges"].Footnotes[0].ShouldBe("[1] no row of VS has SYSBP");
    }

    private static StudyData Without(StudyData data) => data with
    {
        Disposition = [],
        Demographics = [.. data.Demographics.Select(d => d with { LastContact = null })],
        Exposure = [.. data.Exposure.Where(e => e.Category == CodeLists.ExposureCategory.Product)],
        Medications = [new("S1", 1, "TOCILIZUMAB", "ANTI-CYTOKINE", null, null)],
    };

    private static IEnumerable<string> Cells(string table, string row) => Tables[table].Rows.Single(r => r.Cells[0] == row).Cells.Skip(1);

    private static List<Row> Under(string table, string heading) => [.. Tables[table].Rows.SkipWhile(r => !(r.Heading && r.Cells[0] == heading)).Skip(1).TakeWhile(r => !r.Heading)];
}
