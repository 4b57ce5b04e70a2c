using Cartwright.Numerics.Lanes;
using Cartwright.Numerics.Ode;
using Shouldly;
using Xunit;

namespace Cartwright.Tests.Numerics.Ode;

/// <summary>What holds beside for methods that treat cleared states implicitly.</summary>
public abstract class ImplicitMethodLaws<TMethod> : MethodLaws<TMethod> where TMethod : struct, IMethod
{
    [Fact]
    public void A_clearance_of_a_million_a_day_costs_few_steps()
    {
        var course = new Course([0.1, 1e6], [1, 1], [0, 1, 100]).SolvedBy<TMethod, Dying<Lane1>, Dying<Dual<Lane1>>, Dying<Nodes<Lane1>>>(Tolerance.Of(2, 1e-6, 1e-9));
        course.Seen.ShouldAllBe(state => Math.Abs(state[1]) < 1e-8);
        course.Seen[0][0].ShouldBe(Math.Exp(-0.1), 1e-5);
        course.Cost.Steps.ShouldBeLessThan(300);
    }

    [Fact]
    public void A_level_cleared_so_fast_follows_what_produces_it()
    {
        var course = new Course([1e6], [2], [0, 1, 10, 100]).SolvedBy<TMethod, Forced<Lane1>, Forced<Dual<Lane1>>, Forced<Nodes<Lane1>>>(Tolerance.Of(1, 1e-6, 1e-9));
        course.Seen.Select(state => state[0]).Zip([1 / 2.0, 1 / 11.0, 1 / 101.0], (level, exact) => Math.Abs(level / exact - 1)).Max().ShouldBeLessThan(1e-5);
        course.Cost.Steps.ShouldBeLessThan(300);
    }

    /// <summary>L-stability: R(z) → 0, and as 1/z.</summary>
    [Theory]
    [InlineData(1e4)]
    [InlineData(1e8)]
    [InlineData(1e12)]
    public void Nothing_is_left_of_an_infinitely_fast_transient(double times) => Math.Abs(Cleared(times)).ShouldBeLessThan(20 / times);

    [Fact]
    public void No_decay_however_fast_is_amplified()
    {
        for (var power = -30; power <= 90; power++) Math.Abs(Cleared(Math.Pow(10, power / 10.0))).ShouldBeLessThan(1);
    }

    private static double Cleared(double times) => new FixedSteps<TMethod, Dying<Lane1>, Dying<Dual<Lane1>>, Dying<Nodes<Lane1>>>([0.1, times], 0, [1, 1]).Step(1)[1];
}
