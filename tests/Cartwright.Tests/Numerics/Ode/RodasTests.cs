using System.Runtime.Intrinsics;
using Cartwright.Numerics.Lanes;
using Cartwright.Numerics.Ode;
using Shouldly;
using Xunit;

namespace Cartwright.Tests.Numerics.Ode;

/// <summary>Beside the laws: published reference values of stiff problems.</summary>
public class RodasTests : ImplicitMethodLaws<Rodas>
{
    protected override int InterpolantOrder => 3;

    /// <summary>At 0.4, 40, 4000: R 4.2.2, deSolve 1.34, <c>lsoda</c>, rtol 1e-12, atol 1e-20. At 1e11: Mazzia, Magherini. Test Set for IVP Solvers, release 2.4 (2008), ROBER.</summary>
    [Fact]
    public void Solves_the_reactions_of_Robertson()
    {
        double[][] published =
        [
            [0.98517211386104, 3.3863953789758e-05, 0.014794022185171], [0.71582706872259, 9.1855347646827e-06, 0.28416374574264],
            [0.18320225778037, 8.9423712529940e-07, 0.81679684798250], [0.2083340149701255e-07, 0.8333360770334713e-13, 0.9999999791665050],
        ];
        var course = new Course([], [1, 0, 0], [0, 0.4, 40, 4000, 1e11])
            .SolvedBy<Rodas, Robertson<Lane1>, Robertson<Dual<Lane1>>, Robertson<Nodes<Lane1>>>(Tolerance.Of(3, 1e-8, 1e-16) with { FirstStepDays = 1e-6 });
        WithinDigits(course, published, 1e-6);
        course.Seen.ShouldAllBe(state => Math.Abs(state.Sum() - 1) < 1e-11);
        course.Cost.Steps.ShouldBeLessThan(3000);
    }

    /// <summary>μ = 1000. At t = 1000: E. Hairer's page of stiff test problems, <c>vdpol/res_exact_pic</c>, there in units of μ; at 2000: Test Set for IVP Solvers, VDPOLM.</summary>
    [Fact]
    public void Solves_the_oscillator_of_van_der_Pol()
    {
        double[][] published = [[-1.863646254808130, 0.7535430865435460e-3], [1.706167732170469, -0.8928097010248125e-3]];
        var course = new Course([1000], [2, 0], [0, 1000, 2000])
            .SolvedBy<Rodas, VanDerPol<Lane1>, VanDerPol<Dual<Lane1>>, VanDerPol<Nodes<Lane1>>>(Tolerance.Of(2, 1e-9, 1e-12) with { FirstStepDays = 1e-6 });
        WithinDigits(course, published, 1e-6);
    }

    /// <summary>Test Set for IVP Solvers, HIRES, at t = 321.8122.</summary>
    [Fact]
    public void Solves_the_response_to_high_irradiance()
    {
        double[][] published =
        [
            [0.7371312573325668e-3, 0.1442485726315185e-3, 0.5888729740967575e-4, 0.1175651343283149e-2, 0.2386356198831331e-2, 0.6238968252742796e-2, 0.2849998395185769e-2,
                0.2850001604814231e-2],
        ];
        var course = new Course([], [1, 0, 0, 0, 0, 0, 0, 0.0057], [0, 321.8122])
            .SolvedBy<Rodas, HighIrradianceResponse<Lane1>, HighIrradianceResponse<Dual<Lane1>>, HighIrradianceResponse<Nodes<Lane1>>>(Tolerance.Of(8, 1e-8, 1e-12) with { FirstStepDays = 1e-3 });
        WithinDigits(course, published, 1e-5);
    }

    private static void WithinDigits(Course course, double[][] published, double relative)
    {
        course.Seen.Count.ShouldBe(published.Length);
        foreach (var (state, expected) in course.Seen.Zip(published))
            for (var i = 0; i < expected.Length; i++) state[i].ShouldBe(expected[i], Math.Abs(expected[i]) * relative);
    }

    /// <summary>On the imaginary axis, where a coupled system oscillates: A-stability, and L-stability's decay at infinity.</summary>
    [Fact]
    public void No_oscillation_however_fast_is_amplified()
    {
        for (var power = -10; power <= 90; power++)
        {
            var next = new FixedSteps<Rodas, Oscillator<Lane1>, Oscillator<Dual<Lane1>>, Oscillator<Nodes<Lane1>>>([Math.Pow(10, power / 10.0)], 0, [1, 0]).Step(1);
            Math.Sqrt(next[0] * next[0] + next[1] * next[1]).ShouldBeLessThanOrEqualTo(Math.Min(1 + 1e-14, 50 / Math.Pow(10, power / 10.0)));
        }
    }

    /// <summary>One pivot, 1 − hγ·2, is rounding alone: the step must be refused, and taken shorter.</summary>
    [Fact]
    public void A_step_at_which_elimination_breaks_down_is_rejected()
    {
        var one = new FixedSteps<Rodas, Dying<Lane1>, Dying<Dual<Lane1>>, Dying<Nodes<Lane1>>>([-2, 1], 0, [1, 1]);
        one.Step(2 * (1 + 1e-15));
        double.IsNaN(one.Work.Error[0].Value).ShouldBeTrue();

        var course = new Course([-2, 1], [1, 1], [0, 3])
            .SolvedBy<Rodas, Dying<Lane1>, Dying<Dual<Lane1>>, Dying<Nodes<Lane1>>>(Tolerance.Of(2, 1e-6, 1e-9) with { FirstStepDays = 2 });
        course.Seen[0][0].ShouldBe(Math.Exp(6), 1e-3);
        course.Cost.Rejected.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void A_patient_in_a_lane_has_the_bits_that_it_has_alone()
    {
        var alone = Advanced<Lane1>(Lane1Of(0.3));
        var among = Advanced<Lane4>(new(Vector256.Create(0.1, 0.2, 0.3, 0.4)));
        for (var i = 0; i < 2; i++) among[i].Values[2].ShouldBe(alone[i].Value);

        static Lane1 Lane1Of(double value) => value;
    }

    private static T[] Advanced<T>(T step) where T : struct, ILane<T>
    {
        var work = new Step<T>(2, 1, Rodas.Stages) { Companion = new Jacobian<Kaps<Dual<T>>, T>() };
        (work.State[0], work.State[1], work.Rates(0)[0], work.Rates(0)[1]) = (0.7, 0.4, -0.5, 0.25);
        work.Companion.Admit([200.0]);
        Rodas.Advance(Kaps<T>.Of([200.0]), 0.5, step, work);
        return work.Next.ToArray();
    }

    [Fact]
    public void A_solve_without_a_Jacobian_is_refused_with_advice() =>
        Should.Throw<ArgumentException>(() => Rodas.Advance<Kaps<Lane1>, Lane1>(Kaps<Lane1>.Of([1]), 0, 1, new Step<Lane1>(2, 1, Rodas.Stages))).Message.ShouldContain("companion");
}
