using Cartwright.Reports.Outputs;
using static Cartwright.Reports.Catalogues.CatalogueEntry;

namespace Cartwright.Reports.Catalogues;

/// <summary>Who the subjects were, what was given before the product, how it was made, and where the protocol was left.</summary>
internal static class ConductOutputs
{
    public static IReadOnlyList<CataloguePart> Parts { get; } =
    [
        new("study-baseline", "Baseline, prior therapy and follow-up", "14.1", "16.2.4",
        [
            Table(DemographicsTable.Id, "Demographics and baseline", Population.Enrolled, DemographicsTable.Of),
            Table(TherapyTables.PriorId, "Therapy before the study", Population.Enrolled, TherapyTables.Prior),
            Table(TherapyTables.PreparationId, "Bridging therapy and conditioning", Population.Enrolled, TherapyTables.Preparation),
            Table(FollowUpTable.Id, "Duration of follow-up from the first infusion", Population.Infused, FollowUpTable.Of),
            Listing(DemographicsListing.Id, "Demographics and baseline by subject", Population.Enrolled, DemographicsListing.Of),
        ]),
        new("study-conduct", "Ends and deviations", "14.1", "16.2.2",
        [
            Table(DeviationsTables.Id, "Protocol deviations", Population.Enrolled, DeviationsTables.Of),
            Listing(DispositionListing.Id, "Disposition by subject", Population.Enrolled, DispositionListing.Of),
            Listing(DeviationsTables.ListingId, "Protocol deviations by subject", Population.Enrolled, DeviationsTables.Listing),
        ]),
        new("study-manufacturing", "Manufacturing", "14.1", "16.2.5",
        [
            Table(ManufacturingTable.Id, "Manufacturing: products, times and dose achieved", Population.Enrolled, ManufacturingTable.Of),
            Table(ProductAttributesTable.Id, "Attributes of the product", Population.Enrolled, ProductAttributesTable.Of),
            Listing(ManufacturingListing.Id, "Products by subject", Population.Enrolled, ManufacturingListing.Of),
        ]),
    ];
}
