using Cartwright.Making;

namespace Cartwright.Tests.Making;

/// <summary>Processes that the tests of this folder share; round figures.</summary>
internal static class Processes
{
    /// <summary>One device abroad, everything goes well, and nobody is lost.</summary>
    public static MakingProcess Smooth { get; } = new(
        ProcessProfile.Read("14 d").Value, 1, 1, 2, 1, 4, new(0, 2, 1), new(0, 0), new(1e8, 0.5, 0, 0.3, 0), new(0, 1), new(0, 0));

    /// <summary>The same with all that can go wrong, and a device that is asked for too much.</summary>
    public static MakingProcess Rough { get; } = Smooth with { Failure = new(0.1, 2, 1.4), Specification = new(0.2, 0.5), Bridging = new(0.5, 0.6), Loss = new(0.15, 0.05) };

    /// <summary>A draw of a product that comes out well, for a patient who is never lost.</summary>
    public static ProductDraw Good { get; } = new(false, 0.5, 0.3, false, false, false, double.PositiveInfinity, false);
}
