using Cartwright.Units;

namespace Cartwright.Datasets.Raw;

/// <summary>From which unit a number is brought to which.</summary>
/// <param name="From">The unit that every number is in; null where <paramref name="Column"/> says it row by row, or the ODM document does.</param>
/// <param name="Column">The column with the unit of each row; null where all are in one.</param>
/// <param name="To">The unit of the variable.</param>
/// <param name="Factors">By how much a number in a unit is multiplied, where the mapping says it. The others are conversions that hold for every substance.</param>
public sealed record UnitConversion(string? From, string? Column, string To, IReadOnlyDictionary<string, double> Factors)
{
    /// <summary>How a number in a unit is brought to <see cref="To"/>; refused where neither the mapping nor every textbook says it.</summary>
    internal Parsed<Func<double, double>> Of(string unit)
    {
        if (Factors.TryGetValue(unit, out var factor)) return Parsed<Func<double, double>>.Of(number => number * factor);
        return KnownConversions.Find(unit, To) is { } known
            ? Parsed<Func<double, double>>.Of(known)
            : Parsed<Func<double, double>>.Refused($"'{unit}' is not brought to '{To}' without knowing what is measured; give its factor");
    }
}

/// <summary>Conversions that hold whatever is measured: powers of ten, temperature, pressure, the pound and the inch.</summary>
/// <remarks>From mass to amount of substance is none of them: it needs the molar mass, and is the mapping's to say. BIPM, The International System of Units, 9th edition, tables 5, 7 and 8; the pound and the inch are exact by the international agreement of 1959.</remarks>
internal static class KnownConversions
{
    private const double PascalPerMillimetreOfMercury = 133.322387415;

    // Within a kind, the power of ten of each unit.
    private static readonly Dictionary<string, int>[] Kinds =
    [
        new(StringComparer.Ordinal)
        {
            ["g/mL"] = 3, ["g/dL"] = 1, ["g/L"] = 0, ["mg/mL"] = 0, ["mg/dL"] = -2, ["mg/L"] = -3, ["ug/mL"] = -3, ["ug/dL"] = -5, ["ug/L"] = -6, ["ng/mL"] = -6, ["ng/dL"] = -8, ["ng/L"] = -9, ["pg/mL"] = -9, ["pg/L"] = -12,
        },
        new(StringComparer.Ordinal) { ["mol/L"] = 0, ["mmol/L"] = -3, ["umol/L"] = -6, ["nmol/L"] = -9, ["pmol/L"] = -12 },
        new(StringComparer.Ordinal)
        {
            ["10^12/L"] = 12, ["10*12/L"] = 12, ["10^6/uL"] = 12, ["10*6/uL"] = 12, ["10^9/L"] = 9, ["10*9/L"] = 9, ["G/L"] = 9, ["10^3/uL"] = 9, ["10*3/uL"] = 9, ["K/uL"] = 9, ["10^3/mm3"] = 9,
            ["10^6/L"] = 6, ["10*6/L"] = 6, ["cells/uL"] = 6, ["/uL"] = 6, ["/mm3"] = 6, ["cells/mm3"] = 6, ["cells/mL"] = 3, ["/mL"] = 3,
        },
        new(StringComparer.Ordinal) { ["copies/uL"] = 6, ["copies/mL"] = 3, ["copies/L"] = 0 },
        new(StringComparer.Ordinal) { ["IU/mL"] = 3, ["IU/L"] = 0, ["mIU/mL"] = 0, ["mIU/L"] = -3 },
        new(StringComparer.Ordinal) { ["U/mL"] = 3, ["U/L"] = 0, ["mU/mL"] = 0, ["mU/L"] = -3 },
        new(StringComparer.Ordinal) { ["kg"] = 3, ["g"] = 0, ["mg"] = -3, ["ug"] = -6 },
        new(StringComparer.Ordinal) { ["m"] = 3, ["cm"] = 1, ["mm"] = 0 },
        new(StringComparer.Ordinal) { ["L"] = 3, ["mL"] = 0 },
        new(StringComparer.Ordinal) { ["L/min"] = 3, ["mL/min"] = 0 },
        new(StringComparer.Ordinal) { ["ratio"] = 0, ["%"] = -2 },
        new(StringComparer.Ordinal) { ["10^6 cells"] = 6, ["cells"] = 0 },
        new(StringComparer.Ordinal) { ["C"] = 0, ["°C"] = 0 },
    ];

    private static readonly Dictionary<(string From, string To), Func<double, double>> Others = new()
    {
        [("F", "C")] = Celsius,
        [("°F", "C")] = Celsius,
        [("F", "°C")] = Celsius,
        [("°F", "°C")] = Celsius,
        [("kPa", "mmHg")] = pressure => pressure * 1000 / PascalPerMillimetreOfMercury,
        [("lb", "kg")] = mass => mass * 0.45359237,
        [("in", "cm")] = length => length * 2.54,
    };

    /// <summary>The conversion; null where there is none that holds for everything.</summary>
    public static Func<double, double>? Find(string from, string to)
    {
        var (source, target) = (Plain(from), Plain(to));
        if (source == target) return number => number;
        var kind = Array.Find(Kinds, k => k.ContainsKey(source) && k.ContainsKey(target));
        return kind is null ? Others.GetValueOrDefault((source, target)) : number => Shift(number, kind[source] - kind[target]);
    }

    /// <summary>Whether two texts name one unit.</summary>
    public static bool Same(string one, string other) => Plain(one) == Plain(other);

    // Division by a power of ten is rounded once; multiplication by its inverse would be rounded twice.
    private static double Shift(double number, int powers) => powers >= 0 ? number * Math.Pow(10, powers) : number / Math.Pow(10, -powers);

    private static double Celsius(double fahrenheit) => (fahrenheit - 32) * 5 / 9;

    // The two micro signs and the letter u are one.
    private static string Plain(string unit) => unit.Trim().Replace('µ', 'u').Replace('μ', 'u');
}
