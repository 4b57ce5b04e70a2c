using Cartwright.Numerics;

namespace Cartwright.Rehearsals;

/// <summary>What a trial can say about an endpoint.</summary>
public enum Judgement
{
    /// <summary>It can estimate it with the precision wanted.</summary>
    Answerable,

    /// <summary>It can exclude values, and not estimate it with the precision wanted.</summary>
    Bounded,

    /// <summary>A reading had to be chosen before the endpoint meant anything.</summary>
    NotAsWritten,
}

/// <summary>The judgement of one endpoint, with its evidence.</summary>
/// <param name="Endpoint">Its id in the protocol.</param>
/// <param name="Title">Its title in the record.</param>
/// <param name="Label">A short name for a table.</param>
/// <param name="Word">The judgement of the record as it is written.</param>
/// <param name="UnderReading">Under the reading chosen: answerable or bounded. The same as <paramref name="Word"/> where no reading was needed.</param>
/// <param name="Numbers">The figures it rests on; the first is the one to quote.</param>
/// <param name="Why">The reason, in about fifteen words.</param>
/// <param name="Findings">Codes of the findings that touch it.</param>
/// <param name="Amendments">What would change it, cheapest first; empty where nothing is needed.</param>
public sealed record Verdict(
    string Endpoint,
    string Title,
    string Label,
    Judgement Word,
    Judgement UnderReading,
    IReadOnlyList<VerdictNumber> Numbers,
    string Why,
    IReadOnlyList<string> Findings,
    IReadOnlyList<Amendment> Amendments);

/// <summary>A figure behind a verdict: what it is, its value or why there is none, its unit, and its Monte Carlo standard error (null where it is exact, or a median or mean over trials).</summary>
/// <param name="Brief">What it is, in a few words that follow the number: "of patients within 20 %".</param>
public sealed record VerdictNumber(string Name, Estimate Value, string Unit, double? MonteCarloError, string Brief = "");

/// <summary>What an amendment costs the people in the trial, lightest first.</summary>
public enum Burden
{
    /// <summary>Words in the protocol.</summary>
    Words,

    /// <summary>Blood tubes at visits that take place anyway.</summary>
    Tubes,

    /// <summary>Visits.</summary>
    Visits,

    /// <summary>Longer follow-up.</summary>
    FollowUp,

    /// <summary>Patients.</summary>
    Patients,
}

/// <summary>A change to the protocol and what it does to the endpoint's figure.</summary>
/// <param name="What">The change: "two tubes, Day 12 and 21".</param>
/// <param name="Effect">Its effect, with figures before and after.</param>
/// <param name="Suffices">Whether the endpoint is answerable once it is made.</param>
/// <param name="Helps">Whether it moves the figure by more than chance and rounding would.</param>
public sealed record Amendment(Burden Burden, string What, string Effect, bool Suffices, bool Helps);
