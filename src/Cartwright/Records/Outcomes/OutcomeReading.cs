using System.Text.RegularExpressions;
using Cartwright.Protocols;

namespace Cartwright.Records;

/// <summary>Turns an outcome of the page into an endpoint of the protocol.</summary>
internal static class OutcomeReading
{
    /// <summary>The endpoints in the order of the page, and a note for each outcome that is of no known kind.</summary>
    public static (IReadOnlyList<Endpoint> Endpoints, IReadOnlyList<ImportNote> Notes) Of(PageLayout page)
    {
        var endpoints = new List<Endpoint>();
        var notes = new List<ImportNote>();
        foreach (var outcome in page.Outcomes)
        {
            if (Read(outcome, page, notes) is { } endpoint) endpoints.Add(endpoint with { Id = Unused(endpoint.Id, endpoints), Level = outcome.Level });
            else notes.Add(new ImportNote("UNREAD", $"the outcome '{outcome.Title.Text}' is of no kind that can be analysed yet", outcome.Cite()));
        }
        return (endpoints, notes);
    }

    private static Endpoint? Read(Outcome outcome, PageLayout page, List<ImportNote> notes) => OutcomeTitle.KindOf(outcome) switch
    {
        OutcomeKind.AdverseEvents => AdverseEventOutcome.Read(outcome),
        OutcomeKind.CytokinePeak => CytokineOutcome.Read(outcome, notes),
        OutcomeKind.OverallSurvival => SurvivalOutcome.Read(outcome, "os", TimeToEventKind.OverallSurvival, notes),
        OutcomeKind.ProgressionFreeSurvival => SurvivalOutcome.Read(outcome, "pfs", TimeToEventKind.ProgressionFreeSurvival, notes),
        OutcomeKind.ResponseDuration => ResponseOutcome.Duration(outcome),
        OutcomeKind.ObjectiveResponse => ResponseOutcome.Rate(outcome, page),
        OutcomeKind.DiseaseControl => ResponseOutcome.Control(outcome),
        OutcomeKind.QualityOfLife => QuestionnaireOutcome.Read(outcome),
        OutcomeKind.HalfLife => KineticsOutcome.Read(outcome, "t-half", KineticParameter.HalfLife),
        OutcomeKind.Auc => KineticsOutcome.Read(outcome, "auc", KineticParameter.Auc),
        OutcomeKind.Tmax => KineticsOutcome.Read(outcome, "tmax", KineticParameter.Tmax),
        OutcomeKind.Cmax => KineticsOutcome.Read(outcome, "cmax", KineticParameter.Cmax),
        OutcomeKind.Pharmacodynamics => CellCountOutcome.Read(outcome),
        _ => null,
    };

    private static string Unused(string id, List<Endpoint> taken)
    {
        var free = id;
        for (var n = 2; taken.Any(e => e.Id == free); n++) free = $"{id}-{n}";
        return free;
    }

    /// <summary>The last place in an outcome where a pattern holds: what is said later specifies what was said before.</summary>
    public static Found? Last(Outcome outcome, Regex pattern) => All(outcome, pattern) is [.., var last] ? last : null;

    /// <summary>Every place in an outcome's title and description where a pattern holds.</summary>
    public static IReadOnlyList<Found> All(Outcome outcome, Regex pattern) =>
        [.. outcome.Says.SelectMany(p => pattern.Matches(p.Text).Select(m => new Found(p, m)))];

    /// <summary>The words of a match as a quotation.</summary>
    public static string? Quote(Found? found) => found is null ? null : Passage.Quotation(found.What.Value);
}
