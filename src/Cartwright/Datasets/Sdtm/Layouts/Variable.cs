using System.Globalization;
using Cartwright.Units;

namespace Cartwright.Datasets.Sdtm.Layouts;

/// <summary>One variable of a domain: its CDISC name, whether a file must have it, and how its text is written and read.</summary>
internal sealed record Variable<T>(string Name, bool Required, Func<T, string> Write, Func<string, Parsed<T>> Read, T Fallback);

/// <summary>The kinds of variable that the domains are made of.</summary>
internal static class Variable
{
    /// <summary>A text that every row has.</summary>
    public static Variable<string> Identifier(string name) =>
        new(name, true, text => text, text => text.Length > 0 ? Parsed<string>.Of(text) : Parsed<string>.Refused("is empty"), "");

    /// <summary>A text that may be empty, in a column that a file must have.</summary>
    public static Variable<string> RequiredText(string name) => new(name, true, text => text, Parsed<string>.Of, "");

    /// <summary>A text that may be empty.</summary>
    public static Variable<string> Text(string name) => new(name, false, text => text, Parsed<string>.Of, "");

    /// <summary>A text, or none.</summary>
    public static Variable<string?> OptionalText(string name) =>
        new(name, false, text => text ?? "", text => Parsed<string?>.Of(text.Length == 0 ? null : text), null);

    /// <summary>A unit from the known ones; it may be empty.</summary>
    public static Variable<string> Unit(string name) => new(name, false, unit => unit, KnownUnits.Read, "");

    /// <summary>A unit from the known ones, or none.</summary>
    public static Variable<string?> OptionalUnit(string name) =>
        new(name, false, unit => unit ?? "", text => KnownUnits.Read(text).Then(unit => unit.Length == 0 ? null : unit), null);

    /// <summary>A number, or none.</summary>
    public static Variable<double?> Number(string name) => new(name, false, Write, ReadNumber, null);

    /// <summary>A number of at least zero, or none.</summary>
    public static Variable<double?> NotNegative(string name) => new(name, false, Write, text =>
        ReadNumber(text) is { Refusal: null, Value: < 0 } ? Parsed<double?>.Refused($"'{text}' is less than zero") : ReadNumber(text), null);

    /// <summary>A whole number from the lowest to the highest, both inclusive, that every row has.</summary>
    public static Variable<int> Whole(string name, int lowest, int highest = int.MaxValue) =>
        new(name, true, Write, text => ReadWhole(text, lowest, highest).Then(n => n ?? 0) is { Refusal: null } read && text.Length > 0 ? read : Refused<int>(text, lowest, highest), lowest);

    /// <summary>A whole number from the lowest to the highest, both inclusive, or none.</summary>
    public static Variable<int?> OptionalWhole(string name, int lowest, int highest) =>
        new(name, false, n => n is { } number ? Write(number) : "", text => ReadWhole(text, lowest, highest), null);

    /// <summary>Y or N, in every row.</summary>
    public static Variable<bool> YesNo(string name) => new(name, true, yes => yes ? "Y" : "N", text => text switch
    {
        "Y" => Parsed<bool>.Of(true),
        "N" => Parsed<bool>.Of(false),
        _ => Parsed<bool>.Refused($"'{text}' is neither Y nor N"),
    }, false);

    /// <summary>Y or N, or empty where nobody said.</summary>
    public static Variable<bool?> OptionalYesNo(string name) => new(name, false, yes => yes is null ? "" : yes.Value ? "Y" : "N", text => text switch
    {
        "" => Parsed<bool?>.Of(null),
        "Y" => Parsed<bool?>.Of(true),
        "N" => Parsed<bool?>.Of(false),
        _ => Parsed<bool?>.Refused($"'{text}' is neither Y nor N nor empty"),
    }, null);

    /// <summary>Y, or empty for no.</summary>
    public static Variable<bool> Flag(string name) => new(name, false, yes => yes ? "Y" : "", text => text switch
    {
        "Y" => Parsed<bool>.Of(true),
        "" or "N" => Parsed<bool>.Of(false),
        _ => Parsed<bool>.Refused($"'{text}' is neither Y nor empty"),
    }, false);

    /// <summary>A date, with a time of day where one is known, or none.</summary>
    public static Variable<SdtmDate?> Date(string name) => new(name, false, date => date?.ToString() ?? "", SdtmDateText.Read, null);

    /// <summary>A date, or as much of one as is known, or none.</summary>
    public static Variable<(SdtmDate? Whole, PartialDate? Part)> DateOrPart(string name) => new(name, false, date => date.Whole?.ToString() ?? date.Part?.ToString() ?? "",
        text => PartialDate.Read(text) is { } part ? Parsed<(SdtmDate?, PartialDate?)>.Of((null, part)) : SdtmDateText.Read(text).Then(whole => (whole, (PartialDate?)null)), (null, null));

    /// <summary>A number so written that it reads back to the same bits.</summary>
    public static string Write(double? number) => number?.ToString("R", CultureInfo.InvariantCulture) ?? "";

    private static string Write(int number) => number.ToString(CultureInfo.InvariantCulture);

    // Far above any count of cells, and small enough that no area or square of it overflows.
    private const double LargestMeasurement = 1e30;

    private static Parsed<double?> ReadNumber(string text) =>
        text.Length == 0 ? Parsed<double?>.Of(null)
        : !double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number) ? Parsed<double?>.Refused($"'{text}' is not a number")
        : Math.Abs(number) > LargestMeasurement ? Parsed<double?>.Refused($"'{text}' is larger than anything that is measured")
        : Parsed<double?>.Of(number);

    private static Parsed<int?> ReadWhole(string text, int lowest, int highest) =>
        text.Length == 0 ? Parsed<int?>.Of(null)
        : int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= lowest && number <= highest ? Parsed<int?>.Of(number)
        : Refused<int?>(text, lowest, highest);

    private static Parsed<T> Refused<T>(string text, int lowest, int highest) => Parsed<T>.Refused(
        $"'{text}' is not a whole number {(highest == int.MaxValue ? $"from {lowest}" : $"from {lowest} to {highest}")}");
}
