using Cartwright.Datasets.Sdtm;

namespace Cartwright.Analysis.Safety;

/// <summary>When something was given: from its start (inclusive) to its end (exclusive).</summary>
/// <remarks>A start without time of day is its midnight, an end without one the next. What ended when it began lasted a minute, the data's resolution.</remarks>
internal readonly record struct SupportSpan(DateTime From, DateTime To, string Name, OxygenSupport Oxygen = OxygenSupport.None)
{
    /// <summary>The rate of a vasopressor, µg/kg/min; null where it was not recorded.</summary>
    public double? Rate { get; init; }

    /// <summary>The inspired oxygen that stands for the device and its flow.</summary>
    public OxygenRequirement Requirement { get; init; }

    private static readonly TimeSpan Shortest = TimeSpan.FromMinutes(1);

    public bool Covers(DateTime at) => From <= at && at < To;

    /// <summary>A treatment that goes on until it is stopped: without an end it still goes on.</summary>
    public static SupportSpan Ongoing(string name, SdtmDate start, SdtmDate? end, OxygenSupport oxygen = OxygenSupport.None) =>
        new(start.Moment, end is { } stop ? Closed(start, stop) : DateTime.MaxValue, name.ToUpperInvariant(), oxygen);

    /// <summary>A treatment that is given once: without an end it ended when it began.</summary>
    public static SupportSpan Given(string name, SdtmDate start, SdtmDate? end) => new(start.Moment, Closed(start, end ?? start), name.ToUpperInvariant());

    private static DateTime Closed(SdtmDate start, SdtmDate end)
    {
        var to = end.HasTime ? end.Moment : end.Moment.Date.AddDays(1);
        return to > start.Moment ? to : start.Moment + Shortest;
    }
}
