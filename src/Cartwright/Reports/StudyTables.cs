using Cartwright.Analysis;
using Cartwright.Protocols;
using Cartwright.Reports.Outputs;
using Cartwright.Reports.Tables;

namespace Cartwright.Reports;

/// <summary>Every table of one study, real or virtual, in the order of reading. What the data package has nothing of is a table of one row that says so.</summary>
public static class StudyTables
{
    /// <summary>All tables.</summary>
    public static IReadOnlyList<Table> Of(StudyAnalysis analysis, TrialPlan plan) => [.. Parts(analysis, plan).SelectMany(p => p.Tables)];

    /// <summary>The tables by the part of the report that they belong to.</summary>
    internal static IReadOnlyList<StudySection> Parts(StudyAnalysis a, TrialPlan plan) =>
    [
        new("study-disposition", "Who was in the study",
            [DispositionTable.Of(a, plan), AnalysisSetsTable.Of(a, plan), DemographicsTable.Of(a, plan), TherapyTables.Prior(a, plan), FollowUpTable.Of(a, plan), DeviationsTables.Of(a, plan), DeviationsTables.Listing(a, plan)], []),
        new("study-manufacturing", "The product and what came before it",
            [ManufacturingTable.Of(a, plan), ProductAttributesTable.Of(a, plan), TherapyTables.Preparation(a, plan), ManufacturingListing.Of(a, plan)], []),
        new("study-exposure", "Exposure and dose decisions",
            [ExposureTable.Of(a, plan), DoseDecisionsTable.Of(a, plan), ToxicityByLevelTable.Of(a, plan), ToxicityListing.Of(a, plan), ExposureListing.Of(a, plan)], []),
        new("study-safety", "Adverse events", [AdverseEventsOverviewTable.Of(a, plan), AdverseEventsByTermTable.Of(a, plan), EventsByPeriodTable.Of(a, plan), EventIncidenceTable.Of(a, plan), EventsOfInterestTable.Of(a, plan), SeriousEventsListing.Of(a, plan)], []),
        new("study-deaths", "Deaths", [DeathsTables.Of(a, plan), DeathsTables.Listing(a, plan)], []),
        new("study-infections", "Infections", [InfectionsTable.Of(a, plan), InfectionsListing.Of(a, plan)], []),
        new("study-graft", "Graft-versus-host disease", [GraftTable.Of(a, plan), GraftListing.Of(a, plan)], []),
        new("study-treatment", "Treatment of toxicity", [ConcomitantTreatmentTables.Of(a, plan), ConcomitantTreatmentTables.Listing(a, plan)], []),
        new("study-long-term", "Long-term follow-up",
            [SecondMalignanciesTable.Of(a, plan), LongTermTables.Visits(a, plan), LongTermTables.Tests(a, plan), PersistenceTable.Of(a, plan), LongTermListing.Of(a, plan)], []),
        new("study-cytokine-release", "Cytokine release", [CytokineReleaseTable.Of(a, plan), .. DerivedScalesTable.Of(a), .. Recorded(a), CytokineReleaseListing.Of(a, plan)], []),
        .. Neurotoxicity(a, plan),
        .. BloodCounts(a, plan),
        .. Laboratory(a, plan),
        new("study-kinetics", "Cellular kinetics",
            [KineticsSummaryTable.Of(a, plan), TimeToLossTable.Of(a, plan), KineticsListing.Of(a, plan), KineticsListing.TerminalPhase(a, plan)], []),
        new("study-cytokines", "Serum cytokines", [CytokinesTable.Of(a, plan), PeakByGradeTable.Of(a), CytokinesListing.Of(a, plan)], []),
        new("study-response", "Response", [.. RemissionTable.Of(a, plan), .. RemissionListing.Of(a, plan), .. Response(a, plan)], []),
        new("study-survival", "Times to event", [TimeToEventTable.Of(a, plan)], []),
        new("study-quality-of-life", "Quality of life", [QuestionnaireTables.Compliance(a), QuestionnaireTables.Scores(a, plan)], []),
    ];

    // Where nobody's nervous system was assessed, a table of zeros would be a claim.
    private static IEnumerable<StudySection> Neurotoxicity(StudyAnalysis a, TrialPlan plan) =>
        a.Neurotoxicity.IsAssessed ? [new("study-neurotoxicity", "Neurotoxicity", [IcansTable.Of(a), IcansListing.Of(a, plan)], [])] : [];

    private static IEnumerable<StudySection> BloodCounts(StudyAnalysis a, TrialPlan plan) => a.BloodCounts.IsEmpty ? []
        : [new("study-blood-counts", "Blood counts and target cells", [.. LowCountsTable.Cytopenia(a, plan), .. IcahtTable.Of(a, plan), .. LowCountsTable.Aplasia(a, plan), .. CountsByVisitTable.Of(a, plan)], [])];

    private static IEnumerable<StudySection> Laboratory(StudyAnalysis a, TrialPlan plan) =>
        LaboratoryTables.Of(a, plan).Concat(LaboratoryScreensTable.Of(a, plan)).ToList() is { Count: > 0 } tables ? [new("study-laboratory", "Laboratory grades", tables, [])] : [];

    // In a study of leukaemia nobody misses tumours that were never measured.
    private static IEnumerable<Table> Response(StudyAnalysis a, TrialPlan plan) =>
        ResponseTable.IsUnknown(a) && a.Remission.Subjects.Count > 0 ? [] : [ResponseTable.Of(a, plan), .. Judged(a, plan), ResponseListing.Of(a, plan)];

    // Only a study that recorded grades, or had its responses judged, has these tables; nobody misses them elsewhere.
    private static IEnumerable<Table> Recorded(StudyAnalysis a) => a.RecordedGrades.Scales.Count == 0 ? []
        : a.RecordedGrades.Comparisons.Select((c, i) => RecordedGradesTable.Comparison(c, i + 1)).Prepend(RecordedGradesTable.Of(a));

    private static IEnumerable<Table> Judged(StudyAnalysis a, TrialPlan plan) => a.Response.Subjects.Any(s => s.BestAsJudged is not null) ? [JudgedResponseTable.Of(a, plan)] : [];
}
