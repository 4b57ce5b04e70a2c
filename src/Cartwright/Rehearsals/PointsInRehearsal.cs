using System.Globalization;
using Cartwright.Analysis.Pharmacokinetics;
using Cartwright.Analysis.Subjects;
using Cartwright.Protocols;
using Cartwright.Trials;
using Cartwright.Units;

namespace Cartwright.Rehearsals;

/// <summary>
/// Points decided by hand that no virtual trial can have: virtual subjects are numbered from 001, no more are enrolled than a trial ever enrols, and none has more samples than visits are planned.
/// Which of the others a trial does have is known only once it has been run.
/// </summary>
public static class PointsInRehearsal
{
    /// <summary>A fault for each, with its place in the protocol.</summary>
    public static IReadOnlyList<Fault> Faults(TrialPlan plan) =>
        [.. from p in plan.Kinetics.Points let wrong = Wrong(p, plan) where wrong is not null select NamedPoints.FaultOf(p, wrong)];

    private static string? Wrong(PointChoice point, TrialPlan plan)
    {
        var name = ShortName.Of(point.Subject, plan);
        if (!uint.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || VirtualClinic.SubjectId(number) != name || number == 0 || number > Conduct.MostEnrolled(plan))
            return $"means no virtual subject: they are {plan.StudyId}-{VirtualClinic.SubjectId(1)} to {plan.StudyId}-{VirtualClinic.SubjectId((uint)Conduct.MostEnrolled(plan))} at most";
        return point.Sample >= 1 && point.Sample <= plan.Visits.Kinetics.Count ? null : $"means no sample: {plan.Visits.Kinetics.Count} are planned";
    }
}
