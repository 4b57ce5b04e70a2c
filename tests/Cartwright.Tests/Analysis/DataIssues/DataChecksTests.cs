using System.Text.RegularExpressions;
using Cartwright.Analysis.DataIssues;
using Cartwright.Datasets.Sdtm;
using Cartwright.Tests.Reports;
using Xunit;

namespace Cartwright.Tests.Analysis.DataIssues;

/// <summary>Each check on a package that has what it looks for, and on one that has not; and what may not change what they find.</summary>
public partial class DataChecksTests
{
    private static readonly DateOnly CutOff = TwoPatients.Day(60).Day;

    public static TheoryData<string> Codes => [.. DataChecks.Catalogue.Select(c => c.Code)];

    [Fact]
    public void A_package_without_inconsistencies_has_no_issues() => Assert.Empty(Of(TwoPatients.Package));

    [Theory, MemberData(nameof(Codes))]
    public void What_is_broken_is_found_at_its_record_and_told_in_words(string code)
    {
        var (_, record, words, data) = Broken(code);
        Assert.Contains(Of(data, code == "DI-CUT-OFF" ? CutOff : null), i => i.Code == code && i.Record.ToString() == record && i.Message.Contains(words, StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Codes))]
    public void The_order_of_rows_changes_nothing(string code)
    {
        var data = Broken(code).Data;
        for (var seed = 1; seed <= 5; seed++) Assert.Equal(Of(data, CutOff), Of(MovedPackage.Reordered(data, seed), CutOff));
    }

    [Theory, MemberData(nameof(Codes))]
    public void Another_calendar_changes_nothing_but_dates(string code)
    {
        var data = Broken(code).Data;
        foreach (var days in new[] { -4000, -1, 1, 59, 366 })
            Assert.Equal(Of(data, CutOff).Select(i => Moved(i, days)), Of(MovedPackage.ByDays(data, days), CutOff.AddDays(days)));
    }

    [Theory]
    [InlineData("her2-e-cart")]
    [InlineData("cd7-nct04785833")]
    [InlineData("t4-nct01818323")]
    public void A_virtual_trial_of_a_shipped_study_has_no_error(string folder)
    {
        var protocol = Rehearsals.ShippedRehearsals.ProtocolOf(folder);
        var data = Study.Simulate(protocol, Rehearsals.ShippedRehearsals.AssumptionsOf(folder), seed: 1);
        var issues = DataChecks.Of(data, Rehearsals.ShippedRehearsals.PlanOf(folder));
        Assert.DoesNotContain(issues, i => i.Severity == IssueSeverity.Error);
        Assert.All(issues, i => Assert.Equal("DI-DOSE", i.Code));
    }

    [Fact]
    public void Errors_come_first_and_codes_are_unique()
    {
        Assert.Equal(DataChecks.Catalogue.OrderBy(c => c.Severity).Select(c => c.Code), DataChecks.Catalogue.Select(c => c.Code));
        Assert.Equal(DataChecks.Catalogue.Count, DataChecks.Catalogue.Select(c => c.Code).Distinct().Count());
        Assert.All(DataChecks.Catalogue, c => Assert.StartsWith("DI-", c.Code, StringComparison.Ordinal));
    }

    [Fact]
    public void Temperatures_of_25_and_of_45_degrees_are_possible()
    {
        var clean = TwoPatients.Package;
        Assert.Empty(Of(clean with { VitalSigns = [.. clean.VitalSigns, TwoPatients.Temperature(7, 25, TwoPatients.At(6, 8)), TwoPatients.Temperature(8, 45, TwoPatients.At(6, 9))] }));
    }

    [Fact]
    public void The_day_of_death_may_have_records_and_the_last_contact()
    {
        var clean = TwoPatients.Package;
        Assert.Empty(Of(clean with { Demographics = [clean.Demographics[0] with { Death = TwoPatients.Day(84), LastContact = TwoPatients.Day(84) }, clean.Demographics[1]] }));
    }

