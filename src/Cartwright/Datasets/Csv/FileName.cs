using Cartwright.Units;

namespace Cartwright.Datasets.Csv;

/// <summary>The name of a file in the data folder: a plain name, never a way to another folder.</summary>
internal static class FileName
{
    public static Parsed<string> Read(string text) =>
        text.Length is 0 or > 255 || text is "." or ".." || text.AsSpan().IndexOfAny("/\\:") >= 0 || text.Any(char.IsControl)
            ? Parsed<string>.Refused($"'{text}' is not a plain file name; files are read from the data folder only")
            : Parsed<string>.Of(text);
}
