namespace Cartwright.Protocols;

/// <summary>A product, and no trial of it.</summary>
internal static class NoTrial
{
    public static readonly FindingRule Rule = new(
        "NO-TRIAL", Severity.Error,
        "The sources describe a product, and state no endpoint, no design and no enrolment.",
        [],
        null,
        "A product page is about a product. What a trial of it would be is asked for, or read from a trial's record.")
    {
        Look = Look,
    };

    private static Observation? Look(Protocol protocol)
    {
        var isTrial = protocol.Endpoints.Count > 0 || protocol.Design.Escalation is not null || protocol.Design.Enrolment is not null || protocol.Chosen.Escalation is not null;
        return isTrial ? null : new Observation($"{protocol.Product.Name.Value} is described, and no trial of it: no endpoint, no design, no schedule, no number of subjects.", Observation.Places(protocol.Product.Name.At), ["design"], protocol.Product.Name.InFile);
    }
}
