using Cartwright.Numerics;

namespace Cartwright.Analysis.Haematology;

/// <summary>A count of one infused subject against its limit. Times are days from the first infusion.</summary>
/// <param name="Nadir">The lowest count after it.</param>
/// <param name="NadirDay">Its day; of several equal, the first.</param>
/// <param name="WasLow">Whether any was below the limit; null where none was usable.</param>
/// <param name="RecoveryDay">The first of two counts in a row at the limit or above, after the first below.</param>
public sealed record LowCount(string Subject, Estimate Nadir, Estimate NadirDay, bool? WasLow, Estimate RecoveryDay)
{
    private const string NoCount = "no usable count after the infusion";

    /// <summary>Judges the samples of one subject, in order of time. What lies below a limit of quantification above the limit asked for tells nothing, and is left out.</summary>
    internal static LowCount Of(string subject, IEnumerable<CountSample> samples, double limit)
    {
        var after = samples.Where(s => !s.PreDose && !(s.BelowLimit && s.Value > limit)).ToList();
        if (after.Count == 0) return new(subject, Estimate.None(NoCount), Estimate.None(NoCount), null, Estimate.None(NoCount));
        var nadir = after.MinBy(s => (s.BelowLimit ? 0 : 1, s.Value))!;
        var low = after.FindIndex(s => IsLow(s, limit));
        return new(subject, nadir.BelowLimit ? Estimate.None("below the limit of quantification") : nadir.Value, nadir.Days, low >= 0,
            low < 0 ? Estimate.None("never below the limit") : Recovery(after, low, limit));
    }

    private static Estimate Recovery(List<CountSample> samples, int low, double limit)
    {
        for (var i = low + 1; i + 1 < samples.Count; i++)
            if (!IsLow(samples[i], limit) && !IsLow(samples[i + 1], limit)) return samples[i].Days;
        return Estimate.None("not recovered when last counted");
    }

    private static bool IsLow(CountSample sample, double limit) => sample.BelowLimit || sample.Value < limit;
}
