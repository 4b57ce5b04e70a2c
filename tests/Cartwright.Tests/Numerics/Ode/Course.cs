using Cartwright.Numerics.Lanes;
using Cartwright.Numerics.Ode;
using Shouldly;

namespace Cartwright.Tests.Numerics.Ode;

/// <summary>What is added to a state at a time.</summary>
internal readonly record struct Dose(double Days, int State, double Added);

/// <summary>One patient, dosed and seen; what was seen is kept.</summary>
internal sealed class Course : IEnsemble
{
    private readonly double[] parameters, start;
    private readonly List<(double Days, bool Exact, Dose? Dose)> visits;

    /// <param name="parameters">The model's.</param>
    /// <param name="start">The state at the first of the days.</param>
    /// <param name="days">When the patient is seen.</param>
    /// <param name="exact">Whether steps end there; else the state is interpolated.</param>
    /// <param name="doses">In order; a dose comes before a look at the same time.</param>
    public Course(double[] parameters, double[] start, double[] days, bool exact = true, params Dose[] doses)
    {
        (this.parameters, this.start) = (parameters, start);
        var given = doses.Select(dose => (dose.Days, true, (Dose?)dose));
        visits = [(days[0], true, null), .. given.Concat(days.Skip(1).Select(day => (day, exact, (Dose?)null))).OrderBy(visit => visit.Item1)];
    }

    /// <summary>The states at the days, the first apart.</summary>
    public List<double[]> Seen { get; } = [];

    public SolveCost Cost { get; private set; }

    public SolveStatus Status { get; private set; }

    /// <summary>Solves for this patient, who must reach the last day.</summary>
    public Course SolvedBy<TMethod, TModel, TDual, TNodes>(Tolerance tolerance)
        where TMethod : struct, IMethod
        where TModel : struct, IOdeModel<TModel, Lane1>
        where TDual : struct, IOdeModel<TDual, Dual<Lane1>>
        where TNodes : struct, IOdeModel<TNodes, Nodes<Lane1>>
    {
        TriedBy<TMethod, TModel, TDual, TNodes>(tolerance).Status.ShouldBe(SolveStatus.Reached);
        return this;
    }

    public Course TriedBy<TMethod, TModel, TDual, TNodes>(Tolerance tolerance)
        where TMethod : struct, IMethod
        where TModel : struct, IOdeModel<TModel, Lane1>
        where TDual : struct, IOdeModel<TDual, Dual<Lane1>>
        where TNodes : struct, IOdeModel<TNodes, Nodes<Lane1>>
    {
        var solver = new EnsembleSolver<TModel, Lane1, TMethod, Course>(this, tolerance, CompanionOf<TMethod>.Over<TDual, TNodes>());
        var outcomes = new SolveStatus[1];
        solver.Solve(0, 1, outcomes);
        (Status, Cost) = (outcomes[0], solver.Cost);
        return this;
    }

    public void Admit(int patient, Span<double> parameters, Span<double> state)
    {
        this.parameters.CopyTo(parameters);
        start.CopyTo(state);
    }

    public Visit? VisitOf(int patient, int number) => number < visits.Count ? new(visits[number].Days, visits[number].Exact) : null;

    public bool See(int patient, int number, double days, Span<double> state)
    {
        if (number == 0) return false;
        if (visits[number].Dose is not { } dose)
        {
            Seen.Add(state.ToArray());
            return false;
        }
        state[dose.State] += dose.Added;
        return true;
    }
}
