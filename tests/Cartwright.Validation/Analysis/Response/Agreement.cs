using System.Globalization;

namespace Cartwright.Validation.Analysis.Response;

/// <summary>A count of records that are as expected, and of those that are not, by the name of the difference.</summary>
internal sealed class Agreement
{
    private readonly SortedDictionary<string, int> differences = new(StringComparer.Ordinal);
    private int compared;

    /// <summary>Compares one value; where it differs, the difference has a name, or is told in full.</summary>
    public void Compare(string what, string expected, string ours, Func<string, string, string?>? name = null)
    {
        compared++;
        if (expected == ours) return;
        var told = name?.Invoke(expected, ours) ?? (what.Contains(", here ", StringComparison.Ordinal) ? what : $"{what}: '{expected}', here '{ours}'");
        differences[told] = differences.GetValueOrDefault(told) + 1;
    }

    /// <summary>How many of how many are equal, then each difference with its count.</summary>
    public override string ToString() => string.Join("; ",
        differences.Select(d => $"{d.Value} × {d.Key}").Prepend($"{compared - differences.Values.Sum()} of {compared} equal"));

    /// <summary>A number as both sides write it, to nine significant digits; empty where there is none.</summary>
    public static string Text(double? number) => number?.ToString("G9", CultureInfo.InvariantCulture) ?? "";
}
