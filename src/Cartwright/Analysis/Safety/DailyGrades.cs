using Cartwright.Datasets.Sdtm;

namespace Cartwright.Analysis.Safety;

/// <summary>The worst grade on each calendar day of the episodes.</summary>
internal static class DailyGrades
{
    // A tenth of a millisecond, so that a span ending at midnight does not touch the next day by a rounding.
    private const double Rounding = 1e-9;

    public static IReadOnlyList<DailyGrade> Of(IEnumerable<GradedSpan> spans, SdtmDate infusion)
    {
        var midnight = infusion.Moment.TimeOfDay.TotalDays;
        var worst = new SortedDictionary<int, int>();
        foreach (var span in spans)
        {
            var first = (int)Math.Floor(span.From.Days + midnight + Rounding);
            var last = Math.Max(first, (int)Math.Ceiling(span.To.Days + midnight - Rounding) - 1);
            for (var day = first; day <= last; day++) worst[day] = Math.Max(worst.GetValueOrDefault(day), span.Grade);
        }
        return [.. worst.Select(d => new DailyGrade(d.Key, d.Value))];
    }
}
