using System.Globalization;
using Cartwright.Products;
using Cartwright.Protocols;
using Cartwright.Reports;

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
            output.WriteLine($"    {run.Domain}: Cmax {Short(run.Cmax)} cells/µL on day {Short(run.Tmax)}; {Short(run.OnDay360)} on day 360; highest IL-6 {Short(run.Il6)} pg/mL");
        foreach (var other in domains.Skip(1)) WriteAgainst(domains[0], other, output);
    }

    private static void WriteAgainst(DomainComparison first, DomainComparison other, TextWriter output) => output.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"    {other.Domain} against {first.Domain}: Cmax × {Short(other.Cmax / first.Cmax)}; Tmax {other.Tmax - first.Tmax:+0.#;-0.#;0} d; day 360 × {Short(other.OnDay360 / first.OnDay360)}; IL-6 × {Short(other.Il6 / first.Il6)}"));

    private static string Short(double number) => Numbers.Significant(number);
}
