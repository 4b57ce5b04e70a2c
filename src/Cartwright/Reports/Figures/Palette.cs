using System.Globalization;

namespace Cartwright.Reports.Figures;

/// <summary>Colours that stay apart for every kind of colour sight, and in grey by their dashes.</summary>
/// <remarks>Okabe, Ito. Color Universal Design. 2008.</remarks>
internal static class Palette
{
    public const string Ink = "#1a1a1a";
    public const string Grey = "#6a6a6a";
    public const string Faint = "#8a8a8a";
    public const string Rule = "#d9d9d9";
    public const string Blue = "#0072B2";
    public const string Vermilion = "#D55E00";
    public const string Green = "#009E73";
    public const string Orange = "#E69F00";
    public const string Sky = "#56B4E9";
    public const string Purple = "#CC79A7";

    private static readonly string[] Lines = [Blue, Vermilion, Green, Orange, Purple, Sky];
    private static readonly string[] Dashes = ["", "7 4", "2 3", "9 3 2 3", "12 4", "4 4"];

    // How much of the colour a ground has: unequal, so that the grounds of neighbours differ in grey too.
    private static readonly double[] Shares = [0.18, 0.42, 0.62, 0.3, 0.5, 0.75];

    public static string Colour(int series) => Lines[series % Lines.Length];

    public static string Dash(int series) => Dashes[series % Dashes.Length];

    /// <summary>A ground for dark words, in the colour of a series.</summary>
    public static string Ground(int series) => Tint(Colour(series), Shares[series % Shares.Length]);

    /// <summary>A colour mixed with white: the share of it, from 0 to 1.</summary>
    public static string Tint(string colour, double share)
    {
        int Mixed(int from) => (int)Math.Round(255 - share * (255 - int.Parse(colour.AsSpan(from, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture)));
        return string.Create(CultureInfo.InvariantCulture, $"#{Mixed(1):x2}{Mixed(3):x2}{Mixed(5):x2}");
    }
}
