using Cartwright.Protocols;
using Cartwright.Units;

namespace Cartwright.Products;

/// <summary>One part of a construct, and where it comes from: a place in a document, or somebody's choice, never neither.</summary>
/// <param name="Value">What it is.</param>
/// <param name="At">Where a document says it; null where it is chosen.</param>
/// <param name="Chosen">Why it was chosen; null where a document says it.</param>
/// <param name="InFile">Where it stands in the construct's or the protocol's file.</param>
public sealed record Specified<T>(T Value, Citation? At, string? Chosen, Place? InFile)
{
    /// <summary>Something that a protocol's record states.</summary>
    public static Specified<T>? From<TStated>(Stated<TStated>? stated, Func<TStated, T> of) =>
        stated is null ? null : new(of(stated.Value), stated.At, null, stated.InFile);
}
