using Cartwright.Protocols;

namespace Cartwright.Rehearsals;

/// <summary>A rehearsal with its judgement: what the report is made of.</summary>
public sealed record RehearsedStudy(
    Protocol Protocol, IReadOnlyList<Finding> Findings, Rehearsal Rehearsal, IReadOnlyList<Verdict> Verdicts, IReadOnlyList<AmbiguousWord> Ambiguity);
