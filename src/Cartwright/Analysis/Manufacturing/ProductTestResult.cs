using Cartwright.Datasets.Sdtm;
using Cartwright.Protocols;

namespace Cartwright.Analysis.Manufacturing;

/// <summary>One test of a product against its limit.</summary>
/// <param name="Value">The number; null where the result is a word, or below the limit of the test.</param>
/// <param name="Result">The result as it is written.</param>
/// <param name="Limit">The limit of the protocol; null where it has none.</param>
/// <param name="Passes">Whether it meets the limit; null where there is no limit, or the two cannot be compared.</param>
/// <param name="Because">Why they cannot; null otherwise.</param>
public sealed record ProductTestResult(string Test, string Name, double? Value, string Unit, string Result, ProductLimit? Limit, bool? Passes, string? Because, DataRecord Source)
{
    internal static ProductTestResult Of(BiospecimenFinding row, IReadOnlyDictionary<string, ProductLimit> limits)
    {
        var limit = limits.GetValueOrDefault(row.Test);
        var (passes, because) = Judge(row, limit);
        return new(row.Test, row.Name.Length > 0 ? row.Name : row.Test, row.Value, row.Unit, Written(row), limit, passes, because, new("BS", row.Subject, row.Sequence));
    }

    private static (bool? Passes, string? Because) Judge(BiospecimenFinding row, ProductLimit? limit) => limit switch
    {
        null => (null, null),
        _ when row is { Value: null, BelowLimit: false, Finding: null } => (null, "not done"),
        ProductLimit.Word word => row.Finding is { } found ? (string.Equals(found, word.Text, StringComparison.OrdinalIgnoreCase), null) : (null, $"a number, and the limit is {word}"),
        ProductLimit.Number number when row.Finding is not null => (null, $"a word, and the limit is {number}"),
        ProductLimit.Number number when row.Unit != number.Unit => (null, $"in {(row.Unit.Length == 0 ? "no unit" : row.Unit)}, and the limit is {number}"),
        ProductLimit.Number number when row.Value is { } value => (number.IsMetBy(value), null),
        ProductLimit.Number number => BelowTest(row, number),
        _ => (null, null),
    };

    // Somewhere below the limit of the test: that meets a most which is no lower, and misses a least which is no lower.
    private static (bool?, string?) BelowTest(BiospecimenFinding row, ProductLimit.Number limit) => row.LowerLimit is { } below && below <= limit.Limit
        ? (limit.Sign is "<=" or "<", null)
        : (null, "below the limit of the test, which is above that of release");

    private static string Written(BiospecimenFinding row) => row.Finding ?? (row.BelowLimit ? FormattableString.Invariant($"<{row.LowerLimit} {row.Unit}").Trim()
        : row.Value is { } value ? FormattableString.Invariant($"{value} {row.Unit}").Trim() : "not done");
}
