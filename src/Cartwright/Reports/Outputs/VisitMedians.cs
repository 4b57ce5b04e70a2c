using Cartwright.Numerics;
using Cartwright.Protocols;
using Cartwright.Reports.Figures;

namespace Cartwright.Reports.Outputs;

/// <summary>A value of one subject at a visit; <paramref name="BelowLimit"/> where it lies below the limit of quantification and the value is half of that.</summary>
internal sealed record VisitValue(string Subject, string Visit, double Days, double Value, bool BelowLimit);

/// <summary>Medians over subjects at each visit: a subject counts once at a visit, with its first value. A value below the limit counts as half the limit, which moves no median that lies above it.</summary>
internal static class VisitMedians
{
    /// <summary>In order of time. A visit stands at its planned day; one that the protocol does not plan, at the median of its actual days.</summary>
    public static IReadOnlyList<MiddlePoint> Of(IEnumerable<VisitValue> values, IEnumerable<PlannedVisit> planned)
    {
        var days = planned.GroupBy(v => v.Name, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Planned.Days, StringComparer.Ordinal);
        return
        [
            .. from visit in values.GroupBy(v => v.Visit, StringComparer.Ordinal)
               let counted = visit.OrderBy(v => v.Days).DistinctBy(v => v.Subject).ToList()
               let day = days.TryGetValue(visit.Key, out var plan) ? plan : Median.Of(counted.Select(v => v.Days))!.Value
               orderby day, visit.Key
               select PointAt(day, [.. counted.OrderBy(v => v.Value)]),
        ];
    }

    private static MiddlePoint PointAt(double day, List<VisitValue> ordered) =>
        new(day, Median.Of(ordered.Select(v => v.Value))!.Value, ordered.Count, ordered[ordered.Count / 2].BelowLimit);
}
