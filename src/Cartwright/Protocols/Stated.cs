using Cartwright.Units;

namespace Cartwright.Protocols;

/// <summary>Where a statement stands in a registered record: source, lines from 1, and at most twelve words of it.</summary>
public sealed record Citation(string Source, int FirstLine, int LastLine, string? Quote = null)
{
    /// <summary>The source of a statement that no record of the study makes: <c>at: external</c>.</summary>
    public const string External = "external";

    /// <summary>A statement that no record of the study makes; lines 0.</summary>
    public static Citation NotInRecord { get; } = new(External, 0, 0);

    /// <summary>Where a statement that no record of the study makes comes from: <c>clinicaltrials.gov NCT01818323</c>; null where that is not said.</summary>
    public string? From { get; init; }

    /// <summary>Where in a record of nested values: <c>protocolSection.designModule.enrollmentInfo.count</c>; null in a record of lines.</summary>
    public string? Path { get; init; }

    /// <summary>Where another record of the same study says the same.</summary>
    public Citation? And { get; init; }

    /// <summary>This place and those that say the same, one after the other.</summary>
    public IEnumerable<Citation> All() => And is null ? [this] : [this with { And = null }, .. And.All()];

    /// <summary>As written in a protocol: <c>D2:33-35</c>; <c>D2:33 (study.name)</c> with its path; <c>external (source)</c> for what no record of the study says; <c>D1:1 and D3:3</c> for what two say.</summary>
    public override string ToString() => string.Join(" and ", All().Select(c => c.Alone));

    private string Alone => Source == External
        ? From is null ? External : $"{External} ({From})"
        : Path is null ? Lines : $"{Lines} ({Path})";

    private string Lines => FirstLine == LastLine ? $"{Source}:{FirstLine}" : $"{Source}:{FirstLine}-{LastLine}";
}

/// <summary>Something the record says: the value, where in the record, and where in <c>protocol.yaml</c>.</summary>
public sealed record Stated<T>(T Value, Citation? At, Place? InFile)
{
    /// <summary>The value alone, said nowhere: for protocols built in code.</summary>
    public static implicit operator Stated<T>(T value) => new(value, null, null);
}
