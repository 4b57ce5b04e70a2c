using Cartwright.Rehearsals.Boundaries;
using Cartwright.Reports.Tables;

namespace Cartwright.Reports.Boundaries;

/// <summary>The tables of a stress test.</summary>
public static class StressTables
{
    /// <summary>Every bound with its two patients, and how the model has them.</summary>
    public static Table Bounds(EligibilityStress stress) => stress.Boundaries.Count == 0
        ? Table.Empty("bounds", "The patients on either side of every bound", "no criterion has a rule")
        : new("bounds", "The patients on either side of every bound", [new("criterion"), new("in the record's words"), new("just passes"), new("just fails"), new("in the model")],
            [.. stress.Boundaries.Select(b => Row.Of(b.Boundary.Criterion, b.Boundary.Stated.Value.Wording, b.Boundary.PassingValue, b.Boundary.FailingValue, b.How))],
            ["Two patients of a row differ in this one value; both are put to the criteria by the code that screens real patients.", .. stress.WithoutRule.Select(w => $"No rule, and so no bound: {w}.")]);

    /// <summary>What became of each group that was run.</summary>
    public static Table Outcomes(EligibilityStress stress) => stress.NotRun is { } why
        ? Table.Empty("outcomes", "What became of them", why)
        : new("outcomes", "What became of them",
            [new("patients"), new("n", true), new("tumour at infusion", true), new("lowest", true), new("response"), new("response above the exact limit"), new("cells left at best", true), new("largest reduction, log10", true), new("relapse or progression"), new("target-negative then", true), new("deaths")],
            [.. Groups(stress).Select(g => g.Outcome is { } outcome ? Line(outcome) : Row.Group(g.Heading))],
            [
                stress.Setting + ".",
                "Tumour at infusion, and lowest from then on: medians, % of marrow, or sum of diameters in mm. Response: marrow under 5 % on some day of those at 5 % or more; of a solid tumour, diameters 30 % smaller. It is told from true courses, not from visits.",
                "Cells left at best: median of the lowest share against the same patient on the same day without the product, so that growth and conditioning do not count. Largest reduction: of anybody. Solved to about 0.1 %.",
                "Relapse or progression: twice the tumour at the end of observation that was left at the lowest. Intervals are exact, 95 %.",
            ]);

    private static IEnumerable<(string Heading, BoundaryOutcome? Outcome)> Groups(EligibilityStress stress)
    {
        yield return ("The study's virtual patients", null);
        yield return ("", stress.Study);
        yield return ("", stress.WithoutProduct);
        foreach (var bound in stress.Boundaries.Where(b => b.Passing is not null))
        {
            yield return ($"{bound.Boundary.Criterion}: {bound.Boundary.Stated.Value.Wording}", null);
            yield return ("", bound.Passing);
            yield return ("", bound.Failing);
        }
    }

    private static Row Line(BoundaryOutcome o) => Row.Of(
        o.Group, $"{o.Patients}", Number(o.Baseline), o.Lowest is { } lowest ? Numbers.AtMost(lowest, 2) : "–", StressWords.Share(o.Response), o.ResponseAboveLimit is { } above ? StressWords.Share(above) : "–", o.Nadir is { } left ? Numbers.Percent(left, 1) : "–", StressWords.Reduction(o.LargestReduction),
        StressWords.Share(o.Relapse), o.NegativeAtRelapse is { } negative ? Numbers.Percent(negative, 1) : "–", $"{o.Deaths.Yes} of {o.Deaths.Of}");

    private static string Number(double? value) => value is { } v ? Numbers.Significant(v) : "–";
}
