namespace Cartwright.Datasets.Tables;

/// <summary>A variable of a dataset, with everything that the formats between them say of one.</summary>
public sealed record DataColumn(string Name, string Label, DataType Type)
{
    /// <summary>Whether a date, time or decimal is stored as a number.</summary>
    public StoredAs Stored { get; init; }

    /// <summary>The longest text: in characters as Dataset-JSON counts it, in bytes as a transport file does. Null where nobody said.</summary>
    public int? Length { get; init; }

    /// <summary>The format for display, as SAS writes one (<c>DATE9.</c>); empty for none.</summary>
    public string DisplayFormat { get; init; } = "";

    /// <summary>The place among the variables that identify a row, from 1; null where it is none of them.</summary>
    public int? KeySequence { get; init; }

    /// <summary>The variable's identifier in Define-XML; null where it has none yet.</summary>
    public string? ItemOid { get; init; }

    /// <summary>What a SAS transport file says of the variable beyond all that.</summary>
    public TransportVariable Transport { get; init; } = TransportVariable.Usual;

    /// <summary>Whether values are numbers; otherwise they are texts.</summary>
    public bool IsNumber => Type is DataType.Integer or DataType.Float or DataType.Double or DataType.Boolean || Stored != StoredAs.Itself;
}

/// <summary>What only a SAS transport file says of a variable.</summary>
/// <param name="Bytes">The bytes of a number, 2 to 8; of no meaning for text.</param>
/// <param name="Justification">0 left, 1 right, as the display format asks for.</param>
/// <param name="Informat">The format for input; empty for none.</param>
public sealed record TransportVariable(int Bytes, int Justification, string Informat)
{
    /// <summary>Numbers of 8 bytes, left, no informat.</summary>
    public static TransportVariable Usual { get; } = new(8, 0, "");
}
