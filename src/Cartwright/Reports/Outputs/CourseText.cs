using Cartwright.Analysis;
using Cartwright.Analysis.Rates;
using Cartwright.Analysis.Safety;
using Cartwright.Analysis.Safety.Events;
using Cartwright.Analysis.Subjects;
using Cartwright.Analysis.Survival.Competing;
using Cartwright.Numerics;
using Cartwright.Protocols;
using Cartwright.Reports.Tables;
using Cartwright.Units;

namespace Cartwright.Reports.Outputs;

/// <summary>What the tables of a study's course have in common: why one is empty, windows in words, rates and incidences as cells.</summary>
internal static class CourseText
{
    public const string NotInPackage = "not in the data package";

    public const string Poisson = "Intervals of rates: exact (Garwood), 95 %.";

    public const string Competing = "Cumulative incidence: Aalen–Johansen; 95 % intervals from the log-log scale.";

    public const string Chains = "Rows of one event that was split when its grade changed are one event.";

    public const string LatestInfusion = "Days and windows count from the latest infusion at or before a day.";

    /// <summary>A period in words.</summary>
    public static string NameOf(StudyPeriod period, SafetyRule rule) => period switch
    {
        StudyPeriod.BeforeCollection => "Before collection",
        StudyPeriod.CollectionToConditioning => "Collection to conditioning",
        StudyPeriod.ConditioningToInfusion => "Conditioning to infusion",
        StudyPeriod.Early => $"Infusion to day {rule.EarlyUntil.Days:0}",
        StudyPeriod.Middle => $"Days {rule.EarlyUntil.Days + 1:0} to {rule.MiddleUntil.Days:0}",
        StudyPeriod.Late => $"After day {rule.MiddleUntil.Days:0}",
        _ => "Onset not known",
    };

    /// <summary>A rate and its interval: <c>1.20 (0.39–2.80)</c>; a dash where nobody was at risk.</summary>
    public static string Rate(IncidenceRate rate, double days)
    {
        var interval = rate.IntervalPer(days);
        return rate.Per(days).OrNull is { } value && interval.Lower.OrNull is { } low && interval.Upper.OrNull is { } high
            ? $"{Numbers.Significant(value)} ({Numbers.Significant(low)}–{Numbers.Significant(high)})"
            : "–";
    }

    /// <summary>A cumulative incidence in per cent and its interval.</summary>
    public static string Incidence(CumulativeIncidence incidence, double days, Footnotes notes)
    {
        if (incidence.At(days).OrNull is not { } share) return notes.Of(incidence.At(days));
        var interval = incidence.IntervalAt(days);
        return interval.Lower.OrNull is { } low && interval.Upper.OrNull is { } high
            ? $"{Numbers.Fixed(100 * share, 0)} ({Numbers.Fixed(100 * low, 0)}–{Numbers.Fixed(100 * high, 0)})"
            : Numbers.Fixed(100 * share, 0);
    }

    /// <summary>A row of counts of subjects.</summary>
    public static Row Counts(string name, IReadOnlyList<DoseColumn> columns, Func<Subject, bool> holds) => new([name, .. columns.Select(c => $"{c.Subjects.Count(holds)}")]);

    /// <summary>A row of any cells.</summary>
    public static Row Cells(string name, IReadOnlyList<DoseColumn> columns, Func<DoseColumn, string> cell) => new([name, .. columns.Select(cell)]);

    /// <summary>The course of a study; empty where an analysis was not made of a data package.</summary>
    public static bool IsUnknown(StudyAnalysis analysis, out StudyCourseAnalysis course)
    {
        course = analysis.Course!;
        return analysis.Course is null;
    }

    /// <summary>A month in days, for rates.</summary>
    public const double HundredMonths = 100 * Duration.DaysInMonth;

    /// <summary>Capitals throughout, as coded terms often come, are hard to read.</summary>
    public static string Sentence(string words) => words.Any(char.IsLower) || words.Length == 0 ? words : words[0] + words[1..].ToLowerInvariant();

    /// <summary>Records as they are cited.</summary>
    public static string Cited(IEnumerable<DataRecord> records) =>
        string.Join("; ", records.GroupBy(r => r.Domain).Select(g => $"{g.Key} {string.Join(", ", g.Select(r => $"{r.Sequence}"))}"));

    /// <summary>A number that may not be there.</summary>
    public static string Or(int? number) => number is { } n ? $"{n}" : "–";

    /// <summary>An estimate as a number, or its absence as a footnote.</summary>
    public static string Or(Estimate estimate, Footnotes notes) => notes.Of(estimate, written: n => n.ToString("0.##"));
}
