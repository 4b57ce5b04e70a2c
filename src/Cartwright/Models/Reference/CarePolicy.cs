using static Cartwright.Models.Reference.ReferenceParameter;

namespace Cartwright.Models.Reference;

/// <summary>When supportive care is given (section 8): a simulated behaviour of clinicians, never advice.</summary>
/// <param name="TocilizumabMilligrams">A dose of tocilizumab, mg: 8 mg/kg, at most 800.</param>
/// <param name="TocilizumabAtGrade">Grade of cytokine release (ASTCT) at which it is given.</param>
/// <param name="PersistingGrade2Days">Days of grade 2 or more after which it is given; a day more after it, and dexamethasone is.</param>
/// <param name="PersistingFeverDays">Days of fever without a break after which a first dose is given.</param>
/// <param name="DexamethasoneAtGrade">Grade of cytokine release at which dexamethasone is given.</param>
/// <param name="DexamethasoneAtIcans">Grade of neurotoxicity at which dexamethasone is given.</param>
public sealed record CarePolicy(
    double TocilizumabMilligrams, double TocilizumabAtGrade, double PersistingGrade2Days, double PersistingFeverDays, double DexamethasoneAtGrade, double DexamethasoneAtIcans)
{
    /// <summary>The part of the CAR-T cells that the suicide switch kills when cytokine release reaches grade 4; 0 for no switch, as in the specification's numbers.</summary>
    public double SuicideSwitchAtGrade4 { get; init; }

    /// <summary>The policy that a patient's parameters state.</summary>
    public static CarePolicy Of(ReferenceParameters p) => new(
        Math.Min(8 * p[BodyWeight], 800), p[ReferenceParameter.TocilizumabAtGrade], p[TreatPersistingGrade2], p[TreatPersistingFever],
        p[ReferenceParameter.DexamethasoneAtGrade], p[ReferenceParameter.DexamethasoneAtIcans]);
}
