using System.Globalization;
using Cartwright.Products;
using Cartwright.Protocols;

namespace Cartwright.Cli;

/// <summary>The check of a construct for people: the line, the generation, the findings, the parameters, and each domain that it may have.</summary>
internal static class ConstructText
{
    public static void Write(string file, ConstructReport report, TextWriter output)
    {
        output.WriteLine($"{report.Construct.Name.Value}  ({file})");
        output.WriteLine($"  {report.Notation}");
        output.WriteLine($"  generation: {report.Generation}");
        foreach (var finding in report.Findings) Write(finding, output);
        output.WriteLine($"  reference model: {(report.Parameters.Count == 0 ? "nothing is set" : "")}".TrimEnd());
        foreach (var row in report.Parameters) output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"    {row.Symbol} = {row.Number} from {row.Part} {row.Value}: {row.Standing}"));
        Write(report.Domains, output);
        output.WriteLine($"  {Summary(report.Findings)}");
        output.WriteLine();
    }

    private static string Summary(IReadOnlyList<Finding> findings)
    {
        int Count(Severity severity) => findings.Count(f => f.Severity == severity);
        return $"{FindingsText.Count(Count(Severity.Error), "error")}, {FindingsText.Count(Count(Severity.Warning), "warning")}, {FindingsText.Count(Count(Severity.Info), "note")}";
    }

    private static void Write(Finding finding, TextWriter output)
    {
        var places = finding.At.Count > 0 ? string.Join(", ", finding.At.Select(a => a.ToString()).Distinct()) : $"{finding.InFile}";
        output.WriteLine($"  {finding.Severity.ToString().ToLowerInvariant()} {finding.Code}  {places}");
        output.WriteLine($"    {finding.Message}");
        output.WriteLine($"    {finding.Why}");
        if (finding.Severity == Severity.Info) return;
        foreach (var reading in finding.Readings) output.WriteLine($"    {(reading.Id == finding.Default ? "*" : "-")} {reading.Id}: {reading.Text}");
    }

    private static void Write(IReadOnlyList<DomainComparison> domains, TextWriter output)
    {
        if (domains.Count == 0) return;
        output.WriteLine($"  undisclosed domain, each run in the same {domains[0].Patients} virtual patients ({domains[0].Population}); medians:");
        foreach (var run in domains)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"    {run.Domain}: Cmax {run.Cmax:G3} cells/µL on day {run.Tmax:G3}; {run.OnDay360:G3} on day 360; highest IL-6 {run.Il6:G3} pg/mL"));
        foreach (var other in domains.Skip(1))
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"    {other.Domain} over {domains[0].Domain}: Cmax × {other.Cmax / domains[0].Cmax:G3}; Tmax {other.Tmax - domains[0].Tmax:+0.##;-0.##;0} d; day 360 × {other.OnDay360 / domains[0].OnDay360:G3}; IL-6 × {other.Il6 / domains[0].Il6:G3}"));
    }
}
