using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Cartwright.Analysis.Decisions;
using Cartwright.Protocols;
using Cartwright.Trials.Designs;

namespace Cartwright.Cli;

/// <summary>A dose decision as one JSON document.</summary>
internal static class DecisionJson
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(DecisionBasis basis, TrialPlan plan, DecisionDraft draft, DecisionEntry? entry) => new JsonObject
    {
        ["study"] = plan.StudyId,
        ["design"] = draft.Design,
        ["cutOff"] = draft.CutOff,
        ["protocol"] = draft.Protocol,
        ["data"] = draft.Data,
        ["subjects"] = new JsonArray([.. basis.Subjects.Select(Subject)]),
        ["departures"] = new JsonArray([.. basis.Departures.Select(d => JsonValue.Create(d))]),
        ["decision"] = Decided(basis.Decision, plan),
        ["now"] = DecisionText.Words(basis, plan),
        ["openPlaces"] = basis.OpenPlaces,
        ["outlook"] = new JsonObject
        {
            ["level"] = basis.Outlook.Level,
            ["awaited"] = basis.Outlook.Awaited,
            ["treated"] = basis.Outlook.AreTreated,
            ["outcomes"] = new JsonArray([.. basis.Outlook.Outcomes.Select(o => Possible(o, plan))]),
        },
        ["log"] = entry is null ? null : new JsonObject { ["entry"] = entry.Number, ["hash"] = entry.Hash },
    }.ToJsonString(Indented);

    private static JsonObject Possible(PossibleOutcome outcome, TrialPlan plan)
    {
        var possible = new JsonObject { ["toxicities"] = outcome.Toxicities, ["responses"] = outcome.Responses };
        if (outcome.Elsewhere.Count > 0) possible["elsewhere"] = new JsonArray([.. outcome.Elsewhere.Select(e => new JsonObject { ["level"] = e.Level, ["awaited"] = e.Awaited, ["toxicities"] = e.Toxicities, ["responses"] = e.Responses })]);
        possible["then"] = Decided(outcome.Then, plan);
        return possible;
    }

    private static JsonObject Subject(CountedSubject s) => new()
    {
        ["subject"] = s.Id,
        ["level"] = s.Level,
        ["counts"] = DecisionText.Words(s.Counts),
        ["because"] = s.Because,
        ["responded"] = s.Responded,
        ["until"] = s.Until?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
    };

    private static JsonObject Decided(Decision decision, TrialPlan plan) => new()
    {
        ["words"] = DecisionText.Words(decision, plan),
        ["treat"] = (decision as Decision.Treat)?.Patients,
        ["level"] = decision is Decision.Treat treat ? treat.Level : (decision as Decision.Stop)?.Recommended,
        ["because"] = decision.Because,
    };
}
