using System.Globalization;
using Cartwright.Protocols;
using Cartwright.Records.Json;

namespace Cartwright.Records.ClinicalTrialsGov;

/// <summary>The arms and interventions of a registered study: listed, and their descriptions as paragraphs.</summary>
internal sealed record StudyArms(
    IReadOnlyList<Stated<StudyArm>> Arms, IReadOnlyList<Stated<Intervention>> Interventions, IReadOnlyList<Passage> Headlines, IReadOnlyList<Passage> Paragraphs, PageField? Product, PageField? Count)
{
    // Cells with a gene are registered as one of these.
    private static readonly string[] Biological = ["BIOLOGICAL", "GENETIC"];

    public static StudyArms Of(JsonEntry module, List<ImportNote> notes)
    {
        var (groups, given) = (module["armGroups"].Objects(), module["interventions"].Objects().Where(i => i["name"].Text() is not null).ToList());
        List<Passage> described = [.. groups.SelectMany(g => g["description"].Paragraphs(notes)), .. given.SelectMany(i => i["description"].Paragraphs(notes))];
        foreach (var group in groups) group.Take("interventionNames");
        foreach (var one in given) one.Take("armGroupLabels");
        return new StudyArms(
            [.. groups.Where(g => g["label"].Text() is not null).Select((g, i) => g.Says(new StudyArm(Is("StudyArm", i, g, g["label"].Text()!), Word(g["type"]))))],
            [.. given.Select((g, i) => g.Says(new Intervention(Is("StudyIntervention", i, g, g["name"].Text()!), null, Word(g["type"]), [])))],
            [.. groups.SelectMany(g => g["label"].Paragraphs(notes)), .. given.SelectMany(i => Named(i, notes))],
            described,
            ProductOf(given, notes),
            groups.Count == 0 ? null : JsonPassages.Field("arms", groups.Count.ToString(CultureInfo.InvariantCulture), groups[0], groups[^1]) with { Path = module["armGroups"].Path });
    }

    // The registry gives no ids; USDM's form of them is taken.
    private static Listed Is(string of, int index, JsonEntry entry, string name) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{of}_{index + 1}"), name, null, entry["description"].Text());

    private static CodedTerm? Word(JsonEntry type) => type.Text() is { } word ? new CodedTerm(word, null, null, null) : null;

    private static IEnumerable<Passage> Named(JsonEntry given, List<ImportNote> notes)
    {
        var line = $"{given["type"].Text() ?? "OTHER"}: {given["name"].Text()}";
        if (RegistryRow.Drug().Match(line) is { Success: true } drug)
            notes.Add(new ImportNote("INTERVENTION-TYPE", $"'{Passage.Quotation(line)}' registers cells as a drug", given["type"].Passage(line).Cite(drug)));
        return [given["name"].Passage(line), .. given["otherNames"].Items().SelectMany(o => o.Paragraphs(notes))];
    }

    // Chemotherapy and comparators stand beside the product: it is the one intervention that is registered as biological, else the first.
    private static PageField? ProductOf(List<JsonEntry> given, List<ImportNote> notes)
    {
        if (given.Count == 0) return null;
        var cells = given.Where(i => Biological.Contains(i["type"].Text())).ToList();
        var product = cells.Count == 1 ? cells[0] : given[0];
        if (given.Count > 1 && cells.Count != 1)
            notes.Add(new ImportNote("UNREAD", $"{given.Count} interventions are registered and no word says which is the product; '{product["name"].Text()}' is the first", product["name"].Cite()));
        return product["name"].Field("intervention", product["name"].Text());
    }
}
