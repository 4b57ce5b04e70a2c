using System.Globalization;
using CsvHelper;

namespace Cartwright.Rehearsals.Calibrations;

/// <summary>A number that was published of a trial, from a source in hand.</summary>
/// <param name="Population">The population that stands for the trial's patients.</param>
/// <param name="Group">The dose group it is about; empty for the whole trial.</param>
/// <param name="Quantity">What it is.</param>
/// <param name="Value">The number as published.</param>
/// <param name="Lower">The lower end of the interval or range published beside it; null where there is none.</param>
/// <param name="Upper">Its upper end.</param>
/// <param name="Patients">Patients behind it.</param>
/// <param name="Trial">The trial or publication.</param>
/// <param name="Note">What to know before comparing.</param>
public sealed record CalibrationTarget(string Population, string Group, CalibrationQuantity Quantity, double Value, double? Lower, double? Upper, int Patients, string Trial, string Note)
{
    /// <summary>Every target of the table beside this file.</summary>
    public static IReadOnlyList<CalibrationTarget> All { get; } = Read();

    /// <summary>The value that is compared: a share is that of the whole number of patients nearest to what was printed, since 7 % of 14 patients is one patient.</summary>
    public double Compared => Quantity.IsShare ? 100 * Math.Round(Value * Patients / 100) / Patients : Value;

    private static List<CalibrationTarget> Read()
    {
        using var stream = typeof(CalibrationTarget).Assembly.GetManifestResourceStream(typeof(CalibrationTarget), "CalibrationTargets.csv")!;
        using var csv = CsvReader.Create(new StreamReader(stream), new CsvReaderOptions { Separator = ',' });
        List<CalibrationTarget> targets = [];
        while (csv.Read()) targets.Add(Row([.. Enumerable.Range(0, csv.Headers.Count).Select(csv.GetString)]));
        return targets;
    }

    private static CalibrationTarget Row(string[] row) => new(
        row[0], row[1], CalibrationQuantity.Named(row[2]), Number(row[3])!.Value, Number(row[4]), Number(row[5]),
        int.Parse(row[6], CultureInfo.InvariantCulture), row[7], row[8]);

    private static double? Number(string text) => text.Length == 0 ? null : double.Parse(text, CultureInfo.InvariantCulture);
}

/// <summary>A target beside the simulation.</summary>
/// <param name="Target">What was published.</param>
/// <param name="Simulated">The same of all simulated patients.</param>
/// <param name="Range">Where nine of ten simulated trials of the published size landed.</param>
public sealed record TargetComparison(CalibrationTarget Target, double Simulated, ReplicateRange Range)
{
    /// <summary>Whether the published value lies inside the range.</summary>
    public bool Inside => Range.Holds(Target.Compared);

    /// <summary>Compares every target of a population. A target that the simulation has no number for is a defect.</summary>
    public static IReadOnlyList<TargetComparison> Of(TrialReplicates replicates) =>
    [
        .. CalibrationTarget.All.Where(t => t.Population == replicates.Pool.Trial.Population).Select(t => Of(replicates, t)),
    ];

    private static TargetComparison Of(TrialReplicates replicates, CalibrationTarget target)
    {
        double? Statistic(IReadOnlyList<SimulatedPatient> some) => target.Quantity.Of(replicates.Pool.Trial, some);
        return Statistic(replicates.Everybody(target.Group)) is { } simulated && replicates.Range(target.Patients, Statistic, target.Group) is { } range
            ? new(target, simulated, range)
            : throw new InvalidOperationException($"{target.Population} has no {target.Quantity.Name}.");
    }
}
