using Cartwright.Protocols;

namespace Cartwright.Analysis.Pharmacokinetics;

/// <summary>The curve that areas are taken under: the samples from time 0 to the last quantifiable one, with the rules for samples below the limit applied.</summary>
internal sealed class LevelCurve
{
    private readonly double[] days;
    private readonly double[] levels;
    private readonly int count;
    private readonly AucRule rule;
    private readonly double peak;

    private LevelCurve(double[] days, double[] levels, int count, double? firstBelow, AucRule rule)
    {
        (this.days, this.levels, this.count, FirstBelow, this.rule) = (days, levels, count, firstBelow, rule);
        for (var (i, highest) = (0, double.NegativeInfinity); i < count; i++)
            if (levels[i] > highest) (highest, peak) = (levels[i], days[i]);
    }

    /// <summary>Time of the last quantifiable sample.</summary>
    public double Tlast => days[count - 1];

    /// <summary>Level of the last quantifiable sample.</summary>
    public double Clast => levels[count - 1];

    /// <summary>Time of the first sample after the last quantifiable one: below the limit, or a recorded 0; null where there is none.</summary>
    public double? FirstBelow { get; }

    /// <summary>The curve; null where no sample after the dose is quantifiable.</summary>
    /// <param name="profile">The samples.</param>
    /// <param name="settings">The rules.</param>
    /// <param name="initial">C₀ of a bolus; null otherwise.</param>
    public static LevelCurve? Of(ConcentrationProfile profile, NcaSettings settings, double? initial)
    {
        var samples = profile.AfterDose;
        var (first, last) = QuantifiableRange(samples);
        if (last < 0) return null;

        var days = new double[last + 2];
        var levels = new double[last + 2];
        var count = 0;
        if (AtTimeZero(profile, settings, initial) is { } zero) (days[count], levels[count++]) = (0, zero);
        for (var i = 0; i <= last; i++)
        {
            var level = samples[i].Value ?? (Treatment(settings.BelowLimit, i < first) == BelowLimitAs.Zero ? 0 : null);
            if (level is not { } c || count > 0 && samples[i].Days == days[count - 1]) continue;
            (days[count], levels[count++]) = (samples[i].Days, c);
        }
        return new(days, levels, count, last + 1 < samples.Count ? samples[last + 1].Days : null, settings.Rule);
    }

    /// <summary>Area from the start of the curve to its end.</summary>
    public double Area() => Sum(Trapezoid.Area);

    /// <summary>First moment from the start of the curve to its end.</summary>
    public double Moment() => Sum(Trapezoid.Moment);

    /// <summary>Area between two times, both within the curve or clipped to it; between samples the curve has the level that the rule gives.</summary>
    public double Area(double from, double to)
    {
        var area = 0.0;
        for (var i = 1; i < count; i++)
        {
            var (start, end) = (Math.Max(from, days[i - 1]), Math.Min(to, days[i]));
            if (start < end) area += Trapezoid.Area(RuleOf(i), start, Level(i, start), end, Level(i, end));
        }
        return area;
    }

    /// <summary>Whether a point of the curve lies at this time.</summary>
    public bool HasPointAt(double time) => Array.IndexOf(days, time, 0, count) >= 0;

    /// <summary>Time of the last point before the first positive level; 0 where the curve starts above 0.</summary>
    public double Lag()
    {
        var first = Array.FindIndex(levels, level => level > 0);
        return first == 0 ? 0 : days[first - 1];
    }

    private double Level(int i, double time) =>
        time == days[i - 1] ? levels[i - 1] : Trapezoid.LevelAt(RuleOf(i), days[i - 1], levels[i - 1], days[i], levels[i], time);

    private double Sum(Func<AucRule, double, double, double, double, double> piece)
    {
        var sum = 0.0;
        for (var i = 1; i < count; i++) sum += piece(RuleOf(i), days[i - 1], levels[i - 1], days[i], levels[i]);
        return sum;
    }

    // The interval that ends at point i.
    private AucRule RuleOf(int i) => rule == AucRule.LinearThenLog && days[i] <= peak ? AucRule.Linear : rule;

    private static BelowLimitAs Treatment(BelowLimitRules rules, bool beforeFirst) => beforeFirst ? rules.BeforeFirst : rules.Between;

    private static (int First, int Last) QuantifiableRange(ArraySegment<ConcentrationSample> samples)
    {
        var (first, last) = (-1, -1);
        for (var i = 0; i < samples.Count; i++)
            if (samples[i].Quantifiable) (first, last) = (first < 0 ? i : first, i);
        return (first, last);
    }

    // A sample taken at time 0 is the level there; else C₀ of a bolus; else the dose has only just begun to enter, and the level is 0.
    private static double? AtTimeZero(ConcentrationProfile profile, NcaSettings settings, double? initial)
    {
        if (profile.AfterDose.Count > 0 && profile.AfterDose[0] is { Days: 0, Value: not null }) return profile.AfterDose[0].Value;
        foreach (var sample in profile.Samples)
            if (sample is { PreDose: true, Days: 0, Value: not null }) return sample.Value;
        if (initial is not null) return initial;
        if (settings.StartsFromLastBefore && profile.Samples.LastOrDefault(s => s.PreDose) is { PreDose: true } before) return before.Value ?? 0;
        return settings.BelowLimit.BeforeDose == BelowLimitAs.Zero ? 0 : null;
    }
}
