using Cartwright.Numerics.Lanes;
using Cartwright.Numerics.Ode;

namespace Cartwright.KnownAnswers.Areas;

/// <summary>One patient of a model without parameters, from day 0, seen on given days.</summary>
internal sealed class SolvedCourse : IEnsemble
{
    private readonly double[] start, days;
    private readonly List<double[]> seen = [];

    private SolvedCourse(double[] start, double[] days) => (this.start, this.days) = (start, [0, .. days]);

    /// <summary>The state on each of the days.</summary>
    /// <exception cref="InvalidOperationException">The last day was not reached.</exception>
    public static IReadOnlyList<double[]> Of<TMethod, TModel>(double[] start, double[] days, Companion<Lane1>? companion)
        where TMethod : struct, IMethod
        where TModel : struct, IOdeModel<TModel, Lane1>
    {
        var course = new SolvedCourse(start, days);
        var outcomes = new SolveStatus[1];
        new EnsembleSolver<TModel, Lane1, TMethod, SolvedCourse>(course, Tolerance.Of(start.Length, 1e-10, 1e-12), companion).Solve(0, 1, outcomes);
        return outcomes[0] == SolveStatus.Reached ? course.seen : throw new InvalidOperationException($"the solver ended with {outcomes[0]}");
    }

    public void Admit(int patient, Span<double> parameters, Span<double> state) => start.CopyTo(state);

    public Visit? VisitOf(int patient, int number) => number < days.Length ? new(days[number], true) : null;

    public bool See(int patient, int number, double days, Span<double> state)
    {
        if (number > 0) seen.Add(state.ToArray());
        return false;
    }
}
