namespace Cartwright.Protocols;

/// <summary>Dose-limiting toxicity without doses.</summary>
internal static class NoEscalation
{
    public static readonly FindingRule Rule = new(
        "NO-ESCALATION", Severity.Error,
        "Dose-limiting toxicity is observed, and the record states no rule of escalation, no level and no dose.",
        [],
        null,
        "A design cannot be guessed: rule and levels are asked for under chosen.escalation, their doses under chosen.doses.")
    {
        Look = Look,
        AnsweredBy = "escalation",
        ChosenAs = chosen => chosen.Escalation is { } e ? $"{e.Rule} over {string.Join(", ", e.Levels)}" : null,
    };

    private static Observation? Look(Protocol protocol)
    {
        if (protocol.Design.Escalation is not null || protocol.Design.DltWindow is not { } window) return null;
        var enrolled = protocol.Design.Enrolment?.Value.Planned is { } n ? $" {n} subjects are registered, with no design behind the number." : "";
        var phase = protocol.Study.Phase is { } p ? $" The phase is \"{p.Value}\"." : "";
        return new Observation($"Dose-limiting toxicity is observed, and no level, dose or rule of escalation is stated.{enrolled}{phase}",
            Observation.Places(window.At, protocol.Design.Enrolment?.At, protocol.Study.Phase?.At), ["design"], window.InFile);
    }
}
