using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Cartwright.Cli;

/// <summary>Where results come from: what stands in <c>run.json</c>, and, without clock, threads and paths, in every report.</summary>
internal sealed record Provenance(string Version, IReadOnlyDictionary<string, string> Inputs, ulong? Seed, int? Trials, int? Threads, string Solver, string? Started, double? Seconds)
{
    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <summary>The version of this program.</summary>
    public static string ProgramVersion { get; } =
        typeof(Provenance).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";

    /// <summary>The part of it that is the same for the same inputs and seed.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Reproducible() =>
    [
        new("Cartwright", Version),
        .. Inputs.OrderBy(i => i.Key, StringComparer.Ordinal).Select(i => KeyValuePair.Create($"{i.Key}, SHA-256", i.Value)),
        .. Seed is { } seed ? new[] { KeyValuePair.Create("seed", $"{seed}") } : [],
        .. Trials is { } trials ? new[] { KeyValuePair.Create("trials", $"{trials}") } : [],
        new("solver", Solver),
    ];

    /// <summary>As JSON.</summary>
    public string Json() => JsonSerializer.Serialize(this, Layout) + "\n";
}
