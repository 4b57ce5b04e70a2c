using Cartwright.Datasets.Sdtm;
using Cartwright.Trials.CaseReports;

namespace Cartwright.Datasets.CaseReports;

/// <summary>The rows of a data package while it is being filled, subject after subject, with room for all of them from the start.</summary>
internal sealed class PackageRows
{
    public PackageRows(IReadOnlyList<CaseReport> reports)
    {
        Demographics = new(reports.Count);
        Disposition = new(2 * reports.Count);
        Exposure = new(2 * reports.Count);
        AdverseEvents = new(reports.Sum(r => r.AdverseEvents.Count));
        var kinetics = reports.Sum(r => r.Blood.Count(b => b.Kind == BloodTest.Kinetics));
        Concentrations = new(kinetics);
        Laboratory = new(reports.Sum(r => r.Blood.Count) - kinetics);
        Tumours = new(reports.Sum(r => r.Lesions.Count));
        TumourResults = new(reports.Sum(r => r.Measurements.Count));
        Questionnaires = new(reports.Sum(r => r.Answers.Count));
        VitalSigns = new(reports.Sum(r => r.VitalSigns.Count + 1));
        Medications = new(reports.Sum(r => r.Medications.Count));
        Procedures = new(reports.Sum(r => r.Procedures.Count + 1));
        NeurologicalAssessments = new(reports.Sum(r => r.IceAssessments.Count));
    }

    public List<Demographics> Demographics { get; }
    public List<Disposition> Disposition { get; }
    public List<Exposure> Exposure { get; }
    public List<AdverseEvent> AdverseEvents { get; }
    public List<LaboratoryResult> Laboratory { get; }
    public List<Concentration> Concentrations { get; }
    public List<TumourIdentification> Tumours { get; }
    public List<TumourResult> TumourResults { get; }
    public List<DiseaseResponse> Responses { get; } = [];
    public List<QuestionnaireResponse> Questionnaires { get; }
    public List<VitalSignResult> VitalSigns { get; }
    public List<ConcomitantMedication> Medications { get; }
    public List<Procedure> Procedures { get; }
    public List<FindingAbout> FindingsAbout { get; } = [];
    public List<NeurologicalAssessment> NeurologicalAssessments { get; }
    public List<BiospecimenEvent> BiospecimenEvents { get; } = [];

    /// <summary>The package. No response is in it: nobody at the site judged one, whatever was read of a scan.</summary>
    public StudyData Of(string studyId) => new(studyId, Demographics, Disposition, Exposure, AdverseEvents, Laboratory, Concentrations, Tumours, TumourResults,
        Questionnaires, VitalSigns, Medications, Procedures, Responses, FindingsAbout)
    {
        NeurologicalAssessments = NeurologicalAssessments,
        BiospecimenEvents = BiospecimenEvents,
    };
}
