using Cartwright.Analysis;
using Cartwright.Analysis.Response;
using Cartwright.Datasets.Sdtm;
using Cartwright.Reports;
using Cartwright.Reports.Results;
using Cartwright.Reports.Tables;
using Cartwright.Tests.Analysis.Response;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace Cartwright.Tests.Reports;

/// <summary>Response by subgroup of the four patients, of whom P1 and P2 responded, P3 did not and P4 was never infused; the counts are by hand, the intervals of R, binom.test.</summary>
public class SubgroupTests
{
    [Theory]
    [InlineData("All infused", "2/3", "67", "9–99")]
    [InlineData("Female", "1/1", "100", "3–100")]
    [InlineData("Male", "1/2", "50", "1–99")]
    [InlineData("Below 65", "1/1", "100", "3–100")]
    [InlineData("65 and older", "1/2", "50", "1–99")]
    [InlineData("Fewer than 3", "1/1", "100", "3–100")]
    [InlineData("3 and more", "0/1", "0", "0–98")]
    public void A_subgroup_counts_its_infused_with_the_exact_interval(params string[] cells) => Table(Data).Rows.Single(r => r.Cells[0] == cells[0]).Cells.ShouldBe(cells);

    [Fact]
    public void Who_has_no_record_of_it_is_a_group_and_what_nobody_has_is_none()
    {
        Rates(Data).Factors.Single(f => f.Name == "Lines of prior therapy").Groups[^1].ShouldBe(new(SubgroupRates.NotRecorded, new(1, 1)));
        Rates(Data).Unrecorded.ShouldContain("ECOG performance status");
        Table(Data).Footnotes.ShouldContain(f => f.StartsWith("Of nobody in the data package: ECOG", StringComparison.Ordinal));
    }

    [Fact]
    public void No_table_has_a_probability() => Table(Data).Columns.ShouldAllBe(c => !c.Heading.StartsWith('p') && !c.Heading.Contains("ratio"));

    [Fact]
    public void The_groups_of_a_property_are_all_infused_whatever_the_records() => Prop.ForAll<int[], bool[]>((ages, women) =>
    {
        var data = Data with { Demographics = [.. Data.Demographics.Select((d, i) => d with { AgeYears = At(ages, i) & 127, Sex = At(women, i) switch { null => null, true => "F", _ => "M" } })] };
        foreach (var factor in Rates(data).Factors)
        {
            factor.Groups.Sum(g => g.Responders.Of).ShouldBe(3, factor.Name);
            factor.Groups.Sum(g => g.Responders.Events).ShouldBe(2, factor.Name);
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Where_nothing_is_known_of_response_table_and_forest_say_so()
    {
        var analysis = Analysis(FourPatients.Study);
        StudyTables.Of(analysis, FourPatients.Plan).Single(t => t.Id == "response-by-subgroup").WhyEmpty.ShouldNotBeNull().ShouldContain("no tumour measurements");
        StudyFigures.Of(analysis, FourPatients.Plan).LeftOut.ShouldContain(w => w.StartsWith("response by subgroup: no tumour", StringComparison.Ordinal));
    }

    [Fact]
    public void The_forest_says_and_the_results_have_what_the_table_has()
    {
        var figure = StudyFigures.Of(Analysis(Data), FourPatients.Plan).All.Single(f => f.Id == "response-forest");
        figure.Alternative.ShouldContain("All infused: 2/3, 67 (9–99)");
        figure.Alternative.ShouldContain("3 and more: 0/1, 0 (0–98)");
        ResultList.Of(Analysis(Data), FourPatients.Plan).Single(r => r is { Output: "response-by-subgroup", Group: "Sex: Male", Statistic: "denominator" }).Value.ShouldBe(new Cartwright.Numerics.Estimate.Value(2));
    }

    private static T? At<T>(T[]? values, int index) where T : struct => values is not null && index < values.Length ? values[index] : null;

    private static StudyData Data { get; } = FourPatients.WithLesions with
    {
        Demographics = [.. FourPatients.WithLesions.Demographics.Select(d => d.Subject switch
        {
            "P1" => d with { Sex = "F", AgeYears = 64 },
            "P2" => d with { Sex = "M", AgeYears = 65 },
            "P3" => d with { Sex = "M", AgeYears = 70 },
            _ => d,
        })],
        Medications = [Prior("P1", 1, "1"), Prior("P1", 2, "2"), Prior("P3", 1, "1"), Prior("P3", 2, "2"), Prior("P3", 3, "3")],
    };

    private static ConcomitantMedication Prior(string subject, int sequence, string line) =>
        new(subject, sequence, "PACLITAXEL", "", FourPatients.Day(-300 + sequence), FourPatients.Day(-290)) { Category = CodeLists.TherapyCategory.Prior, Group = line };

    private static StudyAnalysis Analysis(StudyData data) => StudyAnalysis.Of(data, FourPatients.Plan, null);

    private static SubgroupRates Rates(StudyData data) => SubgroupRates.Of(Analysis(data), FourPatients.Plan)!;

    private static Table Table(StudyData data) => StudyTables.Of(Analysis(data), FourPatients.Plan).Single(t => t.Id == "response-by-subgroup");
}
