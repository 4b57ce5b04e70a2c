using Cartwright.Models.Reference;
using Cartwright.Numerics.Lanes;
using Xunit;

namespace Cartwright.Tests.Models.Reference;

/// <summary>Patients who leave a cohort, and those who stay.</summary>
public class ReferenceCohortTests
{
    private const double LastDay = 30, DayOfLeaving = 7.25;
    private const int Patients = 11;

    private static readonly ReferenceSubject[] Subjects = [.. Enumerable.Range(0, Patients).Select(i => new ReferenceSubject(ReferencePopulation.Of("cd22ALL").Draw(1, 0, (uint)i)))];

    [Fact]
    public void Who_leaves_is_not_seen_again_and_the_others_do_not_notice()
    {
        var (whole, some) = (Solve(_ => false), Solve(patient => patient is 2 or 9));
        for (var patient = 0; patient < Patients; patient++)
        {
            var expected = patient is 2 or 9 ? whole[patient].TakeWhile(seen => seen.Days <= DayOfLeaving) : whole[patient];
            Assert.Equal(expected, some[patient]);
        }
    }

    [Fact]
    public void All_may_leave_at_once() => Assert.All(Solve(_ => true), seen => Assert.Equal(DayOfLeaving, seen[^1].Days));

    [Fact]
    public void Lanes_make_no_difference()
    {
        var alone = Solve(patient => patient == 2, cohort => ReferenceSolver.Solve<Lane1>(cohort));
        Assert.Equal(alone, Solve(patient => patient == 2, cohort => ReferenceSolver.Solve<Lane4>(cohort)));
        Assert.Equal(alone, Solve(patient => patient == 2, cohort => ReferenceSolver.Solve<Lane8>(cohort)));
        Assert.Equal(alone, Solve(patient => patient == 2));
    }

    [Fact]
    public void Who_leaves_is_not_treated_on_that_visit()
    {
        ReferenceCohort? cohort = null;
        var doses = new int[Patients];
        cohort = new(Subjects, ReferenceSchedule.To(LastDay), (int patient, in ReferenceSight sight) =>
        {
            doses[patient] = sight.Care?.Given.Count ?? 0;
            if (sight.Care?.Latest.CytokineReleaseAstct > 0) cohort!.Leave(patient);
        }, ReferenceCare.Specified);
        ReferenceSolver.Solve(cohort);
        Assert.Equal(doses, Enumerable.Range(0, Patients).Select(patient => cohort.CareOf(patient)!.Given.Count));
    }

    private static List<(double Days, double Effectors)>[] Solve(Func<int, bool> leaves, Action<ReferenceCohort>? solve = null)
    {
        List<(double, double)>[] seen = [.. Enumerable.Range(0, Patients).Select(_ => new List<(double, double)>())];
        ReferenceCohort? cohort = null;
        cohort = new(Subjects, ReferenceSchedule.To(LastDay), (int patient, in ReferenceSight sight) =>
        {
            seen[patient].Add((sight.Days, sight.State[ReferenceState.Effectors]));
            if (sight.Days == DayOfLeaving && leaves(patient)) cohort!.Leave(patient);
        }, ReferenceCare.Specified);
        (solve ?? ReferenceSolver.Solve)(cohort);
        return seen;
    }
}
