using Cartwright.Numerics.Lanes;
using Cartwright.Numerics.Ode;
using Shouldly;
using Xunit;

namespace Cartwright.Tests.Numerics.Ode;

public class KennedyCarpenterTests : ImplicitMethodLaws<KennedyCarpenter>
{
    protected override int InterpolantOrder => 3;

    /// <summary>Between the two, the error may fall with a lower order (Hairer, Wanner, section IV.15), but it must fall and never grow with the stiffness.</summary>
    [Theory]
    [InlineData(1e2)]
    [InlineData(1e4)]
    [InlineData(1e6)]
    [InlineData(1e8)]
    public void The_error_does_not_grow_with_the_clearance(double stiffness)
    {
        double ErrorOf(int steps) => Distance(new FixedSteps<KennedyCarpenter, Kaps<Lane1>, Kaps<Dual<Lane1>>, Kaps<Nodes<Lane1>>>([stiffness], 0, Kaps<Lane1>.At(0)).March(1.0 / steps, steps, false), Kaps<Lane1>.At(1));
        ErrorOf(20).ShouldBeLessThan(1e-5);
        ErrorOf(40).ShouldBeLessThan(ErrorOf(20) / 2);
    }
}
