using System.Runtime.Intrinsics;

namespace Cartwright.Numerics.Lanes;

/// <summary>A computation that is written once for every width of lane.</summary>
public interface ILaneWork
{
    /// <summary>Does it with lanes of one kind.</summary>
    void Do<T>() where T : struct, IHardwareLane<T>, ILane<T>;
}

/// <summary>How many patients are solved side by side on this machine. Each has the same bits at every width, so that the choice shows in time alone.</summary>
public static class WidestLane
{
    /// <summary>
    /// Does the work eight side by side where the machine has 512-bit vectors, four where it has 256-bit ones, else one by one. The reference patient is a third faster in eight
    /// lanes than in four (docs/performance.md); machines that slow down for the wider vectors say that they have none.
    /// </summary>
    public static void Run(ILaneWork work)
    {
        if (Vector512.IsHardwareAccelerated) work.Do<Lane8>();
        else if (Vector256.IsHardwareAccelerated) work.Do<Lane4>();
        else work.Do<Lane1>();
    }
}
