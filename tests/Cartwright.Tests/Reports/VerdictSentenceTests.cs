using Cartwright.Rehearsals;
using Cartwright.Reports;
using Xunit;

namespace Cartwright.Tests.Reports;

/// <summary>The sentence that a report opens on.</summary>
public class VerdictSentenceTests
{
    [Theory]
    [InlineData(1, 0, "help 1 endpoint and make none answerable")]
    [InlineData(2, 1, "help 2 endpoints and make 1 answerable")]
    public void It_says_how_many_endpoints_tubes_help(int helped, int made, string words)
    {
        var verdicts = Enumerable.Range(0, helped).Select(i => Of($"e{i}", Judgement.Bounded, new Amendment(Burden.Tubes, "two more tubes, Day 12 and 21", "50 → 60 %", i < made, true)))
            .Append(Of("os", Judgement.NotAsWritten)).ToList();
        Assert.EndsWith($"to define in words the 1 that is not, then two more tubes, Day 12 and 21, which {words}.", VerdictWords.Sentence(verdicts), StringComparison.Ordinal);
    }

    private static Verdict Of(string endpoint, Judgement word, params Amendment[] amendments) => new(endpoint, endpoint, endpoint, word, Judgement.Bounded, [], "", [], amendments);
}
