using Cartwright.Protocols;
using Cartwright.Protocols.Files;
using Cartwright.Units;

namespace Cartwright.Records.Usdm;

/// <summary>When a sample is, as a timing of USDM. A numbered day is written in days and a time by the clock in hours, so that either is read back as what it was.</summary>
/// <param name="FromConditioning">Whether it is measured from the start of conditioning; else from the infusion.</param>
/// <param name="Window">How much earlier and later it may be by its own words; null where they give no window.</param>
internal sealed record SamplingTimings(TimingKind Kind, IsoDuration Value, bool FromConditioning, (IsoDuration? Earlier, IsoDuration? Later)? Window)
{
    private static readonly IsoDuration AtOnce = IsoDuration.ByClock(default);

    /// <summary>The timing of a sampling time.</summary>
    public static SamplingTimings Of(SamplingTime time, DayConvention convention) => time switch
    {
        SamplingTime.BeforeConditioning b => Within(b.Within, true),
        SamplingTime.BeforeInfusion b => Within(b.Within, false),
        SamplingTime.AfterInfusion a => new(TimingKind.After, IsoDuration.ByClock(a.After), false, null),
        SamplingTime.NumberedDay d => OnDay(d.Day, convention),
        _ => throw new ArgumentException($"a sampling time of {time.GetType().Name} has no timing", nameof(time)),
    };

    /// <summary>The sampling time that a timing means.</summary>
    public static SamplingTime Read(Timing timing, bool fromConditioning, DayConvention convention)
    {
        if (timing.Kind == TimingKind.Before && timing.Later is { } later && later.Length == timing.Value.Length)
            return fromConditioning ? new SamplingTime.BeforeConditioning(timing.Value.Length) : new SamplingTime.BeforeInfusion(timing.Value.Length);
        if (!timing.Value.IsInDays) return new SamplingTime.AfterInfusion(timing.Kind == TimingKind.Before ? -timing.Value.Length : timing.Value.Length);
        var days = (int)timing.Value.Length.Days;
        return new SamplingTime.NumberedDay(timing.Kind == TimingKind.Before ? -days : DayNumbering.ProtocolDay(days, convention));
    }

    /// <summary>Days from infusion; null for a time before conditioning, which is on no day yet.</summary>
    public static double? Elapsed(SamplingTime time, DayConvention convention) => time switch
    {
        SamplingTime.AfterInfusion a => a.After.Days,
        SamplingTime.NumberedDay d => DayNumbering.ElapsedDays(d.Day, convention),
        _ => null,
    };

    /// <summary>The name under which the plan has it.</summary>
    public static string NameOf(SamplingTime time) => time switch
    {
        SamplingTime.BeforeConditioning b => $"{Amounts.Written(b.Within, "h", "d")} before conditioning",
        SamplingTime.BeforeInfusion b => $"{Amounts.Written(b.Within, "h", "d")} before infusion",
        SamplingTime.AfterInfusion a => Amounts.Written(a.After, "h", "min"),
        SamplingTime.NumberedDay d => FormattableString.Invariant($"Day {d.Day}"),
        _ => throw new ArgumentException($"a sampling time of {time.GetType().Name} has no name", nameof(time)),
    };

    /// <summary>The timing of a planned visit that the protocol gives no sampling time.</summary>
    public static SamplingTimings OfPlanned(PlannedVisit visit) =>
        visit.Planned.Days < 0 ? new(TimingKind.Before, InDaysOrByClock(-visit.Planned), false, null) : new(TimingKind.After, InDaysOrByClock(visit.Planned), false, null);

    /// <summary>How much earlier and later than planned a visit may be; nothing where it is bound to its time.</summary>
    public static (IsoDuration? Earlier, IsoDuration? Later) WindowOf(PlannedVisit? visit) => visit is null || visit.Earliest == visit.Latest
        ? (null, null)
        : (InDaysOrByClock(visit.Planned - visit.Earliest), InDaysOrByClock(visit.Latest - visit.Planned));

    /// <summary>Days where they are whole, else a time by the clock.</summary>
    public static IsoDuration InDaysOrByClock(Duration span) => Math.Abs(span.Days - Math.Round(span.Days)) < 1e-9 ? IsoDuration.OfDays((int)Math.Round(span.Days)) : IsoDuration.ByClock(span);

    /// <summary>Which number the day of infusion bears: as stated, as chosen, as an answered finding has it, else by default.</summary>
    public static DayConvention ConventionOf(Schedule schedule, Chosen chosen) => schedule.DayConvention?.Value ?? chosen.DayConvention
        ?? (chosen.Readings.TryGetValue(KnownReadings.DayConvention, out var reading) && Cartwright.Protocols.Files.Words.Days.TryGetValue(reading, out var answered) ? answered : Defaults.Day);

    // Planned at its earliest: so the published studies write a screening that may be any day until another moment.
    private static SamplingTimings Within(Duration within, bool conditioning)
    {
        var span = IsoDuration.ByClock(within);
        return new(TimingKind.Before, span, conditioning, (AtOnce, span));
    }

    // A day of number 0 or less lies before the day of infusion, or is it where the convention calls it 0.
    private static SamplingTimings OnDay(int day, DayConvention convention)
    {
        var elapsed = (int)DayNumbering.ElapsedDays(day, convention);
        return elapsed < 0 || (day <= 0 && convention == DayConvention.InfusionIsDay1)
            ? new(TimingKind.Before, IsoDuration.OfDays(-elapsed), false, null)
            : new(TimingKind.After, IsoDuration.OfDays(elapsed), false, null);
    }
}
