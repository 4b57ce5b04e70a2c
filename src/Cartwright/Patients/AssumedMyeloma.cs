using Cartwright.Protocols;

namespace Cartwright.Patients;

/// <summary>How a myeloma is measured; how its protein comes and goes is the patient's own.</summary>
/// <param name="ProteinLogSd">Standard deviation of ln(measured / true) of M-protein and light chains.</param>
/// <param name="ProteinLowerLimit">Least M-protein that electrophoresis quantifies, g/L.</param>
/// <param name="FixationFrom">M-protein from which immunofixation is positive, g/L.</param>
/// <param name="LightChains">Involved free light chain above the normal, mg/L for each g/L of M-protein.</param>
/// <param name="NormalLightChains">Each free light chain in health, mg/L.</param>
/// <param name="MarrowCells">Cells looked at in a marrow smear.</param>
public sealed record AssumedMyeloma(double ProteinLogSd, double ProteinLowerLimit, double FixationFrom, double LightChains, double NormalLightChains, double MarrowCells)
{
    internal static AssumedMyeloma Read(Entry entry) => new(
        Spread.LogSdOf(entry["proteinCv"].Required(Figures.Variation, 0)),
        entry["proteinLloq"].Required(Figures.In("g/L"), 1),
        entry["fixationFrom"].Required(Figures.In("g/L"), 1),
        entry["lightChains"].Required(Figures.Positive, 1),
        entry["normalLightChains"].Required(Figures.In("mg/L"), 1),
        entry["marrowCells"].Required(Figures.Positive, 1));
}

/// <summary>When a PET-CT is negative: a score of the 5-point scale of at most 3. Either volume is enough.</summary>
/// <param name="NegativeBelow">Living tumour below which it is negative, mL.</param>
/// <param name="NegativeShare">Share of the volume at the start below which it is negative.</param>
public sealed record AssumedTomography(double NegativeBelow, double NegativeShare)
{
    internal static AssumedTomography Read(Entry entry) => new(entry["negativeBelow"].Required(Figures.In("mL"), 1), entry["orShare"].Required(Figures.Share, 0));
}
