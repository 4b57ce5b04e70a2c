using Cartwright.Numerics.Lanes;

namespace Cartwright.Numerics.Ode;

/// <summary>Where a model reads its amounts and writes their rates. What a method does with them is not the model's business.</summary>
public interface IBalance<T> where T : struct, ILane<T>
{
    /// <summary>The amount of a coupled state, or of a cleared one that has been cleared already.</summary>
    T this[int state] { get; }

    /// <summary>Says how fast a coupled state changes.</summary>
    void Rate(int state, T perDay);

    /// <summary>
    /// Says that a state is produced and cleared in proportion to itself, d/dt = production − clearance · amount, and returns its amount. An implicit method solves
    /// for the amount here, so that a fast clearance costs no small step; production and clearance may depend on time, on coupled states and on states cleared before.
    /// </summary>
    T Cleared(int state, T production, T clearance);
}
