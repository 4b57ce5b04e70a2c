namespace Cartwright.Analysis.DataIssues;

/// <summary>One check of the catalogue: what it looks for in a data package.</summary>
/// <param name="Code">Stable: it names the check in files and reports.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="When">The rule in words: what must hold of a record for the issue to be raised.</param>
/// <param name="Why">What it would do to the analysis, or why it is allowed to stand.</param>
public sealed record DataCheck(string Code, IssueSeverity Severity, string When, string Why)
{
    /// <summary>Looks for it; each record that shows it once.</summary>
    internal Func<CheckedPackage, IEnumerable<Irregularity>> Look { get; init; } = _ => [];

    /// <summary>What it finds in a package, in an order that does not depend on the order of the rows.</summary>
    internal IEnumerable<DataIssue> In(CheckedPackage package) => Look(package)
        .Select(seen => new DataIssue(Code, Severity, seen.Record, seen.Variable, seen.Message))
        .Distinct()
        .OrderBy(i => i.Record.Subject, StringComparer.Ordinal).ThenBy(i => i.Record.Domain, StringComparer.Ordinal).ThenBy(i => i.Record.Sequence)
        .ThenBy(i => i.Variable, StringComparer.Ordinal).ThenBy(i => i.Message, StringComparer.Ordinal);
}

/// <summary>What a check saw at a record.</summary>
internal readonly record struct Irregularity(DataRecord Record, string Variable, string Message);
