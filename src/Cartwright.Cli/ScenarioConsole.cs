using System.Globalization;
using Cartwright.Rehearsals.Scenarios;
using Cartwright.Reports.Rehearsed.Scenarios;

namespace Cartwright.Cli;

/// <summary>A comparison of scenarios on a terminal.</summary>
internal static class ScenarioConsole
{
    public static void Write(ComparedScenarios compared, string report, TextWriter to)
    {
        var table = ScenarioReport.Tables(compared)[0];
        foreach (var (arm, row) in compared.All.Zip(table.Rows))
            to.WriteLine($"{arm.Title}\n    {string.Join("; ", table.Columns.Skip(1).Chunk(2).Zip(row.Cells.Skip(1).Chunk(2), (column, cell) => $"{column[0].Heading} {cell[0]}{(cell[1].Length > 0 ? $" ({cell[1]})" : "")}"))}");
        to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\n{ScenarioReport.Words(compared)}\n\n{compared.Settings.Patients} patients a scenario, the same under each. Open {report}"));
    }

    public static int Levers(bool json, TextWriter to)
    {
        if (json) to.WriteLine(ScenariosJson.OfLevers());
        else foreach (var (lever, number) in DevelopmentLevers.All.Select((l, i) => (l, i + 1)))
            to.WriteLine($"{number}. {lever.Words}\n   parameters: {(lever.Parameters.Count == 0 ? "none" : string.Join(", ", lever.Parameters))}\n   files: {string.Join("; ", lever.Files)}");
        return 0;
    }
}
