using Cartwright.Rehearsals;
using Cartwright.Reports.Tables;

namespace Cartwright.Reports.Rehearsed;

/// <summary>What the test of a single arm does exactly, and what the rehearsed trials did.</summary>
internal static class SingleArmTables
{
    private const int Steps = 20;

    /// <summary>The test in one sentence.</summary>
    public static string InWords(RehearsedArm arm)
    {
        var test = arm.Test;
        return $"All {test.Patients} patients receive one dose. With {test.Critical} responses or more ({Numbers.Percent(test.Critical / (double)test.Patients, 1)}) the trial shows a response rate above {Numbers.Percent(test.NullRate)}. "
            + $"If the true rate were {Numbers.Percent(test.NullRate)}, it would do so by chance in {Numbers.Percent(test.ActualAlpha, 1)} of trials; if it is {Numbers.Percent(test.Alternative)}, in {Numbers.Percent(test.Power, 1)}.";
    }

    /// <summary>The test, and how often the rehearsed trials passed it.</summary>
    public static Table Test(Rehearsal rehearsal, RehearsedArm arm)
    {
        var (test, shown) = (arm.Test, arm.Shown(rehearsal.Trials));
        return new("single-arm-test", $"The test of the response rate, exact, and {rehearsal.Trials.Count:N0} rehearsed trials", [new("figure"), new("value", true)],
            [
                Row.Of("patients infused", $"{test.Patients}"),
                Row.Of("null rate", Numbers.Percent(test.NullRate, 1)), Row.Of("rate hoped for", Numbers.Percent(test.Alternative, 1)), Row.Of("one-sided type I error allowed", Numbers.Percent(test.Alpha, 1)),
                Row.Of("responses that show a rate above the null rate", $"{test.Critical} of {test.Patients}"),
                Row.Of("exact size", Numbers.Percent(test.ActualAlpha, 2)), Row.Of("exact power at the rate hoped for", Numbers.Percent(test.Power, 1)),
                Row.Of("the simulated truth", arm.Truth is { } rate ? Numbers.Percent(rate, 1) : "not known"), Row.Of("exact power at the simulated truth", arm.PowerAtTruth is { } power ? Numbers.Percent(power, 1) : "NC"),
                Row.Of("rehearsed trials that show it", $"{Numbers.Percent(shown.Share ?? 0, 1)} ±{Numbers.Fixed((shown.StandardError ?? 0) * 100, 1)}"),
            ],
            [$"Exact binomial test, one-sided ({test.Source}). Everybody infused counts; a response that is not known is none.",
             $"The simulated truth is told from {rehearsal.Settings.PatientsForTruth:N0} patients of whom none is short of dose and none lost; the rehearsed trials have such patients, and the share of them is a little other than the exact power."]);
    }

    /// <summary>How likely the test is to show it, over true rates.</summary>
    public static Table Power(RehearsedArm arm)
    {
        var rates = Enumerable.Range(1, Steps - 1).Select(i => i / (double)Steps).Append(arm.Test.NullRate).Append(arm.Test.Alternative).Distinct().Order();
        return new("single-arm-power", "How likely the trial is to show it", [new("true response rate", true), new("probability", true)],
            [.. rates.Select(rate => Row.Of(Numbers.Percent(rate, 1), Numbers.Probability(arm.PowerAt(rate))))], ["Exact: binomial probabilities, summed."]);
    }

    /// <summary>Enrolment and responders of the rehearsed trials.</summary>
    public static Table Conduct(Rehearsal rehearsal)
    {
        Row Line(string what, Func<TrialRecord, double> figure)
        {
            var rising = rehearsal.Trials.Select(figure).Order().ToList();
            string At(double share) => Numbers.Fixed(rising[(int)Math.Round(share * (rising.Count - 1))], 0);
            return Row.Of(what, Numbers.Fixed(rising.Average(), 1), $"{At(0.05)}–{At(0.95)}");
        }
        return new("single-arm-conduct", "The rehearsed trials", [new("figure"), new("mean", true), new("nine in ten trials", true)],
            [
                Line("enrolled", t => t.Enrolled), Line("infused", t => t.Infused), Line("responders", t => t.Response.Events),
                Line("severe cytokine release, patients", t => t.SevereRelease.Events), Line("days from opening until the last patient's window closed", t => t.DaysToDecision),
            ], [$"{rehearsal.Trials.Count(t => !t.ReachedItsAnswer)} trials ended before all patients were infused."]);
    }
}
