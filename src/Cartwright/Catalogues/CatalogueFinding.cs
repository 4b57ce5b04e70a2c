namespace Cartwright.Catalogues;

/// <summary>A value as a source states it.</summary>
/// <param name="Value">The value.</param>
/// <param name="At">Where it stands.</param>
public sealed record StatedValue(string Value, IReadOnlyList<StatedAt> At)
{
    /// <inheritdoc />
    public override string ToString() => $"{Value} ({string.Join(", ", At)})";
}

/// <summary>Where the documents contradict themselves or each other. Both values are kept; one of them is used.</summary>
/// <param name="Code">Stable: <c>APPROVAL-DATE</c>.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Used">The value that is used.</param>
/// <param name="Other">The value that is kept beside it.</param>
/// <param name="Why">Why that one.</param>
public sealed record CatalogueFinding(string Code, string Subject, StatedValue Used, StatedValue Other, string Why);
