using Cartwright.Rehearsals;

namespace Cartwright.Reports;

/// <summary>Verdicts and their figures in words.</summary>
public static class VerdictWords
{
    /// <summary>The verdict as a word.</summary>
    public static string Of(Judgement judgement) => judgement switch
    {
        Judgement.Answerable => "answerable",
        Judgement.Bounded => "bounded",
        _ => "not as written",
    };

    /// <summary>The verdict as a mark that stands beside the word, never instead of it.</summary>
    public static string Mark(Judgement judgement) => judgement switch { Judgement.Answerable => "●", Judgement.Bounded => "◐", _ => "○" };

    /// <summary>A figure with its unit, to the digits that its Monte Carlo error carries.</summary>
    public static string Of(VerdictNumber number)
    {
        if (number.Value.OrNull is not { } value) return "NC";
        var text = number.MonteCarloError is { } error ? Numbers.Fixed(value, error < 0.5 ? 1 : 0) : Numbers.Significant(value);
        return $"{text} {number.Unit}".TrimEnd();
    }

    /// <summary>The Monte Carlo standard error, or that the figure has none.</summary>
    public static string ErrorOf(VerdictNumber number) => number.MonteCarloError is { } e ? $"±{Numbers.Fixed(e, 2)}" : "–";

    /// <summary>What an amendment burdens.</summary>
    public static string Of(Burden burden) => burden switch
    {
        Burden.Words => "words",
        Burden.Tubes => "tubes on days of vital signs",
        Burden.Visits => "visits",
        Burden.FollowUp => "follow-up",
        _ => "patients",
    };

    /// <summary>The cheapest amendment: the words that define the endpoint where they are missing; else among the lightest that were tried the first that suffices, or else the first that helps; null where none does.</summary>
    public static Amendment? Cheapest(Verdict verdict)
    {
        if (verdict.Word == Judgement.Answerable) return null;
        var words = verdict.Amendments.FirstOrDefault(a => a.Burden == Burden.Words);
        if (verdict.Word == Judgement.NotAsWritten && words is not null) return words;
        var others = verdict.Amendments.Where(a => a.Burden != Burden.Words).ToList();
        return others.FirstOrDefault(a => a.Suffices && a.Burden == others[0].Burden) ?? others.FirstOrDefault(a => a.Helps) ?? others.FirstOrDefault(a => a.Suffices);
    }

    /// <summary>An amendment with its effect, in one line.</summary>
    public static string InOneLine(Amendment amendment) => amendment.Burden == Burden.Words ? amendment.What : $"{amendment.What}: {amendment.Effect}";

    /// <summary>The judgement of the whole trial in one sentence.</summary>
    public static string Sentence(IReadOnlyList<Verdict> verdicts)
    {
        int Count(Judgement j) => verdicts.Count(v => v.Word == j);
        static string Are(int n) => n == 1 ? "1 is" : $"{n} are";
        static string Help(int n) => n == 1 ? "help 1 endpoint" : $"help {n} endpoints";
        static string Make(int n) => n == 0 ? "make none" : $"make {n}";
        var tubes = verdicts.SelectMany(v => v.Amendments.Where(a => a is { Burden: Burden.Tubes, Helps: true })).GroupBy(a => a.What).OrderByDescending(g => g.Count()).FirstOrDefault();
        var best = Count(Judgement.NotAsWritten) > 0
            ? $"the cheapest change that helps most is to define in words the {Count(Judgement.NotAsWritten)} that {(Count(Judgement.NotAsWritten) == 1 ? "is" : "are")} not"
            : tubes is not null ? $"the cheapest change that helps most is {tubes.Key}" : "no cheap change was found";
        var next = Count(Judgement.NotAsWritten) > 0 && tubes is not null ? $", then {tubes.Key}, which {Help(tubes.Count())} and {Make(tubes.Count(a => a.Suffices))} answerable" : "";
        return $"Of {verdicts.Count} endpoints, {Are(Count(Judgement.Answerable))} answerable, {Count(Judgement.Bounded)} can only be bounded and {Are(Count(Judgement.NotAsWritten))} not defined as written; {best}{next}.";
    }
}
