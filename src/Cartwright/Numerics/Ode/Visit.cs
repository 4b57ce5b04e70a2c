namespace Cartwright.Numerics.Ode;

/// <summary>A time at which a patient is looked at, or treated.</summary>
/// <param name="Days">When.</param>
/// <param name="Exact">A step ends there, as it must for a planned dose; otherwise the state is interpolated and costs no step.</param>
public readonly record struct Visit(double Days, bool Exact);
