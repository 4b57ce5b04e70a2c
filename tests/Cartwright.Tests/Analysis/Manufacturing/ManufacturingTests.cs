using Cartwright.Analysis.Manufacturing;
using Cartwright.Analysis.Subjects;
using Cartwright.Datasets.Sdtm;
using Cartwright.Protocols;
using Cartwright.Tests.Analysis.Course;
using Cartwright.Tests.Analysis.Safety;
using Shouldly;
using Xunit;

namespace Cartwright.Tests.Analysis.Manufacturing;

public class ManufacturingTests
{
    [Fact]
    public void Times_run_from_the_first_collection()
    {
        var batch = Of(Package.Of().Collected(-28).Collected(-30).Product(-9, "RELEASED")).Batches.Single();
        (batch.CollectionToRelease.OrNull, batch.VeinToVein.OrNull, batch.ConditioningToInfusion.OrNull).ShouldBe((21, 30, 5));
        (batch.Outcome, batch.OutOfSpecification, batch.Reason).ShouldBe((BatchOutcome.Infused, false, null));
    }

    [Fact]
    public void What_was_not_infused_says_why()
    {
        var failed = Of(Package.Empty.NeverInfused("S1").Collected(-25).Product(5, "MANUFACTURING FAILED", "no expansion")).Batches.Single();
        (failed.Outcome, failed.Reason, failed.VeinToVein.Reason).ShouldBe((BatchOutcome.Failed, "no expansion", "never infused"));
        var died = Package.Empty.NeverInfused("S1").Collected(-25).Died(0);
        var data = died.Data with { Disposition = [new("S1", 1, "DEATH", "DISPOSITION EVENT", Package.Day(0))] };
        (CourseRows.Of(data).Manufacturing.Batches.Single() is { Outcome: BatchOutcome.NotInfused, Reason: "death" }).ShouldBeTrue();
        Of(Package.Empty.NeverInfused("S1")).Batches.ShouldBeEmpty();
    }

    /// <summary>Four collected on day −30: two infused on day 0, one failed on day −10, one left on day −20. By day 40 from collection: infused 2/4, failed 1/4, left 1/4; together everybody.</summary>
    [Fact]
    public void From_collection_infusion_failure_and_leaving_compete()
    {
        var package = Package.Of().With("S2").NeverInfused("S3", enrolledOnDay: -32).NeverInfused("S4", enrolledOnDay: -60);
        package = new[] { "S1", "S2", "S3", "S4" }.Aggregate(package, (p, s) => p.Collected(-30, s)).Product(-10, "MANUFACTURING FAILED", subject: "S3");
        var data = package.Data with { Disposition = [.. package.Data.Disposition.Select(d => d.Subject == "S4" ? d with { Term = "WITHDRAWAL BY SUBJECT" } : d)] };
        var (made, all) = (CourseRows.Of(data).Manufacturing, SubjectLevel.Of(data, Package.Plan).Subjects);
        double At(int cause, double day) => made.Incidence(all, cause, Package.Plan.Conventions.Duration).At(day).OrNull!.Value;
        (At(1, 40), At(2, 40), At(3, 40)).ShouldBe((0.5, 0.25, 0.25));
        (At(1, 29), At(2, 20), At(3, 9), At(3, 10)).ShouldBe((0, 0.25, 0, 0.25));
    }

    [Theory]
    [InlineData("VIABLE", 70.0, "%", ">= 70 %", true)]
    [InlineData("VIABLE", 69.9, "%", ">= 70 %", false)]
    [InlineData("VCN", 5.0, "copies/cell", "<= 5 copies/cell", true)]
    [InlineData("VCN", 5.1, "copies/cell", "<= 5 copies/cell", false)]
    [InlineData("VCN", 5.0, "copies/cell", "< 5 copies/cell", false)]
    [InlineData("VIABLE", 0.7, "ratio", ">= 70 %", null)]
    [InlineData("VIABLE", 70.0, "%", "NEGATIVE", null)]
    public void A_number_is_judged_by_the_protocols_limit_in_its_own_unit(string test, double value, string unit, string limit, bool? passes) =>
        Judged(new("S1", 1, "LOT", test, test, value, false, null, null, unit, null), limit).Passes.ShouldBe(passes);

    [Theory]
    [InlineData("No growth", "NO GROWTH", true)]
    [InlineData("POSITIVE", "NEGATIVE", false)]
    [InlineData("POSITIVE", "<= 5 EU/mL", null)]
    public void A_word_is_judged_as_a_word(string result, string limit, bool? passes) =>
        Judged(new("S1", 1, "LOT", "STERIL", "Sterility", null, false, null, result, "", null), limit).Passes.ShouldBe(passes);

    [Theory]
    [InlineData(0.5, "<= 5 EU/mL", true)]
    [InlineData(9.0, "<= 5 EU/mL", null)]
    [InlineData(0.5, ">= 5 EU/mL", false)]
    public void Below_the_limit_of_the_test_is_below_any_limit_that_is_no_lower(double below, string limit, bool? passes) =>
        Judged(new("S1", 1, "LOT", "ENDOTOX", "Endotoxin", null, true, below, null, "EU/mL", null), limit).Passes.ShouldBe(passes);

    [Fact]
    public void Without_a_limit_nothing_is_judged_and_nothing_invented()
    {
        var package = Package.Of().Collected(-30);
        var data = package.Data with { BiospecimenFindings = [new("S1", 1, "LOT", "VIABLE", "Viability", 12, false, null, null, "%", null)] };
        var batch = CourseRows.Of(data).Manufacturing.Batches.Single();
        (batch.Attributes.Single().Passes, batch.OutOfSpecification).ShouldBe((null, null));
        var plan = Package.Plan with { Specification = new Dictionary<string, ProductLimit> { ["VIABLE"] = ProductLimit.Read(">= 70 %").Value } };
        CourseRows.Of(data, plan).Manufacturing.Batches.Single().OutOfSpecification.ShouldBe(true);
    }

    [Theory]
    [InlineData("70 %")]
    [InlineData(">= 70")]
    [InlineData(">= many %")]
    [InlineData("")]
    public void A_limit_without_its_side_or_unit_is_refused(string text) => ProductLimit.Read(text).Refusal.ShouldNotBeNull();

    private static ProductTestResult Judged(BiospecimenFinding finding, string limit)
    {
        var data = Package.Of().Collected(-30).Data with { BiospecimenFindings = [finding] };
        var plan = Package.Plan with { Specification = new Dictionary<string, ProductLimit> { [finding.Test] = ProductLimit.Read(limit).Value } };
        return CourseRows.Of(data, plan).Manufacturing.Batches.Single().Attributes.Single();
    }

    private static ManufacturingAnalysis Of(Package package) => package.Course().Manufacturing;
}
