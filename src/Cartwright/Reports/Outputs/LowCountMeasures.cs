using Cartwright.Analysis.Haematology;
using Cartwright.Analysis.Pharmacokinetics;
using Cartwright.Analysis.Safety;
using Cartwright.Numerics;

namespace Cartwright.Reports.Outputs;

/// <summary>What is told of counts against a limit: the lowest, its day, and when those who were low recovered.</summary>
internal static class LowCountMeasures
{
    /// <summary>The measures, each with its unit (null: that of the count) and whether it is of those alone who were low.</summary>
    public static IReadOnlyList<(string Name, string? Unit, bool OfTheLow, Func<LowCount, Estimate> Of)> All { get; } =
    [
        ("nadir", null, false, c => c.Nadir),
        ("day of nadir", "d", false, c => c.NadirDay),
        ("day of recovery, of those below", "d", true, c => c.RecoveryDay),
    ];

    /// <summary>Those of a column's subjects who were counted.</summary>
    public static List<LowCount> Counted(DoseColumn column, LowCounts counts) => LevelColumns.Of(column, counts.Subjects.Where(s => s.WasLow is not null), s => s.Subject);

    /// <summary>A measure over the subjects that it is of.</summary>
    public static SummaryStatistics Summarise(IEnumerable<LowCount> counted, bool ofTheLow, Func<LowCount, Estimate> measure) =>
        SummaryStatistics.Of([.. counted.Where(c => !ofTheLow || c.WasLow == true).Select(measure)]);

    /// <summary>A limit in words: <c>Neutrophils below 0.5 ×10⁹/L</c>.</summary>
    public static string NameOf(CountLimit limit) => FormattableString.Invariant($"{limit.Name} below {limit.Limit} {Written(limit.Unit)}");

    /// <summary>A unit as it is read.</summary>
    public static string Written(string unit) => unit switch { CountUnit.Thousands => "×10⁹/L", CountUnit.PerMicrolitre => "cells/µL", _ => unit };
}
