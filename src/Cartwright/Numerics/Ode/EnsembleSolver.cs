using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Cartwright.Numerics.Lanes;

namespace Cartwright.Numerics.Ode;

/// <summary>
/// Solves patients side by side, each with its own time, step and acceptance: a trajectory does not depend on who shares the vector. A lane that has finished its
/// patient takes the next. Everything is allocated here; nothing for a patient. Not for two threads at once: each makes its own.
/// </summary>
/// <typeparam name="TModel">The equations.</typeparam>
/// <typeparam name="T">How many patients are side by side.</typeparam>
/// <typeparam name="TMethod">One step.</typeparam>
/// <typeparam name="TEnsemble">The patients.</typeparam>
public sealed class EnsembleSolver<TModel, T, TMethod, TEnsemble>
    where TModel : struct, IOdeModel<TModel, T>
    where T : struct, IHardwareLane<T>, ILane<T>
    where TMethod : struct, IMethod
    where TEnsemble : IEnsemble
{
    // A step this small against the time, or against a day, no longer moves it.
    private const double Smallest = 1e-13;

    private readonly TEnsemble ensemble;
    private readonly Tolerance tolerance;
    private readonly double[] absolute;
    private readonly Step<T> work;
    private readonly Clock<T> clock = new();
    private readonly T[] parameters = new T[TModel.Parameters];
    private readonly double[] state = new double[TModel.States], own = new double[TModel.Parameters];
    private readonly Seat[] seats = new Seat[T.Width];
    private readonly LaneBlock<TModel> models = new(1);
    private int following, last, taken;
    private bool admitted, disturbed;
    private long steps, rejected, vectorSteps;

    /// <summary>A solver for an ensemble, to a tolerance.</summary>
    public EnsembleSolver(TEnsemble ensemble, Tolerance tolerance, Companion<T>? companion = null)
    {
        work = new(TModel.States, TModel.Coupled, TMethod.Stages) { Companion = companion };
        (this.ensemble, this.tolerance, absolute) = (ensemble, tolerance, [.. tolerance.Absolute]);
        if (absolute.Length != TModel.States) throw new ArgumentException($"{TModel.States} states need as many absolute tolerances, not {absolute.Length}", nameof(tolerance));
    }

    /// <summary>What the solves so far have cost.</summary>
    public SolveCost Cost => new(steps, rejected, vectorSteps);

    /// <summary>Solves the patients from the first to before the last given; a status for each is written at its number.</summary>
    public void Solve(int from, int to, Span<SolveStatus> outcomes)
    {
        (following, last) = (from, to);
        for (var lane = 0; lane < T.Width; lane++) Admit(lane, outcomes, ref clock.Time);
        while (taken > 0) Advance(outcomes);
    }

    private void Advance(Span<SolveStatus> outcomes)
    {
        if (admitted) { models.First = TModel.Of(parameters); work.Companion?.Admit(parameters); }
        if (disturbed) Evaluation.Rates(models.First, clock.Time, work.State, work.Rates(0));
        (admitted, disturbed) = (false, false);

        var room = clock.Limit - clock.Time;
        var cut = clock.Proposed >= room;
        var step = T.Select(cut, room, clock.Proposed);
        TMethod.Advance(models.First, clock.Time, step, work);
        vectorSteps++;

        var meanSquare = StepSize.MeanSquare<T>(work, tolerance.Relative, absolute);
        var accepted = meanSquare <= 1.0;
        var then = T.Select(accepted, T.Select(cut, clock.Limit, clock.Time + step), clock.Time);
        Propose(meanSquare, accepted, cut, step);

        var failing = ~T.Bits(accepted) & T.Bits(step <= T.Max(T.Abs(clock.Time), 1.0) * Smallest) | T.Bits(clock.Steps >= tolerance.MostSteps);
        if (failing != 0) GiveUp(failing, outcomes, ref then);
        var due = T.Bits(T.And(accepted, clock.Due <= then));
        if (due != 0) SeeAll(due, step, outcomes, ref then);
        CarryOn(accepted, then);
    }

    private void Propose(T meanSquare, Mask<T> accepted, Mask<T> cut, T step)
    {
        var (factor, logarithm) = StepSize.Factor(meanSquare, clock.LastError, TMethod.EmbeddedOrder + 1);
        var proposed = T.Min(step * T.Select(accepted, factor, T.Min(factor, 1.0)), tolerance.LongestStepDays);
        clock.Proposed = T.Select(T.And(accepted, cut), T.Max(proposed, clock.Proposed), proposed);
        clock.LastError = T.Select(accepted, logarithm, clock.LastError);
        clock.Steps += 1.0;
        rejected += T.Width - BitOperations.PopCount(T.Bits(accepted));
        steps += taken;
    }

    private void CarryOn(Mask<T> accepted, T then)
    {
        Span<T> y = work.State, next = work.Next, first = work.Rates(0), end = work.Rates(TMethod.Stages - 1);
        for (var i = 0; i < y.Length; i++)
        {
            y[i] = T.Select(accepted, next[i], y[i]);
            first[i] = T.Select(accepted, end[i], first[i]);
        }
        clock.Time = then;
    }

    private void SeeAll(uint due, T step, Span<SolveStatus> outcomes, ref T then)
    {
        for (; due != 0; due &= due - 1)
        {
            var lane = BitOperations.TrailingZeroCount(due);
            if (seats[lane].Taken) See(lane, Of(ref step, lane), outcomes, ref then);
        }
    }

    // Every visit inside the step just made; one that changes the state cuts the step short there, and the patient goes on from it.
    private void See(int lane, double step, Span<SolveStatus> outcomes, ref T then)
    {
        ref var seat = ref seats[lane];
        var (begin, end) = (Of(ref clock.Time, lane), Of(ref then, lane));
        while (seat.Due <= end)
        {
            var days = seat.Due;
            if (days == end) Read(work.Next, lane);
            else TMethod.Interpolate(work, lane, (days - begin) / step, step, state);

            var finite = AllFinite();
            var (changed, over) = finite ? SeeAt(ref seat, days) : (false, true);
            if (over) Leave(lane, finite ? SolveStatus.Reached : SolveStatus.NotFinite, outcomes, ref then);
            else if (changed) StartFrom(lane, days, ref then);
            if (over || changed) return;
        }
        clock.Expect(lane, seat.Due, seat.Exact);
    }

    // All visits at one time, with the state in hand.
    private (bool Changed, bool Over) SeeAt(ref Seat seat, double days)
    {
        var changed = false;
        while (seat.Due <= days)
        {
            changed |= ensemble.See(seat.Patient, seat.Number, days, state);
            if (!seat.Proceed(ensemble)) return (changed, true);
        }
        return (changed, false);
    }

    private void Leave(int lane, SolveStatus status, Span<SolveStatus> outcomes, ref T then)
    {
        outcomes[seats[lane].Patient] = status;
        taken--;
        Admit(lane, outcomes, ref then);
    }

    private void Admit(int lane, Span<SolveStatus> outcomes, ref T then)
    {
        ref var seat = ref seats[lane];
        while (following < last)
        {
            seat = Seat.Of(following++);
            ensemble.Admit(seat.Patient, own, state);
            if (seat.Proceed(ensemble) && seat.Due is var days && !SeeAt(ref seat, days).Over)
            {
                Settle(lane, days, ref then);
                return;
            }
            outcomes[seat.Patient] = SolveStatus.Reached;
        }
        seat.Taken = false;
        clock.Expect(lane, double.PositiveInfinity, Of(ref then, lane));
    }

    private void Settle(int lane, double days, ref T then)
    {
        taken++;
        for (var i = 0; i < own.Length; i++) Of(ref parameters[i], lane) = own[i];
        clock.CountFromZero(lane);
        StartFrom(lane, days, ref then);
        admitted = true;
    }

    private void StartFrom(int lane, double days, ref T then)
    {
        for (var i = 0; i < state.Length; i++) Of(ref work.State[i], lane) = Of(ref work.Next[i], lane) = state[i];
        Of(ref then, lane) = days;
        clock.Restart(lane, days, Math.Min(tolerance.FirstStepDays, tolerance.LongestStepDays));
        clock.Expect(lane, seats[lane].Due, seats[lane].Exact);
        disturbed = true;
    }

    private void GiveUp(uint failing, Span<SolveStatus> outcomes, ref T then)
    {
        for (; failing != 0; failing &= failing - 1)
        {
            var lane = BitOperations.TrailingZeroCount(failing);
            if (!seats[lane].Taken) continue;
            Leave(lane, Of(ref clock.Steps, lane) >= tolerance.MostSteps ? SolveStatus.TooManySteps : SolveStatus.StepTooSmall, outcomes, ref then);
        }
    }

    private void Read(Span<T> lanes, int lane)
    {
        for (var i = 0; i < state.Length; i++) state[i] = Of(ref lanes[i], lane);
    }

    private bool AllFinite()
    {
        // Nothing times a number is nothing; times an infinite one, or none, it is not.
        var (sum, rest, i) = (Vector512<double>.Zero, 0.0, 0);
        for (; i <= state.Length - Vector512<double>.Count; i += Vector512<double>.Count) sum += Vector512.Create(state, i) * 0.0;
        for (; i < state.Length; i++) rest += state[i] * 0.0;
        return rest == 0 && Vector512.EqualsAll(sum, Vector512<double>.Zero);
    }

    private static ref double Of(ref T lanes, int lane) => ref Unsafe.Add(ref Unsafe.As<T, double>(ref lanes), lane);
}
