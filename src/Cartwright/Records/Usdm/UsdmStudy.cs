using System.Globalization;
using Cartwright.Protocols;
using Cartwright.Records.Json;

namespace Cartwright.Records.Usdm;

/// <summary>
/// A study of USDM v4. What it lists is kept as it lists it; its texts are read by the readings of other records; every value that neither asks for is counted in a note, so that a
/// value of the record is a statement of the protocol or is named as unread.
/// </summary>
/// <remarks>CDISC. Unified Study Definitions Model v4.0, USDM_API_openapi.json and dataStructure.yml of https://github.com/cdisc-org/DDF-RA.</remarks>
/// <param name="Page">The study laid apart as a registry's page is.</param>
/// <param name="Exported">The protocol, where this program wrote the study.</param>
internal sealed record UsdmStudy(PageLayout Page, Protocol? Exported)
{
    /// <summary>The kind under which the protocol names its source.</summary>
    public const string Kind = "usdm-v4";

    /// <summary>The member that holds the study.</summary>
    public const string Root = "study";

    private const string Version = "study.versions[]", Design = $"{Version}.studyDesigns[]";

    // Named whole, with the ids of what they list: they hold no statement that a protocol has a place for.
    private static readonly string[] Whole =
    [
        "study.documentedBy", .. new[]
        {
            "documentVersionIds", "dateValues", "amendments", "businessTherapeuticAreas", "referenceIdentifiers", "narrativeContentItems", "abbreviations", "roles", "organizations",
            "administrableProducts", "medicalDevices", "productOrganizationRoles", "biomedicalConcepts", "bcCategories", "bcSurrogates", "dictionaries", "conditions", "notes",
            "studyInterventions[].codes", "studyInterventions[].minimumResponseDuration", "studyInterventions[].administrations[].duration", "eligibilityCriterionItems[].notes",
        }.Select(p => $"{Version}.{p}"), .. new[]
        {
            "therapeuticAreas", "characteristics", "estimands", "indications", "biospecimenRetentions", "documentVersionIds", "analysisPopulations", "notes", "subTypes", "studyCells",
            "arms[].dataOriginType", "encounters[].environmentalSettings", "encounters[].contactModes", "activities[].definedProcedures", "activities[].biomedicalConceptIds",
            "activities[].bcSurrogateIds", "activities[].bcCategoryIds", "population.plannedCompletionNumber", "population.cohorts", "scheduleTimelines[].plannedDuration",
        }.Select(p => $"{Design}.{p}"),
    ];

    /// <summary>Lays a study apart.</summary>
    public static UsdmStudy Of(JsonEntry root)
    {
        var study = root[Root].Object();
        root.Take("usdmVersion", "systemName", "systemVersion");
        study.Take("id", "instanceType");
        var (versions, notes) = (study["versions"].Objects(), new List<ImportNote>());
        if (versions.Count == 0)
        {
            study.Report("'study.versions' lists no version; there is no study to read");
            return new UsdmStudy(new PageLayout([], [], [], [], []), null);
        }
        var designs = versions[0]["studyDesigns"].Objects();
        if (versions.Count > 1) notes.Add(new ImportNote("UNREAD", $"the study has {versions.Count} versions; the first is read", study["versions"].Cite()));
        if (designs.Count != 1) notes.Add(new ImportNote("UNREAD", $"the version has {designs.Count} designs; {(designs.Count == 0 ? "there is none to read" : "the first is read")}", versions[0]["studyDesigns"].Cite()));
        var (version, design) = (versions[0].Take("id", "instanceType", "versionIdentifier"), (designs.Count > 0 ? designs[0] : versions[0]["studyDesigns"]["none"]).Take("id", "instanceType"));
        var words = new UsdmWords(version);
        if (UsdmAttributes.Of(version, UsdmAttributes.Protocol) is { } said) return new UsdmStudy(Laid(study, version, design, words, notes, root), ExportedStudy.Of(study, version, design, said, new UsdmWords(version, asWritten: true)));
        return new UsdmStudy(Laid(study, version, design, words, notes, root), null);
    }

    private static PageLayout Laid(JsonEntry study, JsonEntry version, JsonEntry design, UsdmWords words, List<ImportNote> notes, JsonEntry root)
    {
        var identity = UsdmIdentity.Of(version, words);
        var outline = UsdmOutline.Of(version, design, words);
        var population = design["population"].Object();
        design["population"].Take("id", "instanceType", "criterionIds");
        design.Take("studyInterventionIds");
        List<CriterionLine> criteria = [.. UsdmPopulation.Criteria(version, design, words).Select(c => c.Line)];
        if (UsdmPopulation.Ages(population) is { } ages) criteria.Insert(0, ages);
        notes.AddRange(version["conditions"].Objects().Select(c => new ImportNote("UNREAD", $"the condition '{c["name"].Text()}' is not applied: {Passage.Quotation(words.OnOneLine(c["text"]) ?? "")}", c.Cite())));
        var page = new PageLayout([.. Paragraphs(version, design, outline, words)], Fields(study, version, design, identity, outline, population), criteria, [.. Outcomes(design, outline, words)], [])
        {
            Headlines = [.. version["titles"].Objects().SelectMany(t => words.Lines(t["text"])), .. version["studyInterventions"].Objects().SelectMany(i => words.Lines(i["label"]))],
            Titles = identity.Titles,
            Numbers = identity.Numbers,
            Outline = outline,
        };
        return page with { Notes = [.. notes, .. Unread.Notes(root, Whole)] };
    }

