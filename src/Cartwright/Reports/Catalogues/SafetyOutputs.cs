using Cartwright.Analysis;
using Cartwright.Protocols;
using Cartwright.Reports.Outputs;
using Drawn = Cartwright.Reports.Tables.Table;
using static Cartwright.Reports.Catalogues.CatalogueEntry;

namespace Cartwright.Reports.Catalogues;

/// <summary>Adverse events, cytokine release, neurotoxicity, blood, heart, laboratory, liver and pregnancy.</summary>
internal static class SafetyOutputs
{
    private const string NotGraded = "no laboratory result in the data package can be graded";
    private const string NotCounted = "no count of this kind is in the data package";

    public static IReadOnlyList<CataloguePart> Parts { get; } =
    [
        new("study-safety", "Adverse events", "14.3", "16.2.7",
        [
            Table(AdverseEventsOverviewTable.Id, "Adverse events: overview", Population.Treated, AdverseEventsOverviewTable.Of),
            Table(AdverseEventsByTermTable.Id, "Treatment-emergent adverse events by body system, term and worst grade", Population.Treated, AdverseEventsByTermTable.Of),
            Table(SeriousAdverseEventsTable.Id, "Serious treatment-emergent adverse events by body system and term", Population.Treated, SeriousAdverseEventsTable.Of),
            Table(SevereAdverseEventsTable.Id, "Treatment-emergent adverse events of grade 3 or worse in at least 10 % of subjects", Population.Treated, SevereAdverseEventsTable.Of),
            Listing(AdverseEventsListing.Id, "Adverse events by subject", Population.Treated, AdverseEventsListing.Of),
        ]),
        new("study-cytokine-release", "Cytokine release", "14.3", "16.2.7",
        [
            Figure("cytokine-release-days", "Cytokine release day by day", Population.Infused, (s, leftOut) => DailyGradeFigures.CytokineRelease(s.Data, s.Analysis, s.Plan, leftOut)),
            Table(CytokineReleaseTable.Id, "Cytokine release, derived from its signs", Population.Infused, CytokineReleaseTable.Of),
            Table(DerivedScalesTable.Id, "Cytokine release under every scale", Population.Infused, DerivedScalesTable.Of),
            TablesWhere(RecordedGradesTable.Id, "Cytokine release as recorded, by scale", Population.Infused, Recorded, "no grade of cytokine release was recorded; it is derived from signs"),
            Listing(CytokineReleaseListing.Id, "Cytokine release by subject and episode", Population.Infused, CytokineReleaseListing.Of),
            Listing(BedsideListing.Id, "Components of cytokine release by subject and day", Population.Infused, BedsideListing.Of),
        ]),
        new("study-neurotoxicity", "Neurotoxicity", "14.3", "16.2.7",
        [
            Figure("neurotoxicity-days", "Neurotoxicity (ICANS) day by day", Population.Infused, (s, leftOut) => DailyGradeFigures.Neurotoxicity(s.Data, s.Analysis, s.Plan, leftOut)),
            TablesWhere(IcansTable.Id, "Neurotoxicity (ICANS), derived from assessments", Population.Infused, Assessed((a, _) => IcansTable.Of(a)), NotAssessed),
            ListingsWhere(IcansListing.Id, "Neurotoxicity (ICANS) by subject and episode", Population.Infused, Assessed(IcansListing.Of), NotAssessed),
            Listing(NervousSystemListing.Id, "Assessments of the nervous system by subject, those not normal", Population.Infused, NervousSystemListing.Of),
        ]),
        new("study-blood-counts", "Blood counts and target cells", "14.3", "16.2.8",
        [
            TablesWhere(LowCountsTable.CytopeniaId, "Cytopenia: nadirs and recovery", Population.Infused, LowCountsTable.Cytopenia, NotCounted),
            TablesWhere(IcahtTable.Id, "Haematotoxicity of immune effector cells (ICAHT)", Population.Infused, IcahtTable.Of, NotCounted),
            TablesWhere(LowCountsTable.AplasiaId, "Aplasia of lymphocytes and immunoglobulin G", Population.Infused, LowCountsTable.Aplasia, NotCounted),
            Table(AplasiaDurationTable.Id, "Aplasia of lymphocytes: from onset to recovery", Population.Infused, AplasiaDurationTable.Of),
            TablesWhere(CountsByVisitTable.Id, "Target cells and blasts by visit", Population.Infused, CountsByVisitTable.Of, NotCounted),
        ]),
        new("study-vital-signs", "Vital signs", "14.3", "16.2.9",
        [
            Table(TemperatureTable.Id, "Highest temperature by day", Population.Infused, TemperatureTable.Of),
            Table(VitalSignRangesTable.Id, "Vital signs: potentially clinically significant values", Population.Infused, VitalSignRangesTable.Of),
        ]),
        new("study-electrocardiogram", "Electrocardiogram", "14.3", "16.2.9",
        [
            Table(QtcTables.Id, QtcTables.Title, Population.Infused, QtcTables.Of),
            Table(QtcTables.VisitsId, QtcTables.VisitsTitle, Population.Infused, QtcTables.ByVisit),
            Table(ElectrocardiogramTables.Id, ElectrocardiogramTables.Title, Population.Infused, ElectrocardiogramTables.Of),
            Listing(ElectrocardiogramTables.ListingId, ElectrocardiogramTables.ListingTitle, Population.Infused, ElectrocardiogramTables.Listing),
        ]),
        new("study-laboratory", "Laboratory grades", "14.3", "16.2.8",
        [
            Figure("laboratory-courses", "Laboratory courses around the infusion", Population.Infused, (s, leftOut) => LaboratoryFigures.Draw(s.Data, s.Analysis, s.Plan, leftOut)),
            TablesWhere(LaboratoryTables.ToxicityId, "Laboratory toxicity on treatment, by worst grade", Population.Infused, LaboratoryTables.Toxicity, NotGraded),
            TablesWhere(LaboratoryTables.ShiftId, "Laboratory grades: baseline (rows) to worst on treatment (columns)", Population.Infused, LaboratoryTables.Shift, NotGraded),
            TablesWhere(LaboratoryScreensTable.Id, "Laboratory screens", Population.Infused, LaboratoryScreensTable.Of, "no laboratory result in the data package that a screen needs"),
            Listing(SevereLaboratoryListing.Id, "Laboratory results of grade 3 or 4 by subject", Population.Infused, SevereLaboratoryListing.Of),
        ]),
        new("study-liver", "Liver injury", "14.3", "16.2.8",
        [
            Figure(LiverInjuryFigures.Id, "Peak ALT and peak bilirubin after the infusion", Population.Infused, (s, leftOut) => LiverInjuryFigures.Draw(s.Analysis, s.Plan, leftOut)),
            Table(LiverInjuryTables.Id, LiverInjuryTables.Title, Population.Infused, LiverInjuryTables.Of),
            Listing(LiverInjuryTables.ListingId, LiverInjuryTables.ListingTitle, Population.Infused, LiverInjuryTables.Listing),
        ]),
        new("study-pregnancy", "Pregnancy", "14.3", "16.2.8",
        [
            Table(PregnancyTables.Id, PregnancyTables.Title, Population.Enrolled, PregnancyTables.Of),
            Listing(PregnancyTables.ListingId, PregnancyTables.ListingTitle, Population.Enrolled, PregnancyTables.Listing),
        ]),
    ];

    private const string NotAssessed = "nobody's nervous system was assessed, or no assessment is in the data package";

    // Where nobody's nervous system was assessed, a table of zeros would be a claim.
    private static Func<StudyAnalysis, TrialPlan, IEnumerable<Drawn>> Assessed(Func<StudyAnalysis, TrialPlan, Drawn> table) =>
        (a, plan) => a.Neurotoxicity.IsAssessed ? [table(a, plan)] : [];

    private static IEnumerable<Drawn> Recorded(StudyAnalysis a, TrialPlan plan) => a.RecordedGrades.Scales.Count == 0 ? []
        : a.RecordedGrades.Comparisons.Select((c, i) => RecordedGradesTable.Comparison(c, i + 1)).Prepend(RecordedGradesTable.Of(a));
}
