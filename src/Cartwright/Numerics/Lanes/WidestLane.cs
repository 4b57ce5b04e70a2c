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
    /// Does the work four side by side where the machine has 256-bit vectors, else one by one. Not eight: 512-bit vectors are on few machines, and a model of
    /// many states in eight lanes no longer fits the caches that four of it fit.
    /// </summary>
    public static void Run(ILaneWork work)
    {
        if (Vector256.IsHardwareAccelerated) work.Do<Lane4>();
        else work.Do<Lane1>();
    }
}
