using Cartwright.Numerics.Lanes;

namespace Cartwright.Numerics.Ode;

/// <summary>One step of one method of the literature. It knows nothing of step sizes, visits or doses.</summary>
public interface IMethod
{
    /// <summary>The order of what is carried on.</summary>
    static abstract int Order { get; }

    /// <summary>The order of the formula that the error is estimated against.</summary>
    static abstract int EmbeddedOrder { get; }

    /// <summary>Rates that a step keeps: the first is that of its start, given; the last is that of its end, to be given.</summary>
    static abstract int Stages { get; }

    /// <summary>
    /// From <see cref="Step{T}.State"/> and the first of <see cref="Step{T}.Rates"/> to <see cref="Step{T}.Next"/>, its error estimate, and the rates at its end.
    /// A lane whose step is 0 stays.
    /// </summary>
    static abstract void Advance<TModel, T>(in TModel model, T days, T step, Step<T> work)
        where TModel : struct, IOdeModel<TModel, T>
        where T : struct, ILane<T>;

    /// <summary>One lane's state inside the step just made, at a fraction of it from 0 to 1.</summary>
    static abstract void Interpolate<T>(Step<T> work, int lane, double fraction, double step, Span<double> state) where T : struct, ILane<T>;
}
