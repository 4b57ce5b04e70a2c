using System.Diagnostics;
using Cartwright.Reports.DesignSections;
using Cartwright.Trials.Designs;
using Cartwright.Trials.Designs.Comparisons;

namespace Cartwright.Cli;

/// <summary>The files of a design: all but <c>run.json</c> are the same bytes for the same inputs.</summary>
internal static class DesignFiles
{
    public static void Write(DesignResults results, PlannedDesign planned, string folder, string? tableFile)
    {
        if (!DescribedDesign.HasWordsFor(results.Asked)) throw new WrongUsageException($"the protocol's section has no words yet for {results.Asked.Described}; leave --out out");
        var (started, clock) = (DateTime.UtcNow, Stopwatch.StartNew());
        using var files = new OutputFolder(folder, tableFile is null ? [] : [tableFile]);
        var described = new DescribedDesign(results.Asked, results.Report!, planned.Tolerable, planned.Trial);
        files.Write("design.json", DesignJson.Of(results.Report!, results.Shortfalls) + "\n");
        files.Write("design-section.en.md", DesignSection.English(described));
        files.Write("design-section.zh.md", DesignSection.Chinese(described));
        files.Write("decision-table.csv", DecisionTableCsv.Of(described));
        if (results.Comparison is { } comparison) files.Write("comparison.csv", ComparisonCsv.Of(comparison));
        files.Write("pathways.svg", PathwayFigures.Of(results.Asked, planned.Primary).Svg);
        files.Write("run.json", new Provenance(Provenance.ProgramVersion, planned.Inputs, null, null, null, "exact enumeration", started.ToString("O"), clock.Elapsed.TotalSeconds).Json());
        files.Finish();
    }
}
