using Cartwright.Units;

namespace Cartwright.Protocols;

/// <summary>How much a finding matters.</summary>
public enum Severity
{
    /// <summary>Undefined or contradictory: what it touches is refused until a reading is chosen.</summary>
    Error,

    /// <summary>A default reading is applied, and shown on every output.</summary>
    Warning,

    /// <summary>A note on the text, kept in the protocol.</summary>
    Info,
}

/// <summary>One way in which a statement can be meant.</summary>
public sealed record Reading(string Id, string Text);

/// <summary>Something the record leaves undefined, contradictory or open, with the ways in which it can be read.</summary>
/// <param name="Code">Stable: <c>OS-ORIGIN</c>. A key of <c>chosen.readings</c>.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Message">What is wrong, in words that the protocol's author accepts.</param>
/// <param name="At">The statements concerned; the first is where the finding points.</param>
/// <param name="InFile">Where in <c>protocol.yaml</c>, for a statement that has no source.</param>
/// <param name="Readings">The possible readings; empty where something is simply missing.</param>
/// <param name="Default">The id of the default reading, or null where none is defensible.</param>
/// <param name="Why">Why that default, or why there is none.</param>
/// <param name="Touches">The endpoints and rules it concerns, by id; <c>design</c> for the escalation.</param>
/// <param name="Answer">The reading that <c>chosen</c> names, with who chose it; null while it is open.</param>
public sealed record Finding(
    string Code,
    Severity Severity,
    string Message,
    IReadOnlyList<Citation> At,
    Place? InFile,
    IReadOnlyList<Reading> Readings,
    string? Default,
    string Why,
    IReadOnlyList<string> Touches,
    ChosenReading? Answer);

/// <summary>A reading that somebody chose.</summary>
public sealed record ChosenReading(string Reading, string By);
