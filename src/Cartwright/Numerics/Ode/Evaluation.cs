using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Cartwright.Numerics.Lanes;

namespace Cartwright.Numerics.Ode;

/// <summary>Evaluates a model at amounts that lie in memory.</summary>
/// <remarks>
/// A method of its own, so that the compiler's allowance for inlining goes to the equations and not to the loop around them. The model is called through a reference: what
/// is not known to be a readonly type would be copied first, and a model of two hundred lanes is as large as a third of the nearest cache.
/// </remarks>
internal static class Evaluation
{
    /// <summary>The rates at known amounts.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Rates<TModel, T>(in TModel model, T days, Span<T> amounts, Span<T> rates)
        where TModel : struct, IOdeModel<TModel, T>
        where T : struct, ILane<T>
    {
        var balance = new ExplicitBalance<T>(ref MemoryMarshal.GetReference(amounts), ref MemoryMarshal.GetReference(rates));
        Unsafe.AsRef(in model).Rates(days, ref balance);
    }

    /// <summary>The rates of the coupled states at their amounts, where no cleared state acts back on them.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Coupled<TModel, T>(in TModel model, T days, Span<T> amounts, Span<T> rates)
        where TModel : struct, IOdeModel<TModel, T>
        where T : struct, ILane<T>
    {
        var balance = new CoupledBalance<T>(ref MemoryMarshal.GetReference(amounts), ref MemoryMarshal.GetReference(rates));
        Unsafe.AsRef(in model).Rates(days, ref balance);
    }

    /// <summary>The rates at a stage of a diagonally implicit method, whose cleared amounts are solved for and written back.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Solve<TModel, T>(in TModel model, T days, T weight, Span<T> amounts, Span<T> rates)
        where TModel : struct, IOdeModel<TModel, T>
        where T : struct, ILane<T>
    {
        var balance = new StageBalance<T>(ref MemoryMarshal.GetReference(amounts), ref MemoryMarshal.GetReference(rates), weight);
        Unsafe.AsRef(in model).Rates(days, ref balance);
    }
}
