using Cartwright.Datasets.Sdtm;
using Cartwright.Units;

namespace Cartwright.Analysis.Safety;

/// <summary>Finds the episodes of one subject in its graded assessments.</summary>
/// <remarks>A grade holds until the next assessment, at most a day. An episode is over once assessments without impairment span a day, or when none with it follows.</remarks>
internal static class IcansEpisodes
{
    private static readonly TimeSpan LongestHeld = TimeSpan.FromDays(1);

    public static IReadOnlyList<IcansEpisode> Of(List<(DateTime At, int Grade)> grades, SdtmDate infusion, Func<DateTime, bool> mayOpen)
    {
        var episodes = new List<IcansEpisode>();
        for (var i = 0; i < grades.Count; i++)
        {
            if (grades[i].Grade == 0 || !mayOpen(grades[i].At)) continue;
            var last = LastOf(grades, i);
            episodes.Add(Episode(grades, i, last, infusion));
            i = last;
        }
        return episodes;
    }

    // The last impaired assessment before impairment had been gone for a day.
    private static int LastOf(List<(DateTime At, int Grade)> grades, int first)
    {
        var last = first;
        for (var i = first + 1; i < grades.Count; i++)
        {
            if (grades[i].Grade == 0) continue;
            if (grades[i].At - grades[last + 1].At >= TimeSpan.FromDays(IcansAnalysis.ResolvedAfter.Days)) break;
            last = i;
        }
        return last;
    }

    private static IcansEpisode Episode(List<(DateTime At, int Grade)> grades, int first, int last, SdtmDate infusion)
    {
        Duration Since(DateTime at) => Duration.OfDays((at - infusion.Moment).TotalDays);
        var gone = last + 1 < grades.Count ? grades[last + 1].At : (DateTime?)null;
        var spans = new List<GradedSpan>();
        for (var i = first; i <= last; i++)
        {
            var (next, longest) = (i + 1 < grades.Count ? grades[i + 1].At : grades[i].At, grades[i].At + LongestHeld);
            spans.Add(new(Since(grades[i].At), Since(next < longest ? next : longest), grades[i].Grade, grades[i].Grade > 0));
        }
        var worst = spans.MaxBy(s => s.Grade)!;
        return new(Since(grades[first].At), Since(gone ?? grades[last].At), EndingOf(grades, gone), worst.Grade, worst.From, spans);
    }

    private static EpisodeEnding EndingOf(List<(DateTime At, int Grade)> grades, DateTime? gone) =>
        gone is not { } at ? EpisodeEnding.PresentWhenLastSeen
        : (grades[^1].At - at).TotalDays >= IcansAnalysis.ResolvedAfter.Days ? EpisodeEnding.Resolved
        : EpisodeEnding.GoneWhenLastSeen;
}
