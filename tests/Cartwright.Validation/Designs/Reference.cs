using System.Globalization;
using Cartwright.Protocols;

namespace Cartwright.Validation.Designs;

/// <summary>How the reference files write variants and exact fractions.</summary>
internal static class Reference
{
    public static ThreePlusThreeVariant VariantOf(string name) => name switch
    {
        "storer" => ThreePlusThreeVariant.EscalationOnly,
        "escdeesc" => ThreePlusThreeVariant.DeEscalation,
        "korn6" => ThreePlusThreeVariant.SixAtMtd,
        _ => throw new ArgumentException($"The reference has a variant '{name}' that is not known here.", nameof(name)),
    };

    /// <summary><c>0.05</c> or <c>1/3</c>.</summary>
    public static double Fraction(string text) =>
        text.Split('/') is [var numerator, var denominator] ? Number(numerator) / Number(denominator) : Number(text);

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
