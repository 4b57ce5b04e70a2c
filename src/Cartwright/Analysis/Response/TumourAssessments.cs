using Cartwright.Datasets.Sdtm;

namespace Cartwright.Analysis.Response;

/// <summary>A subject's lesions as read from TU and TR: the assessment before treatment, and those after it.</summary>
/// <remarks>Rows of one visit are one assessment, whatever its days; unscheduled rows, and rows without a visit, are one assessment a day. Baseline is the last assessment
/// that ended on the day of treatment or before (the last in which every target was measured, if there is one). Of a lymph node its short axis counts (SAXIS, or LPERP beside
/// LDIAM); where it has one diameter alone, that is taken to be its short axis.</remarks>
public sealed record TumourAssessments(LesionAssessment? Baseline, IReadOnlyList<LesionAssessment> Later)
{
    /// <summary>The role of a lesion followed by measurement.</summary>
    public const string Target = "TARGET";

    /// <summary>The role of a lesion followed by eye.</summary>
    public const string NonTarget = "NON-TARGET";

    /// <summary>The role of a lesion that baseline did not have.</summary>
    public const string New = "NEW";

    /// <summary>The state of a lesion followed by eye that has grown further since it, or the disease, progressed; by RECIST 1.1 it is unequivocal progression.</summary>
    public const string Larger = "LARGER";

    /// <summary>Reads one subject's rows; rows without a date are not used.</summary>
    public static TumourAssessments Of(IEnumerable<TumourIdentification> identified, IEnumerable<TumourResult> results, DateOnly treatment)
    {
        var lesions = identified.ToList();
        var newDays = lesions.Where(l => l.Role == New && l.At is { } at && at.Day > treatment).Select(l => l.At!.Value.Day).ToList();
        var read    = results.Where(r => r.At is not null).GroupBy(AssessmentOf).Select(g => Read(g.Key, [.. g], lesions, newDays)).ToList();

        var before   = read.Where(a => a.LastDay <= treatment).OrderBy(a => a.LastDay).ToList();
        var baseline = before.LastOrDefault(a => a.IsComplete) ?? before.LastOrDefault();
        return new(baseline, [.. read.Where(a => a.LastDay > treatment).Concat(BetweenAssessments(newDays, read, lesions)).OrderBy(a => a.FirstDay)]);
    }

    internal static string AssessmentOf(TumourResult row) =>
        row.Visit.Length == 0 || row.Visit.StartsWith("UNSCHEDULED", StringComparison.OrdinalIgnoreCase) ? row.At!.Value.Day.ToString("O") : row.Visit;

    private static LesionAssessment Read(string visit, List<TumourResult> rows, List<TumourIdentification> lesions, List<DateOnly> newDays)
    {
        var (first, last) = (rows.Min(r => r.At!.Value.Day), rows.Max(r => r.At!.Value.Day));
        var (seen, shortAxes) = (new Dictionary<string, TumourResult>(), new Dictionary<string, double?>());
        foreach (var row in rows.OrderBy(r => r.Sequence))
        {
            if (row.Diameter == LesionDiameter.Longest) seen[row.Lesion] = row;
            else shortAxes[row.Lesion] = row.DiameterMillimetres;
        }
        double? Counts(TumourIdentification l) => l.LymphNode && shortAxes.TryGetValue(l.Lesion, out var axis) ? axis : seen.GetValueOrDefault(l.Lesion)?.DiameterMillimetres;
        return new(visit, first, last,
            [.. lesions.Where(l => l.Role == Target).Select(l => new TargetMeasurement(l.Lesion, l.LymphNode, Counts(l)))],
            [.. lesions.Where(l => l.Role == NonTarget).Select(l => StateOf(seen.GetValueOrDefault(l.Lesion)?.State))],
            newDays.Any(d => d <= last));
    }

    private static NonTargetState StateOf(string? state) => state switch
    {
        "ABSENT" => NonTargetState.Absent,
        "PRESENT" => NonTargetState.Present,
        "UNEQUIVOCAL PROGRESSION" or Larger => NonTargetState.UnequivocalProgression,
        _ => NonTargetState.NotEvaluated,
    };

    // A new lesion found on a day of its own progresses on that day, although nothing else was looked at.
    private static IEnumerable<LesionAssessment> BetweenAssessments(List<DateOnly> newDays, List<LesionAssessment> read, List<TumourIdentification> lesions) =>
        newDays.Distinct().Where(day => !read.Any(a => a.FirstDay <= day && day <= a.LastDay))
            .Select(day => new LesionAssessment("new lesion", day, day,
                [.. lesions.Where(l => l.Role == Target).Select(l => new TargetMeasurement(l.Lesion, l.LymphNode, null))],
                [.. lesions.Where(l => l.Role == NonTarget).Select(_ => NonTargetState.NotEvaluated)], true));
}
