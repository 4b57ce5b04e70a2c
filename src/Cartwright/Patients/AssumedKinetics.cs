using Cartwright.Models;
using Cartwright.Protocols;
using Cartwright.Units;

namespace Cartwright.Patients;

/// <summary>How the product's cells grow and decline in blood.</summary>
/// <param name="Model">The model by name; <c>stein-2019</c>.</param>
/// <param name="Variability">What the paper's random effects are.</param>
/// <param name="DoseExponent">Cmax is multiplied by (dose received / dose of the lowest level) to this power; 0 is no effect.</param>
public sealed record AssumedKinetics(string Model, ReportedAs Variability, double DoseExponent)
{
    private static readonly Dictionary<string, ReportedAs> Variabilities = new(StringComparer.Ordinal)
    {
        ["sd"] = ReportedAs.StandardDeviation,
        ["variance"] = ReportedAs.Variance,
    };

    internal static AssumedKinetics Read(Entry entry) => new(
        entry["model"].Required(KnownModel, ""),
        entry["variability"].Required(KnownVariability, default),
        entry["doseExponent"].Required(Figures.NotNegative, 0));

    private static Parsed<string> KnownModel(string text) =>
        text == "stein-2019" ? Parsed<string>.Of(text) : Parsed<string>.Refused($"'{text}' is no model of cellular kinetics that is built; there is stein-2019");

    private static Parsed<ReportedAs> KnownVariability(string text) =>
        Variabilities.TryGetValue(text, out var value) ? Parsed<ReportedAs>.Of(value) : Parsed<ReportedAs>.Refused($"'{text}' is neither sd nor variance");
}

/// <summary>The assay of the product in blood.</summary>
/// <param name="Test">Its short name in the data.</param>
/// <param name="Unit">The unit it reports: copies/µg.</param>
/// <param name="LowerLimit">Limit of quantification, in the unit; a result at the limit is quantified.</param>
/// <param name="ErrorLogSd">Standard deviation of ln(result / true level).</param>
public sealed record AssumedAssay(string Test, string Unit, double LowerLimit, double ErrorLogSd)
{
    internal static AssumedAssay Read(Entry entry) => new(
        entry["test"].RequiredText() ?? "",
        entry["unit"].Required(text => text == "copies/µg" ? Parsed<string>.Of(text) : Parsed<string>.Refused($"'{text}': the model of kinetics counts copies/µg"), ""),
        entry["lloq"].Required(Figures.In("copies/µg"), 1),
        Spread.LogSdOf(entry["cv"].Required(Figures.Variation, 0)));
}
