using Cartwright.Protocols;
using Cartwright.Units;

namespace Cartwright.Patients;

/// <summary>What a rehearsal supposes of patients, product and site. Nothing here comes from the record; <see cref="Choices"/> says who supposes it.</summary>
public sealed record Assumptions(
    AssumedPeople Patients,
    AssumedKinetics Kinetics,
    AssumedAssay Assay,
    AssumedCytokines Cytokines,
    AssumedCytokineRelease CytokineRelease,
    AssumedToxicity Toxicity,
    AssumedAdverseEvents AdverseEvents,
    AssumedTumour Tumour,
    AssumedSurvival Survival,
    AssumedAccrual Accrual,
    AssumedManufacturing Manufacturing,
    AssumedVisits Visits,
    AssumedQualityOfLife QualityOfLife,
    IReadOnlyList<Choice> Choices)
{
    /// <summary>The same assumptions under another of their toxicity scenarios.</summary>
    /// <exception cref="ArgumentException">There is no scenario of this name.</exception>
    public Assumptions Under(string scenario) =>
        Toxicity.ScenarioNames.Contains(scenario)
            ? this with { Toxicity = Toxicity with { Primary = scenario } }
            : throw new ArgumentException($"'{scenario}' is none of the scenarios {string.Join(", ", Toxicity.ScenarioNames)}.", nameof(scenario));

    /// <summary>The same assumptions where every batch succeeds in full and nobody leaves: each subject treated is evaluable for toxicity.</summary>
    public Assumptions WithoutShortfallOrDropout() => this with
    {
        Manufacturing = Manufacturing with { Failure = 0, ShortDose = Manufacturing.ShortDose with { Shares = [.. Manufacturing.ShortDose.Shares.Select(_ => 0.0)] } },
        Visits = Visits with { DropoutPerMonth = 0 },
    };

    /// <summary>What does not fit the protocol: shares that are not one a level, analytes without a course, events that its toxicity rule would count by accident.</summary>
    public IReadOnlyList<Fault> FaultsFor(TrialPlan plan) =>
    [
        .. Toxicity.FaultsFor(plan), .. AssumedCytokineRelease.FaultsFor(plan, Cytokines.Where), .. AdverseEvents.FaultsFor(plan), .. Tumour.FaultsFor(plan), .. Manufacturing.ShortDose.FaultsFor(plan),
        .. plan.Cytokines.Where(c => Cytokines.IndexOf(c.Analyte) < 0).Select(c => new Fault(Cytokines.Where, $"the protocol measures {c.Analyte} ('{c.EndpointId}'); no course of it is supposed")),
    ];
}
