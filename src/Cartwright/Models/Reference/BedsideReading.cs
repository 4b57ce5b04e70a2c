using static Cartwright.Models.Reference.ReferenceParameter;

namespace Cartwright.Models.Reference;

/// <summary>What is read at the bedside (section 6): all that the supportive-care policy sees. With or without noise, it does not say.</summary>
/// <param name="Temperature">Temperature, °C, with its daily rhythm.</param>
/// <param name="UnsupportedPressure">Mean arterial pressure that there would be without support, mmHg.</param>
/// <param name="FluidPressure">What fluids add, mmHg.</param>
/// <param name="Norepinephrine">Norepinephrine, µg/kg/min; above 0.30 a second vasopressor is given.</param>
/// <param name="Saturation">Oxygen saturation in room air, %.</param>
/// <param name="OxygenFlow">Oxygen given, L/min; above 6 it is high flow.</param>
/// <param name="Ice">ICE score, 0 to 10.</param>
/// <param name="Unarousable">Whether the patient cannot be roused.</param>
public readonly record struct BedsideReading(
    double Temperature, double UnsupportedPressure, double FluidPressure, double Norepinephrine, double Saturation, double OxygenFlow, int Ice, bool Unarousable)
{
    private const double Target = 65, LowestSaturation = 92;

    /// <summary>Mean arterial pressure as it is recorded, mmHg: support brings a low one to 65.</summary>
    public double Pressure => Math.Max(UnsupportedPressure, Target);

    /// <summary>Systolic pressure, mmHg, as 1.33 times the mean; for reporting only.</summary>
    public double SystolicPressure => 1.33 * Pressure;

    /// <summary>The readings that these measurements lead to: support follows the pressure, and oxygen the saturation, as they are read. The fluid response is mmHg.</summary>
    public static BedsideReading From(double temperature, double unsupportedPressure, double saturation, int ice, bool unarousable, double fluidResponse)
    {
        var fluids = unsupportedPressure < Target ? Math.Min(fluidResponse, Target - unsupportedPressure) : 0;
        var oxygen = saturation >= LowestSaturation ? 0 : 1 + 0.8 * (LowestSaturation - saturation);
        return new(temperature, unsupportedPressure, fluids, 0.02 * Math.Max(0, Target - unsupportedPressure - fluids), saturation, oxygen, ice, unarousable);
    }

    internal static BedsideReading Of(ReferenceParameters p, double days, ReadOnlySpan<double> state)
    {
        var (endothelium, cns) = (Math.Max(state[ReferenceState.Endothelium], 0), Math.Max(state[ReferenceState.CnsInflammation], 0));
        return From(
            p[BasalTemperature] + state[ReferenceState.Fever] + 0.25 * Math.Sin(2 * Math.PI * (days - 0.4)),
            p[BasalPressure] * (1 - p[PressureFall] * endothelium),
            p[BasalSaturation] - p[SaturationFall] * Math.Pow(endothelium, p[SaturationSteepness]),
            (int)Math.Round(10 / (1 + Math.Pow(cns / p[HalfIceInflammation], p[IceSteepness]))), cns > 3 * p[HalfIceInflammation], p[FluidResponse]);
    }
}
