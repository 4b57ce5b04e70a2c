using System.Collections.Concurrent;
using Cartwright.Rehearsals.Scenarios;
using Cartwright.Units;

namespace Cartwright.Tests.Rehearsals.Scenarios;

/// <summary>The shipped scenarios, and texts of scenarios over the shipped studies.</summary>
internal static class WhatIf
{
    public const string Leukaemia = "cd19-what-if", Solid = "her2-e-cart";

    private static readonly ConcurrentDictionary<string, ScenarioBasis> Studies = new();

    /// <summary>What a scenario has before it changes anything.</summary>
    public const string Head = "cartwright: 1\nscenario: A try\nby: a test\nwhy: to see\n";

    public static ScenarioBasis Study(string folder) => Studies.GetOrAdd(folder, f =>
    {
        var plan = ShippedRehearsals.PlanOf(f);
        return new(ShippedRehearsals.AssumptionsOf(f), plan, plan.Levels.Count);
    });

    public static IReadOnlyList<ScenarioText> Shipped(string folder) =>
        [.. Directory.GetFiles(Repository.At("protocols", folder, "scenarios")).Select(f => new ScenarioText(Path.GetFileNameWithoutExtension(f), Path.GetFileName(f), File.ReadAllText(f))).OrderBy(t => t.Name, StringComparer.Ordinal)];

    public static (IReadOnlyList<Scenario> Scenarios, IReadOnlyList<Fault> Faults) Read(string folder, params IReadOnlyList<(string Name, string Changes)> scenarios) =>
        ScenarioSet.Read([.. scenarios.Select(s => new ScenarioText(s.Name, s.Name + ".yaml", Head.Replace("A try", $"A try, {s.Name}", StringComparison.Ordinal) + s.Changes))], _ => null, Study(folder));

    public static IReadOnlyList<Scenario> Must(string folder, params IReadOnlyList<(string Name, string Changes)> scenarios) =>
        Read(folder, scenarios) is ({ Count: > 0 } read, { Count: 0 }) ? read : throw new InvalidOperationException(string.Join("\n", Read(folder, scenarios).Faults));

    public static IReadOnlyList<Scenario> AllOf(string folder)
    {
        var (scenarios, faults) = ScenarioSet.Read(Shipped(folder), _ => null, Study(folder));
        return faults.Count == 0 ? scenarios : throw new InvalidOperationException(string.Join("\n", faults));
    }

    public static ComparedScenarios Compare(string folder, IReadOnlyList<Scenario> scenarios, int patients = 200, int threads = 2, ulong seed = 1) =>
        ComparedScenarios.Of(Study(folder), scenarios, new(seed, patients, threads));

    public static ComparedScenarios Compare(string folder, params IReadOnlyList<(string Name, string Changes)> scenarios) => Compare(folder, Must(folder, scenarios));

    public static ScenarioArm Arm(this ComparedScenarios compared, string name) => compared.Arms.Single(a => a.Scenario!.Name == name);

    /// <summary>What a scenario changes of a measure, against the study.</summary>
    public static PairedDifference Against(this ComparedScenarios compared, string name, string measure) => compared.AgainstStudy(compared.Arm(name)).Single(d => d.Measure.Id == measure);

    /// <summary>The same against the scenario built on.</summary>
    public static PairedDifference AgainstParent(this ComparedScenarios compared, string name, string measure) => compared.AgainstParent(compared.Arm(name)).Single(d => d.Measure.Id == measure);

    public static bool IsMore(this PairedDifference difference) => difference.Difference.Interval.Lower.OrNull > (difference.Measure.Kind == MeasureKind.GeometricMean ? 1 : 0);

    public static bool IsLess(this PairedDifference difference) => difference.Difference.Interval.Upper.OrNull < (difference.Measure.Kind == MeasureKind.GeometricMean ? 1 : 0);

    public static bool IsNone(this PairedDifference difference) => difference is { More: 0, Less: 0 } && difference.Difference.Value.OrNull == (difference.Measure.Kind == MeasureKind.GeometricMean ? 1 : 0);

    public static double Value(this ScenarioArm arm, string measure) => arm.Of(ScenarioMeasure.All.Single(m => m.Id == measure)).Value.OrNull ?? double.NaN;
}
