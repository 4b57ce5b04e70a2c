using Cartwright.Protocols;

namespace Cartwright.Rehearsals;

/// <summary>A rehearsal with its judgement: what the report is made of.</summary>
public sealed record RehearsedStudy(
    Protocol Protocol, IReadOnlyList<Finding> Findings, Rehearsal Rehearsal, IReadOnlyList<Verdict> Verdicts, IReadOnlyList<AmbiguousWord> Ambiguity)
{
    /// <summary>A costimulatory domain that nobody disclosed, run as each that it may be; null where it is known or no construct is named.</summary>
    public UndisclosedDomains? Domains { get; init; }
}
