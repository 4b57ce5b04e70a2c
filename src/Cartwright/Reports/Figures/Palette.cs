namespace Cartwright.Reports.Figures;

/// <summary>Colours that stay apart for every kind of colour sight, and in grey by their dashes.</summary>
/// <remarks>Okabe, Ito. Color Universal Design. 2008.</remarks>
internal static class Palette
{
    public const string Ink = "#1a1a1a";
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

    public static string Colour(int series) => Lines[series % Lines.Length];

    public static string Dash(int series) => Dashes[series % Dashes.Length];
}
