using Cartwright.Protocols;
using Cartwright.Units;

namespace Cartwright.Patients;

/// <summary>What a rehearsal supposes of patients, product and site. Nothing here comes from the record; <see cref="Choices"/> says who supposes it.</summary>
public sealed record Assumptions(
    AssumedPeople Patients,
    AssumedAssay Assay,
    AssumedCytokines Cytokines,
    AssumedToxicity Toxicity,
    AssumedAdverseEvents AdverseEvents,
    AssumedInfections Infections,
    AssumedAccrual Accrual,
    AssumedManufacturing Manufacturing,
    AssumedVisits Visits,
    IReadOnlyList<Choice> Choices)
{
    /// <summary>How lesions are read; null where nothing is supposed, as where the protocol images none.</summary>
    public AssumedImaging? Imaging { get; init; }

    /// <summary>How a myeloma is measured; null where nothing is supposed, as where the protocol's criteria are of another disease.</summary>
    public AssumedMyeloma? Myeloma { get; init; }

    /// <summary>How cells and marrow are counted; null where nothing is supposed, as where the protocol counts none.</summary>
    public AssumedCounts? Counts { get; init; }

    /// <summary>How questionnaires are answered; null where nothing is supposed, as where the protocol has none.</summary>
    public AssumedQualityOfLife? QualityOfLife { get; init; }

    /// <summary>Where the assumptions are written.</summary>
    public required Place Where { get; init; }

    /// <summary>The same assumptions under another of their toxicity scenarios.</summary>
    /// <exception cref="ArgumentException">There is no scenario of this name.</exception>
    public Assumptions Under(string scenario) =>
        Toxicity.ScenarioNames.Contains(scenario)
            ? this with { Toxicity = Toxicity with { Primary = scenario } }
            : throw new ArgumentException($"'{scenario}' is none of the scenarios {string.Join(", ", Toxicity.ScenarioNames)}.", nameof(scenario));

    /// <summary>The same assumptions where the patients are given this construct, of the file that <c>patients.construct</c> names.</summary>
    /// <exception cref="Units.FaultyInputException">There is an error among the construct's findings.</exception>
    /// <exception cref="ArgumentException">The assumptions name no construct.</exception>
    public Assumptions Given(Products.Construct construct) =>
        AssumedConstruct.Give(this, Patients.Construct ?? throw new ArgumentException("The assumptions name no construct.", nameof(construct)), construct);

    /// <summary>The same assumptions where every batch succeeds in full and nobody leaves: each subject treated is evaluable for toxicity.</summary>
    public Assumptions WithoutShortfallOrDropout() => this with
    {
        Manufacturing = Manufacturing with { Making = null, Failure = 0, ShortDose = Manufacturing.ShortDose with { Shares = [.. (Manufacturing.Making is null ? Manufacturing.ShortDose.Shares : Toxicity.InForce.Shares).Select(_ => 0.0)] } },
        Visits = Visits with { DropoutPerMonth = 0 },
    };

    /// <summary>What does not fit the protocol: another route or conditioning, shares that are not one a level, analytes without an assay, events that its toxicity rule would count by accident.</summary>
    public IReadOnlyList<Fault> FaultsFor(TrialPlan plan) =>
    [
        .. Patients.FaultsFor(plan), .. Toxicity.FaultsFor(plan), .. AdverseEvents.FaultsFor(plan), .. Manufacturing.Making is null ? Manufacturing.ShortDose.FaultsFor(plan) : [], .. Cytokines.FaultsFor(plan), .. Missing(plan),
    ];

    private IEnumerable<Fault> Missing(TrialPlan plan)
    {
        var criteria = CriteriaFamilies.Of(plan.Response.Criteria);
        var myeloma = criteria == CriteriaFamily.Imwg2016;
        if (plan.Visits.Imaging.Count > 0)
        {
            if (myeloma && Myeloma is null) yield return new(Where, "the protocol assesses a myeloma, and 'myeloma' is missing");
            if (CriteriaFamilies.AreOfLesions(plan.Response.Criteria) && Imaging is null) yield return new(Where, "the protocol images lesions, and 'imaging' is missing");
            if (criteria == CriteriaFamily.Lugano2014 && Imaging is { Pet: null }) yield return new(Where, "the protocol's criteria read PET-CT, and 'imaging.pet' is missing");
        }
        if (plan.IsSingleArm && Accrual.StaggerDays > 0) yield return new(Where, "the patients of a single arm do not wait for one another: set 'accrual.stagger: 0 d'");
        if (Counts is null && plan.Visits.BloodCounts.Count + plan.Visits.Marrow.Count > 0) yield return new(Where, "the protocol counts blood cells or looks at marrow, and 'counts' is missing");
        if (QualityOfLife is null && plan.Visits.QualityOfLife.Count > 0) yield return new(Where, "the protocol has questionnaires, and 'qualityOfLife' is missing");
    }
}
