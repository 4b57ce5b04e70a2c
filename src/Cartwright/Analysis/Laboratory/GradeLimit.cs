using System.Globalization;
using Cartwright.Analysis.Haematology;

namespace Cartwright.Analysis.Laboratory;

/// <summary>What a limit is counted from.</summary>
internal enum Reference
{
    /// <summary>Nothing: the limit is a number in a unit.</summary>
    Absolute,

    /// <summary>The upper limit of normal.</summary>
    UpperNormal,

    /// <summary>The lower limit of normal.</summary>
    LowerNormal,

    /// <summary>The subject's own baseline.</summary>
    Baseline,
}

/// <summary>One limit: a multiple of a reference (<c>3 ULN</c>), an amount above it (<c>20 g/L above ULN</c>), or a number in a unit (<c>80 g/L</c>).</summary>
internal sealed record GradeLimit(Reference From, double Number, string? Unit)
{
    /// <summary>Reads a limit as the table of criteria writes it.</summary>
    public static GradeLimit Read(string text) => text.Split(' ') switch
    {
        [var n, var unit, "above", var name] => new(Named(name)!.Value, Parse(n), unit),
        [var n, var word] when Named(word) is { } reference => new(reference, Parse(n), null),
        [var n, var unit] => new(Reference.Absolute, Parse(n), unit),
        [var n] => new(Reference.Absolute, Parse(n), null),
        _ => throw new FormatException($"'{text}' is no limit."),
    };

    /// <summary>What of the value's own must be known; null where it is.</summary>
    public string? MissingIn(LaboratoryValue value) => ReferenceIn(value) is not null ? null : From switch
    {
        Reference.UpperNormal => "the upper limit of normal is not known",
        Reference.LowerNormal => "the lower limit of normal is not known",
        _ => "there is no baseline",
    };

    /// <summary>The limit in the unit of the value; null where what it is counted from is not known, or the unit is not one of this limit.</summary>
    public double? In(LaboratoryValue value)
    {
        if (ReferenceIn(value) is not { } reference) return null;
        if (Unit is null) return From == Reference.Absolute ? Number : Number * reference;
        return Converted(value.Unit) is { } amount ? reference + amount : null;
    }

    /// <summary>Whether the limit can be told in a unit: its own, or for a count another unit of counts. Chemistry is never converted: the published pairs are rounded.</summary>
    public bool IsIn(string? unit) => Unit is null || Converted(unit) is not null;

    private double? Converted(string? unit) =>
        unit is null ? null
        : string.Equals(Plain(unit), Unit, StringComparison.OrdinalIgnoreCase) ? Number
        : Unit == CountUnit.Thousands ? CountUnit.Convert(Number, Unit, unit)
        : null;

    private double? ReferenceIn(LaboratoryValue value) => From switch
    {
        Reference.UpperNormal => value.UpperNormal,
        Reference.LowerNormal => value.LowerNormal,
        Reference.Baseline => value.Baseline,
        _ => 0,
    };

    private static string Plain(string unit) => unit.Replace('µ', 'u').Replace('μ', 'u');

    private static double Parse(string number) => double.Parse(number, CultureInfo.InvariantCulture);

    private static Reference? Named(string word) => word switch
    {
        "ULN" => Reference.UpperNormal,
        "LLN" => Reference.LowerNormal,
        "baseline" => Reference.Baseline,
        _ => null,
    };
}
