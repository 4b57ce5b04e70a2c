using Cartwright.Numerics.Lanes;

namespace Cartwright.Numerics.Ode;

/// <summary>
/// The equations of one patient, written once over lanes. Coupled states come first; behind them those that are cleared linearly and form a cascade, each driven by
/// what stands before it. A pure function: no branch on a lane's value, only <see cref="ILane{T}.Select"/>.
/// </summary>
public interface IOdeModel<TSelf, T>
    where TSelf : struct, IOdeModel<TSelf, T>
    where T : struct, ILane<T>
{
    /// <summary>How many states.</summary>
    static abstract int States { get; }

    /// <summary>How many of them are coupled: they come first and are given by <see cref="IBalance{T}.Rate"/>, the others by <see cref="IBalance{T}.Cleared"/>.</summary>
    static abstract int Coupled { get; }

    /// <summary>How many parameters a patient has.</summary>
    static abstract int Parameters { get; }

    /// <summary>The model of the patients in the lanes, from their parameters in the order that the model documents.</summary>
    static abstract TSelf Of(ReadOnlySpan<T> parameters);

    /// <summary>Gives every state its rate, at a time and at the amounts that the balance holds.</summary>
    void Rates<TBalance>(T days, ref TBalance y) where TBalance : struct, IBalance<T>, allows ref struct;
}
