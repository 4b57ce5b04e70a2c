using System.Runtime.CompilerServices;
using Cartwright.Numerics.Lanes;
using Cartwright.Numerics.Ode;
using static Cartwright.Models.Reference.ReferenceState;

namespace Cartwright.Models.Reference;

/// <summary>
/// Neutrophils and platelets (section 4, read-outs).
/// <code>
/// sup = 1/(1 + 3·eldP·ld) · 1/(1 + 4·eMar·PHI)   fbk = (ANC0/max(ANC, 0.001))^gfr
/// dPR/dt = ktr·(PR·(fbk·sup − 1) + 0.02·(ANC0 − PR))   dTR/dt = ktr·(PR − TR)   dANC/dt = ktr·(TR − ANC)
/// dPLT/dt = kpl·(PLT0·PR/ANC0 − PLT)
/// </code>
/// </summary>
/// <remarks>
/// After Friberg et al. J. Clin. Oncol. 20 (2002) 4713–4721, shortened. The loop is closed by the progenitors, which are coupled (their rate is at most a few times
/// ktr, so never stiff); what follows from them is cleared in turn.
/// </remarks>
internal struct Marrow<T> where T : struct, ILane<T>
{
    public required T MaturationRate;

    /// <summary>3·eldP, 4·eMar.</summary>
    public required T SuppressionByConditioning;
    public required T SuppressionByMacrophages;
    public required T NeutrophilBaseline;

    /// <summary>1/ANC0.</summary>
    public required T PerNeutrophilBaseline;

    /// <summary>−gfr.</summary>
    public required T NegativeFeedback;
    public required T PlateletTurnover;

    /// <summary>kpl·PLT0/ANC0.</summary>
    public required T PlateletsPerProgenitor;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public readonly void Rates<TBalance>(ref TBalance y, in T conditioning, in T macrophages) where TBalance : struct, IBalance<T>, allows ref struct
    {
        var progenitors = y[Progenitors];
        var maturing = y.Cleared(Maturing, MaturationRate * progenitors, MaturationRate);
        var neutrophils = y.Cleared(Neutrophils, MaturationRate * maturing, MaturationRate);
        y.Cleared(Platelets, PlateletsPerProgenitor * progenitors, PlateletTurnover);

        var feedback = HillPower<T>.Raise(T.Max(neutrophils, 0.001) * PerNeutrophilBaseline, NegativeFeedback);
        var suppression = (1.0 + SuppressionByConditioning * conditioning) * (1.0 + SuppressionByMacrophages * macrophages);
        y.Rate(Progenitors, MaturationRate * (progenitors * (feedback / suppression - 1.0) + 0.02 * (NeutrophilBaseline - progenitors)));
    }
}
