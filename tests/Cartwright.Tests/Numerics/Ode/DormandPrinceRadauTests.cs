using Cartwright.Numerics.Ode;

namespace Cartwright.Tests.Numerics.Ode;

public class DormandPrinceRadauTests : ImplicitMethodLaws<DormandPrinceRadau>
{
    // The cubic through a step's start and its three nodes; the coupled states alone have 4.
    protected override int InterpolantOrder => 3;

    // Cleared states are judged against a formula of order 3, coupled ones against one of order 4.
    protected override int ClearedEmbeddedOrder => 3;

    // What leaves a coupled state is summed by one formula, and what enters a cleared one by another: a total is kept only as the tolerance (1e-4) has it.
    protected override double LostOfTen => 1e-2;
}
