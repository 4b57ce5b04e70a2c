using Cartwright.Numerics.Ode;

namespace Cartwright.Models.Reference;

/// <summary>A patient whose equations could not be solved to the tolerance: the parameters are beyond what a body does.</summary>
public sealed class UnsolvedPatientException(SolveStatus status) : InvalidOperationException($"A patient could not be solved: {status}");
