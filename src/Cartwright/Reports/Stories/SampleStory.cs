using Cartwright.Analysis.Pharmacokinetics;
using Cartwright.Datasets.Sdtm;
using Cartwright.Numerics;

namespace Cartwright.Reports.Stories;

/// <summary>What the samples say in short: the product's peak and last quantifiable level, and each cytokine's baseline and peak.</summary>
internal static class SampleStory
{
    private const string Product = "product in blood", Cytokine = "cytokine";

    public static IEnumerable<StoryStatement> Of(SubjectRecords of) => [.. Kinetics(of), .. Cytokines(of)];

    private static IEnumerable<StoryStatement> Kinetics(SubjectRecords of)
    {
        if (of.Analysis.Kinetics.FirstOrDefault(k => k.Subject == of.Subject.Id) is not { } kinetics) yield break;
        if (kinetics.Of(ObservedParameters.Cmax) is not Estimate.Value peak)
        {
            yield return StoryStatement.Judged(Product, $"no peak: {kinetics.Of(ObservedParameters.Cmax).Reason}", of.Rows.Concentrations.Select(c => of.Source("PC", c.Sequence)));
            yield break;
        }
        var after = of.Rows.Concentrations.Where(c => c.Value > 0 && c.At is { } at && at.DaysSince(of.Infusion!.Value) >= 0).OrderBy(c => c.At!.Value.Moment).ToList();
        if (after.Find(c => c.Value == peak.Number) is { } highest)
            yield return of.Happened(highest.At, Product, $"peak of {Numbers.Significant(peak.Number)} {kinetics.Unit}, of {of.Rows.Concentrations.Count} samples", of.Source("PC", highest.Sequence));
        if (after is [.., var last]) yield return of.Happened(last.At, Product, $"last quantifiable level, {Numbers.Significant(last.Value!.Value)} {last.Unit}", of.Source("PC", last.Sequence));
    }

    private static IEnumerable<StoryStatement> Cytokines(SubjectRecords of) =>
        of.Analysis.Cytokines.Where(c => c.Subject == of.Subject.Id).OrderBy(c => c.Test, StringComparer.Ordinal).Select(c => One(of, c, [.. of.Rows.Laboratory.Where(l => l.Category == CodeLists.LaboratoryCategory.Cytokines && l.Test == c.Test)]));

    private static StoryStatement One(SubjectRecords of, SubjectCytokine cytokine, List<LaboratoryResult> rows)
    {
        if (cytokine.Peak is not Estimate.Value peak) return StoryStatement.Judged(Cytokine, $"{cytokine.Name}: no peak, {cytokine.Peak.Reason}", rows.Select(r => of.Source("LB", r.Sequence)));
        var at = rows.Where(r => r.Value == peak.Number && r.At is { } drawn && drawn.DaysSince(of.Infusion!.Value) >= 0).OrderBy(r => r.At!.Value.Moment).ThenBy(r => r.Sequence).First();
        var baseline = cytokine.Baseline.OrNull is { } before ? $"from {Numbers.Significant(before)}" : $"baseline: {cytokine.Baseline.Reason}";
        var fold = cytokine.FoldChange.OrNull is { } times ? $", {Numbers.Significant(times)} times the baseline" : "";
        return of.Happened(at.At, Cytokine, $"{cytokine.Name} peaks at {Numbers.Significant(peak.Number)} {cytokine.Unit}, {baseline}{fold}{string.Concat(cytokine.Remarks.Select(r => "; " + r))}", of.Source("LB", at.Sequence));
    }
}
