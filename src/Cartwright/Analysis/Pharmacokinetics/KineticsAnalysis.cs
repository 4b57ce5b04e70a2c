using Cartwright.Datasets.Sdtm;
using Cartwright.Numerics;
using Cartwright.Protocols;

namespace Cartwright.Analysis.Pharmacokinetics;

/// <summary>The product's kinetics in one subject's blood: the analysis, or the reason there is none.</summary>
/// <param name="Subject">USUBJID.</param>
/// <param name="Unit">Unit of the levels; null where there is no analysis.</param>
/// <param name="Method">Method of measurement; null where there is no analysis.</param>
/// <param name="Analysis">What was calculated; null where there is a reason.</param>
/// <param name="Reason">Why there is no analysis.</param>
public sealed record SubjectKinetics(string Subject, string? Unit, string? Method, NoncompartmentalAnalysis? Analysis, string? Reason)
{
    /// <summary>A parameter of this subject.</summary>
    public Estimate Of(NcaParameter parameter) => Analysis is null ? Estimate.None(Reason!) : parameter.Calculate(Analysis);

    /// <summary>What should be said beside the number; null where nothing need be.</summary>
    public string? RemarkOn(NcaParameter parameter) => Analysis is null ? null : parameter.Remark(Analysis);

    /// <summary>How the area to day 28 was closed; null where there is none.</summary>
    public AreaEnd? AreaEnd => Analysis?.Area(0, Analysis.Settings.PartialAreaEnd).End;

    /// <summary>What was done with each of the subject's samples, in the order of time; worked out when asked for.</summary>
    public IReadOnlyList<SampleAccount> Samples => Account?.Value ?? [];

    internal Lazy<IReadOnlyList<SampleAccount>>? Account { get; init; }

    /// <summary>Time to loss of the product, censored where it was not lost; null where it was never found.</summary>
    public TimeToLoss? TimeToLoss => Analysis is null ? null : TimeToLoss.Of(Analysis.Profile);
}

/// <summary>
/// Cellular kinetics of every subject, from PC rows alone. Time 0 is an infusion, the first (DM.RFSTDTC) where no other is asked for, and times are days elapsed from it, whatever number the
/// protocol gives to that day. Rows in two units, by two methods or of two specimens make no profile, and are a reason.
/// </summary>
public static class KineticsAnalysis
{
    private const double HalfADay = 0.5;
    private static readonly Dictionary<int, PointChoice> NoChoices = [];

    /// <summary>Analyses each subject in DM, in its order; of one analyte (PCTESTCD) where the package holds several.</summary>
    public static IReadOnlyList<SubjectKinetics> Of(StudyData data, TrialPlan plan, string? test = null) => Of(data, plan, row => test is null || row.Test == test);

    /// <summary>The same of one measure among several.</summary>
    public static IReadOnlyList<SubjectKinetics> Of(StudyData data, TrialPlan plan, KineticsMeasure measure) => Of(data, plan, row => KineticsMeasure.Of(row) == measure);

    /// <summary>The same from the second infusion on, of those who had one; the level at its time 0 is that of the last sample before it.</summary>
    public static IReadOnlyList<SubjectKinetics> AfterReinfusion(StudyData data, TrialPlan plan)
    {
        var (rows, exposures) = (data.Concentrations.ToLookup(row => row.Subject), data.Exposure.ToLookup(row => row.Subject));
        var rules = new ProfileRules(plan, SettingsOf(plan) with { StartsFromLastBefore = true }, NamedPoints.BySubject(plan, data));
        return
        [
            .. from subject in data.Demographics
               let first = subject.FirstInfusion
               where first is not null
               let again = new SampleClock(first.Value, plan.Visits.Kinetics, exposures[subject.Subject]).Reinfusion
               where again is not null
               select rules.Analyse(subject.Subject, again, [.. rows[subject.Subject]], exposures[subject.Subject]),
        ];
    }

    /// <summary>
    /// The rules that follow from a plan: those that it names, and the windows of the visit planned for the end of the area and for the end of contraction.
    /// Half a day is always allowed, since nobody's visit falls on the hour of the infusion.
    /// </summary>
    public static NcaSettings SettingsOf(TrialPlan plan)
    {
        var end = plan.Conventions.AucUpperLimit.Days;
        var (settings, rule) = (NcaSettings.CellularKinetics, plan.Kinetics);
        return settings with
        {
            Rule = rule.Area,
            BeyondLast = rule.BeyondLast,
            BelowLimit = settings.BelowLimit with { BeforeFirst = rule.BelowLimitBeforeFirst, Between = rule.BelowLimitBetween },
            SlopeNotBefore = rule.SlopeNotBefore?.Days,
            SlopeMostPoints = rule.SlopeMostPoints,
            PartialAreaEnd = end,
            EndTolerance = Math.Max(HalfADay, end - (VisitAt(plan, end)?.Earliest.Days ?? end)),
            PhaseBoundary = Math.Max(settings.PhaseBoundary + HalfADay, VisitAt(plan, settings.PhaseBoundary)?.Latest.Days ?? 0),
        };
    }

