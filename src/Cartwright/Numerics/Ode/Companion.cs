using Cartwright.Numerics.Lanes;

namespace Cartwright.Numerics.Ode;

/// <summary>The same equations over another kind of number, which some methods need besides: nodes of a collocation, or values with their derivatives.</summary>
public abstract class Companion<T> where T : struct, ILane<T>
{
    /// <summary>Takes the parameters of the patients who are now in the lanes.</summary>
    public abstract void Admit(ReadOnlySpan<T> parameters);
}
