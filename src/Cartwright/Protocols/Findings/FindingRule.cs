using Cartwright.Units;

namespace Cartwright.Protocols;

/// <summary>One row of the catalogue of findings: what is looked for in a protocol's content, and how it can be read.</summary>
/// <param name="Code">Stable: a key of <c>chosen.readings</c>.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="When">The rule in words: what must hold of a protocol for the finding to be made.</param>
/// <param name="Readings">The possible readings; empty where something is simply missing.</param>
/// <param name="Default">The id of the default reading; beside an error it is only a suggestion; null where none is defensible.</param>
/// <param name="Why">Why that default, or why there is none, with the source of the argument.</param>
public sealed record FindingRule(string Code, Severity Severity, string When, IReadOnlyList<Reading> Readings, string? Default, string Why)
{
    /// <summary>Looks for it in a protocol; null where the protocol is free of it.</summary>
    internal Func<Protocol, Observation?> Look { get; init; } = _ => null;

    /// <summary>Where an answer is written in the study file; null where none is asked for yet and the default is in force.</summary>
    public string? AnsweredUnder => AnsweredBy is not null ? $"chosen.{AnsweredBy}" : KnownReadings.Ids.ContainsKey(Code) ? $"chosen.readings.{Code}" : null;

    /// <summary>The key of <c>chosen</c> that answers it besides <c>readings</c>: <c>doses</c>, <c>variant</c>; null where there is none.</summary>
    public string? AnsweredBy { get; init; }

    /// <summary>What stands under that key, as the name of a reading or in words; null where nothing does.</summary>
    internal Func<Chosen, string?> ChosenAs { get; init; } = _ => null;

    /// <summary>The finding in this protocol, answered where its <c>chosen</c> names a reading; null where there is none.</summary>
    public Finding? In(Protocol protocol)
    {
        if (Look(protocol) is not { } seen) return null;
        var readings = seen.Readings ?? Readings;
        return new Finding(Code, Severity, seen.Message, seen.At, seen.InFile, readings, seen.Readings is null ? Default : seen.Default, Why, seen.Touches, Answer(protocol.Chosen, readings));
    }

    // A reading that the finding does not have answers nothing; the reader of the study file refuses it.
    private ChosenReading? Answer(Chosen chosen, IReadOnlyList<Reading> readings)
    {
        if (chosen.Readings.TryGetValue(Code, out var named) && readings.Any(r => r.Id == named))
            return new ChosenReading(named, ChoiceAt(chosen, $"chosen.readings.{Code}")?.By ?? chosen.By);
        return ChosenAs(chosen) is { } value ? new ChosenReading(value, ChoiceAt(chosen, $"chosen.{AnsweredBy}")?.By ?? chosen.By) : null;
    }

    private static Choice? ChoiceAt(Chosen chosen, string path) =>
        chosen.Choices.FirstOrDefault(c => c.Path == path || c.Path.StartsWith(path + ".", StringComparison.Ordinal));
}

/// <summary>What a rule saw in a protocol: the message, all the places concerned, and what it touches.</summary>
/// <param name="At">The statements concerned, the first is where the finding points; a statement without a place in a record is left out.</param>
/// <param name="Readings">The readings where they depend on what was seen; else null, and the rule's own hold.</param>
/// <param name="Default">The default among those readings.</param>
internal sealed record Observation(string Message, IReadOnlyList<Citation> At, IReadOnlyList<string> Touches, Place? InFile = null, IReadOnlyList<Reading>? Readings = null, string? Default = null)
{
    /// <summary>The places of statements, each once, in the order given; what has none is left out.</summary>
    public static IReadOnlyList<Citation> Places(params IEnumerable<Citation?> places) => [.. places.OfType<Citation>().SelectMany(c => c.All()).Distinct()];

    /// <summary>Endpoints by their ids.</summary>
    public static IReadOnlyList<string> Ids(IEnumerable<Endpoint> endpoints) => [.. endpoints.Select(e => e.Id)];
}
