using Cartwright.Analysis;
using Cartwright.Protocols;
using Cartwright.Reports.Outputs;
using Drawn = Cartwright.Reports.Tables.Table;
using static Cartwright.Reports.Catalogues.CatalogueEntry;

namespace Cartwright.Reports.Catalogues;

/// <summary>Response, times to event and quality of life.</summary>
internal static class EfficacyOutputs
{
    private const string NoMarrow = "no blasts were counted in marrow";
    private const string Leukaemia = "a study of leukaemia: remission stands in its place";

    public static IReadOnlyList<CataloguePart> Parts { get; } =
    [
        new("study-response", "Response", "14.2", "16.2.6",
        [
            Figure("waterfall", "Best change of the sum of diameters", Population.Infused, (s, leftOut) => ResponseFigures.Waterfall(s.Analysis, s.Plan, leftOut)),
            Figure("spider", "Change of the sum of diameters over time", Population.Infused, (s, leftOut) => SpiderFigures.Draw(s.Analysis, s.Plan, leftOut)),
            Figure("swimmer", "Time on study from infusion", Population.Infused, (s, leftOut) => ResponseFigures.Swimmer(s.Analysis, s.Plan, leftOut)),
            TablesWhere(RemissionTable.Id, "Remission of leukaemia", Population.Infused, RemissionTable.Of, NoMarrow),
            ListingsWhere(RemissionListing.Id, "Remission", Population.Infused, RemissionListing.Of, NoMarrow),
            TablesWhere(ResponseTable.Id, "Best overall response", Population.Infused, Unless(ResponseTable.Of), Leukaemia),
            TablesWhere(JudgedResponseTable.Id, "Best response as judged", Population.Infused, Judged, "no response was recorded as judged; it is derived"),
            ListingsWhere(ResponseListing.Id, "Response by subject", Population.Infused, Unless(ResponseListing.Of), Leukaemia),
            Table(TimeToResponseTable.Id, "Time to response", Population.Infused, TimeToResponseTable.Of),
            Table(SubgroupTable.Id, "Response by subgroup", Population.Infused, SubgroupTable.Of),
            Figure(SubgroupTable.ForestId, "Response by subgroup", Population.Infused, (s, leftOut) => SubgroupTable.Forest(s.Analysis, s.Plan, leftOut)),
            Table(ConcordanceTable.Id, "Best response, investigator against independent review", Population.Infused, ConcordanceTable.Of),
            ListingsWhere(AssessmentsListing.Id, "Tumour assessments by subject", Population.Infused, Unless(AssessmentsListing.Of), Leukaemia),
        ]),
        new("study-survival", "Times to event", "14.2", "16.2.6",
        [
            Figure("survival", "Times to event", Population.Infused, (s, leftOut) => SurvivalFigures.Draw(s.Analysis, s.Plan, leftOut)),
            Table(TimeToEventTable.Id, "Times to event", Population.Infused, TimeToEventTable.Of),
            Table(CensoringTable.Id, "Progression and response under each rule of censoring", Population.Infused, CensoringTable.Of),
            Table(IncidenceTable.Id, "Cumulative incidence by cause", Population.Infused, IncidenceTable.Of),
            Table(ArmComparisonTable.Id, "Times to event between arms", Population.Infused, ArmComparisonTable.Of),
            Figure("incidence", "Cumulative incidence by cause", Population.Infused, (s, leftOut) => SurvivalFigures.Incidence(s.Analysis, s.Plan, leftOut)),
        ]),
        new("study-quality-of-life", "Quality of life", "14.5", "16.2.8",
        [
            Figure("quality-of-life-profile", "QLQ-C30: global health and functions over time", Population.Infused, (s, leftOut) => QualityOfLifeFigures.Draw(s.Analysis, s.Plan, leftOut)),
            Table(QuestionnaireTables.ComplianceId, "QLQ-C30: questionnaires received, of those expected", Population.Infused, (a, _) => QuestionnaireTables.Compliance(a)),
            Table(QuestionnaireTables.ScoresId, "QLQ-C30: mean score and change from baseline, by visit", Population.Infused, QuestionnaireTables.Scores),
            Listing(QuestionnaireListing.Id, "QLQ-C30: scores by subject and visit", Population.Infused, QuestionnaireListing.Of),
        ]),
    ];

    // In a study of leukaemia nobody misses tumours that were never measured.
    private static Func<StudyAnalysis, TrialPlan, IEnumerable<Drawn>> Unless(Func<StudyAnalysis, TrialPlan, Drawn> table) =>
        (a, plan) => ResponseTable.IsUnknown(a) && a.Remission.Subjects.Count > 0 ? [] : [table(a, plan)];

    private static IEnumerable<Drawn> Judged(StudyAnalysis a, TrialPlan plan) => a.Response.Subjects.Any(s => s.BestAsJudged is not null) ? [JudgedResponseTable.Of(a, plan)] : [];
}
