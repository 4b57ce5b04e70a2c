using Cartwright.Catalogues;
using Cartwright.Protocols;
using Cartwright.Reports.DesignSections;
using Cartwright.Reports.Rehearsed;
using Cartwright.Trials.SingleArm;
using Shouldly;
using Xunit;

namespace Cartwright.Tests.Rehearsals.Approved;

/// <summary>The six approved products as they ship: what their folders state agrees with the catalogue, nothing in them is an open error, and what comes of them is approved.</summary>
public class ApprovedProductsTests
{
    public static TheoryData<string> Folders => [.. ApprovedRehearsals.Folders];

    [Fact]
    public void Every_product_of_the_catalogue_has_a_folder_that_states_what_the_table_does()
    {
        var studies = ApprovedRehearsals.Folders.Select(ApprovedRehearsals.Protocol).ToDictionary(p => p.Product.Aliases[0].Value, StringComparer.Ordinal);
        var rows = SourceCatalogue.Shipped().Of("approved-products").ToList();
        studies.Keys.ShouldBe(rows.Select(r => r["product"]), ignoreOrder: true);
        foreach (var row in rows)
        {
            var study = studies[row["product"]];
            (study.Product.Name.Value, study.Product.Target!.Value, study.Product.Costimulation!.Value, $"{study.Product.Generation!.Value}").ShouldBe((row["genericName"], row["target"], row["costimulation"], row["generation"]));
            // The table has ENSIGN's number for ELIANA.
            study.Study.Registry!.Value.ShouldBe(row["trialId"] == "NCT02228096" ? "NCT02435849" : row["trialId"]);
        }
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void No_finding_is_an_error_without_an_answer(string folder) =>
        Findings.Of(ApprovedRehearsals.Protocol(folder)).ShouldNotContain(f => f.Severity == Severity.Error && f.Answer == null);

    [Theory]
    [MemberData(nameof(Folders))]
    public void Every_choice_says_why_and_who(string folder) =>
        ApprovedRehearsals.Protocol(folder).Chosen.Choices.Where(c => c.Path.StartsWith("chosen.design.", StringComparison.Ordinal) || c.Path.StartsWith("chosen.crs.scale", StringComparison.Ordinal))
            .ShouldAllBe(c => c.By.Length > 0 && !string.IsNullOrEmpty(c.Why));

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_rate_that_no_page_confirms_says_so(string folder)
    {
        var rates = ApprovedRehearsals.Plan(folder).InForce.Where(c => c.Path is "chosen.design.nullRate" or "chosen.design.alternative").ToList();
        rates.Count.ShouldBe(2);
        rates.ShouldAllBe(c => c.Why!.Contains("not confirmed at its source") || c.Why.Contains("an example"));
    }

    [Theory]
    [InlineData("kymriah-eliana", 75, 23, 0.0187209384849, 0.996011207666)]
    [InlineData("yescarta-zuma-1", 92, 27, 0.0207627221524, 0.987087253154)]
    [InlineData("tecartus-zuma-2", 60, 23, 0.0154163297306, 0.974053052036)]
    [InlineData("abecma-karmma", 128, 76, 0.0208191419198, 0.99601948197)]
    [InlineData("breyanzi-transcend", 256, 119, 0.0205412691526, 0.999995202207)]
    [InlineData("carvykti-cartitude-1", 97, 39, 0.0205528288458, 0.979135339399)]
    public void The_test_is_that_of_R(string folder, int patients, int critical, double size, double power)
    {
        var test = PlannedArm.Of(ApprovedRehearsals.Plan(folder).SingleArm!);
        (test.Patients, test.Critical).ShouldBe((patients, critical));
        test.ActualAlpha.ShouldBe(size, 1e-12);
        test.Power.ShouldBe(power, 1e-11);
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void The_findings_verdicts_design_and_section_are_those_approved(string folder)
    {
        var study = ApprovedRehearsals.Of(folder);
        Matches(folder, "findings.json", FindingsJson.Of(study.Findings, []) + "\n");
        Matches(folder, "verdicts.json", VerdictsJson.Of(study.Verdicts));
        Matches(folder, "design.json", SingleArmJson.Of(study.Rehearsal.Arm!.Report) + "\n");
        Matches(folder, "design-section.en.md", SingleArmSection.English(study.Rehearsal.Plan));
        Matches(folder, "design-section.zh.md", SingleArmSection.Chinese(study.Rehearsal.Plan));
    }

    private static void Matches(string folder, string name, string text) => Golden.MatchesFile(text, Repository.At("protocols", folder, "expected", name));
}
