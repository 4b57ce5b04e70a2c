namespace Cartwright.Making;

/// <summary>What happens to one patient's product from vein to vein. The last four are ends.</summary>
public enum Milestone
{
    /// <summary>Cells are collected; for a product made in the body, the patient is ready for it.</summary>
    Collected,

    /// <summary>The cells are at the facility, and wait for a device.</summary>
    AtFacility,

    /// <summary>A device is free, and the first step begins.</summary>
    Started,

    /// <summary>Transduction begins.</summary>
    Transduction,

    /// <summary>Expansion begins.</summary>
    Expansion,

    /// <summary>The process has ended with a product, which is tested.</summary>
    Made,

    /// <summary>It is released, and on its way back.</summary>
    Released,

    /// <summary>It is at the site.</summary>
    AtSite,

    /// <summary>An end: treatment with it begins.</summary>
    Treated,

    /// <summary>An end: the process ended without a product, or the product was rejected.</summary>
    Failed,

    /// <summary>An end: the patient's disease went on beyond treatment while waiting.</summary>
    LostToProgression,

    /// <summary>An end: the patient died while waiting.</summary>
    LostToDeath,
}

/// <summary>A milestone and its day, from any origin.</summary>
public readonly record struct Reached(Milestone Milestone, double Day);

/// <summary>The way of one product, and of the patient who waits for it: milestones in order of time, the last of them an end.</summary>
/// <param name="Draw">What was left to chance.</param>
/// <param name="Milestones">In order of time.</param>
public sealed record Journey(ProductDraw Draw, IReadOnlyList<Reached> Milestones)
{
    /// <summary>How it ended.</summary>
    public Milestone End => Milestones[^1].Milestone;

    /// <summary>Whether the patient was lost while waiting.</summary>
    public bool IsLost => End is Milestone.LostToProgression or Milestone.LostToDeath;

    /// <summary>The day of a milestone; null where it was not reached.</summary>
    public double? DayOf(Milestone milestone)
    {
        foreach (var reached in Milestones) if (reached.Milestone == milestone) return reached.Day;
        return null;
    }

    /// <summary>Whether a milestone was reached.</summary>
    public bool Has(Milestone milestone) => DayOf(milestone) is not null;

    /// <summary>Days from the one milestone to the other; null where either was not reached.</summary>
    public double? Days(Milestone from, Milestone to) => DayOf(to) - DayOf(from);

    /// <summary>Days that the cells waited for a device; null where they never had one.</summary>
    public double? WaitForDevice => Days(Milestone.AtFacility, Milestone.Started);

    /// <summary>Follows one product through the process.</summary>
    /// <param name="process">How it is made.</param>
    /// <param name="queue">The devices, which it may have to wait for; null for a process that needs none.</param>
    /// <param name="collected">The day of collection.</param>
    /// <param name="draw">What is left to chance.</param>
    /// <param name="treatedFrom">The day on which treatment begins, from the day on which the product is at the site; never before it. That day itself where none is given.</param>
    /// <remarks>A run that was started goes on to its end though its patient is lost meanwhile, and keeps its device.</remarks>
    public static Journey Of(MakingProcess process, DeviceSlots? queue, double collected, ProductDraw draw, Func<double, double>? treatedFrom = null)
    {
        var lost = collected + draw.LostAfterDays;
        List<Reached> way = [new(Milestone.Collected, collected), .. Made(process, queue, collected, draw, lost)];
        if (way[^1].Milestone is not (Milestone.Failed or Milestone.AtFacility))
            way.Add(new(Milestone.Treated, treatedFrom?.Invoke(way[^1].Day) ?? way[^1].Day));
        if (way[^1].Day > lost || way[^1].Milestone == Milestone.AtFacility)
        {
            way.RemoveAll(r => r.Day > lost);
            way.Add(new(draw.LostToDeath ? Milestone.LostToDeath : Milestone.LostToProgression, lost));
        }
        return new(draw, way);
    }

    // To the site, were the patient never lost; ends at the facility where the patient is lost before a device is free.
    private static IEnumerable<Reached> Made(MakingProcess process, DeviceSlots? queue, double collected, ProductDraw draw, double lost)
    {
        if (queue is null || !process.Profile.IsExVivo) yield break;
        var day = collected + process.OneWayDays;
        yield return new(Milestone.AtFacility, day);
        if (queue.Start(day, process.DeviceDays, lost) is not { } start) yield break;
        day = start;
        yield return new(Milestone.Started, day);
        foreach (var step in process.Profile.Steps)
        {
            if (step.Step == ProcessStep.Transduction) yield return new(Milestone.Transduction, day);
            if (step.Step == ProcessStep.Expansion) yield return new(Milestone.Expansion, day);
            day += step.Days;
        }
        if (draw.Fails) yield return new(Milestone.Failed, day);
        if (draw.Fails) yield break;
        yield return new(Milestone.Made, day);
        day += process.ReleaseDays;
        if (draw.IsNotReleased) yield return new(Milestone.Failed, day);
        if (draw.IsNotReleased) yield break;
        yield return new(Milestone.Released, day);
        yield return new(Milestone.AtSite, day + process.OneWayDays);
    }
}
