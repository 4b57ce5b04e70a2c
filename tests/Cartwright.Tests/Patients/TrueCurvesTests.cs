using Cartwright.Models.Reference;
using Cartwright.Numerics.Lanes;
using Cartwright.Numerics.Ode;
using Cartwright.Numerics.Random;
using Cartwright.Patients;
using Cartwright.Rehearsals;
using Cartwright.Tests.Rehearsals;
using Xunit;

namespace Cartwright.Tests.Patients;

/// <summary>
/// What is read off a curve between its nodes, against a direct solve of the same patient that looks exactly there: another method (Dormand and Prince) at a relative
/// tolerance of 1e−8, the supportive care that the ward gave taken as planned.
/// </summary>
public class TrueCurvesTests
{
    private const int Patients = 100, Times = 60;
    private const double Followed = 360;

    private static readonly Observable[] Watched =
        [Observable.CarTCells, Observable.Transgene, Observable.Il2, Observable.Il6, Observable.Il10, Observable.TnfAlpha, Observable.IfnGamma, Observable.Neutrophils, Observable.BCells, Observable.Lesion1, Observable.Lesion2];

    private static readonly Lazy<List<(Observable What, double Days, double Off)>> Once = new(() => [.. Enumerable.Range(0, Patients).SelectMany(Compared)]);

    // Cytokines that the first contact with antigen releases bend most in the first hours.
    [Theory]
    [InlineData(1 / 24.0, 0.25, 0.04)]
    [InlineData(0.25, 1, 0.06)]
    [InlineData(1, 35, 0.005)]
    [InlineData(35, 60, 0.005)]
    [InlineData(60, 360, 0.005)]
    public void Between_its_nodes_a_curve_is_close_at_nineteen_of_twenty_times(double from, double to, double close)
    {
        foreach (var what in Watched)
        {
            var off = Once.Value.Where(o => o.What == what && o.Days > from && o.Days <= to).Select(o => o.Off).Order().ToList();

            Assert.True(off.Count > 200);
            Assert.True(At(off, 0.95) < close, $"{what}: {At(off, 0.95):P3}");
        }
    }

    [Fact]
    public void At_a_node_a_curve_is_what_was_solved_there()
    {
        foreach (var course in Courses.Value.Take(5))
            foreach (var (node, day) in course.Curves.Days.Index()) Assert.Equal(course.Curves.AtNode(node, Observable.Il6), course.Curves.At(day, Observable.Il6));
    }

    [Fact]
    public void Before_the_infusion_there_is_no_product_and_beyond_the_last_node_nothing_is_known()
    {
        var curves = Courses.Value[0].Curves;
        Assert.Equal(0, curves.At(-1e-6, Observable.CarTCells));
        Assert.True(curves.At(0, Observable.CarTCells) > 0);
        Assert.Equal(curves.Baseline(Observable.Il6), curves.At(-40, Observable.Il6));
        Assert.Throws<ArgumentOutOfRangeException>(() => curves.At(curves.LastDay + 0.01, Observable.Il6));
    }

    [Fact]
    public void The_peak_is_the_highest_node_from_the_infusion_on_and_the_lowest_the_lowest()
    {
        foreach (var curves in Courses.Value.Take(20).Select(c => c.Curves))
        {
            var nodes = Enumerable.Range(0, curves.Days.Count).Where(n => curves.Days[n] >= 0).ToList();
            Assert.Equal(nodes.Max(n => curves.AtNode(n, Observable.Il6)), curves.Peak(Observable.Il6).Value);
            Assert.Equal(curves.At(curves.Peak(Observable.Il6).Day, Observable.Il6), curves.Peak(Observable.Il6).Value);
            Assert.Equal(nodes.Where(n => curves.Days[n] <= 28).Min(n => curves.AtNode(n, Observable.BCells)), curves.Lowest(Observable.BCells, 28));
        }
    }

    private static double At(List<double> sorted, double share) => sorted[(int)(share * (sorted.Count - 1))];

    private static IEnumerable<(Observable What, double Days, double Off)> Compared(int index)
    {
        var course = Courses.Value[index];
        var draws = RandomDraws.For(1, 1, (uint)index, Purpose.Visit);
        var times = new List<double>();
        for (var i = 0; i < Times; i++) if (Time(i % 5, ref draws) is var time && time < course.Curves.LastDay) times.Add(time);
        times.Sort();
        var direct = Solve(course, times);
        foreach (var (days, values) in direct)
            for (var i = 0; i < Watched.Length; i++)
                yield return (Watched[i], days, Math.Abs(course.Curves.At(days, Watched[i]) - values[i]) / Math.Max(values[i], 1e-6));
    }

    private static double Time(int segment, ref RandomDraws draws) => segment switch
    {
        0 => draws.Uniform(1 / 24.0, 0.25),
        1 => draws.Uniform(0.25, 1),
        2 => draws.Uniform(1, 35),
        3 => draws.Uniform(35, 60),
        _ => draws.Uniform(60, Followed),
    };

    private static readonly Lazy<IReadOnlyList<TrueCourse>> Courses = new(() => StudyCurves.Of(Her2.Plan, Her2.Assumptions, 3, Patients, Followed, 11));

    private static List<(double Days, double[] Values)> Solve(TrueCourse course, List<double> times)
    {
        var treated = new TreatedPatient(1, course.Patient, Her2.Plan.Levels[2], 1, Followed);
        var subject = new ReferenceSubject(course.Patient.Parameters.With((ReferenceParameter.FlatDose, treated.Cells / 1e6), (ReferenceParameter.DosePerKilogram, 0)));
        var seen = new List<(double, double[])>();
        var grid = ReferenceSchedule.To(Followed);
        var days = Enumerable.Range(0, grid.Count).Select(grid.DayOf).Where(d => d <= course.Curves.LastDay);
        var schedule = new ReferenceSchedule(days.Concat(times), [.. ReferenceEvent.Standard, .. course.Given]);
        var cohort = new ReferenceCohort([subject], schedule, (int _, in ReferenceSight sight) =>
        {
            if (times.BinarySearch(sight.Days) >= 0) seen.Add((sight.Days, Values(sight)));
        });
        var outcomes = new SolveStatus[1];
        new EnsembleSolver<ReferencePatient<Lane1>, Lane1, DormandPrince, ReferenceCohort>(cohort, ReferenceTolerance.At(1e-8, 1e-13, 1e-10)).Solve(0, 1, outcomes);
        Assert.Equal([SolveStatus.Reached], outcomes);
        return seen;
    }

    private static double[] Values(in ReferenceSight sight)
    {
        var seen = sight.Observe();
        return
        [
            seen.CarTPerMicrolitre, seen.CopiesPerMicrogram, seen.Il2, sight.Amount(ReferenceState.Il6), sight.Amount(ReferenceState.Il10), seen.Tnf, sight.Amount(ReferenceState.Ifn),
            sight.State[ReferenceState.Neutrophils], seen.BCellsPerMicrolitre, seen.Lesion1Millimetres, seen.Lesion2Millimetres,
        ];
    }
}
