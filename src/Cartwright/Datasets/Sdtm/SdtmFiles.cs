using System.Text;
using Cartwright.Datasets.Csv;
using Cartwright.Datasets.Sdtm.Layouts;
using Cartwright.Datasets.Tables;
using Cartwright.Units;

namespace Cartwright.Datasets.Sdtm;

/// <summary>A data package as files: one a domain, named <c>dm.csv</c>, <c>ae.xpt</c> and so on, with the variables of SDTM.</summary>
/// <remarks>CDISC SDTM Implementation Guide 3.4. Study days (--DY) are derived on writing, and not read.</remarks>
public static class SdtmFiles
{
    /// <summary>The layouts of all domains, in the order in which they are written and read.</summary>
    internal static IReadOnlyList<DomainLayout> Layouts { get; } =
    [
        DemographicsLayout.Layout, DispositionLayout.Layout, ExposureLayout.Layout, AdverseEventLayout.Layout, LaboratoryLayout.Layout,
        ConcentrationLayout.Layout, TumourIdentificationLayout.Layout, TumourResultLayout.Layout, QuestionnaireLayout.Layout, VitalSignLayout.Layout,
        MedicationLayout.Layout, ProcedureLayout.Layout, ResponseLayout.Layout, FindingAboutLayout.Layout,
        NervousSystemLayout.Layout,
        EventQualifierLayout.Layout, DeviationLayout.Layout, EncounterLayout.Layout, VisitLayout.Layout, BiospecimenEventLayout.Layout, BiospecimenFindingLayout.Layout,
        ElectrocardiogramLayout.Layout, ImmunogenicityLayout.Layout,
    ];

    /// <summary>The names of the files of a package, demographics first.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Layouts.Select(layout => layout.FileName)];

    /// <summary>Writes every domain, also those that are empty; a writer that was opened is closed.</summary>
    public static void Write(StudyData data, Func<string, TextWriter> open)
    {
        var study = StudyReference.Of(data);
        Write(DemographicsLayout.Layout, data.Demographics, study, open);
        Write(DispositionLayout.Layout, data.Disposition, study, open);
        Write(ExposureLayout.Layout, data.Exposure, study, open);
        Write(AdverseEventLayout.Layout, data.AdverseEvents, study, open);
        Write(LaboratoryLayout.Layout, data.Laboratory, study, open);
        Write(ConcentrationLayout.Layout, data.Concentrations, study, open);
        Write(TumourIdentificationLayout.Layout, data.Tumours, study, open);
        Write(TumourResultLayout.Layout, data.TumourResults, study, open);
        Write(QuestionnaireLayout.Layout, data.Questionnaires, study, open);
        Write(VitalSignLayout.Layout, data.VitalSigns, study, open);
        Write(MedicationLayout.Layout, data.Medications, study, open);
        Write(ProcedureLayout.Layout, data.Procedures, study, open);
        Write(ResponseLayout.Layout, data.Responses, study, open);
        Write(FindingAboutLayout.Layout, data.FindingsAbout, study, open);
        Write(NervousSystemLayout.Layout, data.NeurologicalAssessments, study, open);
        Write(EventQualifierLayout.Layout, data.EventQualifiers, study, open);
        Write(DeviationLayout.Layout, data.Deviations, study, open);
        Write(EncounterLayout.Layout, data.Encounters, study, open);
        Write(VisitLayout.Layout, data.Visits, study, open);
        Write(BiospecimenEventLayout.Layout, data.BiospecimenEvents, study, open);
        Write(BiospecimenFindingLayout.Layout, data.BiospecimenFindings, study, open);
        Write(ElectrocardiogramLayout.Layout, data.Electrocardiograms, study, open);
        Write(ImmunogenicityLayout.Layout, data.Immunogenicity, study, open);
    }

    /// <summary>Every domain as a table, also those that are empty, for the formats that carry labels and types.</summary>
    public static IReadOnlyList<DataTable> Tables(StudyData data)
    {
        var study = StudyReference.Of(data);
        return
        [
            DomainTable.Of(DemographicsLayout.Layout, data.Demographics, study),
            DomainTable.Of(DispositionLayout.Layout, data.Disposition, study),
            DomainTable.Of(ExposureLayout.Layout, data.Exposure, study),
            DomainTable.Of(AdverseEventLayout.Layout, data.AdverseEvents, study),
            DomainTable.Of(LaboratoryLayout.Layout, data.Laboratory, study),
            DomainTable.Of(ConcentrationLayout.Layout, data.Concentrations, study),
            DomainTable.Of(TumourIdentificationLayout.Layout, data.Tumours, study),
            DomainTable.Of(TumourResultLayout.Layout, data.TumourResults, study),
            DomainTable.Of(QuestionnaireLayout.Layout, data.Questionnaires, study),
            DomainTable.Of(VitalSignLayout.Layout, data.VitalSigns, study),
            DomainTable.Of(MedicationLayout.Layout, data.Medications, study),
            DomainTable.Of(ProcedureLayout.Layout, data.Procedures, study),
            DomainTable.Of(ResponseLayout.Layout, data.Responses, study),
            DomainTable.Of(FindingAboutLayout.Layout, data.FindingsAbout, study),
            DomainTable.Of(NervousSystemLayout.Layout, data.NeurologicalAssessments, study),
            DomainTable.Of(EventQualifierLayout.Layout, data.EventQualifiers, study),
            DomainTable.Of(DeviationLayout.Layout, data.Deviations, study),
            DomainTable.Of(EncounterLayout.Layout, data.Encounters, study),
            DomainTable.Of(VisitLayout.Layout, data.Visits, study),
            DomainTable.Of(BiospecimenEventLayout.Layout, data.BiospecimenEvents, study),
            DomainTable.Of(BiospecimenFindingLayout.Layout, data.BiospecimenFindings, study),
            DomainTable.Of(ElectrocardiogramLayout.Layout, data.Electrocardiograms, study),
            DomainTable.Of(ImmunogenicityLayout.Layout, data.Immunogenicity, study),
        ];
    }

