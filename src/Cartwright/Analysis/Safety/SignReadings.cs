using Cartwright.Datasets.Sdtm;

namespace Cartwright.Analysis.Safety;

/// <summary>A sign that is read from time to time (fever, low pressure), as a step function.</summary>
/// <remarks>
/// A reading holds until the next, but not longer than a day: an assumption, so that one fever before a gap does not fill it. Of several readings at one
/// moment the one with the sign counts. On the day of infusion a reading without time of day is taken to follow the infusion.
/// </remarks>
internal sealed class SignReadings
{
    private static readonly TimeSpan LongestHeld = TimeSpan.FromDays(1);

    private readonly DateTime[] times;
    private readonly bool[] present;

    private SignReadings(DateTime[] times, bool[] present, int unusable) => (this.times, this.present, Unusable) = (times, present, unusable);

    /// <summary>How many rows had no time, or did not tell whether the sign was there.</summary>
    public int Unusable { get; }

    /// <summary>The last reading, or null where there is none.</summary>
    public DateTime? Last => times is [.., var last] ? last : null;

    /// <summary>The usable readings from the infusion to a limit, both inclusive.</summary>
    public static SignReadings Of(IEnumerable<VitalSignResult> rows, Func<VitalSignResult, bool?> sign, SdtmDate infusion, DateTime until)
    {
        var readings = new List<(DateTime At, bool Present)>();
        var unusable = 0;
        foreach (var row in rows)
        {
            if (row.At is not { } at || sign(row) is not { } present) { unusable++; continue; }
            var moment = !at.HasTime && at.Day == infusion.Day ? infusion.Moment : at.Moment;
            if (moment >= infusion.Moment && moment <= until) readings.Add((moment, present));
        }
        if (!IsInOrder(readings)) readings.Sort();

        // At one moment the reading with the sign sorts last, and is the one kept.
        var kept = readings.Where((r, i) => i + 1 == readings.Count || readings[i + 1].At != r.At).ToList();
        return new([.. kept.Select(r => r.At)], [.. kept.Select(r => r.Present)], unusable);
    }

    // As sites write them, readings come in order of time; to look costs less than to sort.
    private static bool IsInOrder(List<(DateTime At, bool Present)> readings)
    {
        for (var i = 1; i < readings.Count; i++) if (readings[i - 1].At >= readings[i].At) return false;
        return true;
    }

    /// <summary>The first reading at or after a moment that shows the sign, or null.</summary>
    public DateTime? FirstFrom(DateTime from)
    {
        var i = Array.BinarySearch(times, from);
        for (i = i < 0 ? ~i : i; i < times.Length; i++) if (present[i]) return times[i];
        return null;
    }

    /// <summary>Whether the sign is there at a moment.</summary>
    public bool At(DateTime at)
    {
        var i = Array.BinarySearch(times, at);
        if (i < 0) i = ~i - 1;
        return i >= 0 && present[i] && at - times[i] < LongestHeld;
    }

    /// <summary>The moments from an onset on at which the sign may come or go.</summary>
    public IEnumerable<DateTime> ChangesFrom(DateTime onset)
    {
        for (var i = 0; i < times.Length; i++)
        {
            if (times[i] >= onset) yield return times[i];
            if (present[i] && times[i] + LongestHeld >= onset) yield return times[i] + LongestHeld;
        }
    }
}
