namespace Cartwright.Rehearsals.Schedules;

/// <summary>How many tubes may be added, on how many patients that is tried, and days that somebody has in mind.</summary>
/// <param name="Most">From none to so many tubes, each budget with its best days.</param>
/// <param name="Patients">By whom days are chosen; as many others on whom they are measured.</param>
/// <param name="Own">Days from infusion, rising; empty for none.</param>
public sealed record TubeBudget(int Most, int Patients, IReadOnlyList<double> Own);
