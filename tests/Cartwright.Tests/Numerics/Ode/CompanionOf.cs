using Cartwright.Numerics.Lanes;
using Cartwright.Numerics.Ode;

namespace Cartwright.Tests.Numerics.Ode;

/// <summary>What a method needs beside a model, from the model's other forms.</summary>
internal static class CompanionOf<TMethod> where TMethod : struct, IMethod
{
    public static Companion<Lane1>? Over<TDual, TNodes>() where TDual : struct, IOdeModel<TDual, Dual<Lane1>> where TNodes : struct, IOdeModel<TNodes, Nodes<Lane1>> =>
        default(TMethod) switch
        {
            Rodas => new Jacobian<TDual, Lane1>(),
            DormandPrinceRadau => new Cascade<TNodes, Lane1>(),
            _ => null,
        };
}
