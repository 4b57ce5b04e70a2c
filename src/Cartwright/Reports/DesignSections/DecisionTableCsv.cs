using System.Globalization;
using Cartwright.Trials.Designs.Intervals;

namespace Cartwright.Reports.DesignSections;

/// <summary>The decision table as CSV: of a design by table n, y and decision, which <c>--table</c> reads again; of another the counts, where they hold and what follows.</summary>
public static class DecisionTableCsv
{
    /// <summary>The file, with Unix line ends.</summary>
    public static string Of(DescribedDesign design) => design.Asked.Boundaries is { } table
        ? "n,y,decision\n" + string.Concat(table.Cells.Select(c => $"{Text(c.Treated)},{Text(c.Toxicities)},{CellLetters.Of(c.Decision)}\n"))
        : design.Asked.WatchesResponses ? "treated,toxicities,responses,where,action\n" + string.Concat(design.Report.Table.Select(r => $"{Text(r.Treated)},{Text(r.Toxicities)},{(r.Responses is { } n ? Text(n) : "")},\"{r.Where}\",\"{r.Action}\"\n"))
        : "treated,toxicities,where,action\n" + string.Concat(design.Report.Table.Select(r => $"{Text(r.Treated)},{Text(r.Toxicities)},\"{r.Where}\",\"{r.Action}\"\n"));

    private static string Text(int count) => count.ToString(CultureInfo.InvariantCulture);
}
