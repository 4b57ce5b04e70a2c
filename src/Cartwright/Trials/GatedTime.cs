using Cartwright.Protocols;
using Cartwright.Units;

namespace Cartwright.Trials;

/// <summary>The shortest time that so many cohorts take when each waits for the one before.</summary>
public sealed record GatedTime(int Cohorts, Duration Shortest)
{
    /// <summary>In years of 365 days.</summary>
    public double Years => Shortest.Days / 365;

    /// <summary>Of a plan with so many cohorts, at least 1.</summary>
    public static GatedTime Of(TrialPlan plan, int cohorts) => new(cohorts, Calendar.GatedCohorts(plan, cohorts));

    /// <summary><c>93 d</c>; with years where it is more than 400 days: <c>2199 d (6.0 y)</c>.</summary>
    public override string ToString() => Shortest.Days > 400 ? FormattableString.Invariant($"{Shortest} ({Years:0.0} y)") : Shortest.ToString();
}
