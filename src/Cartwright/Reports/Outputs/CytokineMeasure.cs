using Cartwright.Analysis;
using Cartwright.Analysis.Pharmacokinetics;
using Cartwright.Analysis.Safety;
using Cartwright.Numerics;

namespace Cartwright.Reports.Outputs;

/// <summary>One number of a cytokine's course in a subject: its name, how it is summarised, its unit (null: that of the levels).</summary>
internal sealed record CytokineMeasure(string Name, SummaryOf Kind, string? OwnUnit, Func<SubjectCytokine, Estimate> Of)
{
    /// <summary>All of them, in the order of the tables.</summary>
    public static IReadOnlyList<CytokineMeasure> All { get; } =
    [
        new("Baseline", SummaryOf.GeometricMeanAndCv, null, c => c.Baseline),
        new("Peak", SummaryOf.GeometricMeanAndCv, null, c => c.Peak),
        new("Day of peak", SummaryOf.MedianAndRange, "d", c => c.DaysToPeak),
        new("Fold change", SummaryOf.GeometricMeanAndCv, "", c => c.FoldChange),
    ];

    /// <summary>Its unit where levels have this one.</summary>
    public string Unit(string levels) => OwnUnit ?? levels;

    /// <summary>Over subjects; one whose levels are in another unit than the analyte's is not calculable here.</summary>
    public SummaryStatistics Summarise(IEnumerable<SubjectCytokine> subjects, string unit) =>
        SummaryStatistics.Of([.. subjects.Select(c => c.Unit is null || c.Unit == unit || OwnUnit is not null ? Of(c) : Estimate.None($"levels in {c.Unit}, not {unit}"))]);
}

/// <summary>One analyte of a study: code, name, the unit of its levels, and its results in each subject.</summary>
internal sealed record Analyte(string Test, string Name, string Unit, IReadOnlyList<SubjectCytokine> Subjects)
{
    /// <summary>The analytes in the order of the data package.</summary>
    public static IReadOnlyList<Analyte> Of(StudyAnalysis analysis) =>
        [.. analysis.Cytokines.GroupBy(c => c.Test).Select(g => new Analyte(g.Key, g.First().Name, g.FirstOrDefault(c => c.Unit is not null)?.Unit ?? "", [.. g]))];

    /// <summary>The results of a column's subjects.</summary>
    public List<SubjectCytokine> In(DoseColumn column) => LevelColumns.Of(column, Subjects, c => c.Subject);
}
