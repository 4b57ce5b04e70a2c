using Cartwright.Protocols;

namespace Cartwright.Patients;

/// <summary>How lesions are read, and what follows from it. Their growth and shrinkage are the patient's own.</summary>
/// <param name="TargetLesions">Shares of patients with one to five target lesions.</param>
/// <param name="NonTargetLesion">Share of patients with a non-target lesion.</param>
/// <param name="NewLesionAtProgression">Share of patients in whom progression brings a new lesion.</param>
/// <param name="MeasurementLogSd">Standard deviation of ln(measured / true diameter).</param>
/// <param name="NewTherapy">Share of patients who start another therapy after progression is seen.</param>
/// <param name="NewTherapyAfter">Days from the assessment that shows progression to that therapy.</param>
public sealed record AssumedImaging(
    IReadOnlyList<double> TargetLesions, double NonTargetLesion, double NewLesionAtProgression, double MeasurementLogSd, double NewTherapy, double NewTherapyAfter)
{
    /// <summary>How PET-CT is read; null where nobody supposes it.</summary>
    public AssumedTomography? Pet { get; init; }

    internal double[] LesionWeights { get; } = [.. TargetLesions];

    internal static AssumedImaging Read(Entry entry) => new(
        Figures.Whole(entry["targetLesions"], 5),
        entry["nonTargetLesion"].Required(Figures.Share, 0),
        entry["newLesionAtProgression"].Required(Figures.Share, 0),
        Spread.LogSdOf(entry["measurementCv"].Required(Figures.Variation, 0)),
        entry["newTherapyAfterProgression"]["probability"].Required(Figures.Share, 0),
        entry["newTherapyAfterProgression"]["after"].Required(Figures.Days("d"), 1))
    {
        Pet = entry["pet"].Exists ? AssumedTomography.Read(entry["pet"]) : null,
    };
}
