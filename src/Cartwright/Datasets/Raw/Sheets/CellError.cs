namespace Cartwright.Datasets.Raw.Sheets;

/// <summary>Cells of a workbook that hold no value: an error, or a formula that was never computed.</summary>
internal static class CellError
{
    /// <summary>What stands for a formula whose value the workbook does not hold.</summary>
    public const string NotComputed = "#NOT COMPUTED";

    /// <summary>What stands for an error of which the standard does not know.</summary>
    public const string Unknown = "#UNKNOWN!";

    private static readonly HashSet<string> Words =
        new(StringComparer.Ordinal) { "#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#GETTING_DATA", "#SPILL!", "#CALC!", "#FIELD!", "#BLOCKED!", "#CONNECT!", "#BUSY!", Unknown, NotComputed };

    /// <summary>Whether a text is one of the errors that a spreadsheet shows in a cell.</summary>
    public static bool IsOne(string text) => text is ['#', ..] && Words.Contains(text);
}
