using Cartwright.Datasets.Csv;
using Cartwright.Datasets.Sdtm.Layouts;
using Cartwright.Units;

namespace Cartwright.Datasets.Sdtm;

/// <summary>A data package as files: one CSV a domain, named <c>dm.csv</c>, <c>ae.csv</c> and so on, with the variables of SDTM.</summary>
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
    }

    /// <summary>Reads a package; null data where there is any fault. A domain whose file does not open (null) is empty; demographics is needed.</summary>
    public static (StudyData? Data, IReadOnlyList<Fault> Faults) Read(Func<string, TextReader?> open)
    {
        var faults = new FaultList();
        var package = new PackageBeingRead(faults);
        var demographics = DomainReader<Demographics>.Read(DemographicsLayout.Layout, open, package);
        if (demographics.Count == 0 && faults.Count == 0)
            faults.Add(new Place(DemographicsLayout.Layout.FileName), "there is no subject: the file is missing or has no row");

        var data = new StudyData(package.StudyId, demographics,
            DomainReader<Disposition>.Read(DispositionLayout.Layout, open, package),
            DomainReader<Exposure>.Read(ExposureLayout.Layout, open, package),
            DomainReader<AdverseEvent>.Read(AdverseEventLayout.Layout, open, package),
            DomainReader<LaboratoryResult>.Read(LaboratoryLayout.Layout, open, package),
            DomainReader<Concentration>.Read(ConcentrationLayout.Layout, open, package),
            DomainReader<TumourIdentification>.Read(TumourIdentificationLayout.Layout, open, package),
            DomainReader<TumourResult>.Read(TumourResultLayout.Layout, open, package),
            DomainReader<QuestionnaireResponse>.Read(QuestionnaireLayout.Layout, open, package),
            DomainReader<VitalSignResult>.Read(VitalSignLayout.Layout, open, package),
            DomainReader<ConcomitantMedication>.Read(MedicationLayout.Layout, open, package),
            DomainReader<Procedure>.Read(ProcedureLayout.Layout, open, package),
            DomainReader<DiseaseResponse>.Read(ResponseLayout.Layout, open, package),
            DomainReader<FindingAbout>.Read(FindingAboutLayout.Layout, open, package))
        {
            NeurologicalAssessments = DomainReader<NeurologicalAssessment>.Read(NervousSystemLayout.Layout, open, package),
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
