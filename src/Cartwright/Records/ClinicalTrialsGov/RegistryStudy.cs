using System.Globalization;
using Cartwright.Protocols;
using Cartwright.Records.Json;

namespace Cartwright.Records.ClinicalTrialsGov;

/// <summary>
/// A study of ClinicalTrials.gov as its API, version 2, gives it: JSON with a <c>protocolSection</c>. It is laid apart as a registry's page is; sentences are read by the same
/// readings, and every value that none of them asks for is counted in a note.
/// </summary>
/// <remarks>ClinicalTrials.gov. Data API, study data structure. https://clinicaltrials.gov/data-api/about-api/study-data-structure</remarks>
internal static class RegistryStudy
{
    /// <summary>The kind under which the protocol names its source.</summary>
    public const string Kind = "clinicaltrials.gov-v2";

    /// <summary>The part of the record that holds what a protocol states.</summary>
    public const string Section = "protocolSection";

    // Named whole in one note each: they hold results, dates, people and references, which no protocol states.
    private static readonly string[] Whole =
    [
        "resultsSection", "documentSection", "derivedSection", "annotationSection", $"{Section}.statusModule", $"{Section}.referencesModule", $"{Section}.oversightModule",
        $"{Section}.ipdSharingStatementModule", $"{Section}.contactsLocationsModule.overallOfficials", $"{Section}.contactsLocationsModule.centralContacts",
        $"{Section}.contactsLocationsModule.locations[].contacts", $"{Section}.contactsLocationsModule.locations[].geoPoint",
    ];

    // As the registry prints the words of its own lists.
    private static readonly Dictionary<string, string> Phases = new(StringComparer.Ordinal)
    {
        ["NA"] = "Not Applicable",
        ["EARLY_PHASE1"] = "Early Phase 1",
        ["PHASE1"] = "Phase 1",
        ["PHASE2"] = "Phase 2",
        ["PHASE3"] = "Phase 3",
        ["PHASE4"] = "Phase 4",
    };

    /// <summary>Lays a study apart.</summary>
    public static PageLayout Of(JsonEntry root)
    {
        var notes = new List<ImportNote>();
        var study = root[Section].Object();
        var identity = study["identificationModule"].Object();
        var arms = StudyArms.Of(study["armsInterventionsModule"].Object(), notes);
        var fields = Fields(study, identity, arms);
        var outcomes = StudyOutcomes.Of(study["outcomesModule"].Object(), notes);
        List<CriterionLine> criteria = [.. StudyCriteria.Ages(study["eligibilityModule"].Object(), notes), .. StudyCriteria.Of(study["eligibilityModule"]["eligibilityCriteria"], notes)];
        var page = new PageLayout(Paragraphs(study, arms, notes), fields, criteria, outcomes, [])
        {
            Headlines = [.. Title(identity["briefTitle"], notes), .. Title(identity["officialTitle"], notes), .. arms.Headlines],
            Titles = [.. Titles(identity)],
            Numbers = [.. Numbers(identity)],
            Outline = StudyOutline.None with { Arms = arms.Arms, Interventions = arms.Interventions },
        };
        return page with { Notes = [.. notes, .. Unread.Notes(root, Whole)] };
    }

    private static IEnumerable<Passage> Title(JsonEntry title, List<ImportNote> notes) => title.Paragraphs(notes);

    private static List<PageField> Fields(JsonEntry study, JsonEntry identity, StudyArms arms)
    {
        var (design, conditions) = (study["designModule"].Object(), study["conditionsModule"].Object()["conditions"]);
        var info = design["designInfo"].Object();
        List<PageField?> fields =
        [
            identity["briefTitle"].Text() is { } title ? identity["briefTitle"].Field("title", title) : identity["officialTitle"].Field("title", identity["officialTitle"].Text()),
            Said(identity["nctId"], "registry"),
            Said(study["sponsorCollaboratorsModule"].Object()["leadSponsor"].Object()["name"], "sponsor"),
            Said(study["statusModule"].Object()["overallStatus"], "status"),
            Listed(design["phases"], "phase", "/", p => Phases.GetValueOrDefault(p, p)),
            Listed(conditions, "condition", ", ", c => c),
            Said(design["studyType"], "study type"),
            Said(info["allocation"], "allocation"),
            Said(info["interventionModel"], "model"),
            Said(info["primaryPurpose"], "purpose"),
            Said(info["maskingInfo"].Object()["masking"], "masking"),
            design["enrollmentInfo"].Object()["count"] is var count ? count.Field("enrollment", count.Count()?.ToString(CultureInfo.InvariantCulture)) : null,
            Said(study["eligibilityModule"].Object()["sex"], "sex"),
            arms.Product, arms.Count,
        ];
        return [.. fields.OfType<PageField>(), .. study["contactsLocationsModule"].Object()["locations"].Objects().Select(Site).OfType<PageField>()];
    }

    private static PageField? Said(JsonEntry entry, string label) => entry.Field(label, entry.Text());

    private static PageField? Listed(JsonEntry list, string label, string between, Func<string, string> printed)
    {
        var said = list.Items().Where(i => i.Text() is not null).ToList();
        return said.Count == 0 ? null : JsonPassages.Field(label, string.Join(between, said.Select(s => printed(s.Text()!))), said[0], said[^1]) with { Path = list.Path };
    }

    private static PageField? Site(JsonEntry site)
    {
        string?[] parts = [site["facility"].Text(), site["city"].Text(), site["state"].Text(), site["country"].Text()];
        return parts.OfType<string>().Any() ? site.Field("location", string.Join(", ", parts.OfType<string>())) : null;
    }

    private static List<Passage> Paragraphs(JsonEntry study, StudyArms arms, List<ImportNote> notes)
    {
        var (described, info) = (study["descriptionModule"].Object(), study["designModule"]["designInfo"]);
        return
        [
            .. described["briefSummary"].Paragraphs(notes), .. described["detailedDescription"].Paragraphs(notes), .. info["interventionModelDescription"].Paragraphs(notes),
            .. info["maskingInfo"]["maskingDescription"].Paragraphs(notes), .. arms.Paragraphs,
        ];
    }

    private static IEnumerable<Stated<StudyTitle>> Titles(JsonEntry identity)
    {
        foreach (var (name, kind) in ((string, string)[])[("briefTitle", "Brief Study Title"), ("officialTitle", "Official Study Title"), ("acronym", "Study Acronym")])
            if (identity[name].Text() is { } text) yield return identity[name].Says(new StudyTitle(kind, text));
    }

    private static IEnumerable<Stated<StudyNumber>> Numbers(JsonEntry identity)
    {
        var own = identity["orgStudyIdInfo"].Object()["id"];
        if (own.Text() is { } number) yield return own.Says(new StudyNumber(number, identity["organization"].Object()["fullName"].Text()));
        foreach (var other in identity["secondaryIdInfos"].Objects())
            if (other["id"].Text() is { } second) yield return other["id"].Says(new StudyNumber(second, other["domain"].Text() ?? other["type"].Text()));
    }
}
