using System.Text.Encodings.Web;
using System.Text.Json;
using Cartwright.Numerics;

namespace Cartwright.Making;

/// <summary>The capacity of a facility as JSON: what <c>cartwright capacity --format json</c> prints.</summary>
public static class CapacityJson
{
    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>An object; a number that cannot be is null, with the reason beside it.</summary>
    public static string Of(Capacity capacity) => JsonSerializer.Serialize(new
    {
        Profile = ProfileOf(capacity.Profile),
        capacity.Devices,
        capacity.ChangeoverDays,
        capacity.RunsPerDeviceYear,
        capacity.StartedAYearAtMost,
        At = capacity.At.Select(a => new
        {
            a.PerMonth,
            a.Load?.Utilisation,
            MeanWaitDaysFixed = a.Load is { } load ? NumberOf(load.MeanWaitIfFixed) : null,
            MeanWaitDaysExponential = a.Load is { } exponential ? NumberOf(exponential.MeanWaitIfExponential) : null,
            ProbabilityOfWaitExponential = a.Load is { } erlang ? NumberOf(erlang.WaitProbability) : null,
            Simulated = a.Flow,
        }),
    }, Layout);

    /// <summary>The process profiles, an array.</summary>
    public static string Of(IReadOnlyList<ProcessProfile> profiles) => JsonSerializer.Serialize(profiles.Select(ProfileOf), Layout);

    private static object ProfileOf(ProcessProfile p) => new { p.Name, p.Species, p.Days, Steps = p.Steps.Select(s => new { Step = $"{s.Step}", s.Days }), RunsPerDeviceYear = p.RunsPerDeviceYear(), ForPeople = p.IsForPeople, p.Source, p.Items, p.Note };

    private static object NumberOf(Estimate estimate) => new { Value = estimate.OrNull, estimate.Reason };
}
