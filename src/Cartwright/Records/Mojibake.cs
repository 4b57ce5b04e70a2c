using System.Text;
using System.Text.RegularExpressions;

namespace Cartwright.Records;

/// <summary>UTF-8 that was once read as Windows-1252: <c>ï¼‰</c> for <c>）</c>. Mended only where the way back is exact.</summary>
internal static class Mojibake
{
    // The table of Windows-1252 comes with the framework; asking its provider leaves the process's own table alone.
    private static readonly Encoding Windows1252 =
        CodePagesEncodingProvider.Instance.GetEncoding(1252, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    private static readonly Encoding Utf8 = new UTF8Encoding(false, throwOnInvalidBytes: true);

    private static readonly Regex Run = new(@"[^\x00-\x7F]+", RegexOptions.CultureInvariant);

    /// <summary>The line with each run of foreign letters mended that turns back into valid UTF-8; the line itself where there is none.</summary>
    public static string Mended(string line) => Run.Replace(line, run => TurnedBack(run.Value) ?? run.Value);

    private static string? TurnedBack(string run)
    {
        try
        {
            return Utf8.GetString(Windows1252.GetBytes(run));
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
