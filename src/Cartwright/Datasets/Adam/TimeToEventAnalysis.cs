using Cartwright.Datasets.Sdtm;

namespace Cartwright.Datasets.Adam;

/// <summary>ADTTE: one row a subject and time-to-event parameter. AVAL in <c>Unit</c>; CNSR is 0 for an event and 1 for a censored time.</summary>
/// <param name="Description">EVNTDESC: what the event was, or why the time is censored.</param>
public sealed record TimeToEventAnalysis(
    string StudyId, string Subject, string? Arm, string ParameterCode, string Parameter, double? Value, string Unit, bool Event, string Description,
    SdtmDate? Origin, SdtmDate? Date, string? SourceDomain, int? SourceSequence)
{
    /// <summary>The dataset ADTTE.</summary>
    public static AdamDataset<TimeToEventAnalysis> Dataset { get; } = new AdamDataset<TimeToEventAnalysis>("ADTTE")
        .Text("STUDYID", r => r.StudyId)
        .Text("USUBJID", r => r.Subject)
        .Text("TRTP", r => r.Arm)
        .Text("PARAMCD", r => r.ParameterCode)
        .Text("PARAM", r => r.Parameter)
        .Number("AVAL", r => r.Value)
        .Text("AVALU", r => r.Unit)
        .Number("CNSR", r => r.Event ? 0 : 1)
        .Text("EVNTDESC", r => r.Description)
        .Date("STARTDT", r => r.Origin)
        .Date("ADT", r => r.Date)
        .Text("SRCDOM", r => r.SourceDomain)
        .Number("SRCSEQ", r => r.SourceSequence);
}
