namespace Cartwright.Numerics.Ode;

/// <summary>What solves have cost.</summary>
/// <param name="Steps">Steps of one patient, accepted or rejected, summed over patients.</param>
/// <param name="Rejected">Those that were rejected.</param>
/// <param name="VectorSteps">Steps of the whole vector: times the width, what was computed.</param>
public readonly record struct SolveCost(long Steps, long Rejected, long VectorSteps);
