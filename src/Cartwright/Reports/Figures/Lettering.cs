namespace Cartwright.Reports.Figures;

/// <summary>How much room words take, before anybody knows the reader's font: the widths of Arial, and a reserve for wider faces.</summary>
/// <remarks>Widths in thousandths of the size, of the Adobe font metrics of Helvetica, which Arial shares, by groups of letters.</remarks>
internal static class Lettering
{
    // DejaVu Sans and Verdana run wider than Arial.
    private const double Reserve = 1.14;

    // A size chosen to fit fits, whatever the last binary digit says.
    private const double Rounding = 1e-6;

    /// <summary>The width to reserve for words at a size.</summary>
    public static double Width(string words, double size, bool bold = false) => words.Sum(Thousandths) / 1000.0 * size * Reserve * (bold ? 1.07 : 1);

    /// <summary>The size, at most the one asked for, at which words fit into a width; not below 7, which is the least that prints.</summary>
    public static double SizeFor(string words, double width, double size, bool bold = false) => Math.Max(7, Math.Min(size, size * width / Math.Max(1, Width(words, size, bold))));

    /// <summary>Words that fit into a width at a size: whole, or cut with an ellipsis.</summary>
    public static string Cut(string words, double width, double size, bool bold = false)
    {
        if (Width(words, size, bold) <= width + Rounding) return words;
        var letters = words.Length;
        while (letters > 1 && Width(words[..letters] + "…", size, bold) > width) letters--;
        return words[..letters] + "…";
    }

    /// <summary>Words cut to lines that fit into a width, at spaces.</summary>
    public static IReadOnlyList<string> Lines(string words, double width, double size)
    {
        var lines = new List<string>();
        foreach (var word in words.Split(' '))
            if (lines.Count > 0 && Width($"{lines[^1]} {word}", size) <= width) lines[^1] += $" {word}";
            else lines.Add(word);
        return lines;
    }

    private static int Thousandths(char c) => c switch
    {
        'i' or 'j' or 'l' or '\'' or '|' => 222,
        't' or 'f' or 'I' or ' ' or '.' or ',' or ':' or ';' or '!' or '/' or '[' or ']' or '·' => 278,
        'r' or '(' or ')' or '-' => 333,
        'c' or 'k' or 's' or 'v' or 'x' or 'y' or 'z' or 'J' => 500,
        'm' or 'M' or '%' => 860,
        'w' or 'A' or 'B' or 'E' or 'K' or 'P' or 'S' or 'V' or 'X' or 'Y' => 690,
        'C' or 'D' or 'G' or 'H' or 'N' or 'O' or 'Q' or 'R' or 'U' => 760,
        'W' or '—' => 970,
        _ => 560,
    };
}
