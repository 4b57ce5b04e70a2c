using Cartwright.Protocols;

namespace Cartwright.Cli;

/// <summary>Findings for people: errors, warnings, notes, each with its places, readings, default and answer.</summary>
internal static class FindingsText
{
    private static readonly (Severity Severity, string Heading)[] Groups =
    [
        (Severity.Error, "Errors: undefined or contradictory; a reading must be chosen"),
        (Severity.Warning, "Warnings: a default reading is applied and shown"),
        (Severity.Info, "Notes on the text"),
    ];

    public static void Write(IReadOnlyList<Finding> findings, TextWriter output)
    {
        foreach (var (severity, heading) in Groups)
        {
            var group = findings.Where(f => f.Severity == severity).ToList();
            if (group.Count == 0) continue;
            output.WriteLine(heading);
            foreach (var finding in group) Write(finding, output);
            output.WriteLine();
        }
        output.WriteLine(Summary(findings));
    }

    /// <summary>How many of each, in one line.</summary>
    public static string Summary(IReadOnlyList<Finding> findings)
    {
        var errors = findings.Where(f => f.Severity == Severity.Error).ToList();
        var (warnings, notes) = (findings.Count(f => f.Severity == Severity.Warning), findings.Count(f => f.Severity == Severity.Info));
        return $"{Count(errors.Count, "error")} ({errors.Count(f => f.Answer is not null)} answered), {Count(warnings, "warning")}, {Count(notes, "note")}";
    }

    /// <summary>A number of things, in the singular for one.</summary>
    public static string Count(int number, string thing) => $"{number} {thing}{(number == 1 ? "" : "s")}";

    private static void Write(Finding finding, TextWriter output)
    {
        output.WriteLine($"  {finding.Code}  {PlacesOf(finding)}");
        output.WriteLine($"    {finding.Message}");
        if (finding.Severity == Severity.Info) return;
        if (finding.At is [{ Quote: { } quote }, ..]) output.WriteLine($"    the record: \"{quote}\"");
        foreach (var reading in finding.Readings) output.WriteLine($"    {(reading.Id == finding.Default ? "*" : "-")} {reading.Id}: {reading.Text}");
        output.WriteLine($"    {(finding.Default is null ? "no default" : $"{(finding.Severity == Severity.Error ? "suggested" : "default")}: {finding.Default}")}. {finding.Why}");
        output.WriteLine($"    touches: {string.Join(", ", finding.Touches)}");
        output.WriteLine($"    answer: {(finding.Answer is { } answer ? $"{answer.Reading} (chosen by {answer.By})" : "none chosen")}");
    }

    private static string PlacesOf(Finding finding) => finding.At.Count > 0 ? string.Join(", ", finding.At.Select(a => a.ToString()).Distinct()) : $"{finding.InFile}";
}
