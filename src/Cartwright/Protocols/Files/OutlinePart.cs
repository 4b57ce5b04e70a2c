namespace Cartwright.Protocols.Files;

/// <summary>The part <c>outline</c>: arms, epochs, visits, activities, timelines, objectives and interventions, each with its place.</summary>
internal static class OutlinePart
{
    public static StudyOutline Read(Entry entry, Statements statements)
    {
        var read = new StudyOutline(
            statements.Many(entry["arms"], e => new StudyArm(Listed(e), Term(e["type"]))),
            statements.Many(entry["epochs"], e => new StudyEpoch(Listed(e), Term(e["type"]))),
            statements.Many(entry["elements"], e => new StudyElement(Listed(e), e["starts"].OptionalText(), e["ends"].OptionalText(), Ids(e["interventions"]))),
            statements.Many(entry["cells"], e => new StudyCell(Text(e["id"]), Text(e["arm"]), Text(e["epoch"]), Ids(e["elements"]))),
            statements.Many(entry["encounters"], e => new Encounter(Listed(e), Term(e["type"]), e["scheduledAt"].OptionalText(), e["starts"].OptionalText(), e["ends"].OptionalText())),
            statements.Many(entry["activities"], e => new PlannedActivity(Listed(e), Ids(e["children"]), e["timeline"].OptionalText(), Ids(e["procedures"]))),
            statements.Many(entry["timelines"], e => TimelinePart.Read(e, statements)),
            statements.Many(entry["objectives"], e => new Objective(Listed(e), Term(e["level"]), e["text"].OptionalText() ?? "", statements.Many(e["endpoints"], Endpoint))),
            statements.Many(entry["interventions"], e => new Intervention(Listed(e), Term(e["role"]), Term(e["type"]), statements.Many(e["administrations"], Administration))));
        return read.IsEmpty ? StudyOutline.None : read;
    }

    /// <summary>What a listed thing is called.</summary>
    public static Listed Listed(Entry e) => new(Text(e["id"]), Text(e["name"]), e["label"].OptionalText(), e["description"].OptionalText());

    /// <summary>A list of texts or ids.</summary>
    public static IReadOnlyList<string> Ids(Entry entry) => [.. entry.Items().Select(Text)];

    /// <summary>A text that must be there.</summary>
    public static string Text(Entry entry) => entry.RequiredText() ?? "";

    private static CodedTerm? Term(Entry e) => e.Exists ? new(Text(e["term"]), e["code"].OptionalText(), e["system"].OptionalText(), e["version"].OptionalText()) : null;

    private static ObjectiveEndpoint Endpoint(Entry e) => new(Listed(e), Term(e["level"]), e["text"].OptionalText() ?? "", e["purpose"].OptionalText());

    private static PlannedAdministration Administration(Entry e) =>
        new(Listed(e), e["dose"].OptionalText(), Term(e["unit"]), Term(e["route"]), Term(e["frequency"]), e["lasting"].OptionalText());

    public static List<YamlPage.Line> Write(StudyOutline outline)
    {
        List<YamlPage.Line> lines = [];
        lines.AddMany("arms", outline.Arms, a => [.. Lines(a.Is), .. Term("type", a.Type)]);
        lines.AddMany("epochs", outline.Epochs, e => [.. Lines(e.Is), .. Term("type", e.Type)]);
        lines.AddMany("elements", outline.Elements, e => [.. Lines(e.Is), .. Text("starts", e.Starts), .. Text("ends", e.Ends), .. Ids("interventions", e.Interventions)]);
        lines.AddMany("cells", outline.Cells, c => [.. Text("id", c.Id), .. Text("arm", c.Arm), .. Text("epoch", c.Epoch), .. Ids("elements", c.Elements)]);
        lines.AddMany("encounters", outline.Encounters, e => [.. Lines(e.Is), .. Term("type", e.Type), .. Text("scheduledAt", e.ScheduledAt), .. Text("starts", e.Starts), .. Text("ends", e.Ends)]);
        lines.AddMany("activities", outline.Activities, a => [.. Lines(a.Is), .. Ids("children", a.Children), .. Text("timeline", a.Timeline), .. Ids("procedures", a.Procedures)]);
        if (outline.Timelines.Count > 0) lines.Add(new("timelines", new YamlPage.List([.. outline.Timelines.Select(TimelinePart.Write)], OnOneLine: false)));
        if (outline.Objectives.Count > 0) lines.Add(new("objectives", new YamlPage.List([.. outline.Objectives.Select(Write)], OnOneLine: false)));
        if (outline.Interventions.Count > 0) lines.Add(new("interventions", new YamlPage.List([.. outline.Interventions.Select(Write)], OnOneLine: false)));
        return lines;
    }

    /// <summary>The keys of what a listed thing is called.</summary>
    public static IEnumerable<YamlPage.Line> Lines(Listed listed) => [.. Text("id", listed.Id), .. Text("name", listed.Name), .. Text("label", listed.Label), .. Text("description", listed.Description)];

    /// <summary>A key with a text, if there is one.</summary>
    public static IEnumerable<YamlPage.Line> Text(string key, string? text) => text is null or "" ? [] : [new(key, YamlPage.Text(text))];

    /// <summary>A key with a list of texts, if there are any.</summary>
    public static IEnumerable<YamlPage.Line> Ids(string key, IReadOnlyList<string> ids) => ids.Count == 0 ? [] : [new(key, YamlPage.Texts(ids))];

    private static IEnumerable<YamlPage.Line> Term(string key, CodedTerm? term) => term is null
        ? []
        : [new(key, new YamlPage.Map([.. Text("term", term.Term), .. Text("code", term.Code), .. Text("system", term.System), .. Text("version", term.Version)]))];

    private static YamlPage.Map Write(Stated<Objective> objective)
    {
        List<YamlPage.Line> lines = [.. Lines(objective.Value.Is), .. Term("level", objective.Value.Level), .. Text("text", objective.Value.Text)];
        lines.AddMany("endpoints", objective.Value.Endpoints, e => [.. Lines(e.Is), .. Term("level", e.Level), .. Text("text", e.Text), .. Text("purpose", e.Purpose)]);
        return new([.. lines, .. StatementPages.Place(objective.At)], OnOneLine: false);
    }

    private static YamlPage.Map Write(Stated<Intervention> intervention)
    {
        var said = intervention.Value;
        List<YamlPage.Line> lines = [.. Lines(said.Is), .. Term("role", said.Role), .. Term("type", said.Type)];
        lines.AddMany("administrations", said.Administrations,
            a => [.. Lines(a.Is), .. Text("dose", a.Dose), .. Term("unit", a.Unit), .. Term("route", a.Route), .. Term("frequency", a.Frequency), .. Text("lasting", a.Lasting)]);
        return new([.. lines, .. StatementPages.Place(intervention.At)], OnOneLine: false);
    }
}
