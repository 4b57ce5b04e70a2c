using System.Globalization;
using Cartwright.Datasets.Sdtm;

namespace Cartwright.Datasets.Adam;

/// <summary>ADAE: one row an adverse event, with what the analysis made of it. <c>SourceSequence</c> is AESEQ.</summary>
public sealed record AdverseEventAnalysis(
    string StudyId, string Subject, string? Arm, int SourceSequence, string Term, string BodySystem, int? Grade, bool Serious, bool? Related,
    SdtmDate? Start, SdtmDate? End, int? StartDay, bool TreatmentEmergent, bool DoseLimiting)
{
    /// <summary>AETOXGR: the grade as recorded; ATOXGR and ATOXGRN have the one derived from signs where none was.</summary>
    public int? RecordedGrade { get; init; }

    /// <summary>APERIOD and APERIODC: the period of the trial in which the row began, numbered in order; null for who was not enrolled.</summary>
    public (int Number, string Name)? Period { get; init; }

    /// <summary>AEVNTNUM (the study's own): the event that the row is part of, numbered within the subject; null likewise.</summary>
    public int? Event { get; init; }

    /// <summary>The dataset ADAE.</summary>
    public static AdamDataset<AdverseEventAnalysis> Dataset { get; } = new AdamDataset<AdverseEventAnalysis>("ADAE")
        .Text("STUDYID", r => r.StudyId)
        .Text("USUBJID", r => r.Subject)
        .Text("TRTA", r => r.Arm)
        .Number("AESEQ", r => r.SourceSequence)
        .Text("AEDECOD", r => r.Term)
        .Text("AEBODSYS", r => r.BodySystem)
        .Text("AETOXGR", r => r.RecordedGrade?.ToString(CultureInfo.InvariantCulture))
        .Text("ATOXGR", r => r.Grade?.ToString(CultureInfo.InvariantCulture))
        .Number("ATOXGRN", r => r.Grade)
        .Flag("AESER", r => r.Serious)
        .Text("AREL", r => r.Related switch { null => null, true => "RELATED", false => "NOT RELATED" })
        .Date("ASTDT", r => r.Start)
        .Date("AENDT", r => r.End)
        .Number("ASTDY", r => r.StartDay)
        .Flag("TRTEMFL", r => r.TreatmentEmergent)
        .Flag("DLTFL", r => r.DoseLimiting)
        .Number("APERIOD", r => r.Period?.Number)
        .Text("APERIODC", r => r.Period?.Name)
        .Number("AEVNTNUM", r => r.Event);
}
