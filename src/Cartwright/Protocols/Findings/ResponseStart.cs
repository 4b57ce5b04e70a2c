namespace Cartwright.Protocols;

/// <summary>Duration of response started by something that is no response, or not ended by death.</summary>
/// <remarks>FDA. Clinical Trial Endpoints for the Approval of Cancer Drugs and Biologics (2018); RECIST 1.1, Eur. J. Cancer 45 (2009) 228–247, section 4.7.2.</remarks>
internal static class ResponseStart
{
    private static readonly string[] Responses = ["CR", "CRi", "PR"];

    public static readonly FindingRule Rule = new(
        "DOR-START", Severity.Error,
        "Duration of response starts with anything but CR (CRi) or PR, has no start, or does not end with progression or death, whichever comes first.",
        [
            new("CR-or-PR", "From the first CR or PR to progression or death, whichever comes first."),
            new("literal", "As written."),
        ],
        "CR-or-PR",
        "A suggestion only: progressive disease is no response, and read to the letter whoever progresses first has a duration of 0 days; a response that ends with death did end.")
    {
        Look = Look,
    };

    private static Observation? Look(Protocol protocol)
    {
        var faulty = protocol.Endpoints.OfType<Endpoint.ResponseDuration>().Where(e => Complaints(e).Count > 0).ToList();
        return faulty.Count == 0
            ? null
            : new Observation(string.Join(" ", faulty.Select(e => $"'{e.Title}' {string.Join(", and ", Complaints(e))}.")), Observation.Places(faulty.Select(e => e.At)), Observation.Ids(faulty));
    }

    private static List<string> Complaints(Endpoint.ResponseDuration endpoint)
    {
        var others = endpoint.Starts.Except(Responses).ToList();
        List<string> complaints = [];
        if (endpoint.Starts.Count == 0) complaints.Add("does not say what starts it");
        if (others.Count > 0) complaints.Add($"starts with {string.Join(" or ", others)}, which is no response");
        if (!endpoint.Events.Contains("progression")) complaints.Add("does not end with progression");
        if (!endpoint.Events.Contains("death")) complaints.Add("does not end with death");
        return complaints;
    }
}
