using System.Globalization;
using System.Text.Json.Nodes;

namespace Cartwright.Trials.Designs.Comparisons;

/// <summary>A comparison as one JSON document: <c>cartwright design --compare … --format json</c>.</summary>
public static class ComparisonJson
{
    /// <summary>The document, indented, with Unix line ends and without one at its end.</summary>
    public static string Of(DesignComparison comparison) => DesignJson.Written(new JsonObject
    {
        ["tolerableToxicity"] = comparison.Tolerable,
        ["cap"] = comparison.Cap,
        ["designs"] = new JsonArray([.. comparison.Designs.Select(Design)]),
        ["scenarios"] = new JsonArray([.. comparison.Scenarios.Select(Scenario)]),
    });

    private static JsonObject Design(ComparedDesign design)
    {
        var report = design.Report;
        return new()
        {
            ["name"] = design.Label,
            ["design"] = report.Design,
            ["variant"] = report.Variant,
            ["told"] = report.Told,
            ["levels"] = report.Levels,
            ["mostPatients"] = report.MostPatients,
            ["paths"] = report.Paths,
            ["states"] = report.States,
            ["certificate"] = DesignJson.Certificate(report),
        };
    }

    private static JsonObject Scenario(ComparedScenario scenario) => new()
    {
        ["scenario"] = scenario.Scenario.Name,
        ["dlt"] = DesignJson.Numbers(scenario.Scenario.Dlt),
        ["response"] = scenario.Scenario.Response is { } response ? DesignJson.Numbers(response) : null,
        ["rightLevel"] = scenario.RightLevel,
        ["designs"] = new JsonArray([.. scenario.Designs.Select(Figures)]),
    };

    private static JsonObject Figures(ComparedFigures compared) => new()
    {
        ["name"] = compared.Label,
        ["recommend"] = DesignJson.Recommended(compared.Figures),
        ["right"] = compared.Right,
        ["expectedN"] = compared.Figures.ExpectedN,
        ["expectedDlt"] = compared.Figures.ExpectedDlt,
        ["shareAboveRight"] = compared.AboveRight,
        ["exceedsCap"] = compared.ExceedsCap,
        ["mostPatients"] = compared.MostPatients,
    };
}

/// <summary>A comparison as CSV, a number a row: scenario, design, measure, level, value.</summary>
public static class ComparisonCsv
{
    /// <summary>The file, with Unix line ends. Numbers have all of their digits.</summary>
    public static string Of(DesignComparison comparison) => "scenario,design,measure,level,value\n"
        + string.Concat(from scenario in comparison.Scenarios
                        from figures in scenario.Designs
                        from row in Rows(figures)
                        select $"{Quoted(scenario.Scenario.Name)},{figures.Label},{row.Measure},{row.Level},{row.Value.ToString("R", CultureInfo.InvariantCulture)}\n");

    private static IEnumerable<(string Measure, string Level, double Value)> Rows(ComparedFigures compared)
    {
        yield return ("recommends", "none", compared.Figures.RecommendsNone);
        for (var l = 1; l <= compared.Figures.Recommends.Count; l++) yield return ("recommends", Text(l), compared.Figures.Recommends[l - 1]);
        yield return ("recommends-right", compared.RightLevel is { } right ? Text(right) : "none", compared.Right);
        for (var l = 1; l <= compared.Figures.ExpectedTreated.Count; l++) yield return ("expected-patients", Text(l), compared.Figures.ExpectedTreated[l - 1]);
        yield return ("expected-patients", "", compared.Figures.ExpectedN);
        yield return ("expected-toxicities", "", compared.Figures.ExpectedDlt);
        yield return ("share-above-right", "", compared.AboveRight);
        if (compared.ExceedsCap is { } exceeds) yield return ("exceeds-cap", "", exceeds);
        yield return ("most-patients", "", compared.MostPatients);
    }

    private static string Quoted(string name) => name.AsSpan().ContainsAny(",\"\n") ? $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : name;

    private static string Text(int level) => level.ToString(CultureInfo.InvariantCulture);
}
