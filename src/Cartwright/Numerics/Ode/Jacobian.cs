using System.Runtime.InteropServices;
using Cartwright.Numerics.Lanes;

namespace Cartwright.Numerics.Ode;

/// <summary>How a model's rates change with its amounts, ∂f/∂y, row by row, and with time, ∂f/∂t: exact, and the same in every lane as alone.</summary>
public abstract class Jacobian<T> : Companion<T> where T : struct, ILane<T>
{
    private protected Jacobian(int states) => (ByAmount, ByTime) = (new T[states * states], new T[states]);

    /// <summary>∂f/∂y as last computed, or what a method made of it in its place.</summary>
    internal T[] ByAmount { get; }

    /// <summary>∂f/∂t as last computed.</summary>
    internal T[] ByTime { get; }

    internal abstract void At(T days, Span<T> amounts);
}

/// <summary>The Jacobian of one model, column by column from its own equations, evaluated over duals.</summary>
/// <remarks>
/// A model needs nothing for it, because its equations are generic over lanes. Alternatives: difference quotients, which lose half the digits, and states here span
/// 1 cell to 10¹² cells; derivatives written by hand, a second place where the equations stand.
/// </remarks>
/// <typeparam name="TModel">The model over duals.</typeparam>
/// <typeparam name="T">How many patients are side by side.</typeparam>
public sealed class Jacobian<TModel, T>() : Jacobian<T>(TModel.States)
    where TModel : struct, IOdeModel<TModel, Dual<T>>
    where T : struct, ILane<T>
{
    private readonly Dual<T>[] constants = new Dual<T>[TModel.Parameters];
    private TModel model;

    /// <inheritdoc />
    public override void Admit(ReadOnlySpan<T> parameters)
    {
        for (var i = 0; i < constants.Length; i++) constants[i] = new(parameters[i], 0.0);
        model = TModel.Of(constants);
    }

    internal override void At(T days, Span<T> amounts)
    {
        ref var y = ref MemoryMarshal.GetReference(amounts);
        for (var column = 0; column < amounts.Length; column++)
        {
            var along = new TangentBalance<T>(ref y, column, ref ByAmount[column], amounts.Length);
            model.Rates(new Dual<T>(days, 0.0), ref along);
        }
        var inTime = new TangentBalance<T>(ref y, -1, ref ByTime[0], 1);
        model.Rates(new Dual<T>(days, 1.0), ref inTime);
    }
}
