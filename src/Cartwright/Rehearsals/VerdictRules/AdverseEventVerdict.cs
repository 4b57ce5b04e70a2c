namespace Cartwright.Rehearsals.VerdictRules;

/// <summary>Rates of adverse events: judged by that of serious ones, which is neither near 0 nor near 1; and how easily a rarer toxicity is not seen at all.</summary>
internal static class AdverseEventVerdict
{
    private const double Frequency = 0.10;

    public static Judged Of(Rehearsal rehearsal)
    {
        var serious = RateVerdict.Of(rehearsal, "serious adverse events", t => t.Serious);
        var missed = rehearsal.Trials.Average(t => Math.Pow(1 - Frequency, t.Infused));
        var registered = rehearsal.Plan.Cap is { } cap
            ? new VerdictNumber($"the same in a trial of {cap}", Math.Pow(1 - Frequency, cap) * 100, "%", null)
            : null;
        return serious with
        {
            Numbers =
            [
                serious.Numbers[0],
                new("trials that see no case of a toxicity with a true frequency of 10 %", missed * 100, "%", null),
                .. registered is null ? [] : new[] { registered },
                .. serious.Numbers.Skip(1),
                new("severe cytokine release, over all trials", Pooled(rehearsal.Trials, t => t.SevereRelease) * 100, "%", null),
            ],
            Why = $"{serious.Why.TrimEnd('.')}; a 10 % toxicity goes unseen in {Wording.Percent(missed)} of trials.",
        };
    }

    private static double Pooled(IReadOnlyList<TrialRecord> trials, Func<TrialRecord, Analysis.Rates.Proportion> rate) =>
        trials.Sum(t => rate(t).Events) / (double)Math.Max(1, trials.Sum(t => rate(t).Of));
}
