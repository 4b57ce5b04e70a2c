using Cartwright.Numerics.Random;
using Cartwright.Patients;
using Cartwright.Protocols;

namespace Cartwright.Trials.Clinic;

/// <summary>A treated subject's time at the site, counted in whole minutes from infusion: what is written down is what happens before the end.</summary>
internal sealed class Stay(TrueCourse truth, AssumedVisits visits, ulong seed, uint trial, DateTime enrolled, DateTime conditioning, DateTime infusion, int endMinutes)
{
    private const double MinutesInDay = 1440;

    public TrueCourse Truth { get; } = truth;

    public DateTime Infusion { get; } = infusion;

    public int ConditioningMinutes { get; } = (int)(conditioning - infusion).TotalMinutes;

    // A screening visit comes after consent, however wide its window: on the day of enrolment from eight o'clock.
    private readonly int opens = (int)(enrolled.Date.AddHours(8) - infusion).TotalMinutes;

    /// <summary>Death, loss or completion; nothing is seen from then on.</summary>
    public int EndMinutes { get; } = endMinutes;

    public DateTime At(int minutes) => Infusion.AddMinutes(minutes);

    /// <summary>The stream of one purpose, and within it of one item.</summary>
    public RandomDraws Draws(Purpose purpose, int item = 0) => RandomDraws.For(seed, trial, Truth.Patient.Number, purpose, unchecked((ushort)item));

    /// <summary>
    /// When a planned visit is kept, or null where it is missed or comes after the end. Its luck hangs on its planned hour alone: another visit more
    /// or less in the schedule moves no other, and what is planned for one time is done at one time.
    /// </summary>
    public int? Kept(PlannedVisit visit)
    {
        var draws = Draws(Purpose.Visit, ItemOf(visit));
        var place = draws.Uniform() + draws.Uniform() - 1;
        var minutes = Placed(visit, place);
        var missed = visit.Planned.Days > 0 && draws.Bernoulli(visits.Missed);
        return missed || minutes >= EndMinutes ? null : minutes;
    }

    /// <summary>What tells the draws of one planned time from those of another: its hour.</summary>
    public static int ItemOf(PlannedVisit visit) => (int)Math.Round(visit.Planned.Days * 24);

    public static int Minutes(double days) => (int)Math.Round(days * MinutesInDay);

    public static double Days(int minutes) => minutes / MinutesInDay;

    // Triangular about the planned time, inside the window; a window before infusion or conditioning excludes its end.
    private int Placed(PlannedVisit visit, double place)
    {
        var planned = visit.Planned.Days * MinutesInDay;
        var (earliest, latest) = (visit.Earliest.Days * MinutesInDay, visit.Latest.Days * MinutesInDay);
        var minutes = (int)Math.Round(planned + place * (place < 0 ? planned - earliest : latest - planned));
        var first = Math.Max(opens, (int)Math.Ceiling(earliest - 1e-6));
        var last = (int)Math.Floor(latest + 1e-6) - (visit.Latest.Days <= 0 ? 1 : 0);
        return Math.Clamp(minutes, Math.Min(first, last), last);
    }
}
