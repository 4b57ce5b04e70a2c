using Cartwright.Datasets.Sdtm;

namespace Cartwright.Analysis.Safety.Cardiac;

/// <summary>QTcF of one subject at one time, ms: the mean of replicates.</summary>
/// <param name="Calculated">Whether it was calculated of QT and heart rate, since none was recorded.</param>
/// <param name="Sources">The rows of EG that it was made of.</param>
public sealed record QtcReading(string Subject, string Visit, SdtmDate At, double Milliseconds, bool Calculated, IReadOnlyList<DataRecord> Sources);

/// <summary>The QTcF readings of a subject.</summary>
internal static class QtcReadings
{
    private static readonly string[] Milliseconds = ["msec", "ms"], PerMinute = ["beats/min"];

    // Triplicates are taken a minute or two apart; how far is our own choice, and no guidance's.
    private static readonly TimeSpan Replicates = TimeSpan.FromMinutes(10);

    /// <summary>In order of time; a row without a date, a value above 0 or one of its units tells nothing.</summary>
    public static IReadOnlyList<QtcReading> Of(IEnumerable<ElectrocardiogramResult> rows)
    {
        var readings = rows.Where(r => r is { At: not null, Value: > 0 }).GroupBy(r => (r.At, r.Visit)).Select(g => OfOne([.. g])).OfType<QtcReading>().OrderBy(r => r.At.Moment).ThenBy(r => r.Visit, StringComparer.Ordinal);
        var means = new List<List<QtcReading>>();
        foreach (var reading in readings)
        {
            if (means.LastOrDefault() is [var first, ..] same && AreReplicates(first, reading)) same.Add(reading);
            else means.Add([reading]);
        }
        return [.. means.Select(Mean)];
    }

    private static QtcReading? OfOne(List<ElectrocardiogramResult> rows)
    {
        var recorded = Named(rows, CodeLists.ElectrocardiogramTest.Fridericia, Milliseconds);
        if (recorded.Count > 0) return Reading(recorded, recorded.Average(r => r.Value!.Value), false);
        var (qt, rr, rate) = (Named(rows, CodeLists.ElectrocardiogramTest.Uncorrected, Milliseconds), Named(rows, CodeLists.ElectrocardiogramTest.BeatToBeat, Milliseconds), Named(rows, CodeLists.ElectrocardiogramTest.Rate, PerMinute));
        if (qt.Count == 0 || rr.Count + rate.Count == 0) return null;
        var beat = rr.Count > 0 ? rr.Average(r => r.Value!.Value) : Fridericia.BeatToBeat(rate.Average(r => r.Value!.Value));
        return Reading([.. qt, .. rr.Count > 0 ? rr : rate], Fridericia.Corrected(qt.Average(r => r.Value!.Value), beat), true);
    }

    private static List<ElectrocardiogramResult> Named(List<ElectrocardiogramResult> rows, IReadOnlyList<string> tests, string[] units) => rows.FindAll(r => tests.Contains(r.Test) && units.Contains(r.Unit));

    private static QtcReading Reading(IReadOnlyList<ElectrocardiogramResult> rows, double value, bool calculated) =>
        new(rows[0].Subject, rows[0].Visit, rows[0].At!.Value, value, calculated, [.. rows.Select(r => new DataRecord("EG", r.Subject, r.Sequence))]);

    private static bool AreReplicates(QtcReading first, QtcReading other) =>
        first.At.HasTime && other.At.HasTime && first.Visit == other.Visit && other.At.Moment - first.At.Moment <= Replicates;

    private static QtcReading Mean(List<QtcReading> same) =>
        same[0] with { Milliseconds = same.Average(r => r.Milliseconds), Calculated = same.Exists(r => r.Calculated), Sources = [.. same.SelectMany(r => r.Sources)] };
}
