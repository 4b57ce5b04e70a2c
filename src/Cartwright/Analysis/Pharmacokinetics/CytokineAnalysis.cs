using Cartwright.Datasets.Sdtm;
using Cartwright.Numerics;
using Cartwright.Protocols;

namespace Cartwright.Analysis.Pharmacokinetics;

/// <summary>What stands for a value below the limit of quantification in a fold change.</summary>
public enum BelowLimitInRatio
{
    /// <summary>Half the limit.</summary>
    HalfLimit,

    /// <summary>The limit.</summary>
    Limit,

    /// <summary>Nothing: the ratio is not calculable.</summary>
    Refused,
}

/// <summary>One cytokine in one subject.</summary>
/// <param name="Subject">USUBJID.</param>
/// <param name="Test">LBTESTCD.</param>
/// <param name="Name">LBTEST.</param>
/// <param name="Unit">Unit of the values; null where the subject has none or several.</param>
/// <param name="Baseline">The last value before infusion.</param>
/// <param name="Peak">The highest value after infusion.</param>
/// <param name="DaysToPeak">Days from infusion to the peak; of several equal values, the first.</param>
/// <param name="FoldChange">Peak over baseline.</param>
/// <param name="LiesBetween">Days of the samples before and after the peak's: the schedule places the true peak no closer. Null without a peak or where the peak is the last sample.</param>
/// <param name="Remarks">What should be said beside the numbers.</param>
public sealed record SubjectCytokine(
    string Subject,
    string Test,
    string Name,
    string? Unit,
    Estimate Baseline,
    Estimate Peak,
    Estimate DaysToPeak,
    Estimate FoldChange,
    (double From, double To)? LiesBetween,
    IReadOnlyList<string> Remarks);

/// <summary>
/// Peak and time to peak of every cytokine in every infused subject, from LB rows of category CYTOKINES. Time 0 is the first infusion. The baseline is the last
/// result before infusion (conditioning itself moves cytokines, so an earlier one is not preferred); the peak is over all samples after it.
/// </summary>
public static class CytokineAnalysis
{
    /// <summary>LBCAT of the rows read.</summary>
    public const string Category = "CYTOKINES";

    /// <summary>A result for each infused subject, in DM's order, and each cytokine in the package, in the order of first appearance.</summary>
    public static IReadOnlyList<SubjectCytokine> Of(StudyData data, TrialPlan plan, BelowLimitInRatio belowLimit = BelowLimitInRatio.HalfLimit)
    {
        var rows = data.Laboratory.Where(row => row.Category == Category).ToLookup(row => (row.Subject, row.Test));
        var tests = data.Laboratory.Where(row => row.Category == Category).GroupBy(row => row.Test).Select(g => (g.Key, g.First().Name)).ToList();
        var exposures = data.Exposure.ToLookup(row => row.Subject);
        var medications = data.Medications.ToLookup(row => row.Subject);
        var results = new List<SubjectCytokine>(data.Demographics.Count * tests.Count);
        foreach (var subject in data.Demographics)
        {
            if (subject.FirstInfusion is not { } infusion) continue;
            var clock = new SampleClock(infusion, plan.Visits.Cytokines, exposures[subject.Subject]);
            foreach (var (test, name) in tests)
                results.Add(new CytokineCourse(rows[(subject.Subject, test)], clock, [.. medications[subject.Subject]]).Judge(subject.Subject, test, name, belowLimit));
        }
        return results;
    }
}
