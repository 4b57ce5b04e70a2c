using System.Diagnostics;
using System.Reflection;
using Cartwright.Numerics.Lanes;
using Cartwright.Numerics.Ode;
using Xunit;

namespace Cartwright.Tests.Numerics.Ode;

public class DormandPrinceParityTests : ParityTests<DormandPrince>
{
    /// <summary>A weighted sum of rates, the weights below 1/8, stays finite where the cubic's end slopes do not.</summary>
    protected override SolveStatus OfPushed => SolveStatus.Reached;
}

public class KennedyCarpenterParityTests : ParityTests<KennedyCarpenter>;

/// <summary>A patient's trajectory is its own, to the last bit: at any width, in any order, in any company, on any thread.</summary>
public abstract class ParityTests<TMethod> where TMethod : struct, IMethod
{
    private static readonly int[] All = [.. Enumerable.Range(0, 37)];
    private static readonly int[] Sound = [.. All.Except([ParityPatients.Bursting, ParityPatients.Fast, ParityPatients.Pushed])];
    private static readonly Tolerance Tolerance = new(1e-4, [1e-7, 1e-7, 1e-7, 1e306, 1e-7, 1e-7]) { FirstStepDays = 8, MostSteps = 400 };
    private static readonly Lazy<Dictionary<int, string>> Alone = new(() => All.ToDictionary(who => who, who => Solve<Lane1>([who])[who]));

    /// <summary>How the patient ends whose rate times the step is beyond all numbers, inside a step that is accepted.</summary>
    protected virtual SolveStatus OfPushed => SolveStatus.NotFinite;

    [Fact]
    public void One_lane_solves_many_as_it_solves_each() => Holds<Lane1>(All);

    [Fact]
    public void Wide_lanes_solve_many_as_one_solves_each()
    {
        Holds<Lane4>(All);
        Holds<Lane8>(All);
    }

    [Fact]
    public void Order_makes_no_difference()
    {
        int[] reversed = [.. All.Reverse()], shuffled = [.. All.OrderBy(i => i * 29 % 37)];
        Holds<Lane4>(reversed);
        Holds<Lane8>(reversed);
        Holds<Lane4>(shuffled);
        Holds<Lane8>(shuffled);
    }

    [Fact]
    public void Company_makes_no_difference()
    {
        Holds<Lane4>(Sound);
        Holds<Lane8>(Sound);
        Holds<Lane4>([3, ParityPatients.Bursting, 20, ParityPatients.Fast, 5, ParityPatients.Pushed]);
        Holds<Lane8>([ParityPatients.Pushed, 1, ParityPatients.Fast, 2]);
    }

    [Fact]
    public void Size_makes_no_difference()
    {
        foreach (var size in new[] { 0, 1, 3, 4, 5, 7, 8, 9 })
        {
            Holds<Lane1>(All[..size]);
            Holds<Lane4>(All[..size]);
            Holds<Lane8>(All[..size]);
        }
    }

    [Fact]
    public void Threads_make_no_difference()
    {
        int[][] halves = [All[..17], All[17..]];
        Parallel.ForEach(halves, half => Holds<Lane4>(half));
    }

    [Fact]
    public void A_part_of_an_ensemble_is_solved_as_the_whole()
    {
        var patients = new ParityPatients(All);
        var solver = new EnsembleSolver<ParityModel<Lane4>, Lane4, TMethod, ParityPatients>(patients, Tolerance);
        var outcomes = new SolveStatus[All.Length];
        solver.Solve(20, 37, outcomes);
        Assert.All(outcomes[..20], o => Assert.Equal(SolveStatus.Pending, o));
        solver.Solve(0, 20, outcomes);
        Assert.Equal(Alone.Value, Told(patients, outcomes));
    }