    [Fact]
    public void The_least_share_of_a_dose_is_enough_and_its_inverse_not_too_much()
    {
        var clean = TwoPatients.Package;
        Assert.All([0.8e6, 1.25e6], dose => Assert.Empty(Of(clean with { Exposure = [clean.Exposure[0], clean.Exposure[1] with { Dose = dose }] })));
        Assert.Single(Of(clean with { Exposure = [clean.Exposure[0], clean.Exposure[1] with { Dose = 1.26e6 }] }));
    }

    [Theory]
    [InlineData("her2-e-cart", null)]
    [InlineData("nct1", "NCT1")]
    [InlineData("SPONSOR-7", null, "sponsor-7")]
    public void A_study_may_bear_its_registry_number_or_an_alias(string study, string? registry, params string[] aliases) =>
        Assert.Empty(DataChecks.Of(TwoPatients.Package with { StudyId = study, Aliases = aliases }, SmallTrial.Plan with { Registry = registry }));

    [Fact]
    public void An_infusion_without_its_category_is_told_as_such()
    {
        var clean = TwoPatients.Package;
        var issues = Of(clean with { Exposure = [clean.Exposure[0], clean.Exposure[1] with { Category = "", Treatment = "T CELLS" }] });
        Assert.Equal("the first infusion is on 2026-03-02 in DM, and no row of EX has EXCAT CAR-T; 1 row has no EXCAT or another: EX 2 T CELLS", Assert.Single(issues, i => i.Code == "DI-INFUSION").Message);
    }

    [Fact]
    public void An_infusion_that_EXTRT_names_is_counted_without_its_category_and_told()
    {
        var clean = TwoPatients.Package;
        var issues = Of(clean with { Exposure = [clean.Exposure[0], clean.Exposure[1] with { Category = "" }] });
        Assert.Equal(("DI-CATEGORY", "EX 2"), (Assert.Single(issues).Code, issues[0].Record.ToString()));
        Assert.Single(Of(clean with { Exposure = [clean.Exposure[0], clean.Exposure[1] with { Category = "", Dose = 0.6e6 }] }), i => i.Code == "DI-DOSE");
    }

    [Fact]
    public void The_two_diameters_of_a_lesion_are_no_duplicate_and_one_of_them_twice_is()
    {
        var clean = TwoPatients.Package;
        var across = clean.TumourResults.Select((r, i) => r with { Sequence = 10 + i, DiameterMillimetres = 8, Diameter = LesionDiameter.Perpendicular }).ToList();
        Assert.Empty(Of(clean with { TumourResults = [.. clean.TumourResults, .. across] }));
        Assert.Equal("TR 20", Assert.Single(Of(clean with { TumourResults = [.. clean.TumourResults, .. across, across[0] with { Sequence = 20 }] })).Record.ToString());
    }

    [Fact]
    public void A_test_without_a_name_is_called_by_its_code()
    {
        var clean = TwoPatients.Package;
        Assert.Contains(Of(clean with { Laboratory = [.. clean.Laboratory.SkipLast(1), clean.Laboratory[3] with { Name = " ", Unit = "pg/L" }] }), i => i.Message.StartsWith("IL6 is in", StringComparison.Ordinal));
    }

    private static IReadOnlyList<DataIssue> Of(StudyData data, DateOnly? cutOff = null) => DataChecks.Of(data, SmallTrial.Plan, cutOff);

    private static (string Code, string Record, string Words, StudyData Data) Broken(string code) => BrokenPackages.All.Single(b => b.Code == code);

    private static DataIssue Moved(DataIssue issue, int days) => issue with
    {
        Message = Date().Replace(issue.Message, m => DateOnly.ParseExact(m.Value, "yyyy-MM-dd").AddDays(days).ToString("yyyy-MM-dd")),
    };

    [GeneratedRegex(@"\d{4}-\d{2}-\d{2}")]
    private static partial Regex Date();
}
