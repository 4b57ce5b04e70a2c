using Cartwright.Datasets.Sdtm;

namespace Cartwright.Analysis.DataIssues;

/// <summary>A record of any domain but DM, with its dates by variable.</summary>
internal sealed record DatedRecord(DataRecord Source, IReadOnlyList<(string Variable, SdtmDate? At)> Dates)
{
    public static IReadOnlyList<DatedRecord> Of(StudyData data) =>
    [
        .. data.Disposition.Select(r => One("DS", r.Subject, r.Sequence, "DSSTDTC", r.Start)),
        .. data.Exposure.Select(r => Span("EX", r.Subject, r.Sequence, r.Start, r.End)),
        .. data.AdverseEvents.Select(r => Span("AE", r.Subject, r.Sequence, r.Start, r.End)),
        .. data.Laboratory.Select(r => One("LB", r.Subject, r.Sequence, "LBDTC", r.At)),
        .. data.Concentrations.Select(r => One("PC", r.Subject, r.Sequence, "PCDTC", r.At)),
        .. data.Tumours.Select(r => One("TU", r.Subject, r.Sequence, "TUDTC", r.At)),
        .. data.TumourResults.Select(r => One("TR", r.Subject, r.Sequence, "TRDTC", r.At)),
        .. data.Questionnaires.Select(r => One("QS", r.Subject, r.Sequence, "QSDTC", r.At)),
        .. data.VitalSigns.Select(r => One("VS", r.Subject, r.Sequence, "VSDTC", r.At)),
        .. data.Medications.Select(r => Span("CM", r.Subject, r.Sequence, r.Start, r.End)),
        .. data.Procedures.Select(r => Span("PR", r.Subject, r.Sequence, r.Start, r.End)),
        .. data.Responses.Select(r => One("RS", r.Subject, r.Sequence, "RSDTC", r.At)),
        .. data.FindingsAbout.Select(r => One("FA", r.Subject, r.Sequence, "FADTC", r.At)),
        .. data.NeurologicalAssessments.Select(r => One("NV", r.Subject, r.Sequence, "NVDTC", r.At)),
        .. data.Deviations.Select(r => Span("DV", r.Subject, r.Sequence, r.Start, r.End)),
        .. data.Encounters.Select(r => Span("HO", r.Subject, r.Sequence, r.Start, r.End)),
        .. data.Visits.Select(r => One("SV", r.Subject, r.Sequence, "SVSTDTC", r.Start)),
        .. data.BiospecimenEvents.Select(r => One("BE", r.Subject, r.Sequence, "BESTDTC", r.Start)),
        .. data.BiospecimenFindings.Select(r => One("BS", r.Subject, r.Sequence, "BSDTC", r.At)),
        .. data.Electrocardiograms.Select(r => One("EG", r.Subject, r.Sequence, "EGDTC", r.At)),
        .. data.Immunogenicity.Select(r => One("IS", r.Subject, r.Sequence, "ISDTC", r.At)),
    ];

    private static DatedRecord One(string domain, string subject, int sequence, string variable, SdtmDate? at) => new(new(domain, subject, sequence), [(variable, at)]);

    private static DatedRecord Span(string domain, string subject, int sequence, SdtmDate? start, SdtmDate? end) =>
        new(new(domain, subject, sequence), [(domain + "STDTC", start), (domain + "ENDTC", end)]);
}
