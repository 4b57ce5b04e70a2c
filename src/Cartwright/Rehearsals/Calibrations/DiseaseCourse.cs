using Cartwright.Models.Reference;

namespace Cartwright.Rehearsals.Calibrations;

/// <summary>A patient's tumour as it is judged at its visits, on observations without measurement error, as in the specification's own numbers.</summary>
internal sealed class DiseaseCourse(ResponseCriteria criteria)
{
    private const double FirstVisit = 28, SixWeeks = 42;
    private double diameters, volume, protein;
    private bool complete, objective, controlled, controlledAtSixWeeks;

    public SimulatedResponse Response => new(complete, objective, controlled, controlledAtSixWeeks);

    public void See(in ReferenceSight sight, in ReferenceObservation seen)
    {
        var (sum, mProtein) = (seen.Lesion1Millimetres + seen.Lesion2Millimetres, sight.State[ReferenceState.MProtein]);
        if (sight.Days == ReferenceSubject.FirstDay) (diameters, volume, protein) = (sum, seen.MetabolicVolumeMillilitres, mProtein);
        if (criteria == ResponseCriteria.SolidTumour && sight.Days == SixWeeks) controlledAtSixWeeks = sum <= 1.2 * diameters;
        if (sight.Days < FirstVisit || sight.Days % FirstVisit != 0) return;
        switch (criteria)
        {
            case ResponseCriteria.Leukaemia: Judge(sight.Days == FirstVisit && seen.MarrowPercent < 5, false); break;
            case ResponseCriteria.Lymphoma: Judge(seen.MetabolicVolumeMillilitres < Math.Max(1, 0.01 * volume), sum <= 0.707 * diameters); break;
            case ResponseCriteria.Myeloma: Judge(mProtein <= 0.02 * protein && seen.MarrowPercent < 5, mProtein <= 0.5 * protein); break;
            case ResponseCriteria.SolidTumour:
                Judge(false, sum <= 0.70 * diameters);
                controlled |= sum <= 1.2 * diameters;
                break;
            default: break;
        }
    }

    private void Judge(bool isComplete, bool isPartial)
    {
        complete |= isComplete;
        objective |= isComplete || isPartial;
    }
}
