using Cartwright.Protocols;

namespace Cartwright.Analysis.Response;

/// <summary>What a partial response does after a complete one that was not confirmed.</summary>
public enum PartialAfterComplete
{
    /// <summary>The complete response is taken to have been partial, and the second confirms it (RECIST 1.1, footnote of table 3).</summary>
    ConfirmsPartial,

    /// <summary>It confirms nothing (admiralonco).</summary>
    ConfirmsNothing,
}

/// <summary>What a best overall response takes.</summary>
/// <param name="ConfirmedAfterDays">A response is confirmed by another at least so many days later; null: it need not be.</param>
/// <param name="MinimumStableDays">Stable disease counts from so many days after the start of treatment (inclusive).</param>
/// <param name="MostNotEvaluable">How many assessments between a response and its confirmation may be not evaluable.</param>
/// <param name="MostStable">How many assessments between a partial response and its confirmation may be stable disease.</param>
/// <param name="EarlyStableAfterCompleteIsProgression">Whether CR and then SD, all before the minimum, is PD (RECIST 1.1, table 3) or not evaluable (admiralonco).</param>
/// <param name="StopsAtProgression">Whether what comes after the first progression is left out (RECIST 1.1), or looked at as anything else is (admiralonco, told of no progression).</param>
public sealed record ConfirmationRule(
    int? ConfirmedAfterDays,
    int MinimumStableDays,
    int MostNotEvaluable = 1,
    int MostStable = 1,
    PartialAfterComplete PartialAfterComplete = PartialAfterComplete.ConfirmsPartial,
    bool EarlyStableAfterCompleteIsProgression = true,
    bool StopsAtProgression = true)
{
    /// <summary>The reading of admiralonco 1.x where it departs from RECIST 1.1: a PR after an unconfirmed CR confirms nothing, and an early SD after CR is not evaluable.</summary>
    /// <param name="confirmedAfterDays">Its ref_confirm; null for its unconfirmed best response.</param>
    /// <param name="minimumStableDays">Its ref_start_window.</param>
    /// <param name="mostNotEvaluable">Its max_nr_ne.</param>
    /// <param name="acceptStable">Its accept_sd.</param>
    /// <param name="toldOfProgression">Whether it is given the date of progression, source_pd.</param>
    public static ConfirmationRule Admiralonco(int? confirmedAfterDays, int minimumStableDays, int mostNotEvaluable = 1, bool acceptStable = false, bool toldOfProgression = true) =>
        new(confirmedAfterDays, minimumStableDays, mostNotEvaluable, acceptStable ? 1 : 0, PartialAfterComplete.ConfirmsNothing, EarlyStableAfterCompleteIsProgression: false, toldOfProgression);

    /// <summary>The rule of a plan. Between a response and its confirmation one assessment may be not evaluable, and one SD in a PR: the usual reading of RECIST 1.1, whose table 3 has only two assessments.</summary>
    public static ConfirmationRule Of(ResponseRule rule)
    {
        var (confirmed, stable) = (rule.ConfirmedAfter is { } after ? (int?)Math.Ceiling(after.Days) : null, (int)Math.Ceiling(rule.MinimumStableDisease.Days));
        return rule.Reading == ConfirmationReading.Admiralonco ? Admiralonco(confirmed, stable) : new(confirmed, stable);
    }
}
