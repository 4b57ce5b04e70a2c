using System.Globalization;
using Cartwright.Models;

namespace Cartwright.Cli;

/// <summary>Published models as they are read on a terminal.</summary>
internal static class ModelText
{
    public static void Write(IReadOnlyList<PublishedModel> models, TextWriter to)
    {
        AlignedText.Write(to, ["model", "states", "parameters", "populations", "doi", "what"],
            models.Select(m => (string[])[m.Key, m.States.Count == 0 ? "–" : $"{m.States.Count}", $"{m.Parameters.Count}", Short(m), m.Doi, m.Title]));
        to.WriteLine("\nLimits:\n");
        AlignedText.Write(to, ["model", "first of its limits"], models.Select(m => (string[])[m.Key, m.Limits[0]]));
        to.WriteLine("\n'cartwright models MODEL' has the full table; 'cartwright curves MODEL --out FOLDER' its curves.");
    }

    public static void Write(PublishedModel model, TextWriter to)
    {
        to.WriteLine($"{model.Key}: {model.Title}\n{model.Citation}, doi {model.Doi}\nSolved by: {model.Equations.Words}. Checked against: {model.CheckedAgainst}.");
        if (model.States.Count > 0)
        {
            to.WriteLine("\nStates:\n");
            AlignedText.Write(to, ["state", "unit", "meaning"], model.States.Select(s => (string[])[s.Symbol, s.Unit, s.Meaning]));
        }
        to.WriteLine("\nParameters:\n");
        AlignedText.Write(to, ["parameter", "value", "unit", "between patients", "meaning", "source"],
            model.Parameters.Select((p, i) => (string[])[p.Symbol, Value(p.Value), p.Unit, model.BetweenPatients(model.Populations[0], i)?.Words ?? "", p.Meaning, p.Source]));
        to.WriteLine("\nOutputs:\n");
        AlignedText.Write(to, ["output", "unit", "what"], model.Outputs.Select(o => (string[])[o.Key, o.Unit, o.Name]));
        foreach (var population in model.Populations) Write(model, population, to);
        Write("Not taken as printed", model.Departures, to);
        Write("Limits", model.Limits, to);
    }

    private static void Write(PublishedModel model, ModelPopulation population, TextWriter to)
    {
        to.WriteLine($"\nPopulation {population.Key}: {population.Name} ({population.Source})");
        if (population.Share is { } share) to.WriteLine($"  {Value(share)} of all patients");
        if (population.Values.Count > 0) to.WriteLine($"  other values: {Join(population.Values)}");
        if (population != model.Populations[0] && population.Between is { } between)
            to.WriteLine($"  between patients: {string.Join("; ", between.Select(b => $"{b.Symbol} {b.Between.Words}"))}");
        if (population.Correlations.Count > 0) to.WriteLine($"  correlations: {string.Join(", ", population.Correlations.Select(c => $"{c.One}–{c.Other} {Value(Math.Round(c.Coefficient, 3))}"))}");
        foreach (var patient in population.Patients) to.WriteLine($"  {patient.Name}: {Join(patient.Values)}");
    }

    private static void Write(string heading, IReadOnlyList<string> sentences, TextWriter to)
    {
        if (sentences.Count == 0) return;
        to.WriteLine($"\n{heading}:");
        foreach (var sentence in sentences) to.WriteLine($"  - {sentence}");
    }

    private static string Short(PublishedModel model) => model.Populations.Count > 2 ? $"{model.Populations[0].Key} +{model.Populations.Count - 1}" : string.Join(", ", model.Populations.Select(p => p.Key));

    private static string Join(IReadOnlyList<(string Symbol, double Value)> values) => string.Join(", ", values.Select(v => $"{v.Symbol} {Value(v.Value)}"));

    private static string Value(double value) => double.IsPositiveInfinity(value) ? "never" : value.ToString("G10", CultureInfo.InvariantCulture);
}
