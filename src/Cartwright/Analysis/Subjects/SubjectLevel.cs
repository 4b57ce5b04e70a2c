using Cartwright.Analysis.Safety;
using Cartwright.Datasets.Sdtm;
using Cartwright.Protocols;

namespace Cartwright.Analysis.Subjects;

/// <summary>The subject-level dataset: one entry a subject of DM, in order of subject identifier. Every denominator comes from here.</summary>
public sealed record SubjectLevel(IReadOnlyList<Subject> Subjects)
{
    /// <summary>Whether the package has any row of conditioning; where it has none, that nobody was conditioned cannot be said.</summary>
    public bool ConditioningRecorded { get; init; } = true;

    /// <summary>Whether the package tells anybody's death, end of study or last contact; where it does not, the latest date on a row is only when something was last measured.</summary>
    public bool EndsRecorded { get; init; } = true;

    /// <summary>Derives it from a data package: dates and dose from EX, the assigned level by its name in DM, the end from DS.</summary>
    public static SubjectLevel Of(StudyData data, TrialPlan plan)
    {
        var exposure = data.Exposure.ToLookup(e => e.Subject, StringComparer.Ordinal);
        var events = data.AdverseEvents.ToLookup(e => e.Subject, StringComparer.Ordinal);
        var ends = data.Disposition.ToLookup(d => d.Subject, StringComparer.Ordinal);
        var weights = data.VitalSigns.Where(v => v.Test == CodeLists.VitalSignTest.Weight).ToLookup(v => v.Subject, StringComparer.Ordinal);
        var latest = data.Demographics.All(d => d.LastContact is not null) ? [] : LatestRecord.Of(data);

        var derived = new DerivedToxicities(data, plan);
        var deaths = new FatalToxicity(data, plan);

        var subjects =
            from row in data.Demographics
            let level = plan.Levels.FirstOrDefault(l => string.Equals(l.Name, row.Arm, StringComparison.OrdinalIgnoreCase))
            let treatment = TreatmentReceived.Of(exposure[row.Subject], row.FirstInfusion, level, FirstWeight(weights[row.Subject]), plan)
            let lastContact = row.LastContact ?? (latest.TryGetValue(row.Subject, out var date) ? date : row.Death)
            select new Subject(row.Subject, row.Arm, level, row.Consent, treatment.Conditioned, treatment.FirstInfused, treatment.LastInfused,
                treatment.Received, treatment.Fraction, row.Death, lastContact, EndReason(ends[row.Subject]),
                Judge(plan, Exposure(plan, treatment, lastContact, level), treatment, Facts(row, treatment, events[row.Subject], derived, deaths)))
            {
                Infusions = treatment.Infusions,
                CountedAt = DoseLimitingToxicity.CountedAt(plan, Exposure(plan, treatment, lastContact, level)),
                IsShort = treatment.FirstInfused is not null && treatment.Fraction.OrNull < plan.DoseLimitingToxicity.MinimumDoseFraction,
            };
        return new([.. subjects.OrderBy(s => s.Id, StringComparer.Ordinal)])
        {
            ConditioningRecorded = data.Exposure.Any(e => e.Category == CodeLists.ExposureCategory.Conditioning),
            EndsRecorded = data.Demographics.Any(d => d.Death is not null || d.LastContact is not null) || data.Disposition.Any(d => d.Category == CodeLists.DispositionCategory.End),
        };
    }

    /// <summary>The subjects of a set.</summary>
    public IEnumerable<Subject> In(AnalysisSet set) => Subjects.Where(s => s.IsIn(set));

    // What is unknown of the dose keeps a subject out only where no toxicity has put it in.
    private static ExposureFacts Exposure(TrialPlan plan, TreatmentReceived treatment, SdtmDate? lastContact, DoseLevel? level) =>
        new(treatment.Conditioned?.Day, treatment.FirstInfused?.Day, treatment.Fraction.OrNull ?? plan.DoseLimitingToxicity.MinimumDoseFraction, lastContact?.Day ?? DateOnly.MinValue) { Assigned = level?.Number };

    private static DltStatus Judge(TrialPlan plan, ExposureFacts exposure, TreatmentReceived treatment, IEnumerable<ToxicityFacts> facts)
    {
        var status = DoseLimitingToxicity.Judge(plan, exposure, facts.OrderBy(f => f.Term, StringComparer.Ordinal));
        return status is DltStatus.NoToxicity && treatment.Fraction.Reason is { } unknown ? new DltStatus.NotEvaluable(unknown) : status;
    }

    // What was recorded, and what is derived from signs once there was an infusion that they can be due to.
    private static IEnumerable<ToxicityFacts> Facts(Demographics row, TreatmentReceived treatment, IEnumerable<AdverseEvent> events, DerivedToxicities derived, FatalToxicity deaths)
    {
        var recorded = events.Select(e => new ToxicityFacts(e.Term, e.Grade, e.Related != false, LatestPossibleOnset(e, treatment)) { LastedDays = Lasted(e) });
        return treatment.FirstInfused is { } infused ? recorded.Concat(deaths.Of(row)).Concat(derived.Of(new(row.Subject, infused, treatment.LastInfused ?? infused, row.Death) { TreatmentStart = treatment.Conditioned is { } c && c.DaysSince(infused) <= 0 ? c : infused }, events)) : recorded;
    }

    private static double? Lasted(AdverseEvent e) => (e.Start, e.End) switch
    {
        ({ HasTime: true } start, { HasTime: true } end) => end.DaysSince(start),
        ({ } start, { } end) => end.Day.DayNumber - start.Day.DayNumber + 1,
        _ => null,
    };

    // An onset that is missing is taken as the infusion, which lies in every window, unless the event had ended before; a partly known one as the day nearest to it.
    private static DateOnly LatestPossibleOnset(AdverseEvent e, TreatmentReceived treatment)
    {
        if (e.Start is { } start) return start.Day;
        var infusion = treatment.FirstInfused?.Day ?? DateOnly.MaxValue;
        if (e.PartialStart is { } part) return infusion < part.First ? part.First : infusion > part.Last ? part.Last : infusion;
        return e.End is { } end && end.Day < infusion ? end.Day : infusion;
    }

    private static string? EndReason(IEnumerable<Disposition> rows) =>
        rows.Where(d => d.Category == CodeLists.DispositionCategory.End).MaxBy(d => (d.Start?.Moment, d.Sequence))?.Term;

    internal static double? FirstWeight(IEnumerable<VitalSignResult> rows) => rows.Where(v => v.Value > 0).MinBy(v => (v.At?.Moment ?? DateTime.MaxValue, v.Value))?.Value;
}
