using Cartwright.Analysis.Subjects;
using Cartwright.Datasets.Sdtm;
using Cartwright.Protocols;

namespace Cartwright.Analysis.Safety;

/// <summary>The highest temperature of an infused subject on a day, °C; the day of the first infusion is 0.</summary>
public sealed record DayTemperature(string Subject, int Day, double Celsius);

/// <summary>A subject's vital sign against a range: whether it lay beyond before the infusion, and whether after it; null where it was not measured then in the unit of the range.</summary>
public sealed record RangeShift(string Subject, bool? Before, bool? After)
{
    /// <summary>Whether it was measured after the infusion, but only in units that the range cannot be compared with.</summary>
    public bool InAnotherUnit { get; init; }
}

/// <summary>A range of the protocol, and every infused subject against it.</summary>
/// <param name="WhyNone">Why the package can tell nothing of it: no row has the test, or none in a unit that compares; null where it can.</param>
public sealed record RangeShifts(VitalSignRange Range, IReadOnlyList<RangeShift> Subjects, string? WhyNone);

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
            [.. plan.VitalSignRanges.Select(r => new RangeShifts(r, [.. infused.Select(s => Shift(s, rows[(s.Id, r.Test)], r, plan.Visits.VitalSignsUntil.Days))], WhyNone(data, r)))]);
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
        var dated = rows.Where(r => r is { At: not null, Value: not null }).OrderBy(r => r.At!.Value.Moment).ToList();
        var before = dated.FindLast(r => !IsFrom(r, subject) && IsBeyond(r, range) is not null);
        var after = dated.FindAll(r => IsAfter(r, subject, until));
        var measured = after.Select(r => IsBeyond(r, range)).OfType<bool>().ToList();
        return new(subject.Id, before is null ? null : IsBeyond(before, range), measured.Count == 0 ? null : measured.Contains(true))
        {
            InAnotherUnit = measured.Count == 0 && after.Count > 0 && after.TrueForAll(r => !Compares(r.Unit, range)),
        };
    }

    // Temperatures are compared in °C, so that a limit in °F holds for readings in either unit; any other sign in the range's own unit. What no body has says nothing.
    private static bool? IsBeyond(VitalSignResult row, VitalSignRange range)
    {
        if (row.Value is not { } value || !Compares(row.Unit, range)) return null;
        if (range.Test != CodeLists.VitalSignTest.Temperature || Fever.Celsius(range.Limit, range.Unit) is not { } limit) return range.Holds(value);
        return Fever.Celsius(row) is { } celsius and >= Fever.Lowest and <= Fever.Highest ? range.IsAbove ? celsius > limit + Fever.Rounding : celsius < limit - Fever.Rounding : null;
    }

    private static bool Compares(string unit, VitalSignRange range) =>
        unit == range.Unit || (range.Test == CodeLists.VitalSignTest.Temperature && Fever.Celsius(0, unit) is not null && Fever.Celsius(0, range.Unit) is not null);

    private static string? WhyNone(StudyData data, VitalSignRange range)
    {
        var units = data.VitalSigns.Where(v => v.Test == range.Test).Select(v => v.Unit).Distinct().Order(StringComparer.Ordinal).ToList();
        if (units.Count == 0) return $"no row of VS has {range.Test}";
        return units.Exists(u => Compares(u, range)) ? null : $"measured in {string.Join(", ", units.Select(u => u.Length == 0 ? "no unit" : u))}, the range is in {range.Unit}";
    }

    private static bool IsFrom(VitalSignResult row, Subject subject)
    {
        var (at, infusion) = (row.At!.Value, subject.FirstInfused!.Value);
        return at.HasTime && infusion.HasTime ? at.Moment >= infusion.Moment : at.Day >= infusion.Day;
    }

    private static bool IsAfter(VitalSignResult row, Subject subject, double until) =>
        row.At is { } at && IsFrom(row, subject) && at.Day.DayNumber - subject.FirstInfused!.Value.Day.DayNumber <= until;
}
