using Cartwright.Analysis.Subjects;
using Cartwright.Datasets.Sdtm;
using Cartwright.Protocols;

namespace Cartwright.Analysis.Safety;

/// <summary>The highest temperature of an infused subject on a day, °C; the day of the first infusion is 0.</summary>
public sealed record DayTemperature(string Subject, int Day, double Celsius);

/// <summary>A subject's vital sign against a range: whether it lay beyond before the infusion, and whether after it; null where it was not measured then in the unit of the range.</summary>
public sealed record RangeShift(string Subject, bool? Before, bool? After);

/// <summary>A range of the protocol, and every infused subject against it.</summary>
public sealed record RangeShifts(VitalSignRange Range, IReadOnlyList<RangeShift> Subjects);

/// <summary>Vital signs of the infused subjects: temperatures by day, and values beyond the protocol's ranges. No range is supposed.</summary>
/// <param name="Temperatures">By subject and day, from the day of infusion to the last on which the protocol takes vital signs.</param>
/// <param name="Ranges">The protocol's ranges, in its order.</param>
public sealed record VitalSignAnalysis(IReadOnlyList<DayTemperature> Temperatures, IReadOnlyList<RangeShifts> Ranges)
{
    /// <summary>Nobody's.</summary>
    public static VitalSignAnalysis Empty { get; } = new([], []);

    /// <summary>Reads a data package. On the day of infusion a value without time of day is taken to follow the infusion; what no body has is left out.</summary>
    public static VitalSignAnalysis Of(StudyData data, TrialPlan plan, SubjectLevel subjects)
    {
        var rows = data.VitalSigns.ToLookup(v => (v.Subject, v.Test));
        var infused = subjects.In(AnalysisSet.Infused).ToList();
        return new(
            [.. infused.SelectMany(s => ByDay(s, rows[(s.Id, CodeLists.VitalSignTest.Temperature)], plan.Visits.VitalSignsUntil.Days))],
            [.. plan.VitalSignRanges.Select(r => new RangeShifts(r, [.. infused.Select(s => Shift(s, rows[(s.Id, r.Test)], r, plan.Visits.VitalSignsUntil.Days))]))]);
    }

    private static IEnumerable<DayTemperature> ByDay(Subject subject, IEnumerable<VitalSignResult> rows, double until) =>
        from row in rows
        where IsAfter(row, subject, until)
        let celsius = Fever.Celsius(row)
        where celsius is >= Fever.Lowest and <= Fever.Highest
        group celsius.Value by row.At!.Value.Day.DayNumber - subject.FirstInfused!.Value.Day.DayNumber into day
        orderby day.Key
        select new DayTemperature(subject.Id, day.Key, day.Max());

    private static RangeShift Shift(Subject subject, IEnumerable<VitalSignResult> rows, VitalSignRange range, double until)
    {
        var measured = rows.Where(r => r.At is not null && ValueIn(r, range) is not null).OrderBy(r => r.At!.Value.Moment).ToList();
        var before = measured.LastOrDefault(r => !IsFrom(r, subject));
        var after = measured.FindAll(r => IsAfter(r, subject, until));
        return new(subject.Id, before is null ? null : range.Holds(ValueIn(before, range)!.Value), after.Count == 0 ? null : after.Exists(r => range.Holds(ValueIn(r, range)!.Value)));
    }

    // Temperatures are read in either unit; any other sign in the range's own.
    private static double? ValueIn(VitalSignResult row, VitalSignRange range) =>
        row.Unit == range.Unit ? row.Value
        : range.Test == CodeLists.VitalSignTest.Temperature && range.Unit == "°C" ? Fever.Celsius(row)
        : null;

    private static bool IsFrom(VitalSignResult row, Subject subject)
    {
        var (at, infusion) = (row.At!.Value, subject.FirstInfused!.Value);
        return at.HasTime && infusion.HasTime ? at.Moment >= infusion.Moment : at.Day >= infusion.Day;
    }

    private static bool IsAfter(VitalSignResult row, Subject subject, double until) =>
        row.At is { } at && IsFrom(row, subject) && at.Day.DayNumber - subject.FirstInfused!.Value.Day.DayNumber <= until;
}
