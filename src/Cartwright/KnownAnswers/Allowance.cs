using System.Globalization;

namespace Cartwright.KnownAnswers;

/// <summary>How far our number may be from theirs.</summary>
/// <param name="Words">As a table says it.</param>
/// <param name="Of">The largest distance from a printed number.</param>
public sealed record Allowance(string Words, Func<PrintedNumber, double> Of)
{
    // A number half-way between two printed ones is either.
    private const double Rounding = 1e-9;

    /// <summary>The same.</summary>
    public static Allowance Exact { get; } = new("the same", _ => 0);

    /// <summary>As printed: half of the last digit.</summary>
    public static Allowance AsPrinted { get; } = new("as printed", theirs => theirs.LastDigit * (0.5 + Rounding));

    /// <summary>A distance in the number's own unit.</summary>
    public static Allowance Within(double distance) => new($"± {Text(distance)}", _ => distance);

    /// <summary>A share of the number; nothing of 0.</summary>
    public static Allowance Relative(double share) => new($"relative {Text(share)}", theirs => share * Math.Abs(theirs.Value ?? 0));

    /// <summary>Whether ours is near enough; where they have no number we must have none.</summary>
    public bool Holds(PrintedNumber theirs, double? ours) =>
        theirs.Value is { } value && ours is { } number ? Math.Abs(number - value) <= Of(theirs) : theirs.Value is null && ours is null;

    private static string Text(double number) => number.ToString(number < 1e-3 ? "0.#e-0" : "0.######", CultureInfo.InvariantCulture);
}
