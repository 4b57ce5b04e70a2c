using Cartwright.Analysis.Pharmacokinetics;
using Cartwright.Numerics;

namespace Cartwright.Analysis.Association;

/// <summary>How much of the product a subject had, beside what became of the disease.</summary>
/// <param name="Kinetics">The product in blood.</param>
/// <param name="Responded">Whether the disease responded (CR or PR; CR, CRh or CRi in leukaemia); who was not evaluable is no responder, as in the rates of response; null where nothing is known of anybody's response.</param>
/// <param name="ResponseDay">Days from infusion to the first response; null where there was none, or its day is not known.</param>
/// <param name="DeathDay">Days from infusion to death; null for the living.</param>
public sealed record ExposedSubject(string Subject, SubjectKinetics Kinetics, bool? Responded, double? ResponseDay, double? DeathDay)
{
    /// <summary>Whether the response could not be evaluated (NE): such a subject is no responder, and no evidence that the product failed.</summary>
    public bool NotEvaluable { get; init; }

    /// <summary>Whether the response was seen before the product was at its peak, so that the peak cannot have brought it.</summary>
    public bool RespondedBeforePeak => ResponseDay < Kinetics.Of(ObservedParameters.Tmax).OrNull;

    /// <summary>Whether death came before the area was complete: then its absence tells of the outcome.</summary>
    public bool DiedBeforeAreaWasComplete => DeathDay < Kinetics.Analysis?.Settings.PartialAreaEnd && Kinetics.Of(AreaParameters.AucPartial).OrNull is null;

    /// <summary>The decimal logarithm of a parameter.</summary>
    public Estimate Log(NcaParameter parameter) => Kinetics.Of(parameter).Then(x => x > 0 ? Math.Log10(x) : Estimate.None("a level of 0 has no logarithm"));
}
