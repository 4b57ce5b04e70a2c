using System.Globalization;
using Cartwright.Catalogues;
using Cartwright.Numerics;

namespace Cartwright.Cli;

/// <summary>The catalogue and its check, for people.</summary>
internal static class CatalogueText
{
    public static void Write(SourceCatalogue catalogue, TextWriter to)
    {
        foreach (var file in CatalogueFile.All)
        {
            to.WriteLine(file.Title);
            string[] headings = [.. file.Columns.Select(c => c.Name), "source", "asOf"];
            AlignedText.Write(to, headings, catalogue.Of(file.Name).Select(r => (string[])[.. file.Columns.Select(c => r[c.Name].Length == 0 ? "–" : r[c.Name]), string.Join("; ", r.Sources), $"{r.AsOf}"]));
            to.WriteLine();
        }
        to.WriteLine("– the source does not say. As of the date of each row; not medical advice.");
    }

    public static void WriteCheck(SourceCatalogue catalogue, TextWriter to)
    {
        var (products, findings) = (catalogue.ApprovedProducts, Contradictions.In(catalogue));
        AlignedText.Write(to, ["product", "target", "costimulation", "generation", "USA", "EU", "days from USA to EU"], products.Select(p => (string[])
            [p.Name, p.Target, string.Join("; ", p.Costimulation), $"{p.DerivedGeneration}", Day(p.ApprovedUsa), Day(p.ApprovedEu), p.LagDays.ToString(CultureInfo.InvariantCulture)]));
        if (products.Count > 0) to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\nmedian {Median.Of([.. products.Select(p => (double)p.LagDays)])} days"));
        to.WriteLine("\nWhere the documents contradict themselves; both values are kept");
        foreach (var finding in findings) to.WriteLine($"  {finding.Code}  {finding.Subject}\n    used:  {finding.Used}\n    other: {finding.Other}\n    {finding.Why}");
        to.WriteLine($"\n{catalogue.Rows.Count} rows in {CatalogueFile.All.Count} files, each with source and as-of date; {findings.Count} {(findings.Count == 1 ? "finding" : "findings")}");
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
