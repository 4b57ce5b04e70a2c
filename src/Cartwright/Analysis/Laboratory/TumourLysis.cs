using Cartwright.Datasets.Sdtm;

namespace Cartwright.Analysis.Laboratory;

/// <summary>Tumour lysis of one subject under a definition.</summary>
/// <param name="Laboratory">Two abnormalities; null where too few tests were measured to say so.</param>
/// <param name="Clinical">Laboratory tumour lysis with raised creatinine, arrhythmia, seizure or death; null where that cannot be told.</param>
/// <param name="Abnormal">The names of the abnormalities seen, in the order of the definition.</param>
/// <param name="Reason">What was not measured; null where all of it was.</param>
public sealed record TumourLysis(bool? Laboratory, bool? Clinical, IReadOnlyList<string> Abnormal, string? Reason)
{
    private const int Needed = 2;
    private const string Creatinine = "CREAT";

    /// <summary>Judges the results of a subject.</summary>
    /// <param name="results">Laboratory results; those without a date or a value tell nothing.</param>
    /// <param name="anchor">The day that the window counts from: of conditioning or of the infusion.</param>
    /// <param name="clinicalSign">Whether an arrhythmia, a seizure or death was recorded in the window; null where nobody collected events.</param>
    /// <param name="rules">The definition.</param>
    public static TumourLysis Of(IEnumerable<LaboratoryResult> results, DateOnly anchor, bool? clinicalSign, TumourLysisRules rules)
    {
        var rows = results.Where(r => r is { Value: not null, At: not null }).OrderBy(r => r.At!.Value.Moment).ToLookup(r => r.Test, StringComparer.Ordinal);
        bool IsInWindow(LaboratoryResult r) => r.At!.Value.Day.DayNumber - anchor.DayNumber is var day && day >= rules.FromDay && day <= rules.ToDay;
        var seen = rules.Abnormalities.Select(a => (Abnormality: a, Judged: Judged(a, rows[a.Test], rules, anchor, IsInWindow))).ToList();
        var missing = seen.Where(s => s.Judged is null).Select(s => s.Abnormality.Name).ToList();
        var days = seen.Where(s => s.Judged?.Count > 0).Select(s => (s.Abnormality.Name, Days: s.Judged!)).ToList();
        var reason = missing.Count == 0 ? null : $"not measured in the window, or in another unit: {string.Join(", ", missing)}";

        bool? laboratory = AreTogether([.. days.Select(d => d.Days)], rules.Together) ? true : days.Count + missing.Count < Needed || missing.Count == 0 ? false : null;
        return new(laboratory, ClinicalOf(laboratory, clinicalSign, rows[Creatinine].Where(IsInWindow).ToList(), rows[Creatinine].LastOrDefault(r => r.At!.Value.Day <= anchor), rules), [.. days.Select(d => d.Name)], reason);
    }

    // The days on which it was abnormal; null where it was never measured in a known unit.
    private static List<int>? Judged(LysisAbnormality what, IEnumerable<LaboratoryResult> rows, TumourLysisRules rules, DateOnly anchor, Func<LaboratoryResult, bool> isInWindow)
    {
        var measured = rows.Where(r => what.Limits.ContainsKey(Unit(r)) && (!what.IsAgainstNormal || r.UpperNormal is not null)).ToList();
        var inWindow = measured.Where(isInWindow).ToList();
        if (inWindow.Count == 0) return null;
        var baseline = measured.LastOrDefault(r => r.At!.Value.Day <= anchor);
        return [.. inWindow.Where(r => IsBeyond(r, what, rules.LimitsIncluded) || HasChanged(r, baseline, what, rules)).Select(r => r.At!.Value.Day.DayNumber).Distinct()];
    }

    private static bool IsBeyond(LaboratoryResult row, LysisAbnormality what, bool included)
    {
        var (value, limit) = (row.Value!.Value, what.IsAgainstNormal ? row.UpperNormal!.Value : what.Limits[Unit(row)]);
        if (what.IsAgainstNormal || !included) return what.Falls ? Rounded.IsBelow(value, limit) : Rounded.IsAbove(value, limit);
        return what.Falls ? !Rounded.IsAbove(value, limit) : !Rounded.IsBelow(value, limit);
    }

    private static bool HasChanged(LaboratoryResult row, LaboratoryResult? baseline, LysisAbnormality what, TumourLysisRules rules)
    {
        if (rules.Change is not { } change || baseline is null || Unit(baseline) != Unit(row) || row.At!.Value.Moment <= baseline.At!.Value.Moment) return false;
        var (value, before) = (row.Value!.Value, baseline.Value!.Value);
        return what.Falls ? !Rounded.IsAbove(value, before * (1 - change)) : !Rounded.IsBelow(value, before * (1 + change));
    }

    private static bool AreTogether(List<List<int>> days, int? within) =>
        within is not { } most ? days.Count >= Needed : days.SelectMany(d => d).Any(day => days.Count(d => d.Exists(other => other >= day && other <= day + most)) >= Needed);

    private static bool? ClinicalOf(bool? laboratory, bool? sign, List<LaboratoryResult> creatinine, LaboratoryResult? baseline, TumourLysisRules rules)
    {
        if (laboratory != true) return laboratory;
        var raised = creatinine.Select(r => IsRaised(r, baseline, rules)).OfType<bool>().ToList();
        if (sign == true || raised.Contains(true)) return true;
        return sign is null || raised.Count == 0 ? null : false;
    }

    // By a rise from the baseline where the definition has one and there is one; else by the multiple of ULN. Null where neither can be told.
    private static bool? IsRaised(LaboratoryResult row, LaboratoryResult? baseline, TumourLysisRules rules)
    {
        if (rules.CreatinineRise is { } rise && baseline is not null && Unit(baseline) == Unit(row) && rise.TryGetValue(Unit(row), out var least))
            return !Rounded.IsBelow(row.Value!.Value - baseline.Value!.Value, least);
        if (row.UpperNormal is not { } normal) return null;
        var limit = rules.CreatinineMultiple * normal;
        return rules.LimitsIncluded ? !Rounded.IsBelow(row.Value!.Value, limit) : Rounded.IsAbove(row.Value!.Value, limit);
    }

    private static string Unit(LaboratoryResult row) => row.Unit.Replace('µ', 'u').Replace('μ', 'u');
}
