using Cartwright.Units;

namespace Cartwright.Trials;

/// <summary>A day on which a subject is seen: when it is planned, how early and late it may be (both inclusive, from infusion), and what is done there.</summary>
public sealed record ScheduledVisit(string Name, Duration Planned, Duration Earliest, Duration Latest, IReadOnlyList<string> Done);
