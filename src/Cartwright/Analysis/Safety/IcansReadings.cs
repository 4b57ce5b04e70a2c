using Cartwright.Datasets.Sdtm;

namespace Cartwright.Analysis.Safety;

/// <summary>The grade of neurotoxicity of one subject at each moment at which its nervous system was assessed, from the first infusion on.</summary>
/// <remarks>
/// Only a score can say that nothing is lost: ICE, or CAPD in children under 12 years and in who has no ICE score at all. A moment at which other axes were normal and no score was taken says nothing.
/// The scale compares with nobody's own start, so a reading is chosen for who scored less than 10 before the infusion: to 7, an ICE score counts where it is below that one; from 6 down, none
/// counts. A CAPD score counts where it is above the one before the infusion; after 9 or more, none counts. Who cannot be roused counts in any case.
/// </remarks>
internal sealed class IcansReadings
{
    private const int LeastAge = 12, LeastIce = 7, LeastDelirious = 9;

    private IcansReadings(List<(DateTime At, int Grade)> grades, string scoreName, int? baseline, string? scoreIsSilent, int unusable) =>
        (Grades, ScoreName, Baseline, ScoreIsSilent, Unusable) = (grades, scoreName, baseline, scoreIsSilent, unusable);

    /// <summary>The moments in order, each with the worst axis.</summary>
    public List<(DateTime At, int Grade)> Grades { get; }

    /// <summary>ICE or CAPD.</summary>
    public string ScoreName { get; }

    /// <summary>The last score before the infusion; null where none was taken.</summary>
    public int? Baseline { get; }

    /// <summary>Why scores are not looked at; null where they are.</summary>
    public string? ScoreIsSilent { get; }

    /// <summary>Rows after the infusion without time, or without a result that the scale knows.</summary>
    public int Unusable { get; }

    public static IcansReadings Of(IEnumerable<NeurologicalAssessment> rows, int? ageYears, SdtmDate infusion, DateTime until)
    {
        var all = rows.ToList();
        var isChild = ageYears < LeastAge || (!all.Exists(IcansGrade.IsIce) && all.Exists(IcansGrade.IsCapd));
        Func<NeurologicalAssessment, bool> isScore = isChild ? IcansGrade.IsCapd : IcansGrade.IsIce, isOther = isChild ? IcansGrade.IsIce : IcansGrade.IsCapd;
        var placed = all.Where(row => !isOther(row)).Select(row => (Row: row, At: MomentOf(row, infusion))).ToList();
        var baseline = BaselineOf(placed, isScore, isChild, infusion.Moment);
        var (silent, grades, unusable) = (Silence(isChild, baseline), new SortedDictionary<DateTime, (int Worst, bool Scored)>(), 0);
        foreach (var (row, at) in placed)
        {
            if (at < infusion.Moment || at > until || (silent is not null && isScore(row) && IcansGrade.Of(row) != 4)) continue;
            if (at is not { } moment || GradeOf(row, isScore(row), isChild, baseline) is not { } grade) { unusable++; continue; }
            var before = grades.GetValueOrDefault(moment);
            grades[moment] = (Math.Max(before.Worst, grade), before.Scored || isScore(row));
        }
        return new([.. grades.Where(g => g.Value.Scored || g.Value.Worst > 0).Select(g => (g.Key, g.Value.Worst))], isChild ? "CAPD" : "ICE", baseline, silent, unusable);
    }

    private static int? GradeOf(NeurologicalAssessment row, bool isScore, bool isChild, int? baseline) =>
        IcansGrade.Of(row) is { } grade && isScore && grade < 4 && (isChild ? row.Score <= baseline : row.Score >= baseline) ? 0 : IcansGrade.Of(row);

    // Of two scores at one moment the worse: the lower of ICE, the higher of CAPD.
    private static int? BaselineOf(List<(NeurologicalAssessment Row, DateTime? At)> placed, Func<NeurologicalAssessment, bool> isScore, bool isChild, DateTime infusion)
    {
        var before = placed.FindAll(p => p.At < infusion && isScore(p.Row) && IcansGrade.Of(p.Row) is not null && p.Row.Score is not null);
        return before.Count == 0 ? null : (int)before.MaxBy(p => (p.At, isChild ? p.Row.Score : -p.Row.Score)).Row.Score!.Value;
    }

    private static string? Silence(bool isChild, int? baseline) =>
        isChild && baseline >= LeastDelirious ? $"the CAPD score was {baseline} before the infusion"
        : !isChild && baseline < LeastIce ? $"the ICE score was {baseline} of 10 before the infusion"
        : null;

    // On the day of infusion an assessment without time of day is taken to follow the infusion.
    private static DateTime? MomentOf(NeurologicalAssessment row, SdtmDate infusion) =>
        row.At is { } at ? !at.HasTime && at.Day == infusion.Day ? infusion.Moment : at.Moment : null;
}
