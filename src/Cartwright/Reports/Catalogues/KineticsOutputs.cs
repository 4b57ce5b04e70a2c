using Cartwright.Reports.Outputs;
using static Cartwright.Reports.Catalogues.CatalogueEntry;

namespace Cartwright.Reports.Catalogues;

/// <summary>The product, the cytokines and the antibodies against the product in blood.</summary>
internal static class KineticsOutputs
{
    public static IReadOnlyList<CataloguePart> Parts { get; } =
    [
        new("study-kinetics", "Cellular kinetics", "14.4", "16.2.5",
        [
            Figure("kinetics", "Product in blood", Population.Infused, (s, leftOut) => KineticsFigures.Draw(s.Analysis, s.Plan, s.Bold, leftOut)),
            Figure("kinetics-by-level", "Product in blood over time by dose level", Population.Infused, (s, leftOut) => KineticsByGroupFigures.ByLevel(s.Data, s.Analysis, s.Plan, leftOut)),
            Figure("kinetics-by-response", "Product in blood over time by response", Population.Infused, (s, leftOut) => KineticsByGroupFigures.ByResponse(s.Data, s.Analysis, s.Plan, leftOut)),
            Figure("persistence-curve", "Persistence of the product in blood", Population.Infused, (s, leftOut) => PersistenceFigures.Draw(s.Analysis, s.Plan, leftOut)),
            Table(KineticsSummaryTable.Id, "Cellular kinetics: summary", Population.Infused, KineticsSummaryTable.Of),
            Table(AreaEndsTable.Id, "How the partial area ended", Population.Infused, AreaEndsTable.Of),
            Table(TimeToLossTable.Id, "Time to loss of the product in blood", Population.Infused, TimeToLossTable.Of),
            Table(PersistenceTable.Id, "Persistence of the product in blood", Population.Infused, PersistenceTable.Of),
            Listing(KineticsListing.Id, "Cellular kinetics by subject", Population.Infused, KineticsListing.Of),
            Listing(KineticsListing.TerminalId, "Terminal phase by subject", Population.Infused, KineticsListing.TerminalPhase),
            Listing(TwoPhaseListing.Id, "Two-phase decline by subject", Population.Infused, TwoPhaseListing.Of),
            ListingsWhere(KineticsByMeasureListing.Id, "Cellular kinetics by measure", Population.Infused, KineticsByMeasureListing.ByMeasure, "the product was measured in one way only"),
            ListingsWhere(KineticsByMeasureListing.ReinfusionId, "Cellular kinetics after a second infusion", Population.Infused, KineticsByMeasureListing.AfterReinfusion, "nobody was infused again"),
            Listing(ConcentrationListing.Id, "Product in blood by sample", Population.Infused, ConcentrationListing.Of),
        ]),
        new("study-exposure-response", "Exposure and response", "14.4", "16.2.5",
        [
            Figure(ExposureFigures.ResponseId, "Product in blood by response", Population.Infused, (s, leftOut) => ExposureFigures.ByResponse(s.Analysis, leftOut)),
            Figure(ExposureFigures.GradeId, "Product in blood by worst grade of cytokine release", Population.Infused, (s, leftOut) => ExposureFigures.ByGrade(s.Analysis, leftOut)),
            Figure(ExposureFigures.BurdenId, "Tumour burden at baseline by worst grade of cytokine release", Population.Infused, (s, leftOut) => ExposureFigures.Burden(s.Analysis, leftOut)),
            Table(ExposureByResponseTable.Id, "Product in blood by response", Population.Infused, ExposureByResponseTable.Of),
            Table(ExposureByGradeTable.Id, "Product in blood by worst grade of cytokine release", Population.Infused, ExposureByGradeTable.Of),
            Table(ExposureByGradeTable.BurdenId, "Tumour burden at baseline by worst grade of cytokine release", Population.Infused, ExposureByGradeTable.Burden),
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
        new("study-immunogenicity", "Immunogenicity", "14.4", "16.2.8",
        [
            Table(AntibodyTables.Id, AntibodyTables.Title, Population.Infused, AntibodyTables.Of),
            Listing(AntibodyTables.ListingId, AntibodyTables.ListingTitle, Population.Infused, AntibodyTables.Listing),
        ]),
    ];
}
