using System.Globalization;

namespace Cartwright.Datasets.Sdtm.Layouts;

/// <summary>A measured value as a findings domain writes it: the number, or that it lies below the limit.</summary>
internal readonly record struct Measurement(double? Value, bool BelowLimit, double? LowerLimit)
{
    /// <summary>The result in characters: <c>12.5</c>, <c>&lt;50</c>, or <c>BLQ</c> where the limit is not known; empty where nothing was measured.</summary>
    public string Result => BelowLimit ? LowerLimit is null ? BelowUnknownLimit : "<" + Variable.Write(LowerLimit) : Variable.Write(Value);

    /// <summary>NOT DONE where there is no result at all.</summary>
    public string Status => Value is null && !BelowLimit ? "NOT DONE" : "";

    /// <summary>The word that a result is, where it is no number and no limit.</summary>
    public static string? WordOf(string? result) =>
        result is null || result[0] == '<' || result == BelowUnknownLimit || double.TryParse(result, NumberStyles.Float, CultureInfo.InvariantCulture, out _) ? null : result;

    public const string BelowUnknownLimit = "BLQ";
}

/// <summary>The variables in which LB and PC hold a measured value: --STRESC, --STRESN and --LLOQ.</summary>
internal sealed record MeasurementVariables(Variable<string?> Result, Variable<double?> Number, Variable<double?> LowerLimit)
{
    public static MeasurementVariables Of(string domain) => new(
        Variable.OptionalText(domain + "STRESC"), Variable.Number(domain + "STRESN"), Variable.NotNegative(domain + "LLOQ"));

    /// <summary>Reads them together: '&lt;50' with an empty number is below a limit of 50, and must agree with --LLOQ.</summary>
    public Measurement Read(RowText row)
    {
        var (result, value, limit) = (row.Get(Result), row.Get(Number), row.Get(LowerLimit));
        if (result is null || (result[0] != '<' && result != Measurement.BelowUnknownLimit)) return new(value, false, limit);
        if (value is not null) row.Refuse(Number, $"is {Variable.Write(value)} where {Result.Name} is '{result}'");
        if (result[0] != '<') return new(null, true, limit);
        if (!double.TryParse(result.AsSpan(1), NumberStyles.Float, CultureInfo.InvariantCulture, out var stated)) row.Refuse(Result, $"'{result}' names no limit");
        else if (limit is { } known && known != stated) row.Refuse(LowerLimit, $"is {Variable.Write(known)} where {Result.Name} is '{result}'");
        return new(null, true, limit ?? stated);
    }
}
