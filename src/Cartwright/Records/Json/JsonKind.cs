namespace Cartwright.Records.Json;

/// <summary>What a value of a JSON text is.</summary>
internal enum JsonKind
{
    /// <summary>Not there.</summary>
    Missing,

    /// <summary>Names with values.</summary>
    Object,

    /// <summary>Values in order.</summary>
    List,

    /// <summary>A text.</summary>
    Text,

    /// <summary>A number.</summary>
    Number,

    /// <summary>true or false.</summary>
    Truth,

    /// <summary>null.</summary>
    Null,
}
