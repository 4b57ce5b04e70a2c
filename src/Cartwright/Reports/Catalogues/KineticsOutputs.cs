using Cartwright.Reports.Outputs;
using static Cartwright.Reports.Catalogues.CatalogueEntry;

namespace Cartwright.Reports.Catalogues;

/// <summary>The product and the cytokines in blood.</summary>
internal static class KineticsOutputs
{
    public static IReadOnlyList<CataloguePart> Parts { get; } =
    [
        new("study-kinetics", "Cellular kinetics", "14.4", "16.2.5",
        [
            Figure("kinetics", "Product in blood", Population.Infused, (s, leftOut) => KineticsFigures.Draw(s.Analysis, s.Plan, s.Bold, leftOut)),
            Figure("kinetics-by-level", "Product in blood by dose level", Population.Infused, (s, leftOut) => KineticsByGroupFigures.ByLevel(s.Data, s.Analysis, s.Plan, leftOut)),
            Figure("kinetics-by-response", "Product in blood by response", Population.Infused, (s, leftOut) => KineticsByGroupFigures.ByResponse(s.Data, s.Analysis, s.Plan, leftOut)),
            Figure("persistence-curve", "Persistence of the product in blood", Population.Infused, (s, leftOut) => PersistenceFigures.Draw(s.Analysis, s.Plan, leftOut)),
            Table(KineticsSummaryTable.Id, "Cellular kinetics: summary", Population.Infused, KineticsSummaryTable.Of),
            Table(TimeToLossTable.Id, "Time to loss of the product in blood", Population.Infused, TimeToLossTable.Of),
            Listing(KineticsListing.Id, "Cellular kinetics by subject", Population.Infused, KineticsListing.Of),
            Listing(KineticsListing.TerminalId, "Terminal phase by subject", Population.Infused, KineticsListing.TerminalPhase),
        ]),
        new("study-cytokines", "Serum cytokines", "14.4", "16.2.8",
        [
            Figure("cytokine", "Cytokines in serum", Population.Infused, (s, leftOut) => CytokineFigures.Draw(s.Data, s.Analysis, s.Plan, leftOut)),
            Figure("cytokines-panel", "All cytokines in serum, first month", Population.Infused, (s, leftOut) => CytokinePanelFigures.Courses(s.Data, s.Analysis, s.Plan, leftOut)),
            Figure("cytokines-fold-change", "Peak of each cytokine over its baseline", Population.Infused, (s, leftOut) => CytokinePanelFigures.FoldChanges(s.Analysis, s.Plan, leftOut)),
            Figure("peak-il6", "Peak interleukin-6 by worst grade of cytokine release", Population.Infused, (s, leftOut) => CytokineFigures.PeakByGrade(s.Analysis, leftOut)),
            Table(CytokinesTable.Id, "Serum cytokines: summary", Population.Infused, CytokinesTable.Of),
            Table(PeakByGradeTable.Id, "Peak interleukin-6 by grade of cytokine release", Population.Infused, (a, _) => PeakByGradeTable.Of(a)),
            Listing(CytokinesListing.Id, "Serum cytokines by subject", Population.Infused, CytokinesListing.Of),
            Listing(CytokineSamplesListing.Id, "Serum cytokines as measured", Population.Infused, CytokineSamplesListing.Of),
        ]),
    ];
}
