using Cartwright.Protocols;
using Cartwright.Units;

namespace Cartwright.Analysis.Safety;

/// <summary>An episode of neurotoxicity, from the first assessment that showed it to the one that no longer did. Times are from the first infusion.</summary>
/// <param name="End">The first assessment without impairment; where none followed, the last with it.</param>
/// <param name="MaxGrade">1 to 5.</param>
/// <param name="MaxGradeFirst">When the worst grade was first seen.</param>
public sealed record IcansEpisode(Duration Onset, Duration End, EpisodeEnding Ending, int MaxGrade, Duration MaxGradeFirst, IReadOnlyList<GradedSpan> Spans)
{
    /// <summary>Hours spent in a grade, 0 to 4. Grade 0 within an episode is time unimpaired that was too short to end it.</summary>
    public double HoursIn(int grade) => Spans.Where(s => s.Grade == grade).Sum(s => s.Hours);

    /// <summary>Hours later than a day after an assessment, and before the next: nobody knows.</summary>
    public double HoursUngraded => Math.Max(0, Length.Days * 24 - Spans.Sum(s => s.Hours));

    /// <summary>From the first assessment that showed it to the end.</summary>
    public Duration Length => End - Onset;
}

/// <summary>The neurotoxicity of one infused subject.</summary>
/// <param name="MaxGrade">0 where every assessment was unimpaired; null where it cannot be told, and <paramref name="NotGraded"/> says why.</param>
/// <param name="Daily">The days of the episodes, in order; a day that is absent had grade 0 or no assessment.</param>
/// <param name="BaselineScore">The last score before the infusion; null where none was taken.</param>
/// <param name="Unusable">Rows that could not be placed or graded.</param>
public sealed record IcansCourse(
    string Subject, DoseLevel? Level, int? MaxGrade, string? NotGraded, IReadOnlyList<IcansEpisode> Episodes, IReadOnlyList<DailyGrade> Daily, int? BaselineScore, int Unusable)
{
    /// <summary>Which score tells that nothing is lost: ICE, or CAPD in children under 12 years.</summary>
    public string Score { get; init; } = "ICE";
}
