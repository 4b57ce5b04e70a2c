using Cartwright.Reports.Outputs;
using static Cartwright.Reports.Catalogues.CatalogueEntry;

namespace Cartwright.Reports.Catalogues;

/// <summary>Events over the course of the trial, what they were treated with, and what is looked for for fifteen years.</summary>
internal static class CourseOutputs
{
    public static IReadOnlyList<CataloguePart> Parts { get; } =
    [
        new("study-events", "Events by period, over time and of special interest", "14.3", "16.2.7",
        [
            Table(EventsByPeriodTable.Id, "Adverse events by period and attribution", Population.Enrolled, EventsByPeriodTable.Of),
            Table(EventIncidenceTable.Id, "Exposure-adjusted incidence, per 100 patient-months", Population.Treated, EventIncidenceTable.Of),
            Table(EventsOfInterestTable.Id, "Events of special interest", Population.Infused, EventsOfInterestTable.Of),
            Listing(SeriousEventsListing.Id, "Serious adverse events: criteria, relation and period", Population.Enrolled, SeriousEventsListing.Of),
        ]),
        new("study-deaths", "Deaths", "14.3", "16.2.7",
        [
            Table(DeathsTables.Id, "Deaths", Population.Enrolled, DeathsTables.Of),
            Listing(DeathsTables.ListingId, "Deaths by subject", Population.Enrolled, DeathsTables.Listing),
        ]),
        new("study-infections", "Infections", "14.3", "16.2.7",
        [
            Table(InfectionsTable.Id, "Infections by window, pathogen and site", Population.Infused, InfectionsTable.Of),
            Listing(InfectionsListing.Id, "Infections by subject", Population.Infused, InfectionsListing.Of),
        ]),
        new("study-graft", "Graft-versus-host disease", "14.3", "16.2.7",
        [
            Table(GraftTable.Id, "Graft-versus-host disease", Population.Infused, GraftTable.Of),
            Listing(GraftListing.Id, "Acute graft-versus-host disease by subject and day", Population.Infused, GraftListing.Of),
        ]),
        new("study-treatment", "Treatment of toxicity", "14.3", "16.2.7",
        [
            Table(ConcomitantTreatmentTables.Id, "Treatment of toxicity after the infusion", Population.Infused, ConcomitantTreatmentTables.Of),
            Listing(ConcomitantTreatmentTables.ListingId, "Treatment of toxicity by subject", Population.Infused, ConcomitantTreatmentTables.Listing),
        ]),
        new("study-long-term", "Long-term follow-up", "14.3", "16.2.7",
        [
            Table(SecondMalignanciesTable.Id, "Second primary malignancies after the infusion", Population.Infused, SecondMalignanciesTable.Of),
            Table(LongTermTables.VisitsId, "Long-term follow-up: visits and contacts", Population.Infused, LongTermTables.Visits),
            Table(LongTermTables.TestsId, "Tests for replication-competent virus", Population.Infused, LongTermTables.Tests),
            Table(VectorPersistenceTable.Id, "Product found in blood in long-term follow-up", Population.Infused, VectorPersistenceTable.Of),
            Listing(LongTermListing.Id, "Long-term follow-up by subject", Population.Infused, LongTermListing.Of),
        ]),
    ];
}
