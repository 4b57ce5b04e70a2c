namespace Cartwright.Protocols;

/// <summary>A window that gates nothing.</summary>
internal static class DltGate
{
    public static readonly FindingRule Rule = new(
        "DLT-GATE", Severity.Warning,
        "The time over which dose-limiting toxicity is observed is longer than a cohort can wait for.",
        [
            new("28-d", "A gate of 28 days after infusion; toxicity over the registered time is reported beside it, cumulatively."),
        ],
        "28-d",
        "Each cohort waits for the one before. Another gate, also the registered one, stands under chosen.dltWindow.")
    {
        Look = Look,
        AnsweredBy = "dltWindow",
        ChosenAs = chosen => chosen.DltWindow is { } after ? $"{after} after infusion" : null,
    };

    private static Observation? Look(Protocol protocol)
    {
        if (protocol.Design.DltWindow is not { Value: { IsGate: false } window } stated) return null;
        var cohorts = protocol.EscalationInForce?.Value.Levels.Count ?? UsualLevels;
        var conditioning = -(protocol.Schedule.ConditioningStart?.Value ?? protocol.Chosen.ConditioningStart ?? default).Days;
        var (written, gated) = (cohorts * (window.AfterInfusion.Days + conditioning), cohorts * (Defaults.DltWindow.AfterInfusion.Days + conditioning));
        return new Observation(
            FormattableString.Invariant($"Dose-limiting toxicity is observed for {window.AfterInfusion}: {cohorts} cohorts that wait for it take at least {written:0} d ({written / 365:0.0} y), against {gated:0} d with a gate of 28 d."),
            Observation.Places(stated.At), ["design"], stated.InFile);
    }

    private const int UsualLevels = 3;
}
