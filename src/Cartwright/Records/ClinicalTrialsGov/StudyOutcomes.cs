using Cartwright.Protocols;
using Cartwright.Records.Json;

namespace Cartwright.Records.ClinicalTrialsGov;

/// <summary>The outcomes of a registered study: measure, description and time frame, and which are primary.</summary>
internal static class StudyOutcomes
{
    public static IReadOnlyList<Outcome> Of(JsonEntry module, List<ImportNote> notes) =>
    [
        .. module["primaryOutcomes"].Objects().Select(o => One(o, EndpointLevel.Primary, notes)).OfType<Outcome>(),
        .. module["secondaryOutcomes"].Objects().Select(o => One(o, EndpointLevel.Secondary, notes)).OfType<Outcome>(),
        .. module["otherOutcomes"].Objects().Select(o => One(o, null, notes)).OfType<Outcome>(),
    ];

    private static Outcome? One(JsonEntry outcome, EndpointLevel? level, List<ImportNote> notes)
    {
        if (outcome["measure"].Paragraphs(notes).FirstOrDefault() is not { } title)
        {
            notes.Add(new ImportNote("UNREAD", "an outcome without a measure", outcome.Cite()));
            return null;
        }
        var frame = outcome["timeFrame"].Paragraphs(notes).FirstOrDefault() ?? title with { Text = "" };
        if (frame.Text.Length == 0) notes.Add(new ImportNote("UNREAD", $"the outcome '{title.Text}' has no time frame", outcome.Cite()));
        return new Outcome(title, [.. outcome["description"].Paragraphs(notes)], frame) { Path = outcome.Path, Level = level };
    }
}
