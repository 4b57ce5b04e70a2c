using Cartwright.Protocols;
using Cartwright.Rehearsals.Scenarios;
using Cartwright.Reports.Tables;

namespace Cartwright.Reports.Rehearsed.Scenarios;

/// <summary>The report of a comparison of scenarios: the differences as a figure and side by side, what each scenario changes, what only a rehearsal knows.</summary>
public static class ScenarioReport
{
    /// <summary>The one figure.</summary>
    public static Figures.Figure Figure(ComparedScenarios compared) => ScenarioFigure.Of(compared);

    /// <summary>Every table, in the order of the page.</summary>
    public static IReadOnlyList<Table> Tables(ComparedScenarios compared) =>
    [
        .. ScenarioTables.SideBySide(compared), .. ScenarioTables.AgainstOthers(compared), .. ScenarioTables.Trials(compared) is { } trials ? [trials] : Array.Empty<Table>(),
        ScenarioTables.Changes(compared), ScenarioTables.Truth(compared), ScenarioTables.Warning(compared),
    ];

    /// <summary>The HTML text. The provenance holds nothing that changes between two runs of the same study.</summary>
    public static string Of(ComparedScenarios compared, Protocol protocol, IReadOnlyList<KeyValuePair<string, string>> provenance)
    {
        var (page, plan) = (new Page(), compared.AsItStands.Basis.Plan);
        page.Section("differences", "What each scenario changes").Show(Figure(compared));
        page.Section("side-by-side", "Side by side");
        foreach (var table in ScenarioTables.SideBySide(compared).Concat(ScenarioTables.AgainstOthers(compared))) page.Show(table);
        if (ScenarioTables.Trials(compared) is { } trials) page.Section("trials", "The trial under each scenario").Show(trials);
        page.Section("changes", "What was changed, and who supposes it").Show(ScenarioTables.Changes(compared));
        page.Section("truth", "What only a rehearsal knows").Show(ScenarioTables.Truth(compared));
        page.Section("early-warning", "Early warning, on simulated patients").Show(ScenarioTables.Warning(compared));
        page.Section("computed", "How it was computed").Show(new Table("provenance", "Provenance", [new("what"), new("value")], [.. provenance.Select(p => Row.Of(p.Key, p.Value))], []));
        return page.Finish(
            $"{plan.StudyId}: what if",
            $"{protocol.Product.Name.Value} · {compared.Arms.Count} {(compared.Arms.Count == 1 ? "scenario" : "scenarios")} beside the study as it stands, {compared.Settings.Patients:N0} virtual patients each, the same under all · for research use; not medical advice",
            Words(compared),
            "For research use; not medical advice. Virtual patients follow published models and stated assumptions; what they suggest of real patients is no better than those.");
    }

    /// <summary>In a sentence or two: what each scenario does to response and to severe cytokine release, where the interval leaves no doubt of its direction.</summary>
    public static string Words(ComparedScenarios compared)
    {
        var told = from arm in compared.Arms
                   from difference in compared.AgainstStudy(arm)
                   where difference.Measure.Id is "response" or "crs-severe" && IsSure(difference)
                   group $"{(difference.Measure.Id == "response" ? "response" : "severe cytokine release")} {MeasureText.Difference(difference)}" by arm.Title;
        var words = string.Join("; ", told.Select(t => $"{t.Key}: {string.Join(", ", t)}"));
        return words.Length == 0 ? "No scenario changes response or severe cytokine release so that its 95 % interval leaves out no change." : $"95 % intervals leave out no change, in percentage points, of: {words}.";
    }

    private static bool IsSure(PairedDifference difference) => difference.Difference.Interval is { Lower.OrNull: { } low, Upper.OrNull: { } high } && (low > 0 || high < 0);
}
