using Cartwright.Analysis.Safety;
using Cartwright.Analysis.Subjects;
using Cartwright.Datasets.Sdtm;
using Shouldly;
using Xunit;

namespace Cartwright.Tests.Analysis.Safety;

/// <summary>Tests for pregnancy, by word or by number.</summary>
public class PregnancyTestsTests
{
    [Theory]
    [InlineData("POSITIVE", null, null, true)]
    [InlineData("Negative", null, null, false)]
    [InlineData("INVALID", null, null, null)]
    [InlineData(null, 5.0, 5.0, false)]
    [InlineData(null, 5.1, 5.0, true)]
    [InlineData(null, 900.0, null, null)]
    public void A_result_is_positive_by_its_word_or_above_the_limit_of_normal(string? word, double? value, double? limit, bool? positive) =>
        Of(Row(3) with { Finding = word, Value = value, UpperNormal = limit }).Tests.ShouldHaveSingleItem().IsPositive.ShouldBe(positive);

    [Fact]
    public void Below_the_limit_of_quantification_is_negative() => Of(Row(3) with { BelowLimit = true, LowerLimit = 1 }).Tests.Single().IsPositive.ShouldBe(false);

    [Fact]
    public void Tests_are_before_or_after_the_infusion_and_of_any_specimen_but_not_other_tests()
    {
        var found = Of(Row(-3), Row(0) with { At = Package.Day(0) }, Row(30) with { Category = "URINALYSIS", Test = "HCGBETA" }, Row(30) with { Test = "PREGTEST" }, Row(3) with { Test = "HGB" }, Row(3) with { At = null });
        found.Tests.Select(t => t.AfterInfusion).ShouldBe([false, false, true, true, null]);
        found.Women.ShouldBe(["S1"]);
    }

    private static PregnancyTests Of(params LaboratoryResult[] rows)
    {
        var data = Package.Of().Data with { Laboratory = [.. rows.Select((r, i) => r with { Sequence = i + 1 })] };
        return PregnancyTests.Of(data, SubjectLevel.Of(data, Package.Plan));
    }

    private static LaboratoryResult Row(double day) => new("S1", 1, "HCG", "Choriogonadotropin Beta", "CHEMISTRY", null, false, null, "IU/L", "", Package.AtHour(day * 24));
}
