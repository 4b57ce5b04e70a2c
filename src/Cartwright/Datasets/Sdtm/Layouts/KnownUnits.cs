using Cartwright.Units;

namespace Cartwright.Datasets.Sdtm.Layouts;

/// <summary>The units that a data package may use. Another unit is a fault, never converted by guess.</summary>
internal static class KnownUnits
{
    private static readonly HashSet<string> Units = new(StringComparer.Ordinal)
    {
        "cells", "cells/kg", "cells/uL", "cells/mL", "10^6 cells", "10^3/uL", "10^6/L", "10^9/L", "10^12/L",
        "copies/ug", "copies/ug DNA", "copies/uL", "copies/mL", "copies/cell",
        "pg/mL", "ng/L", "ng/mL", "ug/mL", "ug/L", "mg/L", "mg/dL", "g/L", "g/dL", "umol/L", "mmol/L", "EU/mL", "EU/kg", "mL/day", "mL/kg/day", "/day", "IU/mL", "IU/L", "U/mL", "U/L",
        "mg", "g", "mg/day", "g/day", "mg/kg", "mg/m2", "mg/m2/day", "mL", "L/min", "mL/min", "%", "ratio", "s", "msec", "ms", "titer", "mm", "cm", "kg", "C", "°C", "mmHg", "beats/min", "breaths/min",
    };

    private static readonly Dictionary<string, string[]> OfVitalSign = new(StringComparer.Ordinal)
    {
        ["TEMP"] = ["C", "°C"],
        ["SYSBP"] = ["mmHg"],
        ["DIABP"] = ["mmHg"],
        ["WEIGHT"] = ["kg"],
    };

    /// <summary>Reads a unit; an empty text is no unit. The two micro signs and the letter u are one.</summary>
    public static Parsed<string> Read(string text) =>
        text.Length == 0 || Units.Contains(text.Replace('µ', 'u').Replace('μ', 'u'))
            ? Parsed<string>.Of(text)
            : Parsed<string>.Refused($"'{text}' is not a known unit");

    /// <summary>Why this unit cannot be of this vital sign; null where it can, or where there is none.</summary>
    public static string? RefusedFor(string vitalSign, string unit) =>
        unit.Length > 0 && OfVitalSign.TryGetValue(vitalSign, out var accepted) && !accepted.Contains(unit)
            ? $"{vitalSign} is in '{unit}'; it is written in {string.Join(" or ", accepted)}"
            : null;
}
