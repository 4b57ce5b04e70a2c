namespace Cartwright.Datasets.Tables;

/// <summary>One value of a dataset: a text, a number, or a missing number with its kind. The default is the ordinary missing value.</summary>
/// <remarks>A text that is empty is a text: only Dataset-JSON can tell it from one that is missing, SAS cannot.</remarks>
public readonly record struct DataValue
{
    /// <summary>The kind of the ordinary missing value, as SAS writes it.</summary>
    public const char Ordinary = '.';

    // An offset from the ordinary kind, so that the default of the type is an ordinary missing value.
    private readonly short kind;
    private readonly double number;

    private DataValue(string? text, double number, bool isNumber, char missing) =>
        (Text, this.number, IsNumber, kind) = (text, number, isNumber, (short)(missing - Ordinary));

    /// <summary>A missing value of the ordinary kind.</summary>
    public static DataValue Missing { get; }

    /// <summary>The text; null where the value is none.</summary>
    public string? Text { get; }

    /// <summary>Whether the value is a number.</summary>
    public bool IsNumber { get; }

    /// <summary>The number; null where the value is none.</summary>
    public double? Number => IsNumber ? number : null;

    /// <summary>Whether there is no value.</summary>
    public bool IsMissing => Text is null && !IsNumber;

    /// <summary>The kind of a missing value: <c>.</c>, <c>_</c>, or a letter from A to Z. Of no meaning where there is a value.</summary>
    public char MissingKind => (char)(kind + Ordinary);

    /// <summary>A text.</summary>
    public static DataValue Of(string text) => new(text, 0, false, Ordinary);

    /// <summary>A number.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not finite.</exception>
    public static DataValue Of(double number) => double.IsFinite(number)
        ? new(null, number, true, Ordinary)
        : throw new ArgumentOutOfRangeException(nameof(number), number, "a dataset holds finite numbers; one that is not there is missing");

    /// <summary>A missing number of one of the 28 kinds that SAS knows.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such kind.</exception>
    public static DataValue MissingAs(char kind) => IsMissingKind(kind)
        ? new(null, 0, false, kind)
        : throw new ArgumentOutOfRangeException(nameof(kind), kind, "missing values are ., _ and A to Z");

    /// <summary>Whether a character names a kind of missing value.</summary>
    public static bool IsMissingKind(char kind) => kind is Ordinary or '_' or (>= 'A' and <= 'Z');

    /// <inheritdoc />
    public override string ToString() => Text ?? (IsNumber ? number.ToString("R", System.Globalization.CultureInfo.InvariantCulture) : MissingKind == Ordinary ? "." : $".{MissingKind}");
}