    private static List<PageField> Fields(JsonEntry study, JsonEntry version, JsonEntry design, UsdmIdentity identity, StudyOutline outline, JsonEntry population)
    {
        var given = version["studyInterventions"].Objects();
        var product = given.FirstOrDefault(i => i["role"]["code"].Scalar == "C41161") ?? (given.Count > 0 ? given[0] : null);
        List<PageField?> fields =
        [
            Of("title", identity.Title) ?? study["name"].Field("title", study["name"].Text()), Of("registry", identity.Registry), Of("sponsor", identity.Sponsor),
            design["studyPhase"].Field("phase", design["studyPhase"].Term()?.Term), design["studyType"].Field("study type", design["studyType"].Term()?.Term),
            design["model"].Field("model", design["model"].Term()?.Term), UsdmPopulation.Words("purpose", design["intentTypes"]),
            design["blindingSchema"].Field("masking", design["blindingSchema"].Term()?.Term), Randomized(design["characteristics"]), Condition(design["indications"]),
            UsdmPopulation.Enrolment(population), UsdmPopulation.Sex(population),
            outline.Arms.Count == 0 ? null : design["arms"].Field("arms", outline.Arms.Count.ToString(CultureInfo.InvariantCulture)),
            product is null ? null : Named(product, "intervention"),
        ];
        return [.. fields.OfType<PageField>()];
    }

    private static PageField? Of(string label, Stated<string>? said) =>
        said is { At: { } at } ? new PageField(at.Source, label, at.FirstLine, at.LastLine, said.Value) { Path = at.Path } : null;

    private static PageField? Named(JsonEntry thing, string label) => thing.Field(label, thing["label"].Text() ?? thing["name"].Text());

    private static PageField? Randomized(JsonEntry characteristics) =>
        characteristics.Objects().FirstOrDefault(c => c["code"].Scalar == "C46079") is { } code ? code.Field("allocation", code.Term()!.Term) : null;

    private static PageField? Condition(JsonEntry indications)
    {
        var names = indications.Objects().Select(i => i.Take("id", "instanceType", "isRareDisease") is var taken ? taken["label"].Text() ?? taken["description"].Text() ?? taken["name"].Text() : null).OfType<string>().Distinct().ToList();
        return names.Count == 0 ? null : indications.Field("condition", string.Join(", ", names));
    }

    private static IEnumerable<Passage> Paragraphs(JsonEntry version, JsonEntry design, StudyOutline outline, UsdmWords words)
    {
        IEnumerable<JsonEntry> texts = [version["rationale"], design["rationale"], design["population"]["description"]];
        var said = texts.SelectMany(words.Lines).Concat(Described(outline)).ToList();
        return said.Where((p, i) => said.FindIndex(q => q.Text == p.Text) == i);
    }

    private static IEnumerable<Passage> Described(StudyOutline outline) =>
    [
        .. outline.Objectives.Select(o => Passed(o.Value.Text, o.At!)),
        .. outline.Arms.SelectMany(a => Passed(a.Value.Is, a.At!)), .. outline.Elements.SelectMany(e => Passed(e.Value.Is, e.At!)),
        .. outline.Interventions.SelectMany(i => Passed(i.Value.Is, i.At!).Concat(i.Value.Administrations.SelectMany(a => Passed(a.Value.Is, a.At!)))),
    ];

    private static IEnumerable<Passage> Passed(Listed listed, Citation at) => listed.Description is { } description ? [Passed(description, at)] : [];

    private static Passage Passed(string text, Citation at) => new(at.Source, at.FirstLine, text) { Path = at.Path };

    private static IEnumerable<Outcome> Outcomes(JsonEntry design, StudyOutline outline, UsdmWords words)
    {
        foreach (var endpoint in outline.Objectives.SelectMany(o => o.Value.Endpoints).Where(e => e.Value.Text.Length > 0))
        {
            var (said, at) = (endpoint.Value, endpoint.At!);
            IReadOnlyList<Passage> description = said.Is.Description is { } text ? [Passed(text, at)] : [];
            yield return new Outcome(Passed(said.Text, at), description, Passed("", at)) { Path = at.Path, Level = LevelOf(said.Level) };
        }
    }

    /// <summary>The level that a code means; null where it is none of the list.</summary>
    public static EndpointLevel? LevelOf(CodedTerm? level) => level?.Term switch
    {
        "Primary Endpoint" => EndpointLevel.Primary,
        "Secondary Endpoint" => EndpointLevel.Secondary,
        "Exploratory Endpoint" => EndpointLevel.Exploratory,
        _ => null,
    };
}
