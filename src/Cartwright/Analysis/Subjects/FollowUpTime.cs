using Cartwright.Analysis.Survival;
using Cartwright.Units;

namespace Cartwright.Analysis.Subjects;

/// <summary>How long subjects were followed from the first infusion: the end of follow-up is the event, and death censors it.</summary>
/// <remarks>Schemper, Smith. A note on quantifying follow-up in studies of failure time. Control. Clin. Trials 17 (1996) 343–346: the reverse Kaplan–Meier estimate.</remarks>
public static class FollowUpTime
{
    /// <summary>The curve of these subjects; who was not infused, or of whom no last day is known, is not in it.</summary>
    public static SurvivalCurve Curve(IEnumerable<Subject> among, DurationConvention convention) =>
        KaplanMeier.EstimateFollowUp([.. among.Where(s => s.FirstInfused is not null && (s.Death ?? s.LastContact) is not null).Select(s => Time(s, convention))]);

    private static SurvivalTime Time(Subject subject, DurationConvention convention)
    {
        var (start, end) = (subject.FirstInfused!.Value.Day, (subject.Death ?? subject.LastContact)!.Value.Day);
        return new(Math.Max(0, DayNumbering.Length(start, end < start ? start : end, convention)), subject.Death is not null);
    }
}
