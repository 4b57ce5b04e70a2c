using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Cartwright.Rehearsals;
using Cartwright.Rehearsals.Boundaries;

namespace Cartwright.Reports.Boundaries;

/// <summary>A stress test as one JSON document.</summary>
public static class StressJson
{
    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary><c>{study, setting, notRun, admits: [sentence], limit, boundaries: [{criterion, wording, at, passes, fails, eligible, inModel, passing, failing}], patients, withoutProduct, withoutRule}</c>.</summary>
    public static string Of(EligibilityStress stress) => new JsonObject
    {
        ["study"] = stress.StudyId,
        ["setting"] = stress.Setting,
        ["notRun"] = stress.NotRun,
        ["admits"] = new JsonArray([.. stress.Admitted().Select(a => (JsonNode)a)]),
        ["limit"] = stress.Limit is { } limit ? Of(limit) : null,
        ["boundaries"] = new JsonArray([.. stress.Boundaries.Select(b => (JsonNode)Of(b))]),
        ["patients"] = Of(stress.Study),
        ["withoutProduct"] = Of(stress.WithoutProduct),
        ["withoutRule"] = new JsonArray([.. stress.WithoutRule.Select(w => (JsonNode)w)]),
    }.ToJsonString(Layout);

    private static JsonObject Of(TargetLimit limit) => new()
    {
        ["cutoff"] = limit.Cutoff,
        ["bestReduction"] = Rounded(limit.BestReduction),
        ["highestBaseline"] = Rounded(limit.HighestBaseline),
        ["largestShrinkage"] = Rounded(limit.LargestShrinkage),
    };

    private static JsonObject Of(StressedBoundary bound) => new()
    {
        ["criterion"] = bound.Boundary.Criterion,
        ["wording"] = bound.Boundary.Stated.Value.Wording,
        ["at"] = bound.Boundary.Stated.At?.ToString(),
        ["passes"] = bound.Boundary.PassingValue,
        ["fails"] = bound.Boundary.FailingValue,
        ["eligible"] = Eligibility.EligibilityWords.OfPatient(bound.Boundary.Passing.Eligible),
        ["inModel"] = bound.How,
        ["passing"] = Of(bound.Passing),
        ["failing"] = Of(bound.Failing),
    };

    private static JsonObject? Of(BoundaryOutcome? outcome) => outcome is null ? null : new()
    {
        ["group"] = outcome.Group,
        ["patients"] = outcome.Patients,
        ["tumourAtInfusion"] = Rounded(outcome.Baseline),
        ["lowest"] = Rounded(outcome.Lowest),
        ["response"] = Of(outcome.Response),
        ["responseAboveLimit"] = outcome.ResponseAboveLimit is { } above ? Of(above) : null,
        ["cellsLeftAtBest"] = Rounded(outcome.Nadir),
        ["reduction"] = Rounded(outcome.Reduction),
        ["largestReduction"] = Rounded(outcome.LargestReduction),
        ["relapse"] = Of(outcome.Relapse),
        ["targetNegativeAtRelapse"] = Rounded(outcome.NegativeAtRelapse),
        ["deaths"] = Of(outcome.Deaths),
    };

    private static JsonObject Of(Tally tally) => new() { ["yes"] = tally.Yes, ["of"] = tally.Of };

    // Beyond six digits a course says nothing.
    private static double? Rounded(double? value) => value is { } v ? double.Parse(v.ToString("G6", System.Globalization.CultureInfo.InvariantCulture), System.Globalization.CultureInfo.InvariantCulture) : null;
}
