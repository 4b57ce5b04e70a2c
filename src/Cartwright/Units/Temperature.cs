using System.Globalization;

namespace Cartwright.Units;

/// <summary>A body temperature, kept in degrees Celsius.</summary>
public readonly record struct Temperature(double Celsius)
{
    /// <summary>From degrees Fahrenheit: 100.4 °F is 38.0 °C.</summary>
    public static Temperature OfFahrenheit(double fahrenheit) => new((fahrenheit - 32) / 1.8);

    /// <summary>Reads <c>38.0 °C</c>; °F is refused, not converted, so that nobody's threshold moves in silence.</summary>
    public static Parsed<Temperature> Read(string text) => Quantity.Read(text, "°C").Then(q => new Temperature(q.Number));

    /// <inheritdoc />
    public override string ToString() => Celsius.ToString("0.0#", CultureInfo.InvariantCulture) + " °C";
}
