using Cartwright.Protocols;
using Cartwright.Trials.Designs;
using Xunit;

namespace Cartwright.Tests.Trials.Designs;

/// <summary>Laws of a 3+3 in every state that it can come to.</summary>
public class StateSpaceTests
{
    public static TheoryData<ThreePlusThreeVariant, int> Designs =>
        [.. from variant in Enum.GetValues<ThreePlusThreeVariant>() from levels in Enumerable.Range(1, 5) select (variant, levels)];

    [Theory]
    [InlineData(ThreePlusThreeVariant.EscalationOnly, 43, 14)]
    [InlineData(ThreePlusThreeVariant.DeEscalation, 118, 39)]
    [InlineData(ThreePlusThreeVariant.SixAtMtd, 154, 43)]
    public void Three_levels_have_as_many_paths_and_states_as_other_enumerations_found(ThreePlusThreeVariant variant, long paths, int states)
    {
        var space = StateSpace.Of(new ThreePlusThree(3, variant));
        Assert.Equal((paths, states), (space.Paths, space.Live));
    }

    [Theory, MemberData(nameof(Designs))]
    public void It_never_escalates_from_a_level_with_two_toxicities(ThreePlusThreeVariant variant, int levels)
    {
        foreach (var (at, treat) in Treatments(variant, levels).Where(s => s.At.At(s.At.Current).Toxicities >= 2))
            Assert.True(treat.Level < at.Current, $"{at}: {treat}");
    }

    [Theory, MemberData(nameof(Designs))]
    public void It_never_treats_at_or_above_a_level_with_two_toxicities(ThreePlusThreeVariant variant, int levels)
    {
        foreach (var (at, treat) in Treatments(variant, levels))
            Assert.All(Enumerable.Range(1, treat.Level), level => Assert.True(at.At(level).Toxicities < 2, $"{at}: {treat}"));
    }

    [Theory, MemberData(nameof(Designs))]
    public void It_never_skips_an_untried_level(ThreePlusThreeVariant variant, int levels)
    {
        foreach (var (at, treat) in Treatments(variant, levels))
            Assert.All(Enumerable.Range(1, treat.Level - 1), level => Assert.True(at.At(level).Treated > 0, $"{at}: {treat}"));
    }

    [Theory, MemberData(nameof(Designs))]
    public void It_ends_with_at_most_six_at_every_level(ThreePlusThreeVariant variant, int levels)
    {
        var space = StateSpace.Of(new ThreePlusThree(levels, variant));
        Assert.All(space.States, s => Assert.All(Enumerable.Range(1, levels), level => Assert.InRange(s.Outcomes.At(level).Treated, 0, 6)));
        Assert.Equal(6 * levels, space.MostPatients);
    }

    [Theory, MemberData(nameof(Designs))]
    public void What_it_recommends_had_fewer_than_two_toxicities_and_in_the_Korn_variant_six_patients(ThreePlusThreeVariant variant, int levels)
    {
        foreach (var end in StateSpace.Of(new ThreePlusThree(levels, variant)).States)
        {
            if (end.Decision is not Decision.Stop { Recommended: { } level }) continue;
            Assert.InRange(end.Outcomes.At(level).Toxicities, 0, 1);
            if (variant == ThreePlusThreeVariant.SixAtMtd) Assert.Equal(6, end.Outcomes.At(level).Treated);
        }
    }

    [Fact]
    public void A_design_that_never_stops_is_refused() => Assert.Throws<ArgumentException>(() => StateSpace.Of(new Endless()));

    private static IEnumerable<(Outcomes At, Decision.Treat Treat)> Treatments(ThreePlusThreeVariant variant, int levels) =>
        StateSpace.Of(new ThreePlusThree(levels, variant)).States.Where(s => s.Decision is Decision.Treat).Select(s => (s.Outcomes, (Decision.Treat)s.Decision));

    private sealed record Endless : IDoseDesign
    {
        public int Levels => 1;

        public Decision Decide(Outcomes outcomes) => new Decision.Treat(1, 3, "for ever");
    }
}
