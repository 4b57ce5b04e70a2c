using Cartwright.Protocols;
using Cartwright.Trials.Designs;
using Xunit;

namespace Cartwright.Tests.Trials.Designs;

/// <summary>The rule of each variant, written as outcomes and decision. Rows of the published algorithm (Storer 1989; Korn 1994) and of the cases worked in the literature.</summary>
public class ThreePlusThreeTests
{
    [Theory]
    [InlineData("", "treat 3 at 1")]
    [InlineData("1NNN", "treat 3 at 2")]
    [InlineData("1NTN", "treat 3 at 1")]
    [InlineData("1NTN 1NNN", "treat 3 at 2")]
    [InlineData("1NTN 1NTN", "stop none")]
    [InlineData("1TTN", "stop none")]
    [InlineData("1NNN 2NTT", "stop 1")]
    [InlineData("1NNN 2NNN 3NNN", "stop 3")]
    [InlineData("1NNN 2NNN 3NNT", "treat 3 at 3")]
    [InlineData("1NNN 2NNN 3NNT 3NNN", "stop 3")]
    [InlineData("1NNN 2NNN 3NNT 3NTN", "stop 2")]
    public void Escalation_only_never_goes_back(string outcomes, string expected) =>
        Assert.Equal(expected, Decide(ThreePlusThreeVariant.EscalationOnly, outcomes));

    [Theory]
    [InlineData("1NNN 2NTT", "treat 3 at 1")]
    [InlineData("1NNN 2NTT 1NNT", "stop 1")]
    [InlineData("1NNN 2NTT 1NTT", "stop none")]
    [InlineData("1NNT 1NNN 2NTT", "stop 1")]
    [InlineData("1NNN 2NNN 3TTT 2TTN", "treat 3 at 1")]
    [InlineData("1NNN 2NNN 3NNN", "stop 3")]
    public void De_escalation_fills_the_level_below_to_six(string outcomes, string expected) =>
        Assert.Equal(expected, Decide(ThreePlusThreeVariant.DeEscalation, outcomes));

    [Theory]
    [InlineData("1NNN 2NNN 3NNN", "treat 3 at 3")]
    [InlineData("1NNN 2NNN 3NNN 3NNT", "stop 3")]
    [InlineData("1NNN 2NNN 3NNN 3NTT", "treat 3 at 2")]
    [InlineData("1NNN 2NNN 3NNN 3NTT 2NNT", "stop 2")]
    [InlineData("1NNN 2NTT 1NTT", "stop none")]
    public void Six_at_the_MTD_fills_also_the_highest_level(string outcomes, string expected) =>
        Assert.Equal(expected, Decide(ThreePlusThreeVariant.SixAtMtd, outcomes));

    [Theory]
    [InlineData("1NT", "treat 1 at 1")]
    [InlineData("1TT", "treat 1 at 1")]
    [InlineData("1NNN 2N", "treat 2 at 2")]
    [InlineData("1NNN 2NTN 2TT", "treat 1 at 2")]
    public void An_incomplete_cohort_is_completed_before_it_is_judged(string outcomes, string expected)
    {
        foreach (var variant in Enum.GetValues<ThreePlusThreeVariant>()) Assert.Equal(expected, Decide(variant, outcomes));
    }

    [Fact]
    public void A_record_that_left_the_rule_is_never_led_to_a_level_known_as_too_toxic()
    {
        Assert.Equal("stop none", Decide(ThreePlusThreeVariant.SixAtMtd, "1NTT 2NTT"));
        Assert.Equal("stop 1", Decide(ThreePlusThreeVariant.EscalationOnly, "2NTT 1NNN"));
    }

    [Theory]
    [InlineData("1NNX")]
    [InlineData("NNN")]
    [InlineData("1")]
    [InlineData("4NNN")]
    [InlineData("0NNN")]
    [InlineData("-1NNN")]
    [InlineData("1nnn")]
    public void What_is_not_in_the_notation_is_refused(string text) => Assert.ThrowsAny<ArgumentException>(() => Outcomes.Parse(text, 3));

    [Fact]
    public void Outcomes_of_another_number_of_levels_are_refused() =>
        Assert.Throws<ArgumentException>(() => new ThreePlusThree(3, ThreePlusThreeVariant.SixAtMtd).Decide(Outcomes.None(4)));

    [Fact]
    public void A_decision_that_follows_two_toxicities_says_so() =>
        Assert.Equal("stop, recommend level 1: 2/6 with toxicity at level 2: too toxic; 1/6 with toxicity at level 1",
            new ThreePlusThree(3, ThreePlusThreeVariant.SixAtMtd).Decide(Outcomes.Parse("1NTN 1NNN 2NNT 2TNN", 3)).ToString());

    private static string Decide(ThreePlusThreeVariant variant, string outcomes) => new ThreePlusThree(3, variant).Decide(Outcomes.Parse(outcomes, 3)) switch
    {
        Decision.Treat treat => $"treat {treat.Patients} at {treat.Level}",
        Decision.Stop stop => $"stop {stop.Recommended?.ToString() ?? "none"}",
        var other => other.ToString(),
    };
}
