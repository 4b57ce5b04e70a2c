using Cartwright.Laws;
using Cartwright.Models;
using Shouldly;
using Xunit;

namespace Cartwright.Tests.Laws;

/// <summary>The laws with few patients: what can be told of few. Validation has them with many.</summary>
public class LawTests
{
    private static readonly LawSettings Few = new(12, Seed: 1, Threads: 2);

    [Fact]
    public void Burden_leaves_expansion_in_the_reference_model_and_not_in_its_antigen_driven_control()
    {
        Cmax("latched", Few).ShouldBe(Outcome.Holds);
        Cmax("antigen-driven", Few).ShouldBe(Outcome.Fails);
    }

    [Fact]
    public void Without_cytokine_gain_nobody_has_severe_cytokine_release() =>
        Judge("no-cytokine-gain", "1", Few).Beside.ShouldAllBe(m => m.Value.OrNull == 0);

    [Fact]
    public void Zero_antigen_is_no_drug_in_the_reference_model_and_both_controls() =>
        LawModel.All.OfType<ReferenceModel>().ShouldAllBe(m => Judge(m.Key, "zero-antigen", Few).Outcome == Outcome.Holds);

    // Published: in Singh's model burden moves Cmax thousandfold, in Hardiansyah's IL-6 a hundredfold (oracles in ModelLawTests).
    [Theory]
    [InlineData("singh-2021", "9", Outcome.Fails)]
    [InlineData("hardiansyah-2019", "9", Outcome.Fails)]
    [InlineData("hardiansyah-2019", "1", Outcome.Holds)]
    [InlineData("stein-2019", "9", Outcome.CannotSay)]
    [InlineData("frey-2010", "1", Outcome.CannotSay)]
    public void A_published_model_says_what_its_structure_says(string model, string law, Outcome outcome) => Judge(model, law, Few).Outcome.ShouldBe(outcome);

    [Fact]
    public void A_model_that_lacks_a_quantity_says_which()
    {
        var judgement = Judge("kimmel-2021", "1", Few);
        judgement.Outcome.ShouldBe(Outcome.CannotSay);
        judgement.Because.ShouldBe("it has no cytokine");
    }

    [Fact]
    public void Every_law_is_sourced_and_claims_something_of_the_reference_model()
    {
        LawBook.All.Select(l => l.Number).ShouldBeUnique();
        LawBook.All.ShouldAllBe(l => l.Source.Length > 0 && l.Words.Length > 0 && l.ClaimOf(LawModel.All[0]) == Outcome.Holds);
        LawBook.All.SelectMany(l => l.Claims.Keys).ShouldAllBe(k => LawModel.Find(k) != null);
        LawModel.All.Count.ShouldBe(3 + ModelLibrary.All.Count);
    }

    [Fact]
    public void Threads_cannot_be_seen()
    {
        string Of(int threads) => ScoreboardJson.Of(Scoreboard.Of([LawModel.Find("latched")!, LawModel.Find("kimmel-2021")!], [LawBook.Find("10")!, LawBook.Find("9-x100")!], new(51, 3, threads)));
        Of(1).ShouldBe(Of(4));
    }

    [Fact]
    public void A_claim_that_does_not_come_out_is_seen()
    {
        var law = LawBook.Find("zero-antigen")!;
        Scoreboard Claiming(Outcome outcome) => Scoreboard.Of([LawModel.Find("latched")!], [law with { Claims = new Dictionary<string, Outcome> { ["latched"] = outcome } }], Few);
        Claiming(Outcome.Holds).AsClaimed.ShouldBeTrue();
        Claiming(Outcome.Fails).AsClaimed.ShouldBeFalse();
    }

    private static Outcome Cmax(string model, LawSettings settings) => Judge(model, "9", settings).Criteria.Single(c => c.Measure.Name.StartsWith("Cmax", StringComparison.Ordinal)).Outcome;

    private static Judgement Judge(string model, string law, LawSettings settings) => Scoreboard.Of([LawModel.Find(model)!], [LawBook.Find(law)!], settings).Results.Single().Judgement;
}
