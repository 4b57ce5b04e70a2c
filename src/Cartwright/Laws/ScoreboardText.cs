namespace Cartwright.Laws;

/// <summary>The scoreboard as text: what <c>cartwright laws</c> prints.</summary>
public static class ScoreboardText
{
    /// <summary>Writes a block for each model: a line for each law, and its numbers below it.</summary>
    public static void Write(Scoreboard board, TextWriter to)
    {
        foreach (var model in board.Results.GroupBy(r => r.Model))
        {
            to.WriteLine($"{model.Key.Key}: {model.Key.Title}");
            foreach (var silent in model.Where(IsSilent).GroupBy(r => r.Judgement.Because))
                to.WriteLine($"  cannot say   {string.Join(", ", silent.Select(r => r.Law.Number))}: {silent.Key}");
            foreach (var result in model.Where(r => !IsSilent(r))) Write(result, to);
            to.WriteLine();
        }
        var claimed = board.Results.Where(r => r.Law.ClaimOf(r.Model) is not null).ToList();
        to.WriteLine($"{claimed.Count(r => r.AsClaimed)} of {claimed.Count} claims came out as claimed, {board.Settings.Patients} patients an arm, seed {board.Settings.Seed}.");
    }

    // No number at all: only a reason.
    private static bool IsSilent(LawResult result) => result.Judgement.Criteria.Count == 0;

    private static void Write(LawResult result, TextWriter to)
    {
        var claim = result.Law.ClaimOf(result.Model) is { } claimed ? result.AsClaimed ? ", as claimed" : $", claimed: {Text.Of(claimed)}" : "";
        to.WriteLine($"  {Text.Of(result.Judgement.Outcome),-12} {result.Law.Number}: {result.Law.Property}{claim}");
        foreach (var criterion in result.Judgement.Criteria) to.WriteLine($"               {Text.Of(criterion.Measure)}: {criterion.Words}, {Text.Of(criterion.Outcome)}");
        foreach (var measure in result.Judgement.Beside) to.WriteLine($"               {Text.Of(measure)}");
    }
}
