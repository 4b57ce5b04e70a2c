using Cartwright.Laws;
using Shouldly;
using Xunit;

namespace Cartwright.Tests.Laws;

/// <summary>Every claim, tried now and not read from a stored board. With few patients a law may not be told; none may come out the other way.</summary>
public class ClaimsTests
{
    private static readonly Lazy<Scoreboard> Board = new(() => Scoreboard.Of([.. LawModel.All.OfType<ReferenceModel>()], LawBook.All, new(60, Seed: 1, Threads: 2)));

    [Fact]
    public void No_claim_comes_out_the_other_way() => Claimed().ShouldAllBe(r => r.AsClaimed || r.Judgement.Outcome == Outcome.CannotSay);

    [Fact]
    public void Most_claims_can_be_told_of_sixty_patients() => Claimed().Count(r => r.AsClaimed).ShouldBeGreaterThan(Claimed().Count / 2);

    private static List<LawResult> Claimed() => [.. Board.Value.Results.Where(r => r.Law.ClaimOf(r.Model) is not null)];
}
