using Cartwright.Protocols;
using Cartwright.Units;

namespace Cartwright.Analysis.Safety;

/// <summary>How an episode of cytokine release came to its end in the data.</summary>
public enum EpisodeEnding
{
    /// <summary>All signs were gone for as long as the protocol asks.</summary>
    Resolved,

    /// <summary>All signs were gone when observation ended, but not yet for so long.</summary>
    GoneWhenLastSeen,

    /// <summary>A sign was there when observation ended.</summary>
    PresentWhenLastSeen,
}

/// <summary>A stretch of time in an episode during which nothing changed. Times are from the first infusion.</summary>
public sealed record GradedSpan(Duration From, Duration To, int Grade, bool AnySign)
{
    /// <summary>Its length in hours.</summary>
    public double Hours => (To.Days - From.Days) * 24;
}

/// <summary>An episode of cytokine release, from its first fever until its signs went. Times are from the first infusion.</summary>
/// <param name="End">When the last sign went; where one was still there, when observation ended.</param>
/// <param name="MaxGrade">1 to 5, under the protocol's scale.</param>
/// <param name="MaxGradeFirst">When the worst grade was first reached.</param>
/// <param name="Tocilizumab">Doses begun in the episode.</param>
public sealed record CytokineReleaseEpisode(
    Duration Onset, Duration End, EpisodeEnding Ending, int MaxGrade, Duration MaxGradeFirst, IReadOnlyList<GradedSpan> Spans, int Tocilizumab)
{
    /// <summary>The components at each moment of the episode at which something changed.</summary>
    internal IReadOnlyList<CytokineReleaseSigns> Signs { get; init; } = [];

    /// <summary>The worst grade of the same time under a scale, 0 to 5. Death is grade 5 under every one.</summary>
    public int MaxGradeUnder(CytokineReleaseScale scale) => MaxGrade == 5 ? 5 : Signs.Select(scale.GradeOf).DefaultIfEmpty(0).Max();

    /// <summary>Hours spent in a grade, 0 to 4. Grade 0 within an episode is time without signs that was too short to end it, and <see cref="HoursUngraded"/>.</summary>
    public double HoursIn(int grade) => Spans.Where(s => s.Grade == grade).Sum(s => s.Hours);

    /// <summary>Hours in which pressure or oxygen needed support while there was no fever and nothing had been given against it: the scale gives no grade then.</summary>
    public double HoursUngraded => Spans.Where(s => s.Grade == 0 && s.AnySign).Sum(s => s.Hours);

    /// <summary>From first fever to last sign.</summary>
    public Duration Length => End - Onset;
}

/// <summary>The worst grade on a calendar day. The day of the first infusion is 0.</summary>
public sealed record DailyGrade(int DaysFromInfusion, int Grade);

/// <summary>The cytokine release of one infused subject.</summary>
/// <param name="MaxGrade">Under the protocol's scale: 0 where there was no fever; null where it cannot be told, and <paramref name="NotGraded"/> says why.</param>
/// <param name="Daily">The days of the episodes, in order; a day that is absent had grade 0.</param>
/// <param name="Tocilizumab">Doses begun on or after the first infusion, in an episode or not.</param>
/// <param name="Unusable">Rows that could not be placed: a temperature without value, time or known unit, or outside 25 to 45 °C; a treatment without start.</param>
public sealed record CytokineReleaseCourse(
    string Subject,
    DoseLevel? Level,
    int? MaxGrade,
    string? NotGraded,
    IReadOnlyList<CytokineReleaseEpisode> Episodes,
    IReadOnlyList<DailyGrade> Daily,
    int Tocilizumab,
    int Unusable)
{
    /// <summary>The worst grade of its episodes under a scale; null where there is none under the protocol's.</summary>
    public int? MaxGradeUnder(CytokineReleaseScale scale) => MaxGrade is null or 5 ? MaxGrade : Episodes.Select(e => e.MaxGradeUnder(scale)).DefaultIfEmpty(0).Max();
}
