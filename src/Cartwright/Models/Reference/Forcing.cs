using System.Runtime.CompilerServices;
using Cartwright.Numerics.Lanes;
using Cartwright.Numerics.Ode;
using static Cartwright.Models.Reference.ReferenceState;

namespace Cartwright.Models.Reference;

/// <summary>
/// What was given and fades (section 4, forcing): lymphodepletion, dexamethasone, anakinra, and the CAR on the membrane.
/// <code>
/// dld/dt = −kld·ld   ddx/dt = −kdex·dx   dan/dt = −kana·an   dR/dt = −kcarloss·R
/// iD = imaxdex·dx/(dx + ED50dex)         iA = an/(an + ED50ana)
/// </code>
/// </summary>
internal struct Forcing<T> where T : struct, ILane<T>
{
    public required T ConditioningLoss;
    public required T DexamethasoneLoss;
    public required T AnakinraLoss;
    public required T CarExpressionLoss;
    public required T DexamethasoneHalfEffect;
    public required T DexamethasoneMostInhibition;
    public required T AnakinraHalfEffect;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void Fade<TBalance>(ref TBalance y, out Given<T> given) where TBalance : struct, IBalance<T>, allows ref struct
    {
        var conditioning = y.Cleared(Conditioning, 0.0, ConditioningLoss);
        var dexamethasone = y.Cleared(Dexamethasone, 0.0, DexamethasoneLoss);
        var anakinra = y.Cleared(Anakinra, 0.0, AnakinraLoss);
        var expression = y.Cleared(CarExpression, 0.0, CarExpressionLoss);

        // One division for two fractions, here and below: a division costs as much as a dozen multiplications.
        var (dex, ana) = (dexamethasone + DexamethasoneHalfEffect, anakinra + AnakinraHalfEffect);
        var per = 1.0 / (dex * ana);
        given.Conditioning = conditioning;
        given.Inhibition = DexamethasoneMostInhibition * dexamethasone * ana * per;
        given.Il1Block = anakinra * dex * per;
        given.Expression = expression;
    }
}

/// <summary>What is at work: ld; iD, inhibition by dexamethasone; iA, block by anakinra; R, CAR expression.</summary>
internal struct Given<T> where T : struct, ILane<T>
{
    public T Conditioning, Inhibition, Il1Block, Expression;
}
