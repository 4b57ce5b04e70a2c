using System.Globalization;
using Cartwright.Analysis.DataIssues;
using Cartwright.Reports.Outputs;
using CsvHelper;

namespace Cartwright.Reports;

/// <summary><c>data-issues.csv</c>: a row an issue, for whoever asks the sites.</summary>
public static class DataIssuesCsv
{
    /// <summary>Writes the issues in their order; a package without any is a file with headings.</summary>
    public static void Write(IReadOnlyList<DataIssue> issues, TextWriter to)
    {
        using var csv = CsvWriter.Create(to);
        foreach (var heading in new[] { "code", "severity", "domain", "usubjid", "seq", "variable", "message" }) csv.WriteField(heading);
        csv.EndRecord();
        foreach (var issue in issues)
        {
            foreach (var cell in Cells(issue)) csv.WriteField(cell);
            csv.EndRecord();
        }
        csv.Flush();
    }

    private static string[] Cells(DataIssue i) =>
        [i.Code, DataIssueTables.Word(i.Severity), i.Record.Domain, i.Record.Subject, i.Record.Sequence?.ToString(CultureInfo.InvariantCulture) ?? "", i.Variable, i.Message];
}
