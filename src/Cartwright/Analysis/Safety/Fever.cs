using Cartwright.Datasets.Sdtm;
using Cartwright.Units;

namespace Cartwright.Analysis.Safety;

/// <summary>Whether a temperature is a fever: at or above the protocol's limit, in °C or °F.</summary>
internal static class Fever
{
    // A body outside these is a slip of unit or pen (a temperature in °F that is labelled °C), and says nothing about fever.
    public const double Lowest = 25, Highest = 45;

    // So that 100.4 °F, which is 38.0 °C, does not fall short of it by a rounding.
    public const double Rounding = 1e-9;

    /// <summary>Null where the row has no value, no known unit, or a value that no body has.</summary>
    public static bool? In(VitalSignResult row, Temperature limit) => Celsius(row) is { } celsius and >= Lowest and <= Highest ? IsFever(celsius, limit) : null;

    /// <summary>Whether a temperature in °C is at or above the limit.</summary>
    public static bool IsFever(double celsius, Temperature limit) => celsius >= limit.Celsius - Rounding;

    /// <summary>The temperature in °C; null where the row has no value or no known unit.</summary>
    public static double? Celsius(VitalSignResult row) => row.Value is { } value ? Celsius(value, row.Unit) : null;

    /// <summary>A number of degrees in °C; null where the unit is none of temperature.</summary>
    public static double? Celsius(double degrees, string unit) => unit.Trim() switch
    {
        "°C" or "C" => degrees,
        "°F" or "F" => Temperature.OfFahrenheit(degrees).Celsius,
        _ => null,
    };
}
