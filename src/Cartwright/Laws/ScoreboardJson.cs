using System.Text.Encodings.Web;
using System.Text.Json;

namespace Cartwright.Laws;

/// <summary>The scoreboard as JSON: what <c>cartwright laws --format json</c> prints.</summary>
public static class ScoreboardJson
{
    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>One document; the number of threads is not in it.</summary>
    public static string Of(Scoreboard board) => JsonSerializer.Serialize(new
    {
        board.Settings.Patients, board.Settings.Seed, board.AsClaimed,
        Laws = board.Results.Select(r => r.Law).Distinct().Select(l => new { l.Number, l.Property, l.Words, l.Source, l.Arms }),
        Results = board.Results.Select(r => new
        {
            Model = r.Model.Key, Law = r.Law.Number, Outcome = Text.Of(r.Judgement.Outcome), Claimed = r.Law.ClaimOf(r.Model) is { } claimed ? Text.Of(claimed) : null, r.AsClaimed, r.Judgement.Because,
            Criteria = r.Judgement.Criteria.Select(c => new { Must = c.Words, Outcome = Text.Of(c.Outcome), Measure = Of(c.Measure) }), Beside = r.Judgement.Beside.Select(Of),
        }),
    }, Layout);

    private static object Of(Measure measure) => new
    {
        measure.Name, measure.Unit, Value = measure.Value.OrNull, measure.Value.Reason, Lower = measure.Interval?.Lower.OrNull, Upper = measure.Interval?.Upper.OrNull,
    };
}
