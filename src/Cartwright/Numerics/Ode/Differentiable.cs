using System.Buffers;
using System.Runtime.CompilerServices;
using Cartwright.Numerics.Lanes;

namespace Cartwright.Numerics.Ode;

/// <summary>
/// A model beside itself over <see cref="Dual{T}"/>: what a method that needs a Jacobian is given in place of the model. It costs a model nothing: its equations are
/// generic over lanes, so the same source is both.
/// </summary>
/// <remarks>
/// Alternatives. The method could name the dual model in its own type, but then it would need the parameters too, which only the solver has. The model could carry a
/// method that makes its dual, but each would have to be written by hand, beside a copy of its parameters. Difference quotients need no second type, but lose half the
/// digits, and states here span 1 cell to 10¹² cells. Derivatives written by hand are a second place where the equations stand.
/// </remarks>
/// <typeparam name="TModel">The equations over the lane.</typeparam>
/// <typeparam name="TDual">The same equations over the lane's duals.</typeparam>
/// <typeparam name="T">How many patients are side by side.</typeparam>
public readonly struct Differentiable<TModel, TDual, T> : IOdeModel<Differentiable<TModel, TDual, T>, T>
    where TModel : struct, IOdeModel<TModel, T>
    where TDual : struct, IOdeModel<TDual, Dual<T>>
    where T : struct, ILane<T>
{
    private readonly TModel model;
    private readonly TDual dual;

    private Differentiable(TModel model, TDual dual) => (this.model, this.dual) = (model, dual);

    /// <inheritdoc />
    public static int States => TModel.States;

    /// <inheritdoc />
    public static int Coupled => TModel.Coupled;

    /// <inheritdoc />
    public static int Parameters => TModel.Parameters;

    /// <inheritdoc />
    public static Differentiable<TModel, TDual, T> Of(ReadOnlySpan<T> parameters)
    {
        var pool = ArrayPool<Dual<T>>.Shared;
        var constants = pool.Rent(parameters.Length);
        for (var i = 0; i < parameters.Length; i++) constants[i] = new(parameters[i], 0.0);
        var dual = TDual.Of(constants.AsSpan(0, parameters.Length));
        pool.Return(constants);
        return new(TModel.Of(parameters), dual);
    }

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Rates<TBalance>(T days, ref TBalance y) where TBalance : struct, IBalance<T>, allows ref struct => model.Rates(days, ref y);

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Derivatives<TBalance>(Dual<T> days, ref TBalance y) where TBalance : struct, IBalance<Dual<T>>, allows ref struct => dual.Rates(days, ref y);
}
