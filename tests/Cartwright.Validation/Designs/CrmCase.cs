using System.Text.Json;
using Cartwright.Trials.Designs.ContinualReassessment;
using Xunit;

namespace Cartwright.Validation.Designs;

/// <summary>How the reference files write a fit by the R package dfcrm.</summary>
internal static class CrmCase
{
    public static double[] Numbers(JsonElement @case, string name) => [.. @case.GetProperty(name).EnumerateArray().Select(x => x.GetDouble())];

    public static DoseToxicityCurve Curve(string name, double intercept) => name == "logistic" ? new DoseToxicityCurve.Logistic(intercept) : new DoseToxicityCurve.Empiric();

    public static string? Argument(JsonElement @case, string name) =>
        @case.GetProperty("args") is { ValueKind: JsonValueKind.Object } args && args.TryGetProperty(name, out var value) ? value.ToString() : null;

    public static IReadOnlyList<WeightedPatient> Patients(JsonElement @case) =>
        [.. Numbers(@case, "level").Zip(Numbers(@case, "tox"), (level, tox) => new WeightedPatient((int)level, tox == 1))];

    public static CrmModel Model(JsonElement @case)
    {
        var scale = @case.GetProperty("args") is { ValueKind: JsonValueKind.Object } args && args.TryGetProperty("scale", out var s) ? s.GetDouble() : Math.Sqrt(1.34);
        return new(Skeleton.Of(Numbers(@case, "prior")), @case.GetProperty("target").GetDouble(), Curve(Argument(@case, "model") ?? "empiric", 3), scale * scale);
    }

    public static void Agrees(JsonElement @case, IReadOnlyList<WeightedPatient> patients, double integrated, double searched)
    {
        var model = Model(@case);
        var byLikelihood = Argument(@case, "method") == "mle";
        var fit = byLikelihood ? MaximumLikelihood.Of(model, patients) : model.PosteriorOf(patients);
        var (tolerance, variance) = (byLikelihood ? searched : integrated, @case.GetProperty("post_var").GetDouble());
        Assert.Equal(@case.GetProperty("estimate").GetDouble(), fit.Parameter, tolerance);
        Assert.Equal(@case.GetProperty("mtd").GetInt32(), fit.Mtd);
        Same(Numbers(@case, "ptox"), fit.Toxicity, tolerance);
        if (byLikelihood) return;
        Assert.Equal(variance, fit.Variance, tolerance);
        if (!@case.TryGetProperty("ptoxL", out _)) return;
        Same(Numbers(@case, "ptoxL"), Enumerable.Range(1, model.Levels).Select(l => fit.Limits(l).Lower), tolerance);
        Same(Numbers(@case, "ptoxU"), Enumerable.Range(1, model.Levels).Select(l => fit.Limits(l).Upper), tolerance);
    }

    public static void Same(IEnumerable<double> expected, IEnumerable<double> ours, double tolerance)
    {
        var (theirs, mine) = (expected.ToArray(), ours.ToArray());
        Assert.Equal(theirs.Length, mine.Length);
        foreach (var (their, our) in theirs.Zip(mine)) Assert.Equal(their, our, tolerance);
    }
}
