using System.Globalization;
using Cartwright.Units;

namespace Cartwright.Protocols;

/// <summary>What a test of the product must show for its release: at least or at most a number in a unit, or a word.</summary>
public abstract record ProductLimit
{
    private static readonly string[] Signs = [">=", "<=", ">", "<"];

    private ProductLimit() { }

    /// <summary>A number on one side of a limit (<c>&gt;= 70 %</c>).</summary>
    /// <param name="Sign">One of &gt;=, &lt;=, &gt;, &lt;.</param>
    public sealed record Number(string Sign, double Limit, string Unit) : ProductLimit
    {
        /// <summary>Whether a number in the unit of the limit meets it.</summary>
        public bool IsMetBy(double value) => Sign switch { ">=" => value >= Limit, "<=" => value <= Limit, ">" => value > Limit, _ => value < Limit };

        /// <inheritdoc />
        public override string ToString() => $"{Sign} {Limit.ToString("R", CultureInfo.InvariantCulture)} {Unit}";
    }

    /// <summary>A word (<c>NEGATIVE</c>), whatever its case.</summary>
    public sealed record Word(string Text) : ProductLimit
    {
        /// <inheritdoc />
        public override string ToString() => Text;
    }

    /// <summary>Reads a limit; a number without its side or its unit is refused.</summary>
    public static Parsed<ProductLimit> Read(string text)
    {
        var trimmed = text.Trim();
        if (Signs.FirstOrDefault(s => trimmed.StartsWith(s, StringComparison.Ordinal)) is not { } sign)
            return trimmed.Length > 0 && char.IsLetter(trimmed[0]) ? Parsed<ProductLimit>.Of(new Word(trimmed))
                : Parsed<ProductLimit>.Refused($"'{text}' does not say on which side of it a product passes; write it like >= 70 %, or as a word like NEGATIVE");
        var parts = trimmed[sign.Length..].Trim().Split(' ', 2, StringSplitOptions.TrimEntries);
        return parts.Length == 2 && parts[1].Length > 0 && double.TryParse(parts[0], NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? Parsed<ProductLimit>.Of(new Number(sign, number, parts[1]))
            : Parsed<ProductLimit>.Refused($"'{text}' is not a number with its unit; write it like >= 70 %");
    }
}
