using System.Globalization;
using System.Text.Json.Nodes;
using Cartwright.Protocols;

namespace Cartwright.Records.Usdm.Export;

/// <summary>The study design: arms, epochs, what is done in each, visits and timelines, objectives and population.</summary>
internal sealed class ExportedDesign(UsdmObjects make, Protocol protocol)
{
    private const string NotStated = "Not stated in the protocol.", Interventional = "InterventionalStudyDesign.";

    private readonly ExportedOutline outlined = new(make);

    /// <summary>How many arms the design lists.</summary>
    public int Arms { get; private set; }

    /// <summary>Whether the timeline was made of the protocol's sampling times.</summary>
    public bool TimelineHeld { get; private set; }

    /// <summary>The design of a version, to which the items of its criteria and the interventions are added.</summary>
    public JsonObject For(JsonObject version)
    {
        var design = make.New("InterventionalStudyDesign", ("name", protocol.Study.Id), ("rationale", NotStated));
        Coded(design);
        var (interventions, population) = (Interventions(), new ExportedPopulation(make, protocol));
        Periods(design, interventions);
        Schedule(design);
        design["objectives"] = new ExportedObjectives(make, protocol).List();
        design["studyInterventionIds"] = UsdmObjects.Ids(interventions.Select(IdOf));
        population.AddTo(design);
        version["eligibilityCriterionItems"] = population.Items;
        version["studyInterventions"] = UsdmObjects.List(interventions);
        design["model"] = Arms == 1 ? make.Code(Interventional + "model", "Single Group Study") : make.CodeOr(null);
        if (protocol.Design.Arms is not null) make.Extended(design, UsdmAttributes.Role, "arms stated");
        return Last(design, "instanceType");
    }

    private void Coded(JsonObject design)
    {
        var said = protocol.Design;
        design["studyType"] = said.StudyType is { Value: var type } ? make.Code(Interventional + "studyType", type) : null;
        design["studyPhase"] = protocol.Study.Phase is { Value: var phase } ? make.Alias(make.Code(Interventional + "studyPhase", phase)) : null;
        design["blindingSchema"] = said.Masking is { Value: var masking } ? make.Alias(make.Code(Interventional + "blindingSchema", masking)) : null;
        design["intentTypes"] = UsdmObjects.List(said.Purpose is { Value: var purpose } ? [make.Code(Interventional + "intentTypes", purpose)] : []);
        design["characteristics"] = UsdmObjects.List(said.Allocation?.Value == Allocation.Randomized ? [make.Code("StudyDesign.characteristics", "Randomized")] : []);
    }

    private void Periods(JsonObject design, IReadOnlyList<JsonObject> interventions)
    {
        var outline = protocol.Outline;
        List<JsonObject> arms = outline.Arms.Count > 0
            ? [.. outline.Arms.Select(a => outlined.Arm(a.Value))]
            : [.. Enumerable.Range(1, protocol.Design.Arms?.Value ?? 0).Select(n => make.Derived(outlined.Arm(new StudyArm(new Listed(make.NextId("StudyArm"), string.Create(CultureInfo.InvariantCulture, $"Arm {n}"), null, null), null))))];
        List<JsonObject> epochs = outline.Epochs.Count > 0
            ? [.. outline.Epochs.Select(e => outlined.Epoch(e.Value))]
            : [.. ((string[])["Screening", "Treatment", "Follow-Up"]).Select(e => make.Derived(make.New("StudyEpoch", ("name", e), ("type", make.Code("StudyEpoch.type", $"{e} Epoch")))))];
        design["arms"] = UsdmObjects.List(arms);
        design["epochs"] = UsdmObjects.Chain(epochs);
        Arms = arms.Count;
        Cells(design, arms, epochs, interventions);
    }

    // Where the protocol lists no cells, every arm goes through every epoch, and receives the interventions in the one that is not the first or the last.
    private void Cells(JsonObject design, List<JsonObject> arms, List<JsonObject> epochs, IReadOnlyList<JsonObject> interventions)
    {
        var outline = protocol.Outline;
        List<JsonObject> elements = [.. outline.Elements.Select(e => outlined.Element(e.Value))], cells = [.. outline.Cells.Select(c => ExportedOutline.Cell(c.Value))];
        if (outline.Epochs.Count == 0 && cells.Count == 0)
            foreach (var arm in arms)
                foreach (var (epoch, at) in epochs.Select((e, i) => (e, i)))
                {
                    elements.Add(make.Derived(make.New("StudyElement", ("name", $"{arm["name"]}, {epoch["name"]}"), ("studyInterventionIds", UsdmObjects.Ids(at == 1 ? interventions.Select(IdOf) : [])))));
                    cells.Add(make.Derived(make.New("StudyCell", ("armId", IdOf(arm)), ("epochId", IdOf(epoch)), ("elementIds", UsdmObjects.Ids([IdOf(elements[^1])])))));
                }
        design["elements"] = UsdmObjects.List(elements);
        design["studyCells"] = UsdmObjects.List(cells);
    }

    private void Schedule(JsonObject design)
    {
        var outline = protocol.Outline;
        List<JsonObject> visits = [.. outline.Encounters.Select(e => outlined.Encounter(e.Value))], activities = [.. outline.Activities.Select(a => outlined.Activity(a.Value))];
        List<JsonObject> timelines = [.. outline.Timelines.Select(t => outlined.Timeline(t.Value))];
        TimelineHeld = outline.Timelines.Count == 0;
        if (TimelineHeld)
        {
            var epochs = design["epochs"]!.AsArray().Select(e => IdOf(e!.AsObject())).ToList();
            var made = new ExportedSchedule(make, protocol, epochs);
            timelines.Add(made.Timeline());
            visits.AddRange(made.Encounters);
            activities.AddRange(made.Activities);
        }
        design["encounters"] = UsdmObjects.Chain(visits);
        design["activities"] = UsdmObjects.Chain(activities);
        design["scheduleTimelines"] = UsdmObjects.List(timelines);
    }

    private List<JsonObject> Interventions()
    {
        if (protocol.Outline.Interventions.Count > 0) return [.. protocol.Outline.Interventions.Select(i => outlined.Intervention(i.Value))];
        var route = protocol.Product.Route is { Value: var word } ? new CodedTerm(word, null, null, null) : null;
        var given = Doses().Select(d => new Stated<PlannedAdministration>(new PlannedAdministration(new Listed(make.NextId("Administration"), d.Level, null, d.Dose?.ToString()),
            d.Dose?.Amount.ToString("R", CultureInfo.InvariantCulture), d.Dose is { } dose ? new CodedTerm(dose.Unit, null, null, null) : null, route, null, null), null, null));
        var role = UsdmTerms.For("StudyIntervention.role", "Experimental Intervention");
        return [make.Derived(outlined.Intervention(new Intervention(new Listed(make.NextId("StudyIntervention"), protocol.Product.Name.Value, null, null), role, null, [.. given])))];
    }

    // The dose of each level as the record states it, else as somebody chose it; a level without one is kept.
    private IEnumerable<(string Level, Units.CellDose? Dose)> Doses()
    {
        var doses = protocol.EscalationInForce?.Value.Doses ?? protocol.Chosen.Doses;
        return (protocol.EscalationInForce?.Value.Levels ?? []).Select(l => (l, doses is not null && doses.TryGetValue(l, out var dose) ? dose : (Units.CellDose?)null));
    }

    private static string IdOf(JsonObject thing) => thing["id"]!.GetValue<string>();

    private static JsonObject Last(JsonObject thing, string name)
    {
        var value = thing[name];
        thing.Remove(name);
        thing[name] = value;
        return thing;
    }
}
