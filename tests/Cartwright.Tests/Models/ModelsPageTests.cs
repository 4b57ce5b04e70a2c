using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Cartwright.Models;
using Xunit;

namespace Cartwright.Tests.Models;

/// <summary>docs/methods/models.md is the catalogue, with the equations of the models' own documentation. <c>APPROVE=1</c> rewrites it.</summary>
public class ModelsPageTests
{
    // The equations stand once, in the doc comment of the type that solves them.
    private static readonly Dictionary<string, string> TypeOf = new(StringComparer.Ordinal)
    {
        ["stein-2019"] = "Stein2019",
        ["hardiansyah-2019"] = "Hardiansyah2019`1",
        ["singh-2021"] = "Singh2021`1",
        ["mueller-schoell-2021"] = "MuellerSchoell2021`1",
        ["kirouac-2023"] = "Kirouac2023`1",
        ["minucci-2024"] = "Minucci2024`1",
        ["liu-2022"] = "Liu2022`1",
        ["kimmel-2021"] = "Kimmel2021`1",
        ["leon-triana-2020"] = "LeonTriana2020`1",
        ["leon-triana-2021-single"] = "LeonTriana2021Single`1",
        ["leon-triana-2021-dual"] = "LeonTriana2021Dual`1",
        ["frey-2010"] = "Frey2010`1",
        ["moes-2022"] = "Moes2022`1",
    };

    [Fact]
    public void The_page_is_the_catalogue() => Golden.MatchesFile(Page(), Repository.At("docs", "methods", "models.md"));

    [Fact]
    public void Every_model_shows_its_equations() => Assert.All(ModelLibrary.All.Where(m => TypeOf.ContainsKey(m.Key)), m => Assert.Contains("=", EquationsOf(m), StringComparison.Ordinal));

    private static string Page()
    {
        var page = new StringBuilder()
            .Append("# Published models\n\nWhat `cartwright models` lists and `cartwright curves` draws. Made from the catalogue in `src/Cartwright/Models`; a test holds it.\n\n")
            .Append("Every model is solved over lanes, eight patients side by side, each with its own step; a patient has the same bits alone and in company. ")
            .Append("Equations are in the paper's symbols. *Between patients* is what the source publishes; an empty cell means that it publishes none, and nothing is drawn there. ")
            .Append("Values without a source are not in the library.\n\n")
            .Append("| model | what | states | parameters | populations |\n|---|---|---|---|---|\n");
        foreach (var model in ModelLibrary.All)
            page.Append(CultureInfo.InvariantCulture, $"| [{model.Key}](#{model.Key}) | {model.Title} | {(model.States.Count == 0 ? "closed form" : $"{model.States.Count}")} | {model.Parameters.Count} | {string.Join(", ", model.Populations.Select(p => p.Key))} |\n");
        foreach (var model in ModelLibrary.All) Append(page, model);
        return page.ToString();
    }

    private static void Append(StringBuilder page, PublishedModel model)
    {
        page.Append(CultureInfo.InvariantCulture, $"\n## {model.Key}\n\n{model.Title}. {model.Citation}, doi [{model.Doi}](https://doi.org/{model.Doi}).\n\n");
        if (TypeOf.ContainsKey(model.Key)) page.Append(CultureInfo.InvariantCulture, $"```\n{EquationsOf(model)}\n```\n\n");
        page.Append("| parameter | value | unit | between patients | meaning | source |\n|---|---|---|---|---|---|\n");
        for (var i = 0; i < model.Parameters.Count; i++)
        {
            var p = model.Parameters[i];
            page.Append(CultureInfo.InvariantCulture, $"| {p.Symbol} | {Value(p.Value)} | {p.Unit} | {model.BetweenPatients(model.Populations[0], i)?.Words} | {p.Meaning} | {p.Source} |\n");
        }
        page.Append('\n');
        foreach (var population in model.Populations) Append(page, model, population);
        page.Append(CultureInfo.InvariantCulture, $"\nOutputs: {string.Join("; ", model.Outputs.Select(o => $"{o.Name} ({o.Unit})"))}.\n");
        Append(page, "Not taken as printed", model.Departures);
        Append(page, "Limits", model.Limits);
        page.Append(CultureInfo.InvariantCulture, $"\nSolved by: {model.Equations.Words}. Checked against: {model.CheckedAgainst}.\n");
    }

    private static void Append(StringBuilder page, PublishedModel model, ModelPopulation population)
    {
        page.Append(CultureInfo.InvariantCulture, $"- **{population.Key}**: {population.Name} ({population.Source}).");
        if (population.Share is { } share) page.Append(CultureInfo.InvariantCulture, $" {Value(share)} of all patients.");
        if (population.Values.Count > 0) page.Append(CultureInfo.InvariantCulture, $" {Join(population.Values)}.");
        if (population != model.Populations[0] && population.Between is { } between) page.Append(CultureInfo.InvariantCulture, $" Between patients: {string.Join("; ", between.Select(b => $"{b.Symbol} {b.Between.Words}"))}.");
        if (population.Correlations.Count > 0) page.Append(CultureInfo.InvariantCulture, $" Correlations of the logarithms: {string.Join(", ", population.Correlations.Select(c => $"{c.One} and {c.Other} {Value(Math.Round(c.Coefficient, 3))}"))}.");
        page.Append('\n');
        foreach (var patient in population.Patients) page.Append(CultureInfo.InvariantCulture, $"  - {patient.Name}: {Join(patient.Values)}\n");
    }

    private static void Append(StringBuilder page, string heading, IReadOnlyList<string> sentences)
    {
        if (sentences.Count == 0) return;
        page.Append(CultureInfo.InvariantCulture, $"\n{heading}:\n\n");
        foreach (var sentence in sentences) page.Append(CultureInfo.InvariantCulture, $"- {sentence}\n");
    }

    private static string EquationsOf(PublishedModel model)
    {
        var documentation = XDocument.Load(Path.ChangeExtension(typeof(PublishedModel).Assembly.Location, ".xml"));
        var lines = documentation.Descendants("member").Single(m => m.Attribute("name")!.Value == $"T:Cartwright.Models.{TypeOf[model.Key]}").Descendants("code").First().Value.Trim('\n', '\r', ' ').Split('\n');
        var indent = lines.Skip(1).Where(l => l.Trim().Length > 0).Select(l => l.Length - l.TrimStart().Length).DefaultIfEmpty(0).Min();
        return string.Join('\n', lines.Select((l, i) => i == 0 ? l.TrimStart() : l.Length >= indent ? l[indent..].TrimEnd() : ""));
    }

    private static string Join(IReadOnlyList<(string Symbol, double Value)> values) => string.Join(", ", values.Select(v => $"{v.Symbol} {Value(v.Value)}"));

    private static string Value(double value) => double.IsPositiveInfinity(value) ? "never" : value.ToString("G10", CultureInfo.InvariantCulture);
}
