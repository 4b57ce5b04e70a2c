using Cartwright.Numerics;

namespace Cartwright.Reports.Results;

/// <summary>One estimate of one output, for programs.</summary>
/// <param name="Output">The table's name, as of its file.</param>
/// <param name="Parameter">What is estimated.</param>
/// <param name="Population">Among whom.</param>
/// <param name="Group">The dose level, "Total", a visit, or a subject.</param>
/// <param name="Statistic">Which statistic of it; "value" for one subject's own number.</param>
/// <param name="Value">The number, or why there is none.</param>
/// <param name="Unit">Its unit; empty for a count or a number without one.</param>
public sealed record Result(string Output, string Parameter, string Population, string Group, string Statistic, Estimate Value, string Unit);
