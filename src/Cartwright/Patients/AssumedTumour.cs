using Cartwright.Protocols;
using Cartwright.Units;

namespace Cartwright.Patients;

/// <summary>The tumour, and what the product does to it.</summary>
/// <param name="BaselineSum">Sum of target diameters at infusion, mm; at least 10 mm a lesion.</param>
/// <param name="TargetLesions">Shares of patients with one to five.</param>
/// <param name="NonTargetLesion">Share of patients with a non-target lesion.</param>
/// <param name="Responders">Share of patients whose tumour shrinks, by level.</param>
/// <param name="Doubling">Days in which a diameter doubles.</param>
/// <param name="HalfLife">Days in which the sensitive part of a diameter halves.</param>
/// <param name="Resistant">Part of a diameter that does not shrink, and grows on.</param>
/// <param name="BetweenLesions">Standard deviation of the logarithm of both rates between lesions of a patient.</param>
/// <param name="NewLesionAtProgression">Share of patients in whom progression brings a new lesion.</param>
/// <param name="MeasurementLogSd">Standard deviation of ln(measured / true diameter).</param>
/// <param name="NewTherapy">Share of patients who start another therapy after progression is seen.</param>
/// <param name="NewTherapyAfter">Days from the assessment that shows progression to that therapy.</param>
public sealed record AssumedTumour(
    Spread BaselineSum,
    IReadOnlyList<double> TargetLesions,
    double NonTargetLesion,
    PerLevel Responders,
    Spread Doubling,
    Spread HalfLife,
    Spread Resistant,
    double BetweenLesions,
    double NewLesionAtProgression,
    double MeasurementLogSd,
    double NewTherapy,
    double NewTherapyAfter)
{
    internal double[] LesionWeights { get; } = [.. TargetLesions];

    internal static AssumedTumour Read(Entry entry) => new(
        Spread.Read(entry["baselineSum"], Figures.In("mm")),
        Figures.Whole(entry["targetLesions"], 5),
        entry["nonTargetLesion"].Required(Figures.Share, 0),
        PerLevel.Read(entry["responders"]),
        Spread.Read(entry["growth"]["doubling"], Figures.Days("d")),
        Spread.Read(entry["shrinkage"]["halfLife"], Figures.Days("d")),
        Spread.Read(entry["shrinkage"]["resistant"], text => Figures.Positive(Figures.Share(text), text)),
        Spread.LogSdOf(entry["betweenLesions"].Required(Figures.Variation, 0)),
        entry["newLesionAtProgression"].Required(Figures.Share, 0),
        Spread.LogSdOf(entry["measurementCv"].Required(Figures.Variation, 0)),
        entry["newTherapyAfterProgression"]["probability"].Required(Figures.Share, 0),
        entry["newTherapyAfterProgression"]["after"].Required(Figures.Days("d"), 1));

    internal IEnumerable<Fault> FaultsFor(TrialPlan plan) => Responders.FaultsFor(plan);
}
