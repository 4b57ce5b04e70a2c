namespace Cartwright.Reports.Word;

/// <summary>How a text is written: its height in the drawing's units, its weight, and how far it is turned.</summary>
internal readonly record struct MetafileFont(double Size, bool Bold, int TenthsOfDegrees)
{
    private const double Other = 0.556;

    // Advance widths of Helvetica, which Arial shares, from the space on: a metafile states where each letter stands.
    private static readonly short[] Widths =
    [
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
        1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
        333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
    ];

    /// <summary>How wide a letter is, of the font's height.</summary>
    public static double WidthOf(char letter) => letter is >= ' ' and <= '~' ? Widths[letter - ' '] / 1000.0 : Other;
}
