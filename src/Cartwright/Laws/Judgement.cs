using Cartwright.Numerics;

namespace Cartwright.Laws;

/// <summary>What became of a law in a model.</summary>
public enum Outcome
{
    /// <summary>Every criterion is met, with its whole interval.</summary>
    Holds,

    /// <summary>A criterion is missed, with its whole interval.</summary>
    Fails,

    /// <summary>The model lacks the quantity, or an interval straddles a threshold.</summary>
    CannotSay,
}

/// <summary>A number by which a law is judged, or which is told beside it.</summary>
/// <param name="Name">What; no two of a law are alike.</param>
/// <param name="Unit">Its unit; empty for a ratio.</param>
/// <param name="Value">The number.</param>
/// <param name="Interval">Its Monte Carlo interval, 95 %; null for a number that is not estimated from patients.</param>
public sealed record Measure(string Name, string Unit, Estimate Value, ConfidenceInterval? Interval);

/// <summary>A criterion of a law, applied.</summary>
/// <param name="Words">The threshold, in words.</param>
/// <param name="Outcome">What the number says of it.</param>
/// <param name="Measure">The number.</param>
public sealed record Criterion(string Words, Outcome Outcome, Measure Measure)
{
    /// <summary>The number is above a threshold. It fails where the whole interval is at or below another, by default the same.</summary>
    public static Criterion Above(Measure measure, double threshold, double? failsAtMost = null) =>
        new($"above {Text.Plain(threshold)}", Decide(measure, low => low > threshold, high => high <= (failsAtMost ?? threshold)), measure);

    /// <summary>The number is below a threshold.</summary>
    public static Criterion Below(Measure measure, double threshold) =>
        new($"below {Text.Plain(threshold)}", Turn(Decide(measure, low => low >= threshold, high => high < threshold)), measure);

    /// <summary>The number is within two thresholds.</summary>
    public static Criterion Within(Measure measure, double from, double to)
    {
        var words = $"from {Text.Plain(from)} to {Text.Plain(to)}";
        if (Ends(measure) is not { } ends) return new(words, Outcome.CannotSay, measure);
        return new(words, ends.Low >= from && ends.High <= to ? Outcome.Holds : ends.High < from || ends.Low > to ? Outcome.Fails : Outcome.CannotSay, measure);
    }

    private static Outcome Turn(Outcome outcome) => outcome switch { Outcome.Holds => Outcome.Fails, Outcome.Fails => Outcome.Holds, _ => outcome };

    private static Outcome Decide(Measure measure, Func<double, bool> holds, Func<double, bool> fails)
    {
        if (Ends(measure) is not { } ends) return Outcome.CannotSay;
        return holds(ends.Low) ? Outcome.Holds : fails(ends.High) ? Outcome.Fails : Outcome.CannotSay;
    }

    private static (double Low, double High)? Ends(Measure measure) => measure.Interval is { } interval
        ? interval.Lower.OrNull is { } low && interval.Upper.OrNull is { } high ? (low, high) : null
        : measure.Value.OrNull is { } value ? (value, value) : null;
}

/// <summary>What a model says of a law, with the numbers.</summary>
/// <param name="Outcome">In a word.</param>
/// <param name="Because">Why nothing can be said; empty where something can.</param>
/// <param name="Criteria">What it was judged by.</param>
/// <param name="Beside">Numbers told beside it.</param>
public sealed record Judgement(Outcome Outcome, string Because, IReadOnlyList<Criterion> Criteria, IReadOnlyList<Measure> Beside)
{
    /// <summary>All criteria hold, or one fails, or nothing can be said.</summary>
    public static Judgement Of(IReadOnlyList<Criterion> criteria, params IReadOnlyList<Measure> beside)
    {
        var outcome = criteria.Any(c => c.Outcome == Outcome.Fails) ? Outcome.Fails : criteria.All(c => c.Outcome == Outcome.Holds) ? Outcome.Holds : Outcome.CannotSay;
        var open = criteria.Where(c => c.Outcome == Outcome.CannotSay).Select(c => c.Measure.Value.Reason ?? $"{c.Measure.Name}: the interval straddles the threshold ({c.Words})");
        return new(outcome, outcome == Outcome.CannotSay ? string.Join("; ", open.Distinct()) : "", criteria, beside);
    }

    /// <summary>Nothing can be said, for this reason.</summary>
    public static Judgement None(string because) => new(Outcome.CannotSay, because, [], []);

    /// <summary>Every number, those judged by first.</summary>
    public IEnumerable<Measure> Measures => Criteria.Select(c => c.Measure).Concat(Beside);
}
