using Cartwright.Units;

namespace Cartwright.Protocols;

/// <summary>Where a statement stands in a registered record: source, lines from 1, and at most twelve words of it.</summary>
public sealed record Citation(string Source, int FirstLine, int LastLine, string? Quote = null)
{
    /// <summary>The source of a statement that no record of the study makes: <c>at: external</c>.</summary>
    public const string External = "external";

    /// <summary>A statement that no record of the study makes; lines 0.</summary>
    public static Citation NotInRecord { get; } = new(External, 0, 0);

    /// <summary>As written in a protocol: <c>D2:33-35</c>; <c>external</c> for what no record of the study says.</summary>
    public override string ToString() =>
        Source == External ? External : FirstLine == LastLine ? $"{Source}:{FirstLine}" : $"{Source}:{FirstLine}-{LastLine}";
}

/// <summary>Something the record says: the value, where in the record, and where in <c>protocol.yaml</c>.</summary>
public sealed record Stated<T>(T Value, Citation? At, Place? InFile)
{
    /// <summary>The value alone, said nowhere: for protocols built in code.</summary>
    public static implicit operator Stated<T>(T value) => new(value, null, null);
}
