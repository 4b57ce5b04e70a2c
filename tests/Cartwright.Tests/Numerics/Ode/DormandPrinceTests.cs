using Cartwright.Numerics.Lanes;
using Cartwright.Numerics.Ode;
using Shouldly;
using Xunit;

namespace Cartwright.Tests.Numerics.Ode;

public class DormandPrinceTests : MethodLaws<DormandPrince>
{
    protected override int InterpolantOrder => 4;

    /// <summary>The interval of stability on the negative real axis ends at −3.3: R(z) = 1 + z + … + z⁵/120 + z⁶/600 (Hairer, Wanner, Solving ODEs II, 2nd edition, section IV.2).</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(3.3)]
    [InlineData(3.4)]
    [InlineData(5)]
    public void Amplifies_a_decay_by_its_stability_function(double z)
    {
        var expected = 1 - z + z * z / 2 - z * z * z / 6 + Math.Pow(z, 4) / 24 - Math.Pow(z, 5) / 120 + Math.Pow(z, 6) / 600;
        new FixedSteps<DormandPrince, Dying<Lane1>, Dying<Dual<Lane1>>, Dying<Nodes<Lane1>>>([0.1, z], 0, [1, 1]).Step(1)[1].ShouldBe(expected, 1e-13);
        (Math.Abs(expected) < 1).ShouldBe(z < 3.35);
    }

    [Fact]
    public void Gives_up_honestly_on_a_clearance_of_a_million_a_day()
    {
        var course = new Course([0.1, 1e6], [1, 1], [0, 100]).TriedBy<DormandPrince, Dying<Lane1>, Dying<Dual<Lane1>>, Dying<Nodes<Lane1>>>(Tolerance.Of(2, 1e-6, 1e-9) with { MostSteps = 20_000 });
        course.Status.ShouldBe(SolveStatus.TooManySteps);
        course.Seen.ShouldBeEmpty();
    }
}
