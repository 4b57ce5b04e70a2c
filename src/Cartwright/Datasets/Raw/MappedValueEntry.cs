using System.Globalization;
using Cartwright.Protocols;
using Cartwright.Units;

namespace Cartwright.Datasets.Raw;

/// <summary>Reads where a variable's value comes from: a text, <c>{ day: 0 }</c>, <c>{ days: column }</c>, <c>{ date: column, … }</c>, <c>{ unit-of: column }</c> or <c>{ column: column, codes: …, … }</c>.</summary>
internal static class MappedValueEntry
{
    private static readonly Dictionary<string, bool> YesOrNo = new(StringComparer.Ordinal) { ["true"] = true, ["false"] = false };
    private static readonly Dictionary<string, bool> Unlisted = new(StringComparer.Ordinal) { ["leave out"] = true, ["fault"] = false };

    public static MappedValue Read(Entry entry)
    {
        if (entry.IsScalar) return new MappedValue.Constant(MappingFile.Needed(entry));
        if (entry["day"].Exists) return new MappedValue.OnDay(entry["day"].Required(ReadNumber, 0));
        if (entry["unit-of"].Exists) return new MappedValue.UnitOf(MappingFile.Needed(entry["unit-of"]));
        var optional = entry["optional"].OptionalWord(YesOrNo) ?? false;
        if (entry["days"].Exists) return new MappedValue.Days(MappingFile.Needed(entry["days"]), optional);
        return entry["date"].Exists ? ReadDate(entry, optional) : ReadColumn(entry, optional);
    }

    private static MappedValue.Date ReadDate(Entry entry, bool optional) => new(
        MappingFile.Needed(entry["date"]),
        entry["format"].Exists ? ReadFormats(entry["format"]) : [],
        entry["time"].OptionalText(),
        entry["unknown"].Exists ? MappingFile.Texts(entry["unknown"]).ToHashSet(StringComparer.OrdinalIgnoreCase) : new HashSet<string>(),
        optional);

    private static List<DateFormat> ReadFormats(Entry entry)
    {
        var formats = (entry.IsList ? entry.Items() : [entry]).Select(item => item.Required(text => DateFormat.Read(text).Then(f => (DateFormat?)f), null)).OfType<DateFormat>().ToList();
        if (entry.IsList && entry.Items().Count == 0) entry.Report("'format' names none");
        return formats;
    }

    private static MappedValue.FromColumn ReadColumn(Entry entry, bool optional)
    {
        var value = new MappedValue.FromColumn(
            MappingFile.Needed(entry["column"]),
            entry["codes"].Exists ? Codes(entry["codes"]) : null,
            entry["accept"].Exists ? MappingFile.Texts(entry["accept"]) : null,
            entry["phrase"].OptionalText(),
            entry["times"].Optional(ReadNumber),
            optional)
        {
            Unit = entry["unit"].Exists ? ReadUnit(entry["unit"]) : null,
            Decoded = entry["decode"].OptionalWord(YesOrNo) ?? false,
            LeavesOutUnlisted = entry["unlisted"].OptionalWord(Unlisted) ?? false,
        };
        if (value.LeavesOutUnlisted && value.Codes is null && value.Accepted is null) entry["unlisted"].Report("nothing is listed: 'unlisted' stands beside 'codes' or 'accept'");
        return value;
    }

    private static UnitConversion ReadUnit(Entry entry)
    {
        var (from, column, to) = (entry["from"].OptionalText(), entry["column"].OptionalText(), MappingFile.Needed(entry["to"]));
        if (from is not null && column is not null) entry.Report("the unit is one for all, 'from', or of each row, 'column'");
        var factors = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var (unit, factor) in entry["factors"].Members()) factors[unit] = factor.Required(ReadFactor, 1);
        if (entry["factor"].Optional(ReadFactor) is { } only)
        {
            if (from is null) entry["factor"].Report("'factor' is of the unit in 'from'; give 'factors' where units differ by row");
            else factors[from] = only;
        }
        var conversion = new UnitConversion(from, column, to, factors);
        if (from is not null && !entry["factor"].Exists && conversion.Of(from).Refusal is { } refusal) entry.Report(refusal);
        return conversion;
    }

    private static Dictionary<string, string> Codes(Entry entry)
    {
        var codes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (raw, value) in entry.Members()) codes[raw] = MappingFile.Needed(value);
        return codes;
    }

    private static Parsed<double> ReadFactor(string text) =>
        ReadNumber(text) is { Refusal: null, Value: <= 0 } ? Parsed<double>.Refused($"'{text}' is not more than zero") : ReadNumber(text);

    private static Parsed<double> ReadNumber(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? Parsed<double>.Of(number)
            : Parsed<double>.Refused($"'{text}' is not a number");
}
