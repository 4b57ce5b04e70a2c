namespace Cartwright.Analysis.Laboratory;

/// <summary>Where a value lies against the limits of normal.</summary>
public enum AgainstNormal
{
    /// <summary>Below the lower limit.</summary>
    Low,

    /// <summary>From the lower limit to the upper, both inclusive.</summary>
    Normal,

    /// <summary>Above the upper limit.</summary>
    High,
}

/// <summary>A measured value and what a criterion may compare it with. What is not known is null; all numbers are in the one unit.</summary>
/// <param name="Value">The value.</param>
/// <param name="Unit">Its unit; empty or null where there is none.</param>
/// <param name="LowerNormal">LLN, the lower limit of normal.</param>
/// <param name="UpperNormal">ULN, the upper limit of normal.</param>
/// <param name="Baseline">The subject's own value before treatment.</param>
public sealed record LaboratoryValue(double? Value, string? Unit, double? LowerNormal, double? UpperNormal, double? Baseline)
{
    private readonly AgainstNormal? baselineIs;

    /// <summary>Where the baseline lay against the limits of its own day; where nobody says, against those of the value.</summary>
    public AgainstNormal? BaselineIs
    {
        get => baselineIs ?? (Baseline is { } b ? StateOf(b) : null);
        init => baselineIs = value;
    }

    // Neither limit known: nothing is said. One known: a value beyond it is abnormal, and within it is taken to be normal.
    private AgainstNormal? StateOf(double value) =>
        UpperNormal is { } high && Rounded.IsAbove(value, high) ? AgainstNormal.High
        : LowerNormal is { } low && Rounded.IsBelow(value, low) ? AgainstNormal.Low
        : UpperNormal is null && LowerNormal is null ? null
        : AgainstNormal.Normal;
}

/// <summary>Comparison of numbers that went through decimal text and multiplication: those that agree to twelve figures are the same.</summary>
/// <remarks>1.1 × 3 is 3.3000000000000003 in binary, and a value of 3.3 is not below it.</remarks>
internal static class Rounded
{
    private const double Figures = 1e-12;

    public static bool AreSame(double a, double b) => Math.Abs(a - b) <= Figures * Math.Max(Math.Abs(a), Math.Abs(b));

    public static bool IsAbove(double a, double b) => a > b && !AreSame(a, b);

    public static bool IsBelow(double a, double b) => a < b && !AreSame(a, b);
}
