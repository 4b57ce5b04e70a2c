namespace Cartwright.Datasets.Raw;

/// <summary>Where the value of a variable comes from.</summary>
public abstract record MappedValue
{
    private MappedValue() { }

    /// <summary>The same text in every row.</summary>
    public sealed record Constant(string Text) : MappedValue;

    /// <summary>The same time in every row, in days from infusion.</summary>
    public sealed record OnDay(double DaysFromInfusion) : MappedValue;

    /// <summary>The text of a column: as it stands, after a list of codes, within a phrase, or from another unit.</summary>
    /// <param name="Codes">What each raw text means; another text is a fault. Null: the text is the value.</param>
    /// <param name="Accepted">The only texts allowed, such as the unit. Null: any.</param>
    /// <param name="Phrase">A phrase in which <c>{}</c> stands for the text (<c>Day {}</c>). Null: the text alone.</param>
    /// <param name="Factor">By how much a number is multiplied to come into the unit of the variable. Null: not at all.</param>
    /// <param name="Optional">Whether a row in which this is missing is still a row.</param>
    public sealed record FromColumn(string Column, IReadOnlyDictionary<string, string>? Codes, IReadOnlyList<string>? Accepted, string? Phrase, double? Factor, bool Optional) : MappedValue
    {
        /// <summary>The unit that the number is in and the one that it is brought to. Null: it stays as it is.</summary>
        public UnitConversion? Unit { get; init; }

        /// <summary>Whether the text is the decode that the code list of an ODM document has for the value.</summary>
        public bool Decoded { get; init; }

        /// <summary>Whether a row whose text is neither among the codes nor the accepted ones is left out and listed; a fault otherwise.</summary>
        public bool LeavesOutUnlisted { get; init; }
    }

    /// <summary>A column of days from infusion: a whole number is a day, a fraction a time of that day to the nearest minute.</summary>
    public sealed record Days(string Column, bool Optional) : MappedValue;

    /// <summary>A column of calendar dates, written in one of the formats, with the time of day from another column where one is named.</summary>
    /// <param name="Formats">How dates are written; empty for ISO 8601.</param>
    /// <param name="TimeColumn">The column of the time of day; null where there is none, or the date holds it.</param>
    /// <param name="Unknown">What stands for a day or a month that nobody knows, as <c>UN</c>.</param>
    public sealed record Date(string Column, IReadOnlyList<DateFormat> Formats, string? TimeColumn, IReadOnlySet<string> Unknown, bool Optional) : MappedValue;

    /// <summary>The unit of an item of an ODM document, as the document says it.</summary>
    public sealed record UnitOf(string Column) : MappedValue;
}