    [Fact]
    public void Only_those_that_cannot_be_solved_are_not()
    {
        var outcomes = Outcomes<Lane4>(All, out var patients);
        Assert.Equal(SolveStatus.StepTooSmall, outcomes[ParityPatients.Bursting]);
        Assert.Equal(SolveStatus.TooManySteps, outcomes[ParityPatients.Fast]);
        Assert.Equal(OfPushed, outcomes[ParityPatients.Pushed]);
        Assert.Empty(Sound.Where(who => outcomes[who] != SolveStatus.Reached).Select(who => (who, outcomes[who])));
        Assert.True(patients.OnDemand > 10, $"only {patients.OnDemand} doses on demand");
    }

    /// <summary>Patient 8's first step of 8 days runs into ∞/∞: its error is not a number, and the step must still shrink.</summary>
    [Fact]
    public void A_step_that_ends_in_no_number_is_tried_shorter() => Assert.StartsWith("Reached", Alone.Value[8], StringComparison.Ordinal);

    /// <summary>Between the first visit's 2 mg and the next visit the drug decays as e^(−clearance·days); nothing else gives it before.</summary>
    [Fact]
    public void What_is_solved_is_the_equation()
    {
        var patients = new ParityPatients(Sound);
        Outcomes<Lane8>(Sound, patients);
        Span<double> parameters = stackalloc double[7], state = stackalloc double[6];
        for (var i = 0; i < patients.Count; i++)
        {
            var given = patients.Seen(i, 1);
            var next = patients.Seen(i, 2);
            var amount = given[1 + ParityModel<Lane1>.C] + 2;
            var reached = next[1 + ParityModel<Lane1>.C];
            var days = next[0] - given[0];
            patients.Admit(i, parameters, state);
            Assert.Equal(amount * Math.Exp(-parameters[2] * days), reached, 2e-3);
        }
    }

    /// <summary>In optimised code, which comes some solves after the first: until then each look at a table of constants allocates.</summary>
    [Fact]
    public void Nothing_is_allocated_for_a_patient()
    {
        Assert.SkipWhen(typeof(TMethod).Assembly.GetCustomAttribute<DebuggableAttribute>() is { IsJITOptimizerDisabled: true }, "not optimised");
        var patients = new ParityPatients(All);
        var solver = new EnsembleSolver<ParityModel<Lane4>, Lane4, TMethod, ParityPatients>(patients, Tolerance);
        var outcomes = new SolveStatus[All.Length];
        var allocated = long.MaxValue;
        for (var time = 0; time < 60 && allocated > 0; time++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            solver.Solve(0, All.Length, outcomes);
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            Thread.Sleep(5);
        }
        Assert.Equal(0, allocated);
    }

    private static void Holds<T>(int[] who) where T : struct, IHardwareLane<T>, ILane<T> =>
        Assert.Equal(who.ToDictionary(w => w, w => Alone.Value[w]), Solve<T>(who));

    private static Dictionary<int, string> Solve<T>(int[] who) where T : struct, IHardwareLane<T>, ILane<T>
    {
        var outcomes = Outcomes<T>(who, out var patients);
        return Told(patients, outcomes);
    }

    private static Dictionary<int, string> Told(ParityPatients patients, SolveStatus[] outcomes) =>
        patients.Trajectories().Select((t, i) => (t.Key, Told: $"{outcomes[i]} {t.Value}")).ToDictionary(t => t.Key, t => t.Told);

    private static SolveStatus[] Outcomes<T>(int[] who, out ParityPatients patients) where T : struct, IHardwareLane<T>, ILane<T> =>
        Outcomes<T>(who, patients = new ParityPatients(who));

    private static SolveStatus[] Outcomes<T>(int[] who, ParityPatients patients) where T : struct, IHardwareLane<T>, ILane<T>
    {
        var outcomes = new SolveStatus[who.Length];
        new EnsembleSolver<ParityModel<T>, T, TMethod, ParityPatients>(patients, Tolerance).Solve(0, who.Length, outcomes);
        return outcomes;
    }
}
