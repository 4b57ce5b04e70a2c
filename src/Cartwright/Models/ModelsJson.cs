using System.Text.Encodings.Web;
using System.Text.Json;

namespace Cartwright.Models;

/// <summary>The library as JSON: what <c>cartwright models --format json</c> prints.</summary>
public static class ModelsJson
{
    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>An array of the models, each in short.</summary>
    public static string Of(IReadOnlyList<PublishedModel> models) => JsonSerializer.Serialize(models.Select(m => new
    {
        m.Key,
        m.Title,
        m.Citation,
        m.Doi,
        States = m.States.Count,
        Parameters = m.Parameters.Count,
        Populations = m.Populations.Select(p => p.Key),
        Outputs = m.Outputs.Select(o => o.Key),
        m.Limits,
    }), Layout);

    /// <summary>One model in full.</summary>
    public static string Of(PublishedModel model) => JsonSerializer.Serialize(new
    {
        model.Key,
        model.Title,
        model.Citation,
        model.Doi,
        model.Days,
        Solver = model.Equations.Words,
        States = model.States.Select(s => new { s.Symbol, s.Unit, s.Meaning }),
        Parameters = model.Parameters.Select(p => new { p.Symbol, Value = Finite(p.Value), p.Unit, p.Meaning, p.Source }),
        Populations = model.Populations.Select(p => Population(model, p)),
        Outputs = model.Outputs.Select(o => new { o.Key, o.Name, o.Unit, Role = o.Role.ToString() }),
        Scaled = new { model.Burden, model.Dose, model.Antigen },
        model.Departures,
        model.Limits,
        model.CheckedAgainst,
    }, Layout);

    private static object Population(PublishedModel model, ModelPopulation population) => new
    {
        population.Key,
        population.Name,
        population.Source,
        population.Share,
        Values = population.Values.ToDictionary(v => v.Symbol, v => Finite(v.Value)),
        Variability = Enumerable.Range(0, model.Parameters.Count).Where(i => model.BetweenPatients(population, i) is not null)
            .ToDictionary(i => model.Parameters[i].Symbol, i => model.BetweenPatients(population, i)!.Words),
        Correlations = population.Correlations.Select(c => new { c.One, c.Other, c.Coefficient }),
        Patients = population.Patients.Select(p => new { p.Name, Values = p.Values.ToDictionary(v => v.Symbol, v => Finite(v.Value)) }),
    };

    // JSON knows no infinity: a time that never comes is null.
    private static double? Finite(double value) => double.IsFinite(value) ? value : null;
}
