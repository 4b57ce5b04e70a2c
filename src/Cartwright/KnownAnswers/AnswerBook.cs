using Cartwright.KnownAnswers.Areas;

namespace Cartwright.KnownAnswers;

/// <summary>The known answers that ship with the program. An area is added by a line here and a file of its own.</summary>
public static class AnswerBook
{
    /// <summary>The areas, from numbers to whole rehearsals; what one of them computes once for several answers is computed again in the next book.</summary>
    public static IReadOnlyList<KnownArea> Areas() =>
    [
        RandomNumbers.Area(), ElementaryNumbers.Area(), ClosedForms.Area(), LaneParity.Area(),
        PublishedCurves.Area(), CellularKinetics.Area(), TypicalPatients.Area(), DoseFinding.Area(), DoseFindingByTable.Area(), ModelBasedDesigns.Area(), SingleArmDesigns.Area(), FacilityQueues.Area(),
        Rates.Area(), Associations.Area(), NonlinearLeastSquares.Area(), TimesToEvent.Area(), HazardRatios.Area(), CompetingRisks.Area(), ProgressionByAgency.Area(), Noncompartmental.Area(), Questionnaire.Area(), TumourResponse.Area(),
        CytokineReleaseGrades.Area(), NeurotoxicityGrades.Area(), LaboratoryGrades.Area(), LaboratoryScreening.Area(), Haematotoxicity.Area(), GraftVersusHostGrades.Area(),
        CriteriaOfEligibility.Area(), TransportNumbers.Area(), Threads.Area(),
    ];
}
