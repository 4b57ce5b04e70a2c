using System.Text;
using System.Text.RegularExpressions;

namespace Cartwright.Records;

/// <summary>UTF-8 that was once read as Windows-1252: <c>ï¼‰</c> for <c>）</c>. Mended only where the way back is exact.</summary>
internal static partial class Mojibake
{
    // The table of Windows-1252 comes with the framework; asking its provider leaves the process's own table alone.
    private static readonly Encoding Windows1252 =
        CodePagesEncodingProvider.Instance.GetEncoding(1252, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    private static readonly Encoding Utf8 = new UTF8Encoding(false, throwOnInvalidBytes: true);

    /// <summary>The line with each run of foreign letters mended that turns back into valid UTF-8; the line itself where there is none.</summary>
    public static string Mended(string line) => Run().Replace(line, run => TurnedBack(run.Value) ?? run.Value);

    /// <summary>What <see cref="Mended"/> changes, with the word around it: as garbled and as meant.</summary>
    public static IEnumerable<(string Garbled, string Meant)> Repairs(string line) =>
        Word().Matches(line).Select(word => (word.Value, Mended(word.Value))).Where(repair => repair.Item1 != repair.Item2);

    private static string? TurnedBack(string run)
    {
        try
        {
            return Utf8.GetString([.. run.SelectMany(BytesOf)]);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    // Five bytes have no letter in Windows-1252; programs pass them on as control characters of the same number.
    private static byte[] BytesOf(char c) => c is '\u0081' or '\u008D' or '\u008F' or '\u0090' or '\u009D' ? [(byte)c] : Windows1252.GetBytes([c]);

    [GeneratedRegex(@"[^\x00-\x7F]+", RegexOptions.CultureInvariant)]
    private static partial Regex Run();

    [GeneratedRegex(@"\S*[^\x00-\x7F]\S*", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
