using Cartwright.Models;
using Cartwright.Protocols;

namespace Cartwright.Rehearsals.Schedules;

/// <summary>Patients of a published model in whom the peak of the product is looked for on a schedule, without error of measurement and at the planned times: what the schedule alone costs.</summary>
public sealed class ModelledPatients
{
    // Half an hour: a level that grows e-fold a day moves by 2 % in it.
    private const double PerDay = 48, LastDay = 90;

    private readonly IReadOnlyList<double> planned;
    private readonly Dictionary<double, int> nodes;
    private readonly ModelCurves curves;
    private readonly int output;
    private readonly IReadOnlyList<(double Day, double Level)> peaks;

    private ModelledPatients(IReadOnlyList<double> planned, ModelCurves curves, int output)
    {
        (this.planned, this.curves, this.output) = (planned, curves, output);
        nodes = curves.Days.Index().ToDictionary(d => d.Item, d => d.Index);
        peaks = [.. Enumerable.Range(0, curves.Patients).Select(p => Peak(p, curves.Days))];
    }

    /// <summary>So many patients of a population, numbered from 1, and the times at which a plan draws kinetics.</summary>
    /// <exception cref="ArgumentException">The model has no level of the product, or its patients do not differ.</exception>
    public static ModelledPatients Of(PublishedModel model, ModelPopulation population, int patients, ulong seed, TrialPlan plan, IReadOnlyList<double> candidates)
    {
        if (model.OutputOf(OutputRole.CarT) is not { } output) throw new ArgumentException($"{model.Key} has no level of the product.", nameof(model));
        if (!model.Varies(population)) throw new ArgumentException($"{model.Key} publishes no variability in {population.Key}.", nameof(population));
        var planned = plan.Visits.Kinetics.Select(v => v.Planned.Days).Where(d => d > 0).ToList();
        var fine = Enumerable.Range(1, (int)(LastDay * PerDay)).Select(i => i / PerDay);
        var curves = VirtualPopulation.Of(model, population, patients, seed).Solve([.. fine.Concat(planned).Concat(candidates).Distinct().Order()]);
        return new(planned, curves, output);
    }

    /// <summary>Cmax and Tmax as the schedule with these days too finds them.</summary>
    public IReadOnlyList<Measured> On(IReadOnlyList<double> added)
    {
        var drawn = planned.Concat(added).Distinct().Order().ToList();
        var found = Enumerable.Range(0, curves.Patients).Select(p => Peak(p, drawn)).ToList();
        return
        [
            new("cmax", "Cmax", "", [.. peaks.Zip(found, (truth, seen) => new Recovery(truth.Level, seen.Level))]),
            new("tmax", "Tmax", "days", [.. peaks.Zip(found, (truth, seen) => new Recovery(truth.Day, seen.Day))]),
        ];
    }

    private (double Day, double Level) Peak(int patient, IReadOnlyList<double> at)
    {
        var levels = curves.Of(patient, output);
        var best = (Day: at[0], Level: double.NegativeInfinity);
        foreach (var day in at)
            if (levels[nodes[day]] > best.Level) best = (day, levels[nodes[day]]);
        return best;
    }
}
