using static Cartwright.Models.Reference.ReferenceParameter;

namespace Cartwright.Models.Reference;

/// <summary>
/// How far the blood-brain barrier is open, and the protein in cerebrospinal fluid that marks it. Nothing of this acts back on the patient.
/// <code>
/// bb = V + mur·mural·E/(E + E50N)    mural = zeta·hill(murA·R, Kact, hd)    protein = 0.35·(1 + 3·bb) g/L
/// </code>
/// </summary>
/// <remarks>
/// bb is the reference model's (section 4, read-outs). The protein is an assumption of this program and not of the model: that it follows the opening without delay and in proportion, from a normal 0.35 g/L
/// to about fourfold. The review says that it is raised (D4-050, D4:85) and gives no number; the size was not confirmed at a source. No study writes it down: a rehearsal alone knows it.
/// </remarks>
public static class BloodBrainBarrier
{
    /// <summary>Protein in cerebrospinal fluid behind a closed barrier, g/L, and by how many times itself an opening of 1 raises it: assumptions.</summary>
    public const double NormalCsfProtein = 0.35, RisePerOpening = 3;

    /// <summary>bb: 0 closed, about 1 open.</summary>
    public static double OpeningOf(in ReferenceSight sight)
    {
        var p = sight.Subject.Parameters;
        var s = sight.State;
        var effectors = Math.Max(0, s[ReferenceState.Effectors]);
        return s[ReferenceState.Endothelium] + p[MuralWeight] * Mural(p, s[ReferenceState.CarExpression]) * effectors / (effectors + p[MuralHalfEffectors]);
    }

    /// <summary>Protein in cerebrospinal fluid, g/L.</summary>
    public static double CsfProtein(in ReferenceSight sight) => NormalCsfProtein * (1 + RisePerOpening * OpeningOf(sight));

    private static double Mural(ReferenceParameters p, double expression)
    {
        var raised = Math.Pow(p[AntigenAOnMuralCells] * expression / p[HalfActivationDensity], p[DensitySteepness]);
        return p[SignallingDomain] * raised / (1 + raised);
    }
}
