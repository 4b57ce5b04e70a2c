using Cartwright.Laws.Arms;

namespace Cartwright.Laws.Review;

/// <summary>How laws of severity are judged.</summary>
internal static class Severity
{
    /// <summary>A rise of less than this many percentage points is none.</summary>
    public const double LeastRise = 1;

    /// <summary>A share rises from one arm to another: the odds ratio is above 1; it fails where the rise is less than a percentage point with its whole interval.</summary>
    public static Criterion Rises(string of, bool[] low, bool[] high)
    {
        var odds = Criterion.Above(Share.OddsRatio($"odds ratio of {of}", low, high), 1);
        var rise = Criterion.Above(Share.Difference($"rise of {of}", low, high), LeastRise);
        return odds with { Outcome = odds.Outcome == Outcome.Holds ? Outcome.Holds : rise.Outcome == Outcome.Fails ? Outcome.Fails : Outcome.CannotSay };
    }

    public static Measure Severe(ReferenceBench bench, ReferenceArm arm, string where) => Share.Of($"CRS ≥ 3, {where}", bench.Ask(arm, p => p.Toxicity.Severe));
}
