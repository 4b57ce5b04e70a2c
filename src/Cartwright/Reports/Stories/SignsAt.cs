using Cartwright.Analysis;
using Cartwright.Analysis.Safety;
using Cartwright.Datasets.Sdtm;

namespace Cartwright.Reports.Stories;

/// <summary>Which records show a sign at a moment: why a grade is what it is there.</summary>
internal static class SignsAt
{
    // As long as a reading is taken to hold; see SignReadings.
    private static readonly TimeSpan ReadingHolds = TimeSpan.FromDays(1);

    /// <summary>The signs of cytokine release.</summary>
    public static (string Words, IReadOnlyList<DataRecord> Sources) Moment(SubjectRecords of, DateTime at, DateTime onset)
    {
        List<(string Words, DataRecord Source)> signs = [.. Temperature(of, at), .. Medicines(of, at), .. Oxygen(of, at), .. AgainstFever(of, at, onset)];
        return (signs.Count == 0 ? "no sign" : string.Join("; ", signs.Select(s => s.Words).Distinct()), [.. signs.Select(s => s.Source)]);
    }

    /// <summary>The assessments of the nervous system.</summary>
    public static (string Words, IReadOnlyList<DataRecord> Sources) Assessment(SubjectRecords of, DateTime at)
    {
        var rows = of.Rows.NeurologicalAssessments.Where(n => n.At is { } seen && MomentOf(seen, of) == at).ToList();
        var words = rows.Select(n => n.Score is { } score ? $"{n.Test} {TreatmentStory.Plain(score)}{(n.Finding is null ? "" : $", {n.Finding.ToLowerInvariant()}")}" : $"{n.Test} {n.Finding?.ToLowerInvariant() ?? "not done"}");
        return (rows.Count == 0 ? "no assessment at that moment" : string.Join("; ", words), [.. rows.Select(n => of.Source("NV", n.Sequence))]);
    }

    private static IEnumerable<(string, DataRecord)> Temperature(SubjectRecords of, DateTime at)
    {
        var last = of.Rows.VitalSigns
            .Where(v => v.Test == CodeLists.VitalSignTest.Temperature && v.At is { } seen && MomentOf(seen, of) <= at && at - MomentOf(seen, of) < ReadingHolds && Fever.In(v, of.Plan.CytokineRelease.Fever) is not null)
            .OrderBy(v => MomentOf(v.At!.Value, of)).ThenBy(v => Fever.In(v, of.Plan.CytokineRelease.Fever)).LastOrDefault();
        if (last is null) yield break;
        var isFever = Fever.In(last, of.Plan.CytokineRelease.Fever) == true;
        var cause = isFever ? OtherCauses.Of(of.Rows, CodeLists.CytokineRelease).Of(last.Subject, CodeLists.Fever, last.At) : null;
        yield return ($"{(isFever ? "fever" : "no fever")}, {Numbers.Fixed(Fever.Celsius(last)!.Value, 1)} °C{(cause is null ? "" : $", put down to {cause.ToLowerInvariant()}")}", of.Source("VS", last.Sequence));
    }

    private static IEnumerable<(string, DataRecord)> Medicines(SubjectRecords of, DateTime at) =>
        from row in of.Rows.Medications
        where row.Class is CodeLists.MedicationClass.Vasopressor or CodeLists.MedicationClass.Vasopressin or CodeLists.MedicationClass.FluidBolus
        where row.Start is { } start && start.DaysSince(of.Infusion!.Value) >= 0 && !OtherCauses.IsIndicated(row.Indication)
        let span = row.Class == CodeLists.MedicationClass.FluidBolus ? SupportSpan.Given(row.Treatment, row.Start!.Value, row.End) : SupportSpan.Ongoing(row.Treatment, row.Start!.Value, row.End)
        where span.Covers(at)
        select ($"{row.Treatment} runs ({row.Class.ToLowerInvariant()})", of.Source("CM", row.Sequence));

    private static IEnumerable<(string, DataRecord)> Oxygen(SubjectRecords of, DateTime at) =>
        from row in of.Rows.Procedures
        where AstctGrade.SupportBy(row.Treatment, row.FlowLitresPerMinute) != OxygenSupport.None && !OtherCauses.IsIndicated(row.Indication)
        where row.Start is { } start && start.DaysSince(of.Infusion!.Value) >= 0 && SupportSpan.Ongoing(row.Treatment, start, row.End).Covers(at)
        select ($"oxygen by {row.Treatment.ToLowerInvariant()}{(row.FlowLitresPerMinute is { } flow ? $" at {TreatmentStory.Plain(flow)} L/min" : "")}", of.Source("PR", row.Sequence));

    // From then on the scale asks for no fever; the first such medicine of the episode is the reason.
    private static IEnumerable<(string, DataRecord)> AgainstFever(SubjectRecords of, DateTime at, DateTime onset)
    {
        var first = of.Rows.Medications
            .Where(m => m.Class is CodeLists.MedicationClass.AntiCytokine or CodeLists.MedicationClass.Corticosteroid or CodeLists.MedicationClass.Antipyretic && m.Start is not null)
            .Where(m => SupportSpan.Given(m.Treatment, m.Start!.Value, m.End) is var span && span.To > onset && span.From <= at)
            .OrderBy(m => m.Start!.Value.Moment).ThenBy(m => m.Sequence).FirstOrDefault();
        if (first is not null) yield return ($"fever not asked for since {first.Treatment}", of.Source("CM", first.Sequence));
    }

    // On the day of infusion a reading without time of day is taken to follow the infusion.
    private static DateTime MomentOf(SdtmDate at, SubjectRecords of) => !at.HasTime && at.Day == of.Infusion!.Value.Day ? of.Infusion.Value.Moment : at.Moment;
}
