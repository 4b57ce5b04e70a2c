namespace Cartwright.Datasets.Tables;

/// <summary>What a column's values are, in the words of CDISC Dataset-JSON 1.1 (ODM types).</summary>
public enum DataType
{
    /// <summary>A text.</summary>
    String,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>A number in decimal digits, none of which may be lost.</summary>
    Decimal,

    /// <summary>A binary number; as in Define-XML, which has no other word for one.</summary>
    Float,

    /// <summary>A binary number of 64 bits.</summary>
    Double,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A date with its time of day (ISO 8601).</summary>
    DateTime,

    /// <summary>A date (ISO 8601).</summary>
    Date,

    /// <summary>A time of day (ISO 8601).</summary>
    Time,

    /// <summary>An address.</summary>
    Uri,
}

/// <summary>How a date, time or decimal is stored where it is stored as a number: Dataset-JSON's targetDataType.</summary>
public enum StoredAs
{
    /// <summary>As what it is: dates, times and decimals as text.</summary>
    Itself,

    /// <summary>As a whole number: a date in days since 1960-01-01, a moment in seconds since its midnight, a time in seconds.</summary>
    Integer,

    /// <summary>As a binary number.</summary>
    Decimal,
}