    /// <summary>Summarises a parameter over subjects; subjects whose levels are in another unit than the first's are not calculable here.</summary>
    public static SummaryStatistics Summarise(IReadOnlyCollection<SubjectKinetics> subjects, NcaParameter parameter)
    {
        var unit = subjects.FirstOrDefault(s => s.Unit is not null)?.Unit;
        return SummaryStatistics.Of([.. subjects.Select(s => s.Unit is null || s.Unit == unit ? s.Of(parameter) : Estimate.None($"levels in {s.Unit}, not {unit}"))]);
    }

    private static IReadOnlyList<SubjectKinetics> Of(StudyData data, TrialPlan plan, Func<Concentration, bool> isMeant)
    {
        var rows = data.Concentrations.Where(isMeant).ToLookup(row => row.Subject);
        var exposures = data.Exposure.ToLookup(row => row.Subject);
        var rules = new ProfileRules(plan, SettingsOf(plan), NamedPoints.BySubject(plan, data));
        return [.. data.Demographics.Select(subject => rules.Analyse(subject.Subject, subject.FirstInfusion, [.. rows[subject.Subject]], exposures[subject.Subject]))];
    }

    private static PlannedVisit? VisitAt(TrialPlan plan, double day)
    {
        foreach (var visit in plan.Visits.Kinetics)
            if (visit.Earliest.Days <= day && day <= visit.Latest.Days) return visit;
        return null;
    }

    private sealed record ProfileRules(TrialPlan Plan, NcaSettings Settings, Dictionary<string, Dictionary<int, PointChoice>> Choices)
    {
        public SubjectKinetics Analyse(string subject, SdtmDate? infused, IReadOnlyList<Concentration> rows, IEnumerable<Exposure> exposures)
        {
            if (infused is not { } infusion) return new(subject, null, null, null, "not infused");
            if (rows is []) return new(subject, null, null, null, "no sample");
            var (clock, choices) = (new SampleClock(infusion, Plan.Visits.Kinetics, exposures), Choices.GetValueOrDefault(subject) ?? NoChoices);
            var (analysis, reason) = Profile(rows, clock, choices);
            return new(subject, analysis is null ? null : rows[0].Unit, analysis is null ? null : rows[0].Method, analysis, reason)
            {
                Account = new(() => SampleAccount.Of(rows, clock, choices, analysis)),
            };
        }

        private (NoncompartmentalAnalysis?, string?) Profile(IReadOnlyList<Concentration> rows, SampleClock clock, Dictionary<int, PointChoice> choices)
        {
            if (Mixture(rows) is { } mixture) return (null, mixture);
            var samples = Samples(rows, clock, choices);
            return ConcentrationProfile.FirstTie(samples) is { } tie
                ? (null, FormattableString.Invariant($"two samples at day {tie:0.##}: which is meant is not recorded"))
                : (NoncompartmentalAnalysis.Of(new ConcentrationProfile(samples), Settings), null);
        }

        private static List<ConcentrationSample> Samples(IReadOnlyList<Concentration> rows, SampleClock clock, Dictionary<int, PointChoice> choices)
        {
            var samples = new List<ConcentrationSample>(rows.Count);
            foreach (var row in rows)
            {
                var use = choices.TryGetValue(row.Sequence, out var choice) ? choice.Use : PointUse.ByRule;
                if (use != PointUse.Nowhere && (row.BelowLimit || row.Value is not null) && clock.Of(row.At, row.Visit) is { } time)
                    samples.Add(new(time.Days, row.BelowLimit ? null : row.Value, row.LowerLimit, time.PreDose) { Use = use });
            }
            return samples;
        }

        private static string? Mixture(IReadOnlyList<Concentration> rows) =>
            Several(rows, row => row.Test, "analytes") ?? Several(rows, row => row.Unit, "units") ?? Several(rows, row => row.Method, "methods") ?? Several(rows, row => row.Specimen, "specimens");

        private static string? Several(IReadOnlyList<Concentration> rows, Func<Concentration, string> what, string name)
        {
            var first = what(rows[0]);
            return rows.All(row => what(row) == first) ? null : $"several {name} in one profile ({string.Join(", ", rows.Select(what).Distinct())})";
        }
    }
}
