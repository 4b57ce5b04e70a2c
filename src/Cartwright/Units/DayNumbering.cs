namespace Cartwright.Units;

/// <summary>Which number the day of infusion bears in a protocol.</summary>
public enum DayConvention
{
    /// <summary>Infusion is Day 0: "Day 4" is 4 days after it.</summary>
    InfusionIsDay0,

    /// <summary>Infusion is Day 1: "Day 4" is 3 days after it.</summary>
    InfusionIsDay1,
}

/// <summary>How the length of an interval between two dates is counted.</summary>
public enum DurationConvention
{
    /// <summary>End − start + 1, as CDISC and SAS programs count.</summary>
    Inclusive,

    /// <summary>End − start.</summary>
    Exclusive,
}

/// <summary>The one place where day numbers and elapsed days are turned into one another.</summary>
/// <remarks>CDISC SDTM Implementation Guide 3.4, section 4.4.4: study days have no day 0; a protocol's may.</remarks>
public static class DayNumbering
{
    /// <summary>Elapsed days from infusion to a protocol's numbered day.</summary>
    public static double ElapsedDays(int protocolDay, DayConvention convention) =>
        convention == DayConvention.InfusionIsDay0 || protocolDay <= 0 ? protocolDay : protocolDay - 1;

    /// <summary>The number that a protocol gives to a day so long after infusion.</summary>
    public static int ProtocolDay(int elapsedDays, DayConvention convention) =>
        convention == DayConvention.InfusionIsDay0 || elapsedDays < 0 ? elapsedDays : elapsedDays + 1;

    /// <summary>The CDISC study day (--DY) of a date: 1 on the reference date, −1 the day before, never 0.</summary>
    public static int CdiscDay(DateOnly date, DateOnly reference)
    {
        var elapsed = date.DayNumber - reference.DayNumber;
        return elapsed >= 0 ? elapsed + 1 : elapsed;
    }

    /// <summary>Days from start to end under the convention.</summary>
    public static int Length(DateOnly start, DateOnly end, DurationConvention convention) =>
        end.DayNumber - start.DayNumber + (convention == DurationConvention.Inclusive ? 1 : 0);
}
