using Cartwright.Numerics.Lanes;
using Cartwright.Numerics.Ode;

namespace Cartwright.Tests.Numerics.Ode;

/// <summary>Steps of one length, with nothing between a method and the test.</summary>
internal sealed class FixedSteps<TMethod, TModel, TDual, TNodes>
    where TMethod : struct, IMethod
    where TModel : struct, IOdeModel<TModel, Lane1>
    where TDual : struct, IOdeModel<TDual, Dual<Lane1>>
    where TNodes : struct, IOdeModel<TNodes, Nodes<Lane1>>
{
    private readonly Step<Lane1> work = new(TModel.States, TModel.Coupled, TMethod.Stages) { Companion = CompanionOf<TMethod>.Over<TDual, TNodes>() };
    private readonly TModel model;
    private double days;

    public FixedSteps(double[] parameters, double days, double[] start)
    {
        Lane1[] lanes = [.. parameters.Select(p => new Lane1(p))];
        model = TModel.Of(lanes);
        work.Companion?.Admit(lanes);
        this.days = days;
        for (var i = 0; i < start.Length; i++) work.State[i] = start[i];
    }

    public Step<Lane1> Work => work;

    public double[] Next => Numbers(work.Next);

    public double[] Embedded => [.. Next.Zip(Numbers(work.Error), (next, error) => next - error)];

    private static double[] Numbers(Span<Lane1> lanes) => [.. lanes.ToArray().Select(lane => lane.Value)];

    public double[] LastRates => Numbers(work.Rates(TMethod.Stages - 1));

    public double[] RatesAt(double when, Span<Lane1> amounts)
    {
        var rates = new Lane1[amounts.Length];
        var balance = new Plain(amounts, rates);
        model.Rates(when, ref balance);
        return Numbers(rates);
    }

    public double[] Step(double step)
    {
        var rates = RatesAt(days, work.State);
        for (var i = 0; i < rates.Length; i++) work.Rates(0)[i] = rates[i];
        TMethod.Advance<TModel, Lane1>(model, days, step, work);
        return Next;
    }

    /// <summary>The state at the end of many steps, of which the method's own or the embedded formula is carried on.</summary>
    public double[] March(double step, int count, bool embedded)
    {
        for (var n = 0; n < count; n++, days += step)
        {
            Step(step);
            var carried = embedded ? Embedded : Next;
            for (var i = 0; i < carried.Length; i++) work.State[i] = carried[i];
        }
        return Numbers(work.State);
    }

    public double[] Interpolated(double fraction, double step)
    {
        var state = new double[work.States];
        TMethod.Interpolate(work, 0, fraction, step, state);
        return state;
    }

    private readonly ref struct Plain(Span<Lane1> amounts, Span<Lane1> rates) : IBalance<Lane1>
    {
        private readonly Span<Lane1> amounts = amounts, rates = rates;

        public Lane1 this[int state] => amounts[state];

        public void Rate(int state, Lane1 perDay) => rates[state] = perDay;

        public Lane1 Cleared(int state, Lane1 production, Lane1 clearance)
        {
            rates[state] = production - clearance * amounts[state];
            return amounts[state];
        }
    }
}
