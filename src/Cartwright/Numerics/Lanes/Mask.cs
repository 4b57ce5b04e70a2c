namespace Cartwright.Numerics.Lanes;

/// <summary>Where a comparison holds, lane by lane: all bits set in a lane where it does, none where it does not.</summary>
/// <param name="Bits">The lanes as the comparison left them.</param>
public readonly record struct Mask<T>(T Bits) where T : struct, ILane<T>;
