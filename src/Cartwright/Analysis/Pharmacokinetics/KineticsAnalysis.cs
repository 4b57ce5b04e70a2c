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

    /// <summary>Time to loss of the product, censored where it was not lost; null where it was never found.</summary>
    public TimeToLoss? TimeToLoss => Analysis is null ? null : TimeToLoss.Of(Analysis.Profile);
}

/// <summary>
/// Cellular kinetics of every subject, from PC rows alone. Time 0 is the first infusion (DM.RFSTDTC) and times are days elapsed from it, whatever number the protocol
/// gives to that day. Rows in two units, by two methods or of two specimens make no profile, and are a reason.
/// </summary>
public static class KineticsAnalysis
{
    private const double HalfADay = 0.5;

    /// <summary>Analyses each subject in DM, in its order; of one analyte (PCTESTCD) where the package holds several.</summary>
    public static IReadOnlyList<SubjectKinetics> Of(StudyData data, TrialPlan plan, string? test = null)
    {
        var rows = data.Concentrations.Where(row => test is null || row.Test == test).ToLookup(row => row.Subject);
        var exposures = data.Exposure.ToLookup(row => row.Subject);
        var settings = SettingsOf(plan);
        return [.. data.Demographics.Select(subject => Analyse(subject, [.. rows[subject.Subject]], exposures[subject.Subject], plan, settings))];
    }

    /// <summary>
    /// The rules that follow from a plan: end of the area, and the windows of the visit planned for it and for the end of contraction.
    /// Half a day is always allowed, since nobody's visit falls on the hour of the infusion.
    /// </summary>
    public static NcaSettings SettingsOf(TrialPlan plan)
    {
        var end = plan.Conventions.AucUpperLimit.Days;
        var settings = NcaSettings.CellularKinetics;
        return settings with
        {
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

    private static SubjectKinetics Analyse(Demographics subject, IReadOnlyList<Concentration> rows, IEnumerable<Exposure> exposures, TrialPlan plan, NcaSettings settings)
    {
        SubjectKinetics Without(string reason) => new(subject.Subject, null, null, null, reason);

        if (subject.FirstInfusion is not { } infusion) return Without("not infused");
        if (rows is []) return Without("no sample");
        if (Mixture(rows) is { } mixture) return Without(mixture);
        var samples = Samples(rows, new SampleClock(infusion, plan.Visits.Kinetics, exposures));
        if (ConcentrationProfile.FirstTie(samples) is { } tie) return Without(FormattableString.Invariant($"two samples at day {tie:0.##}: which is meant is not recorded"));
        return new(subject.Subject, rows[0].Unit, rows[0].Method, NoncompartmentalAnalysis.Of(new ConcentrationProfile(samples), settings), null);
    }

    private static List<ConcentrationSample> Samples(IReadOnlyList<Concentration> rows, SampleClock clock)
    {
        var samples = new List<ConcentrationSample>(rows.Count);
        foreach (var row in rows)
            if ((row.BelowLimit || row.Value is not null) && clock.Of(row.At, row.Visit) is { } time)
                samples.Add(new(time.Days, row.BelowLimit ? null : row.Value, row.LowerLimit, time.PreDose));
        return samples;
    }

    private static string? Mixture(IReadOnlyList<Concentration> rows) =>
        Several(rows, row => row.Test, "analytes") ?? Several(rows, row => row.Unit, "units") ?? Several(rows, row => row.Method, "methods") ?? Several(rows, row => row.Specimen, "specimens");

    private static string? Several(IReadOnlyList<Concentration> rows, Func<Concentration, string> what, string name)
    {
        var first = what(rows[0]);
        return rows.All(row => what(row) == first) ? null : $"several {name} in one profile ({string.Join(", ", rows.Select(what).Distinct())})";
    }

    private static PlannedVisit? VisitAt(TrialPlan plan, double day)
    {
        foreach (var visit in plan.Visits.Kinetics)
            if (visit.Earliest.Days <= day && day <= visit.Latest.Days) return visit;
        return null;
    }
}
