namespace Cartwright.Models;

/// <summary>Who stands for a model when its curves are asked for, and in words why.</summary>
/// <param name="Model">The model.</param>
/// <param name="Patients">Numbered from 1.</param>
/// <param name="Words">How they were come by.</param>
/// <param name="Drawn">They are drawn from published variability; else they are published or typical patients.</param>
public sealed record VirtualPopulation(PublishedModel Model, IReadOnlyList<ModelPatient> Patients, string Words, bool Drawn)
{
    private const int Usual = 100;

    /// <summary>
    /// Patients of one population, or, where none is given, of the mixture or the first. So many are drawn from the published variability (100 where no number is given); where patients are
    /// published one by one and no number is given, each of them once; where no variability is published, one typical patient of each population that has none.
    /// </summary>
    public static VirtualPopulation Of(PublishedModel model, ModelPopulation? population, int? patients, ulong seed)
    {
        var meant = population ?? model.Populations[0];
        if (!model.Varies(meant)) return Typical(model, population is null ? [.. model.Populations.Where(p => !model.Varies(p))] : [population]);
        if (patients is null && meant.Patients.Count > 0)
            return new(model, [.. meant.Patients.Select((_, i) => ModelPatient.Published(model, meant, i, (uint)i + 1))], $"{meant.Patients.Count} published patients: {meant.Name}.", false);

        var number = patients ?? Usual;
        var mixture = population is null && model.Populations.All(p => p.Share is not null);
        var whom = mixture ? $"the mixture of {string.Join(" and ", model.Populations.Select(p => p.Key))}" : meant.Name;
        return new(model, [.. Enumerable.Range(1, number).Select(n => ModelPatient.Draw(model, population, seed, (uint)n))], $"{number} virtual patients drawn from the published variability, seed {seed}: {whom}.", true);
    }

    private static VirtualPopulation Typical(PublishedModel model, IReadOnlyList<ModelPopulation> populations) =>
        new(model, [.. populations.Select((p, i) => ModelPatient.TypicalOf(model, p, (uint)i + 1))],
            $"No variability is published: {(populations.Count == 1 ? "one typical patient" : $"{populations.Count} typical patients")}: {string.Join("; ", populations.Select(p => p.Name))}.", false);

    /// <summary>Their curves on the days; calls back after each patient.</summary>
    public ModelCurves Solve(IReadOnlyList<double> days, Action? solved = null) => Model.Solve([.. Patients.Select(p => p.Parameters)], days, solved);

    /// <summary>Days at which a curve is worth a point: eight a day for the first four weeks, two a day to day 90, then one.</summary>
    public static IReadOnlyList<double> Grid(double untilDay)
    {
        var days = new List<double>();
        for (var i = 0; i / 8.0 < Math.Min(untilDay, 28); i++) days.Add(i / 8.0);
        for (var i = 56; i / 2.0 < Math.Min(untilDay, 90); i++) days.Add(i / 2.0);
        for (var i = 90; i < untilDay; i++) days.Add(i);
        days.Add(untilDay);
        return days;
    }
}
