using Cartwright.Analysis.Survival.Competing;

namespace Cartwright.Analysis.Survival;

/// <summary>An endpoint of two causes that exclude each other: progression, or death without it; relapse, or death without it.</summary>
/// <remarks>One minus the product-limit estimate would count who died as if they might still progress; the estimate here is Aalen's and Johansen's.</remarks>
/// <param name="Code">The code of the endpoint that joins both causes.</param>
/// <param name="Causes">The causes, in the order of their numbers from 1.</param>
public sealed record CompetingAnalysis(string Code, string Name, string From, IReadOnlyList<string> Causes, IReadOnlyList<CompetingTime> Times, SurvivalCurve EventFree)
{
    /// <summary>The endpoint by cause; an event whose words begin with the first cause is of that one, any other of the second.</summary>
    public static CompetingAnalysis Of(string code, string name, string from, EventTimes times, string cause) => new(
        code, name, from, [cause, $"death without {cause}"],
        [.. times.Subjects.Select(t => new CompetingTime(t.Days, !t.Observed ? 0 : t.Reason.StartsWith(cause, StringComparison.Ordinal) ? 1 : 2))], times.Curve);

    /// <summary>The cumulative incidence of a cause, numbered from 1.</summary>
    public CumulativeIncidence Incidence(int cause, SurvivalConvention convention) => CumulativeIncidence.Of(Times, cause, convention.OfIncidence());
}
