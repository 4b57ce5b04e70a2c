using System.Text.Json;
using Cartwright.Analysis.Survival;
using Cartwright.Numerics;
using Xunit;

namespace Cartwright.Validation.Analysis.Survival;

/// <summary>The reference data and numbers on survival: <c>survival_expected</c>, and the data sets of R's survival package and of KMsurv in <c>survival_r</c>.</summary>
internal static class SurvivalReference
{
    public static List<IReadOnlyDictionary<string, string>> Input(string dataset) => [.. Csv.Read(Shared.Require($"reference/survival_expected/{dataset}_input.csv")).Rows];

    public static List<IReadOnlyDictionary<string, string>> DataSet(string name) => [.. Csv.Read(Shared.Require($"reference/survival_r/{name}.csv")).Rows];

    /// <summary>Klein and Moeschberger's bone-marrow transplants: a table set apart by spaces.</summary>
    public static List<IReadOnlyDictionary<string, string>> Transplants()
    {
        var lines = File.ReadLines(Shared.Require("reference/survival_r/KMsurv_bmt.txt")).Select(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Where(f => f.Length > 0).ToList();
        return [.. lines.Skip(1).Select(f => (IReadOnlyDictionary<string, string>)lines[0].Zip(f).ToDictionary(p => p.First, p => p.Second))];
    }

    public static SurvivalTime[] Times(IEnumerable<IReadOnlyDictionary<string, string>> rows, string time, string status, string observed) =>
        [.. rows.Select(r => new SurvivalTime(double.Parse(r[time]), r[status] == observed))];

    public static double[] Column(IEnumerable<IReadOnlyDictionary<string, string>> rows, string name) => [.. rows.Select(r => double.Parse(r[name]))];

    public static JsonElement Expected(string dataset) =>
        JsonDocument.Parse(File.ReadAllText(Shared.Require("reference/survival_expected/expected.json"))).RootElement.GetProperty(dataset);

    /// <summary>Equal to so much of the number itself.</summary>
    public static void Near(double expected, Estimate ours, double relative = 1e-9) =>
        Assert.Equal(expected, ours.OrNull ?? throw new InvalidOperationException($"expected {expected}: {ours.Reason}"), relative * Math.Max(Math.Abs(expected), 1e-3));
}
