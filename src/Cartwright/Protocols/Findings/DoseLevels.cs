namespace Cartwright.Protocols;

/// <summary>Dose levels without doses.</summary>
internal static class DoseLevels
{
    public static readonly FindingRule Rule = new(
        Findings.DoseLevelsCode, Severity.Error,
        "An escalation is stated, and a level of it has no dose.",
        [], null,
        "A dose cannot be guessed: it is asked for, never made up. Give every level a dose under chosen.doses.")
    {
        Look = Look,
        AnsweredBy = "doses",
        ChosenAs = chosen => chosen.Doses is { Count: > 0 } doses ? string.Join(", ", doses.Select(d => $"{d.Key} {d.Value}")) : null,
    };

    private static Observation? Look(Protocol protocol)
    {
        if (protocol.Design.Escalation is not { Value: var escalation } stated) return null;
        var without = escalation.Levels.Where(l => escalation.Doses?.ContainsKey(l) != true).ToList();
        if (escalation.Levels.Count > 0 && without.Count == 0) return null;
        var levels = escalation.Levels.Count == 0 ? "The escalation has no levels and no doses" : $"The levels {string.Join(", ", without)} have no dose";
        var words = stated.At?.Quote is { } quote ? $"; the record says only \"{quote}\"" : "";
        return new Observation($"{levels}{words}.", Observation.Places(stated.At), ["design"], stated.InFile);
    }
}
