using Cartwright.Models.Reference;

namespace Cartwright.Patients;

/// <summary>
/// Tumour taken away before conditioning: the same share of every clone at every site, and of the M-protein that it makes; diameters follow as the cube root. What is left grows, and carries antigen, as before.
/// </summary>
/// <remarks>D4-005 (D4:13): "the use of a tumor-shrinking strategy prior to CAR-T cell infusion". The review names no strategy; its own toxicity and its time are left out.</remarks>
internal static class Debulking
{
    private static readonly ReferenceParameter[] Masses = [ReferenceParameter.TumourBurden, ReferenceParameter.MarrowInfiltration, ReferenceParameter.MProteinAtStart];
    private static readonly ReferenceParameter[] Diameters = [ReferenceParameter.Lesion1Diameters, ReferenceParameter.Lesion2Diameters];

    /// <summary>The patient with this share of the tumour away; without any, the same patient to the bit.</summary>
    public static ReferenceParameters Of(ReferenceParameters patient, double share)
    {
        if (share == 0) return patient;
        var (left, edge) = (1 - share, Math.Cbrt(1 - share));
        return patient.With([.. Masses.Select(p => (p, left * patient[p])), .. Diameters.Select(p => (p, edge * patient[p]))]);
    }
}
