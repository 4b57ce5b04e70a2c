using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Cartwright.Numerics.Ode;

/// <summary>
/// Lanes in memory, or structures of them, of which none lies across two cache lines: an array begins where it likes, and a vector as wide as a line then costs two accesses
/// each time.
/// </summary>
internal sealed class LaneBlock<T> where T : struct
{
    private const int CacheLine = 64;

    private readonly double[] memory;
    private readonly int first;

    /// <summary>This many, all 0.</summary>
    public LaneBlock(int count)
    {
        if (RuntimeHelpers.IsReferenceOrContainsReferences<T>()) throw new NotSupportedException($"{typeof(T).Name} is not of numbers alone.");
        memory = GC.AllocateArray<double>((count * Unsafe.SizeOf<T>() + sizeof(double) - 1) / sizeof(double) + CacheLine / sizeof(double), pinned: true);
        first = (int)(-Marshal.UnsafeAddrOfPinnedArrayElement(memory, 0) & (CacheLine - 1)) / sizeof(double);
    }

    /// <summary>The first of them.</summary>
    public ref T First
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref Unsafe.As<double, T>(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(memory), first));
    }

    /// <summary>So many of them from a number on, both trusted.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Span<T> Slice(int from, int count) => MemoryMarshal.CreateSpan(ref Unsafe.Add(ref First, from), count);
}
