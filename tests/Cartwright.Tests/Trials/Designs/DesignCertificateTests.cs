using Cartwright.Protocols;
using Cartwright.Trials.Designs;
using Cartwright.Trials.Designs.Certificates;
using Xunit;

namespace Cartwright.Tests.Trials.Designs;

/// <summary>The certificate holds for a 3+3, and each property finds the design that breaks it.</summary>
public class DesignCertificateTests
{
    [Theory]
    [InlineData(ThreePlusThreeVariant.EscalationOnly)]
    [InlineData(ThreePlusThreeVariant.DeEscalation)]
    [InlineData(ThreePlusThreeVariant.SixAtMtd)]
    public void A_three_plus_three_never_skips_never_returns_and_ends(ThreePlusThreeVariant variant)
    {
        var certificate = DesignCertificate.Of(StateSpace.Of(new ThreePlusThree(5, variant)), 1.0 / 3, 30);
        Assert.Equal(["no-skipping", "never-escalates-on-toxicity", "never-de-escalates-without", "long-memory", "no-return", "monotone", "recommends-tried", "ends"], certificate.Properties.Select(p => p.Id));
        Assert.All(certificate.Properties.Where(p => p.Id is not "never-de-escalates-without"), p => Assert.True(p.Holds, $"{p.Statement} {p.Counterexample}"));
        Assert.All(certificate.Properties, p => Assert.True(p.Looked > 0));
    }

    [Fact]
    public void A_design_that_skips_is_found_with_the_state_in_which_it_does() => Broken("no-skipping", (seen, _) => seen.Current == 1 ? 3 : null);

    [Fact]
    public void A_design_that_escalates_on_toxicity_is_found() => Broken("never-escalates-on-toxicity", (seen, last) => seen.Current < 3 && last.Toxicities > 1 ? seen.Current + 1 : null);

    [Fact]
    public void A_design_that_goes_down_without_toxicity_is_found() => Broken("never-de-escalates-without", (seen, last) => seen.Current == 2 && seen.Treated < 12 ? 1 : seen.Treated < 12 ? 2 : null);

    [Fact]
    public void A_design_whose_toxicity_leads_higher_is_found() => Broken("monotone", (seen, last) => seen.Treated >= 9 ? null : last.Toxicities == 3 ? 3 : 1);

    [Fact]
    public void A_design_that_treats_where_it_may_not_any_more_is_found() =>
        Assert.False(Property(new Scripted((seen, _) => seen.Treated < 9 ? 1 : null) { Eliminated = seen => seen.At(1).Toxicities > 2 }, "no-return").Holds);

    [Fact]
    public void A_recommendation_of_what_nobody_tried_is_found() => Assert.False(Property(new Scripted((_, _) => null) { Recommends = 3 }, "recommends-tried").Holds);

    [Fact]
    public void More_patients_than_planned_are_found() => Assert.False(DesignCertificate.Of(StateSpace.Of(new ThreePlusThree(3, ThreePlusThreeVariant.SixAtMtd)), 0.3, 12).Properties.Single(p => p.Id == "ends").Holds);

    private static void Broken(string property, Func<Outcomes, LevelCount, int?> next)
    {
        var found = Property(new Scripted(next), property);
        Assert.False(found.Holds);
        Assert.NotEmpty(found.Counterexample!);
    }

    private static CertifiedProperty Property(IDoseDesign design, string id) => DesignCertificate.Of(StateSpace.Of(design), 0.3).Properties.Single(p => p.Id == id);

    private sealed record Scripted(Func<Outcomes, LevelCount, int?> Next) : IDoseDesign
    {
        public int? Recommends { get; init; } = 1;

        public Func<Outcomes, bool> Eliminated { get; init; } = _ => false;

        public int Levels => 3;

        public Outcomes Distinguish(Outcomes outcomes) => outcomes;

        public bool IsEliminated(Outcomes outcomes, int level) => Eliminated(outcomes);

        public Decision Decide(Outcomes outcomes) => outcomes.Treated == 0 ? new Decision.Treat(1, 3, "start")
            : Next(outcomes, outcomes.Last) is { } level ? new Decision.Treat(level, 3, "as scripted") : new Decision.Stop(Recommends, "as scripted");
    }
}
