using Cartwright.Protocols;

namespace Cartwright.Analysis.Safety;

/// <summary>In which order the rows of a table of events stand. Terms stand by falling number of subjects, and those with as many by name.</summary>
/// <param name="Systems">How body systems are ordered.</param>
/// <param name="RankedIn">The column, from 0, whose subjects are the number; null for the last, which counts everybody.</param>
public sealed record EventOrder(SystemOrder Systems, int? RankedIn = null)
{
    /// <summary>The cell of a row that it is ranked by.</summary>
    internal AdverseEventCell Of(IReadOnlyList<AdverseEventCell> cells) => cells[RankedIn ?? cells.Count - 1];
}
