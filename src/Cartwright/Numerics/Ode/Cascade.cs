using System.Runtime.InteropServices;
using Cartwright.Numerics.Lanes;

namespace Cartwright.Numerics.Ode;

/// <summary>A model's cleared states, solved at the nodes of a step from the coupled ones there.</summary>
public abstract class Cascade<T> : Companion<T> where T : struct, ILane<T>
{
    internal abstract void Solve(in Nodes<T> days, in T step, Step<T> work, Span<Nodes<T>> coupled);
}

/// <summary>The cascade of one model, whose equations are evaluated at all nodes at once.</summary>
/// <typeparam name="TModel">The model over nodes.</typeparam>
/// <typeparam name="T">How many patients are side by side.</typeparam>
public sealed class Cascade<TModel, T> : Cascade<T>
    where TModel : struct, IOdeModel<TModel, Nodes<T>>
    where T : struct, ILane<T>
{
    private readonly Nodes<T>[] atNodes = new Nodes<T>[TModel.Parameters];
    private readonly LaneBlock<TModel> models = new(1);

    /// <inheritdoc />
    public override void Admit(ReadOnlySpan<T> parameters)
    {
        for (var i = 0; i < atNodes.Length; i++) atNodes[i] = Nodes<T>.All(parameters[i]);
        models.First = TModel.Of(atNodes);
    }

    internal override void Solve(in Nodes<T> days, in T step, Step<T> work, Span<Nodes<T>> coupled)
    {
        var balance = new RadauBalance<T>(ref MemoryMarshal.GetReference(coupled), work, step);
        models.First.Rates(days, ref balance);
    }
}
