using Cartwright.Analysis.Safety.Antibodies;
using Cartwright.Analysis.Subjects;
using Cartwright.Datasets.Sdtm;
using Shouldly;
using Xunit;

namespace Cartwright.Tests.Analysis.Safety;

/// <summary>Antibodies induced and boosted, by the terms of Shankar 2014 and the fourfold titre of the FDA's example (2019, section V.C: two steps of twofold dilution).</summary>
public class AntibodyTests
{
    [Theory]
    [InlineData("-", "-", AntibodyResponse.Negative)]
    [InlineData("-", "+", AntibodyResponse.Induced)]
    [InlineData("-", "- +", AntibodyResponse.Induced)]
    [InlineData("", "+", AntibodyResponse.BaselineNotKnown)]
    [InlineData("", "-", AntibodyResponse.Negative)]
    [InlineData("?", "+", AntibodyResponse.BaselineNotKnown)]
    [InlineData("- ?", "20", AntibodyResponse.Induced)]
    [InlineData("+", "-", AntibodyResponse.NotBoosted)]
    [InlineData("+", "+", AntibodyResponse.BoostNotKnown)]
    [InlineData("20", "80", AntibodyResponse.Boosted)]
    [InlineData("20", "79", AntibodyResponse.NotBoosted)]
    [InlineData("20", "40 160 20", AntibodyResponse.Boosted)]
    [InlineData("20", "40 +", AntibodyResponse.BoostNotKnown)]
    [InlineData("+", "160", AntibodyResponse.BoostNotKnown)]
    [InlineData("20", "", AntibodyResponse.NotEvaluable)]
    [InlineData("-", "?", AntibodyResponse.NotEvaluable)]
    public void A_response_is_by_what_was_before_and_what_came_after(string before, string after, AntibodyResponse response) => Of([.. Rows(before, -20), .. Rows(after, 10)]).Response.ShouldBe(response);

    [Theory]
    [InlineData("SCREEN POSITIVE", null)]
    [InlineData("SCREEN NEGATIVE", false)]
    [InlineData("SCREEN POSITIVE, CONFIRM NEGATIVE", false)]
    [InlineData("SCREEN POSITIVE, CONFIRM POSITIVE", true)]
    [InlineData("SCREEN POSITIVE, QUANTIFY 40", true)]
    [InlineData("SCREEN POSITIVE, CONFIRM NEGATIVE, QUANTIFY 40", false)]
    [InlineData(" POSITIVE", true)]
    [InlineData(" INCONCLUSIVE", null)]
    public void A_confirmation_decides_and_a_positive_screen_alone_does_not(string steps, bool? positive)
    {
        var rows = steps.Split(", ").Select(s => s.Split(' ')).Select(s => double.TryParse(s[1], out var titre) ? Row(10, titre, null, s[0]) : Row(10, null, s[1], s[0]));
        Of([.. rows]).Samples.ShouldHaveSingleItem().Sample.IsPositive.ShouldBe(positive);
    }

    [Fact]
    public void What_is_drawn_on_the_day_of_infusion_without_a_time_is_the_baseline()
    {
        var found = Of(Row(-20, null, "NEGATIVE"), Row(0, 20, null) with { At = Package.Day(0) }, Row(10, 80, null));
        (found.Baseline!.Titre, found.Response).ShouldBe((20, AntibodyResponse.Boosted));
    }

    [Fact]
    public void Titres_in_different_units_are_not_compared() => Of(Row(-20, 20, null), Row(10, 800, null) with { Unit = "ng/mL" }).Response.ShouldBe(AntibodyResponse.BoostNotKnown);

    [Fact]
    public void A_test_and_what_it_binds_are_one_antibody_and_other_antibodies_are_counted_as_not_looked_at()
    {
        var analysis = Analysed(Row(10, null, "POSITIVE"), Row(10, null, "POSITIVE") with { Agent = "LINKER" }, Row(10, null, "POSITIVE") with { Test = "ADA_NAB", Name = "" }, Row(10, null, "POSITIVE") with { Test = "MBLAB" });
        analysis.Antibodies.ShouldBe(["ADA_NAB to CAR", "Binding Antidrug Antibody to CAR", "Binding Antidrug Antibody to LINKER"]);
        analysis.OtherRows.ShouldBe(1);
    }

    private static IEnumerable<ImmunogenicityResult> Rows(string samples, double from) => samples.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select((s, i) => s switch
    {
        "+" => Row(from + i, null, "POSITIVE"),
        "-" => Row(from + i, null, "NEGATIVE"),
        "?" => Row(from + i, null, null),
        _ => Row(from + i, double.Parse(s), null),
    });

    private static SubjectAntibody Of(params ImmunogenicityResult[] rows)
    {
        var analysis = Analysed(rows);
        return analysis.Subjects.Count > 0 ? analysis.Subjects.ShouldHaveSingleItem() : throw new InvalidOperationException("no antibody");
    }

    private static AntibodyAnalysis Analysed(params ImmunogenicityResult[] rows)
    {
        var data = Package.Of().Data with { Immunogenicity = [.. rows.Select((r, i) => r with { Sequence = i + 1 })] };
        return AntibodyAnalysis.Of(data, SubjectLevel.Of(data, Package.Plan));
    }

    private static ImmunogenicityResult Row(double day, double? titre, string? word, string step = "") =>
        new("S1", 1, "ADA_BAB", "Binding Antidrug Antibody", step, "CAR", titre, false, null, word, titre is null ? "" : "titer", "", Package.AtHour(day * 24));
}
