using Cartwright.Analysis.DataIssues;
using Cartwright.Reports.Tables;

namespace Cartwright.Reports.Outputs;

/// <summary>What is inconsistent in a data package: how often each check found something, and the first issues.</summary>
public static class DataIssueTables
{
    private const int Shown = 20, ShownOfEach = 3;

    /// <summary>Two tables: counts by check, and the first issues; one that says so where there are none.</summary>
    public static IReadOnlyList<Table> Of(IReadOnlyList<DataIssue> issues) =>
        issues.Count == 0 ? [Table.Empty("data-issue-counts", "Data issues", "none of the checks found anything")] : [Counts(issues), First(issues)];

    /// <summary>How many of each severity and of each check, in one line.</summary>
    public static string Summary(IReadOnlyList<DataIssue> issues) => issues.Count == 0 ? "No data issues." : $"Data issues: {string.Join(", ",
        Count(issues, IssueSeverity.Error, "error"), Count(issues, IssueSeverity.Warning, "warning"), Count(issues, IssueSeverity.Note, "note"))} ({string.Join(", ", issues.GroupBy(i => i.Code).Select(g => $"{g.Key} {g.Count()}"))}; data-issues.csv).";

    /// <summary>That the package is another study's, in a line before all others; null where it is not.</summary>
    public static string? Foreign(IReadOnlyList<DataIssue> issues) => issues.FirstOrDefault(i => i.Code == DataChecks.Foreign) is { } issue ? $"{Word(issue.Severity)}: {issue.Message} ({issue.Code})" : null;

    /// <summary>The severity as it is written.</summary>
    public static string Word(IssueSeverity severity) => severity.ToString().ToLowerInvariant();

    private static string Count(IReadOnlyList<DataIssue> issues, IssueSeverity severity, string word)
    {
        var count = issues.Count(i => i.Severity == severity);
        return $"{count} {word}{(count == 1 ? "" : "s")}";
    }

    private static Table Counts(IReadOnlyList<DataIssue> issues) => new("data-issue-counts", "Data issues by check",
        [new("Check"), new("Severity"), new("Issues", true), new("Subjects", true), new("What was looked for")],
        [
            .. from check in DataChecks.Catalogue
               let found = issues.Where(i => i.Code == check.Code).ToList()
               where found.Count > 0
               select Row.Of(check.Code, Word(check.Severity), $"{found.Count}", Subjects(found), check.When),
        ],
        ["error: cannot be true; warning: changes results if it is not true; note: no result is wrong because of it. Nothing was corrected, and nothing left out because of an issue."]);

    // An issue of the study as a whole is no subject's.
    private static string Subjects(IEnumerable<DataIssue> found) => found.Select(i => i.Record.Subject).Where(s => s.Length > 0).Distinct().Count() is > 0 and var count ? $"{count}" : "–";

    // Thousands of one check would hide the others.
    private static IEnumerable<DataIssue> Foremost(IReadOnlyList<DataIssue> issues) => issues.Count <= Shown ? issues : issues.GroupBy(i => i.Code).SelectMany(g => g.Take(ShownOfEach));

    private static Table First(IReadOnlyList<DataIssue> issues) => new("data-issues-first", issues.Count > Shown ? $"The first {ShownOfEach} of each check, of {issues.Count} data issues" : "Data issues",
        [new("Check"), new("Severity"), new("Subject"), new("Record"), new("Variable"), new("What is wrong")],
        [.. Foremost(issues).Select(i => Row.Of(i.Code, Word(i.Severity), i.Record.Subject, i.Record.ToString(), i.Variable, i.Message))],
        issues.Count > Shown ? ["All of them are in data-issues.csv."] : []);
}
