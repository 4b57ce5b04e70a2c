using Cartwright.Models.Reference;
using Cartwright.Patients;
using Cartwright.Protocols;

namespace Cartwright.Rehearsals;

/// <summary>The true courses of many patients of a study at one dose level, none short of dose and none lost: what its assumptions mean, before anybody measures.</summary>
public static class StudyCurves
{
    /// <summary>So many patients at a level (from 1), followed for so many days or to death; exactly, where courses are compared to the last digits.</summary>
    /// <exception cref="Units.FaultyInputException">The assumptions do not fit the plan.</exception>
    public static IReadOnlyList<TrueCourse> Of(TrialPlan plan, Assumptions assumptions, int level, int patients, double days, ulong seed, bool exact = false)
    {
        Units.FaultyInputException.ThrowIfAny(assumptions.FaultsFor(plan));
        var ward = new Ward(plan, assumptions, seed) { Tolerance = exact ? ReferenceTolerance.Exact : ReferenceTolerance.Working };
        TreatedPatient[] treated =
        [
            .. Enumerable.Range(1, patients).Select(n => new TreatedPatient(TrialNumbers.Curves, VirtualPatient.Draw(assumptions, seed, TrialNumbers.Curves, (uint)n), plan.Levels[level - 1], 1, days)),
        ];
        foreach (var patient in treated) ward.Expect(patient);
        ward.Treat();
        return Array.ConvertAll(treated, ward.CourseOf);
    }
}
