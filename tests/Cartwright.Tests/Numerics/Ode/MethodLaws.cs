using Cartwright.Numerics.Lanes;
using Cartwright.Numerics.Ode;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace Cartwright.Tests.Numerics.Ode;

/// <summary>What holds for every method: the orders that it claims, errors in proportion to the tolerance, and what the equations conserve. Oracles are closed forms.</summary>
public abstract class MethodLaws<TMethod> : Measured<TMethod> where TMethod : struct, IMethod
{
    protected abstract int InterpolantOrder { get; }

    // Every Runge–Kutta formula keeps a sum that the equations keep, to rounding.
    protected virtual double LostOfTen => 1e-11;

    protected virtual int ClearedEmbeddedOrder => TMethod.EmbeddedOrder;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Converges_with_its_order_where_coupled_states_drive_cleared_ones(bool embedded) =>
        Order<OneWay<Lane1>, OneWay<Dual<Lane1>>, OneWay<Nodes<Lane1>>>([3], OneWay<Lane1>.At, embedded, ClearedEmbeddedOrder);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Converges_with_its_order_where_all_states_are_coupled(bool embedded) =>
        Order<Logistic<Lane1>, Logistic<Dual<Lane1>>, Logistic<Nodes<Lane1>>>([2, 1], days => Logistic<Lane1>.At(days, 2, 1, 0.1), embedded);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Converges_with_its_order_where_all_states_are_cleared(bool embedded) =>
        Order<Forced<Lane1>, Forced<Dual<Lane1>>, Forced<Nodes<Lane1>>>([3], days => Forced<Lane1>.At(days, 3, 2), embedded, ClearedEmbeddedOrder);

    [Theory]
    [InlineData(0.21)]
    [InlineData(0.5)]
    [InlineData(0.83)]
    public void Interpolates_with_its_order(double fraction)
    {
        double ErrorOf(double step)
        {
            var one = new FixedSteps<TMethod, OneWay<Lane1>, OneWay<Dual<Lane1>>, OneWay<Nodes<Lane1>>>([3], 0.1, OneWay<Lane1>.At(0.1));
            one.Step(step);
            return Distance(one.Interpolated(fraction, step), OneWay<Lane1>.At(0.1 + fraction * step));
        }
        var step = TMethod.Order > 4 ? 1.0 / 80 : 1.0 / 160;
        (Math.Log2(ErrorOf(step) / ErrorOf(step / 2)) - 1).ShouldBe(InterpolantOrder, Margin);
    }

    [Fact]
    public void Meets_its_ends_and_says_the_rates_there()
    {
        var one = new FixedSteps<TMethod, OneWay<Lane1>, OneWay<Dual<Lane1>>, OneWay<Nodes<Lane1>>>([3], 0.5, [0.7, 0.4]);
        var next = one.Step(0.25);
        Distance(one.Interpolated(0, 0.25), [0.7, 0.4]).ShouldBeLessThan(1e-15);
        Distance(one.Interpolated(1, 0.25), next).ShouldBeLessThan(1e-15);
        Distance(one.LastRates, one.RatesAt(0.75, one.Work.Next)).ShouldBeLessThan(1e-15);
    }

    [Fact]
    public void A_lane_whose_step_is_0_stays()
    {
        var one = new FixedSteps<TMethod, OneWay<Lane1>, OneWay<Dual<Lane1>>, OneWay<Nodes<Lane1>>>([1e6], 0.5, [0.7, 0.4]);
        Distance(one.Step(0), [0.7, 0.4]).ShouldBeLessThan(2e-16);
        Distance(one.Embedded, [0.7, 0.4]).ShouldBeLessThan(2e-16);
    }

    [Fact]
    public void The_error_of_logistic_growth_follows_the_tolerance() =>
        Follows<Logistic<Lane1>, Logistic<Dual<Lane1>>, Logistic<Nodes<Lane1>>>([0.8, 5], [0, 1, 5, 10, 20], days => Logistic<Lane1>.At(days, 0.8, 5, 0.01));

    [Fact]
    public void The_error_of_a_chain_follows_the_tolerance() =>
        Follows<Chain<Lane1>, Chain<Dual<Lane1>>, Chain<Nodes<Lane1>>>([0.3, 1.7, 0.9], [0, 0.5, 2, 5, 15], days => Chain<Lane1>.At(days, 0.3, 1.7, 0.9));

    [Fact]
    public void The_error_of_a_forced_state_follows_the_tolerance() =>
        Follows<Forced<Lane1>, Forced<Dual<Lane1>>, Forced<Nodes<Lane1>>>([4], [0, 0.1, 1, 3, 10], days => Forced<Lane1>.At(days, 4, 2));

    [Fact]
    public void Between_steps_the_error_is_still_within_the_tolerance()
    {
        double[] days = [0, .. Enumerable.Range(1, 200).Select(i => i * 0.0517)];
        var seen = new Course([4], [2], days, exact: false).SolvedBy<TMethod, Forced<Lane1>, Forced<Dual<Lane1>>, Forced<Nodes<Lane1>>>(Tolerance.Of(1, 1e-6, 1e-8)).Seen;
        seen.Zip(days.Skip(1), (state, day) => Relative(state, Forced<Lane1>.At(day, 4, 2))).Max().ShouldBeLessThan(1e-4);
    }

    [Fact]
    public void Nothing_is_lost_from_a_closed_chain() =>
        Prop.ForAll(Rates(3), rates =>
        {
            var seen = new Course(rates, [1, 2, 3, 4], [0, 1, 7, 30]).SolvedBy<TMethod, Chain<Lane1>, Chain<Dual<Lane1>>, Chain<Nodes<Lane1>>>(Tolerance.Of(4, 1e-4, 1e-6)).Seen;
            seen.ShouldAllBe(state => Math.Abs(state.Sum() - 10) < LostOfTen);
        }).Check(Runs);

    [Fact]
    public void The_day_on_which_an_autonomous_course_starts_does_not_matter() =>
        Prop.ForAll(Rates(3), rates =>
        {
            var tolerance = Tolerance.Of(4, 1e-6, 1e-9);
            var now = new Course(rates, [1, 2, 3, 4], [0, 1, 7, 30]).SolvedBy<TMethod, Chain<Lane1>, Chain<Dual<Lane1>>, Chain<Nodes<Lane1>>>(tolerance).Seen;
            var later = new Course(rates, [1, 2, 3, 4], [128, 129, 135, 158]).SolvedBy<TMethod, Chain<Lane1>, Chain<Dual<Lane1>>, Chain<Nodes<Lane1>>>(tolerance).Seen;
            // Not exact: time is rounded more coarsely on day 128, and at an explicit method's limit of stability the choice of steps enlarges that, up to the tolerance.
            now.Zip(later, Relative).Max().ShouldBeLessThan(5e-6);
        }).Check(Runs);

}
