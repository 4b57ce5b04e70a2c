using Cartwright.Datasets.Sdtm;

namespace Cartwright.Datasets.Adam;

/// <summary>ADSL: one row a subject, with the populations that the subject belongs to.</summary>
/// <param name="Safety">SAFFL: infused.</param>
/// <param name="DltEvaluable">DLTEVLFL (the study's own flag): counted in dose decisions.</param>
/// <param name="DoseLimitingToxicity">DLTFL (the study's own flag): had one.</param>
public sealed record SubjectLevel(
    string StudyId, string Subject, string? Arm, int? AgeYears, string? Sex, SdtmDate? Start, SdtmDate? End, SdtmDate? Death,
    bool Enrolled, bool Safety, bool DltEvaluable, bool DoseLimitingToxicity)
{
    /// <summary>RACE and ETHNIC, as in DM.</summary>
    public (string? Race, string? Ethnicity) Origin { get; init; }

    /// <summary>COLLDT (the study's own): the first day on which cells were collected.</summary>
    public SdtmDate? Collected { get; init; }

    /// <summary>The dataset ADSL.</summary>
    public static AdamDataset<SubjectLevel> Dataset { get; } = new AdamDataset<SubjectLevel>("ADSL")
        .Text("STUDYID", r => r.StudyId)
        .Text("USUBJID", r => r.Subject)
        .Text("TRT01P", r => r.Arm)
        .Number("AGE", r => r.AgeYears)
        .Text("AGEU", r => r.AgeYears is null ? null : "YEARS")
        .Text("SEX", r => r.Sex)
        .Date("TRTSDT", r => r.Start)
        .Date("EOSDT", r => r.End)
        .Date("DTHDT", r => r.Death)
        .Flag("ENRLFL", r => r.Enrolled)
        .Flag("SAFFL", r => r.Safety)
        .Flag("DLTEVLFL", r => r.DltEvaluable)
        .Flag("DLTFL", r => r.DoseLimitingToxicity)
        .Text("RACE", r => r.Origin.Race)
        .Text("ETHNIC", r => r.Origin.Ethnicity)
        .Date("COLLDT", r => r.Collected);
}
