using Cartwright.Reports.Outputs;
using static Cartwright.Reports.Catalogues.CatalogueEntry;

namespace Cartwright.Reports.Catalogues;

/// <summary>Who was in the study, what they received, and the dose decisions.</summary>
internal static class SubjectOutputs
{
    public static IReadOnlyList<CataloguePart> Parts { get; } =
    [
        new("study-disposition", "Who was in the study", "14.1", "16.2.1",
        [
            Table(DispositionTable.Id, "Disposition", Population.Enrolled, DispositionTable.Of),
            Figure("consort", "Flow of subjects", Population.Enrolled, (s, leftOut) => FlowOfSubjects.Draw(s.Data, s.Analysis, s.Plan, leftOut)),
            Table(AnalysisSetsTable.Id, "Analysis sets, and why subjects are not in them", Population.Enrolled, AnalysisSetsTable.Of),
        ]),
        new("study-exposure", "Exposure and dose decisions", "14.1", "16.2.5",
        [
            Table(ExposureTable.Id, "Exposure: the dose assigned and the dose infused", Population.Treated, ExposureTable.Of),
            Figure("escalation-timeline", "Dose escalation on the calendar", Population.Treated, (s, leftOut) => EscalationFigures.Draw(s.Analysis, s.Plan, leftOut)),
            Table(DoseDecisionsTable.Id, "Dose decisions", Population.DltEvaluable, DoseDecisionsTable.Of),
            Table(ToxicityByLevelTable.Id, "Dose-limiting toxicity by level", Population.DltEvaluable, ToxicityByLevelTable.Of),
            Listing(ToxicityListing.Id, "Judgement of dose-limiting toxicity by subject", Population.Treated, ToxicityListing.Of),
            Listing(ExposureListing.Id, "Dose by subject", Population.Treated, ExposureListing.Of),
        ]),
    ];
}