    /// <summary>Reads a package; null data where there is any fault. A domain whose file does not open (null) is empty; demographics is needed.</summary>
    public static (StudyData? Data, IReadOnlyList<Fault> Faults) Read(Func<string, TextReader?> open) => Read(new PackageFolder(open, _ => null, null));

    /// <summary>Reads a package whose domains stand in files of any format, one file a domain; CSV is opened as text, all others as bytes.</summary>
    /// <param name="encoding">How texts are written in transport files; UTF-8 where nothing is said.</param>
    public static (StudyData? Data, IReadOnlyList<Fault> Faults) Read(Func<string, TextReader?> text, Func<string, Stream?> bytes, Encoding? encoding = null) =>
        Read(new PackageFolder(text, bytes, encoding));

    private static (StudyData? Data, IReadOnlyList<Fault> Faults) Read(PackageFolder folder)
    {
        var faults = new FaultList();
        var package = new PackageBeingRead(faults);
        var demographics = DomainReader<Demographics>.Read(DemographicsLayout.Layout, folder, package);
        if (demographics.Count == 0 && faults.Count == 0)
            faults.Add(new Place(DemographicsLayout.Layout.FileName), "there is no subject: the file is missing or has no row");

        var data = new StudyData(package.StudyId, demographics,
            DomainReader<Disposition>.Read(DispositionLayout.Layout, folder, package),
            DomainReader<Exposure>.Read(ExposureLayout.Layout, folder, package),
            DomainReader<AdverseEvent>.Read(AdverseEventLayout.Layout, folder, package),
            DomainReader<LaboratoryResult>.Read(LaboratoryLayout.Layout, folder, package),
            DomainReader<Concentration>.Read(ConcentrationLayout.Layout, folder, package),
            DomainReader<TumourIdentification>.Read(TumourIdentificationLayout.Layout, folder, package),
            DomainReader<TumourResult>.Read(TumourResultLayout.Layout, folder, package),
            DomainReader<QuestionnaireResponse>.Read(QuestionnaireLayout.Layout, folder, package),
            DomainReader<VitalSignResult>.Read(VitalSignLayout.Layout, folder, package),
            DomainReader<ConcomitantMedication>.Read(MedicationLayout.Layout, folder, package),
            DomainReader<Procedure>.Read(ProcedureLayout.Layout, folder, package),
            DomainReader<DiseaseResponse>.Read(ResponseLayout.Layout, folder, package),
            DomainReader<FindingAbout>.Read(FindingAboutLayout.Layout, folder, package))
        {
            NeurologicalAssessments = DomainReader<NeurologicalAssessment>.Read(NervousSystemLayout.Layout, folder, package),
            EventQualifiers = DomainReader<EventQualifier>.Read(EventQualifierLayout.Layout, folder, package),
            Deviations = DomainReader<ProtocolDeviation>.Read(DeviationLayout.Layout, folder, package),
            Encounters = DomainReader<HealthcareEncounter>.Read(EncounterLayout.Layout, folder, package),
            Visits = DomainReader<SubjectVisit>.Read(VisitLayout.Layout, folder, package),
            BiospecimenEvents = DomainReader<BiospecimenEvent>.Read(BiospecimenEventLayout.Layout, folder, package),
            BiospecimenFindings = DomainReader<BiospecimenFinding>.Read(BiospecimenFindingLayout.Layout, folder, package),
            Electrocardiograms = DomainReader<ElectrocardiogramResult>.Read(ElectrocardiogramLayout.Layout, folder, package),
            Immunogenicity = DomainReader<ImmunogenicityResult>.Read(ImmunogenicityLayout.Layout, folder, package),
        };
        return (faults.Count == 0 ? data : null, faults.Listed());
    }

    private static void Write<TRow>(DomainLayout<TRow> layout, IReadOnlyList<TRow> rows, StudyReference study, Func<string, TextWriter> open)
    {
        using var text = open(layout.FileName);
        var written = layout.For(rows);
        CsvText.Write(text, written.Header, rows, written.Fields(study));
    }
}
