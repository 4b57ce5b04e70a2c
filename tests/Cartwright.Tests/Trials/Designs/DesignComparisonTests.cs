using Cartwright.Protocols;
using Cartwright.Rehearsals;
using Cartwright.Trials.Designs;
using Cartwright.Trials.Designs.Comparisons;
using Shouldly;
using Xunit;

namespace Cartwright.Tests.Trials.Designs;

public class DesignComparisonTests
{
    private static AskedDesign Escalation(int levels) => new("3+3", levels, ThreePlusThreeVariant.EscalationOnly, new(0.25, 18, 3));

    /// <summary>Closed form of one level: recommended after 0/3, or after 1/3 and 0/3 more.</summary>
    [Fact]
    public void One_level_is_recommended_with_the_probability_of_the_formula()
    {
        const double p = 0.2, q = 0.8;
        var compared = DesignComparison.Of([Escalation(1)], 1.0 / 3, null, [new("a", [p])]).Scenarios[0].Designs[0];
        compared.Right.ShouldBe(Math.Pow(q, 3) + 3 * p * Math.Pow(q, 5), 1e-12);
        compared.AboveRight.ShouldBe(0);
    }

    [Fact]
    public void Where_no_level_is_tolerable_none_is_right_and_everybody_is_above()
    {
        var scenario = DesignComparison.Of([Escalation(2)], 1.0 / 3, null, [new("a", [0.5, 0.6])]).Scenarios[0];
        scenario.RightLevel.ShouldBeNull();
        scenario.Designs[0].Right.ShouldBe(scenario.Designs[0].Figures.RecommendsNone);
        scenario.Designs[0].AboveRight.ShouldBe(1, 1e-12);
    }

    [Theory]
    [InlineData(0.1, 0.3, 0.5)]
    [InlineData(0.5, 0.6, 0.7)]
    [InlineData(0.15, 0.15, 0.15)]
    [InlineData(0.4, 0.2, 0.6)]
    public void The_right_level_is_that_of_a_rehearsal(double a, double b, double c) => new ToxicityScenario("s", [a, b, c]).RightLevel(1.0 / 3).ShouldBe(RightDose.Level([a, b, c], 1.0 / 3));

    [Fact]
    public void A_number_stands_in_the_file_as_in_the_comparison()
    {
        var comparison = DesignComparison.Of([Escalation(2), new("boin", 2, default, new(0.25, 12, 3))], 1.0 / 3, 9, [new("a, with a comma", [0.1, 0.3])]);
        var csv = ComparisonCsv.Of(comparison);
        var boin = comparison.Scenarios[0].Designs[1];
        csv.ShouldContain(FormattableString.Invariant($"\"a, with a comma\",boin,recommends,2,{boin.Figures.Recommends[1]:R}\n"));
        csv.ShouldContain(FormattableString.Invariant($"\"a, with a comma\",boin,exceeds-cap,,{boin.ExceedsCap:R}\n"));
    }
}
