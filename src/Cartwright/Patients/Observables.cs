using Cartwright.Models.Reference;

namespace Cartwright.Patients;

/// <summary>Reads every observable off a reference patient, in the order of <see cref="Observable"/>.</summary>
internal static class Observables
{
    // An assumption: about the density that a cytometer still tells from its background. The populations of the model lie far to either side.
    private const double PositiveFrom = 1000;

    public static void Add(in ReferenceSight sight, List<double> to)
    {
        var seen = sight.Observe();
        var state = sight.State;
        to.AddRange(
        [
            seen.CopiesPerMicrogram, seen.CarTPerMicrolitre, seen.Il2, sight.Amount(ReferenceState.Il6), sight.Amount(ReferenceState.Il10), seen.Tnf,
            sight.Amount(ReferenceState.Ifn), sight.Amount(ReferenceState.Crp), sight.Amount(ReferenceState.Ferritin), sight.Amount(ReferenceState.Ldh),
            state[ReferenceState.Neutrophils], state[ReferenceState.Platelets], seen.BCellsPerMicrolitre, seen.TnkPerMicrolitre, state[ReferenceState.Igg],
            seen.MarrowPercent, InBlood(sight, ofAll: true), InBlood(sight, ofAll: false), seen.Lesion1Millimetres, seen.Lesion2Millimetres,
            sight.Amount(ReferenceState.UricAcid), seen.Potassium, seen.Phosphate,
        ]);
    }

    private static double InBlood(in ReferenceSight sight, bool ofAll)
    {
        var p = sight.Subject.Parameters;
        var cells = 0.0;
        for (var clone = 0; clone < 4; clone++)
            if (p[ReferenceParameter.Site1 + clone] == 0 && (ofAll || p[ReferenceParameter.AntigenAOnTumour1 + clone] >= PositiveFrom)) cells += Math.Max(0, sight.State[ReferenceState.Tumour + clone]);
        return p[ReferenceParameter.ShareInBlood] * 1000 / p.BloodLitres * cells;
    }
}
