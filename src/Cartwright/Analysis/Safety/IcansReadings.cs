using Cartwright.Datasets.Sdtm;

namespace Cartwright.Analysis.Safety;

/// <summary>The grade of neurotoxicity of one subject at each moment at which its nervous system was assessed, from the first infusion on.</summary>
/// <remarks>
/// Only an ICE score can say that nothing is lost: a moment at which other axes were normal and no score was taken says nothing. The scale compares with nobody's
/// own start, so a reading is chosen for who scored less than 10 before the infusion: to 7, a score counts where it is below that one; from 6 down, no score counts.
/// Who cannot be roused counts in any case.
/// </remarks>
internal sealed class IcansReadings
{
    private const int LeastAge = 12;
    private const int LeastBaseline = 7;

    private IcansReadings(List<(DateTime At, int Grade)> grades, int? baseline, string? iceIsSilent, int unusable) =>
        (Grades, Baseline, IceIsSilent, Unusable) = (grades, baseline, iceIsSilent, unusable);

    /// <summary>The moments in order, each with the worst axis.</summary>
    public List<(DateTime At, int Grade)> Grades { get; }

    /// <summary>The last ICE score before the infusion; null where none was taken.</summary>
    public int? Baseline { get; }

    /// <summary>Why ICE scores are not looked at; null where they are.</summary>
    public string? IceIsSilent { get; }

    /// <summary>Rows after the infusion without time, or without a result that the scale knows.</summary>
    public int Unusable { get; }

    public static IcansReadings Of(IEnumerable<NeurologicalAssessment> rows, int? ageYears, SdtmDate infusion, DateTime until)
    {
        var placed = rows.Select(row => (Row: row, At: MomentOf(row, infusion))).ToList();
        var baseline = BaselineOf(placed, infusion.Moment);
        var silent = Silence(ageYears, baseline);
        var grades = new SortedDictionary<DateTime, (int Worst, bool Ice)>();
        var unusable = 0;
        foreach (var (row, at) in placed)
        {
            if (at < infusion.Moment || at > until || (silent is not null && IcansGrade.IsIce(row) && IcansGrade.Of(row) != 4)) continue;
            if (at is not { } moment || GradeOf(row, baseline) is not { } grade) { unusable++; continue; }
            var before = grades.GetValueOrDefault(moment);
            grades[moment] = (Math.Max(before.Worst, grade), before.Ice || IcansGrade.IsIce(row));
        }
        return new([.. grades.Where(g => g.Value.Ice || g.Value.Worst > 0).Select(g => (g.Key, g.Value.Worst))], baseline, silent, unusable);
    }

    private static int? GradeOf(NeurologicalAssessment row, int? baseline) =>
        IcansGrade.Of(row) is { } grade && IcansGrade.IsIce(row) && row.Score >= baseline && grade < 4 ? 0 : IcansGrade.Of(row);

    private static int? BaselineOf(List<(NeurologicalAssessment Row, DateTime? At)> placed, DateTime infusion)
    {
        var before = placed.FindAll(p => p.At < infusion && IcansGrade.IsIce(p.Row) && IcansGrade.Of(p.Row) is not null && p.Row.Score is not null);
        return before.Count == 0 ? null : (int)before.MaxBy(p => (p.At, -p.Row.Score)).Row.Score!.Value;
    }

    private static string? Silence(int? ageYears, int? baseline) =>
        ageYears < LeastAge ? "under 12 years the scale does not use the ICE score"
        : baseline < LeastBaseline ? $"the ICE score was {baseline} of 10 before the infusion"
        : null;

    // On the day of infusion an assessment without time of day is taken to follow the infusion.
    private static DateTime? MomentOf(NeurologicalAssessment row, SdtmDate infusion) =>
        row.At is { } at ? !at.HasTime && at.Day == infusion.Day ? infusion.Moment : at.Moment : null;
}
