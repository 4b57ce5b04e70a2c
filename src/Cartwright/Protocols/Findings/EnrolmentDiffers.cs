namespace Cartwright.Protocols;

/// <summary>A registered number of subjects outside the range that the text gives.</summary>
internal static class EnrolmentDiffers
{
    public static readonly FindingRule Rule = new(
        "ENROLMENT", Severity.Warning,
        "The registered number of subjects is more, or fewer, than the text of the record says.",
        [
            new("registered", "The registered number."),
            new("text", "The number of the text."),
        ],
        "registered",
        "Both are the sponsor's; a registry asks for one number and keeps it up to date, and a text is seldom amended.")
    {
        Look = Look,
    };

    // Where a rule of escalation can exceed either number, that is told of both already.
    private static Observation? Look(Protocol protocol)
    {
        if (SampleSize.IsFoundIn(protocol)) return null;
        if (protocol.Design.Enrolment is not { Value: { Planned: { } planned } said } enrolment || (planned <= (said.To ?? planned) && planned >= (said.From ?? planned))) return null;
        var range = (said.From, said.To) switch
        {
            (null, { } to) => $"at most {to}",
            ({ } from, null) => $"at least {from}",
            var (from, to) => from == to ? $"{to}" : $"{from} to {to}",
        };
        return new Observation($"{planned} subjects are registered, and the text says {range}.", Observation.Places(enrolment.At, said.PlannedAt), ["design"], enrolment.InFile);
    }
}
