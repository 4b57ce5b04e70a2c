using Cartwright.Laws;
using Shouldly;
using Xunit;
using Outcome = Cartwright.Laws.Outcome;

namespace Cartwright.Tests.Laws;

/// <summary>D4-015: cytokine release or neurotoxicity begins in the first days. The law holds, and the published medians are missed by what docs/laws.md says.</summary>
public class OnsetLawTests
{
    private static readonly Lazy<LawResult> Result = new(() => Scoreboard.Of([LawModel.Find(LawModel.Latched)!], [LawBook.Find("onset")!], new(200, Seed: 1, Threads: 2)).Results.Single());

    [Fact]
    public void Toxicity_begins_in_the_first_days() => Result.Value.Judgement.Outcome.ShouldBe(Outcome.Holds);

    /// <summary>Published: 3 (tisagenlecleucel), 2 (axicabtagene, label), 7 (ciltacabtagene), 1 (idecabtagene).</summary>
    [Theory]
    [InlineData("tisaALL", 3, 3, 5)]
    [InlineData("axiLBCL", 2, -2, 0)]
    [InlineData("ciltaMM", 7, 1, 3)]
    [InlineData("ideMM", 1, 0, 5)]
    public void The_published_medians_are_missed_by_days_and_no_more(string population, double published, double from, double to) =>
        (Result.Value.Judgement.Measures.Single(m => m.Name == $"day of onset, {population}").Value.OrNull!.Value - published).ShouldBeInRange(from, to);

    [Fact]
    public void Who_releases_no_cytokine_has_no_onset() =>
        Scoreboard.Of([LawModel.Find(LawModel.NoCytokineGain)!], [LawBook.Find("onset")!], new(50, Seed: 1, Threads: 2)).Results.Single().Judgement.Outcome.ShouldBe(Outcome.CannotSay);
}
