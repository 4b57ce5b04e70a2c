using Cartwright.Rehearsals.Boundaries;

namespace Cartwright.Cli;

/// <summary>A stress test as text.</summary>
internal static class StressText
{
    public static void Write(EligibilityStress stress, TextWriter to)
    {
        foreach (var sentence in stress.Admitted()) to.WriteLine($"{sentence}.");
        if (stress.Admitted().Count > 0) to.WriteLine();
        AlignedText.Write(to, ["criterion", "just passes", "just fails", "in the model"], stress.Boundaries.Select(b => (string[])[b.Boundary.Criterion, b.Boundary.PassingValue, b.Boundary.FailingValue, b.How]));
        to.WriteLine();
        foreach (var without in stress.WithoutRule) to.WriteLine($"No rule, and so no bound: {without}");
        if (stress.Boundaries.Count == 0) to.WriteLine("No criterion has a rule: there is no bound to stand on.");
        if (stress.NotRun is { } why) to.WriteLine($"Nothing was run: {why}.");
        else Outcomes(stress, to);
        to.WriteLine("For research use; not medical advice.");
    }

    private static void Outcomes(EligibilityStress stress, TextWriter to)
    {
        AlignedText.Write(to, ["patients", "n", "at infusion", "lowest", "response", "cells left at best, median", "largest log10 reduction of anybody", "relapse or progression", "target-negative then"],
            new[] { stress.Study!, stress.WithoutProduct! }.Concat(stress.Boundaries.SelectMany(b => new[] { b.Passing, b.Failing }).OfType<BoundaryOutcome>()).Select(o => (string[])
            [
                o.Group, $"{o.Patients}", StressWords.Number(o.Baseline, "0.0"), StressWords.Number(o.Lowest, "0.00"), StressWords.Share(o.Response), StressWords.Number(100 * o.Nadir, "0.0") + " %", StressWords.Reduction(o.LargestReduction),
                StressWords.Share(o.Relapse), StressWords.Number(100 * o.NegativeAtRelapse, "0.0") + " %",
            ]));
        to.WriteLine($"{stress.Setting}. Response is told from true courses, not from visits.");
    }
}
