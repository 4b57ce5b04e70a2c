using Cartwright.Units;

namespace Cartwright.Analysis.Safety;

/// <summary>Finds the episodes of one subject and grades them at every moment at which something changes.</summary>
internal static class CytokineReleaseEpisodes
{
    /// <summary>All episodes, in order. Each opens at a fever inside a window; where the one before it has not ended, there is no next.</summary>
    public static IReadOnlyList<CytokineReleaseEpisode> Of(CytokineReleaseRecord record, CytokineReleaseScale scale, Duration resolvedAfter, Func<DateTime, bool> mayOpen)
    {
        var episodes = new List<CytokineReleaseEpisode>();
        var from = record.Infusion.Moment;
        while (record.Temperature.FirstFrom(from) is { } onset)
        {
            from = onset.AddTicks(1);
            if (!mayOpen(onset)) continue;
            var (episode, end) = Follow(record, scale, onset, TimeSpan.FromDays(resolvedAfter.Days));
            episodes.Add(episode);
            if (episode.Ending != EpisodeEnding.Resolved) break;
            from = end;
        }
        return episodes;
    }

    private static (CytokineReleaseEpisode Episode, DateTime End) Follow(CytokineReleaseRecord record, CytokineReleaseScale scale, DateTime onset, TimeSpan resolvedAfter)
    {
        var changes = record.ChangesFrom(onset);
        var spans = new List<(GradedSpan Span, CytokineReleaseSigns Signs)>();
        var feverless = record.FeverNoLongerRequiredFrom(onset);
        DateTime? clearSince = null;
        for (var i = 0; i < changes.Count; i++)
        {
            var (from, to) = (changes[i], changes[Math.Min(i + 1, changes.Count - 1)]);
            var signs = record.At(from, onset, from >= feverless);
            clearSince = signs.Any ? null : clearSince ?? from;
            if (to - clearSince >= resolvedAfter) return Close(record, onset, clearSince!.Value, EpisodeEnding.Resolved, spans);
            spans.Add((new(record.SinceInfusion(from), record.SinceInfusion(to), scale.GradeOf(signs), signs.Any), signs));
        }
        return clearSince is { } gone
            ? Close(record, onset, gone, EpisodeEnding.GoneWhenLastSeen, spans)
            : Close(record, onset, record.ObservedUntil, EpisodeEnding.PresentWhenLastSeen, spans);
    }

    private static (CytokineReleaseEpisode Episode, DateTime End) Close(
        CytokineReleaseRecord record, DateTime onset, DateTime end, EpisodeEnding ending, List<(GradedSpan Span, CytokineReleaseSigns Signs)> spans)
    {
        var (first, last) = (record.SinceInfusion(onset), record.SinceInfusion(end));
        var within = spans.FindAll(s => s.Span.From < last || (s.Span.From == last && ending == EpisodeEnding.PresentWhenLastSeen));
        var worst = within.MaxBy(s => s.Span.Grade).Span;
        return (new(first, last, ending, worst.Grade, worst.From, [.. within.Select(s => s.Span)], record.TocilizumabBetween(onset, end)) { Signs = [.. within.Select(s => s.Signs)] }, end);
    }
}
