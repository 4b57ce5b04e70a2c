using Cartwright.Datasets.Adam;
using Cartwright.Datasets.Sdtm;
using Cartwright.Numerics;
using Cartwright.Protocols;
using Cartwright.Units;

namespace Cartwright.Reports.Adam;

/// <summary>What every row of an analysis dataset takes from its subject: study, arm, and the day that study days count from.</summary>
internal sealed class SubjectDays(StudyData data, TrialPlan plan)
{
    private readonly Dictionary<string, Demographics> subjects = data.Demographics.ToDictionary(d => d.Subject, StringComparer.Ordinal);

    public StudyData Data => data;

    public TrialPlan Plan => plan;

    public Demographics Of(string subject) => subjects[subject];

    /// <summary>ADY: the CDISC study day from the first infusion; null for who was never infused.</summary>
    public int? Day(string subject, SdtmDate? date) =>
        date is { } d && subjects[subject].FirstInfusion is { } infusion ? DayNumbering.CdiscDay(d.Day, infusion.Day) : null;

    /// <summary>A day without time of day.</summary>
    public static SdtmDate? OnDay(DateOnly? day) => day is { } d ? SdtmDate.OnDay(d.ToDateTime(TimeOnly.MinValue)) : null;

    /// <summary>A row of a derived number: NC and a reason where there is none.</summary>
    public AnalysisValue Row(string subject, string code, string name, Estimate value, string unit, string? visit = null, SdtmDate? at = null) => new(
        data.StudyId, subject, subjects[subject].Arm, code, name, value.OrNull, value.OrNull is null ? "NC" : null, unit, visit, at, Day(subject, at), value.OrNull is not null, value.Reason, null, null);
}
