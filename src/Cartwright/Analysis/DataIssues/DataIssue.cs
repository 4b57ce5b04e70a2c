namespace Cartwright.Analysis.DataIssues;

/// <summary>How much an inconsistency of the data matters.</summary>
public enum IssueSeverity
{
    /// <summary>It cannot be true, and what is computed from the record is wrong: correct it before anything is read from the analysis.</summary>
    Error,

    /// <summary>It may be true, and changes results if it is not: ask the site.</summary>
    Warning,

    /// <summary>Worth knowing; no result is wrong because of it.</summary>
    Note,
}

/// <summary>An inconsistency of a data package, at the record that shows it.</summary>
/// <param name="Code">The check that found it.</param>
/// <param name="Variable">The variable concerned, as SDTM names it.</param>
/// <param name="Message">What is wrong, in words, with the values that say so.</param>
public sealed record DataIssue(string Code, IssueSeverity Severity, DataRecord Record, string Variable, string Message);
