using Cartwright.Models;

namespace Cartwright.Rehearsals.Calibrations;

/// <summary>A number that a trial publishes of its patients, and how it is had from simulated ones.</summary>
/// <param name="Key">Its name in the table of targets.</param>
/// <param name="Name">Its name, as a table shows it.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Of">The number of some patients of a trial; null where they have none.</param>
public sealed record CalibrationQuantity(string Key, string Name, string Unit, Func<SimulatedTrial, IReadOnlyList<SimulatedPatient>, double?> Of)
{
    private const int Severe = 3;

    /// <summary>Whether it is a share of the patients, %.</summary>
    public bool IsShare => Unit == "%";

    /// <summary>Every quantity that targets are stated in.</summary>
    public static IReadOnlyList<CalibrationQuantity> All { get; } =
    [
        Share("crs", "cytokine release", p => p.Derived.Astct >= 1), Share("crs3", "cytokine release of grade 3 or more (ASTCT)", p => p.Derived.Astct >= Severe),
        Share("crs3-lee", "cytokine release of grade 3 or more (Lee)", p => p.Derived.Lee >= Severe),
        Share("icans", "neurotoxicity", p => p.Derived.Icans >= 1), Share("icans3", "neurotoxicity of grade 3 or more", p => p.Derived.Icans >= Severe),
        Share("cr", "complete response", p => p.Response.Complete), Share("response", "response", p => p.Response.Objective),
        Share("control", "disease control", p => p.Response.Controlled), Share("control-42", "disease control at six weeks", p => p.Response.ControlledAtSixWeeks),
        Share("tocilizumab", "tocilizumab given", p => p.Tocilizumab > 0), Share("steroid", "steroid given", p => p.Steroid),
        new("fever-day", "first fever, median", "d", (_, some) => MedianOf(some.Where(p => p.FirstFever is not null).Select(p => p.FirstFever!.Value))),
        new("copies-median", "peak of transgene, median", "copies/µg", (_, some) => MedianOf(some.Select(p => p.Transgene.Peak))),
        new("copies-mean", "peak of transgene, mean", "copies/µg", (_, some) => some.Average(p => p.Transgene.Peak)),
        new("copies-day", "day of that peak, median", "d", (_, some) => MedianOf(some.Select(p => p.Transgene.PeakDay))),
        new("area-mean", "area of transgene to day 28, mean", "copies·d/µg", (_, some) => some.Average(p => p.Transgene.Area)),
        new("cells-peak", "peak of CAR-T cells, median", "cells/µL", (_, some) => MedianOf(some.Select(p => p.PeakOf(0)))),
        new("cells-peak-day", "day of that peak, median", "d", (trial, some) => MedianOf(some.Select(p => (double)PeakDay(trial, p, 0)))),
        new("cells-7", "CAR-T cells on day 7, median", "cells/µL", (trial, some) => MedianOf(some.Select(p => p.Samples[0][DayAt(trial, 0, 7)]))),
    ];

    /// <summary>The quantity of a name.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static CalibrationQuantity Named(string key) => All.FirstOrDefault(q => q.Key == key) ?? throw new ArgumentException($"'{key}' is none of {string.Join(", ", All.Select(q => q.Key))}", nameof(key));

    /// <summary>The day on which a patient's measurements of an assay were highest; the first of several.</summary>
    public static int PeakDay(SimulatedTrial trial, SimulatedPatient patient, int assay)
    {
        var samples = patient.Samples[assay];
        return trial.Assays[assay].Days[Enumerable.Range(0, samples.Count).MaxBy(d => samples[d])];
    }

    internal static int DayAt(SimulatedTrial trial, int assay, int day) => trial.Assays[assay].Days.ToList().IndexOf(day);

    private static CalibrationQuantity Share(string key, string name, Func<SimulatedPatient, bool> counts) =>
        new(key, name, "%", (_, some) => 100.0 * some.Count(counts) / some.Count);

    private static double? MedianOf(IEnumerable<double> values)
    {
        double[] rising = [.. values.Order()];
        return rising.Length == 0 ? null : PointwiseSummary.Quantile(rising, 0.5);
    }
}
