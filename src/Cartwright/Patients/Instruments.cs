using Cartwright.Models.Reference;
using Cartwright.Numerics.Random;

namespace Cartwright.Patients;

/// <summary>Instruments at the bedside: their errors (reference-model specification, section 6). Support follows what is read.</summary>
public static class Instruments
{
    private const double TemperatureSd = 0.12, PressureSd = 1.5, SaturationSd = 0.7;

    /// <summary>What is read of a patient, keyed by time: four readings a day for sixty days stay far below the 65,536 that a stream can tell apart.</summary>
    public static BedsideReading Read(in BedsideReading truth, double fluidResponse, ulong seed, uint trial, uint patient, double days)
    {
        var draws = RandomDraws.For(seed, trial, patient, Purpose.VitalSigns, (ushort)Math.Round(days * 4));
        return BedsideReading.From(
            truth.Temperature + TemperatureSd * draws.Normal(), truth.UnsupportedPressure + PressureSd * draws.Normal(), truth.Saturation + SaturationSd * draws.Normal(),
            truth.Ice, truth.Unarousable, fluidResponse);
    }
}
