using System.Globalization;
using Cartwright.Protocols;
using Cartwright.Protocols.Files;
using Cartwright.Records.Json;

namespace Cartwright.Records.Usdm;

/// <summary>Reads a study that this program wrote: what USDM has a class for from its class, the rest from its extension attributes. No sentence is read anew.</summary>
internal sealed class ExportedStudy
{
    private readonly JsonEntry version, design;
    private readonly ExtensionText text;

    private ExportedStudy(JsonEntry version, JsonEntry design, JsonEntry said) => (this.version, this.design, text) = (version, design, new ExtensionText(said));

    /// <summary>The protocol; null where an extension attribute cannot be read, which is a fault of the record.</summary>
    public static Protocol? Of(JsonEntry study, JsonEntry version, JsonEntry design, JsonEntry said, UsdmWords words) => new ExportedStudy(version, design, said).Read(study, words);

    private Protocol? Read(JsonEntry study, UsdmWords words)
    {
        if (text.Root is not { } root) return null;
        var outline = UsdmOutline.Of(version, design, words);
        var product = ProductPart.Read(root["product"], text.Statements);
        var rest = DesignPart.Read(root["design"], text.Statements, product.DoseBasis?.Value);
        var schedule = SchedulePart.Read(root["schedule"], text.Statements);
        var chosen = ChosenPart.Read(root["chosen"], rest.Escalation?.Value, product.DoseBasis?.Value);
        var endpoints = Endpoints();
        var protocol = new Protocol(
            Identity(study, IdentityPart.Read(root["study"], text.Statements)), product, Population(), Design(rest) with { Infusions = Placed(rest.Infusions, root["design"]["infusions"], endpoints) },
            Sampled(schedule, chosen), [.. endpoints.Select(e => e.Endpoint)], Notes(), chosen)
        {
            Information = InformationPart.Read(root["information"], text.Statements),
            Outline = outline,
        };
        return text.IsWhole() ? protocol : null;
    }

    private StudyIdentity Identity(JsonEntry study, StudyIdentity rest)
    {
        var organizations = UsdmIdentity.Organizations(version);
        var (titles, numbers) = (version["titles"].Objects(), version["studyIdentifiers"].Objects());
        var registry = numbers.FirstOrDefault(n => UsdmAttributes.RoleOf(n) == "registry");
        var sponsor = version["roles"].Objects().Where(r => r["code"].Term()?.Term == "Sponsor").SelectMany(r => r["organizationIds"].Ids()).Select(organizations.GetValueOrDefault).FirstOrDefault();
        return rest with
        {
            Id = study["name"].Required(),
            Title = titles.FirstOrDefault(t => UsdmAttributes.RoleOf(t)?.StartsWith("title", StringComparison.Ordinal) ?? false)?["text"] is { } title ? title.Says(title.Required()) : null,
            Titles = [.. titles.Where(t => UsdmAttributes.RoleOf(t) != "title").Select(t => t.Says(new StudyTitle(Word(t["type"]), t["text"].Required())))],
            Registry = registry?["text"] is { } number ? number.Says(number.Required()) : null,
            Numbers = [.. numbers.Where(n => n != registry).Select(n => n.Says(new StudyNumber(n["text"].Required(), By(n, organizations))))],
            Sponsor = sponsor?["name"] is { } name ? name.Says(name.Required()) : null,
            Phase = Coded(design["studyPhase"]["standardCode"]),
        };
    }

    private static string? By(JsonEntry number, Dictionary<string, JsonEntry> organizations) =>
        UsdmAttributes.Of(number, UsdmAttributes.Unnamed) is null ? organizations.GetValueOrDefault(number["scopeId"].Required())?["name"].Text() : null;

    private Population Population() => new(
        FirstOf(design["indications"])["name"] is { Exists: true } condition ? condition.Says(condition.Required()) : null, [.. Criteria()])
    {
        Sex = Coded(FirstOf(design["population"]["plannedSex"])),
    };

    private IEnumerable<Stated<Criterion>> Criteria()
    {
        var items = version["eligibilityCriterionItems"].Objects().ToLookup(i => i["id"].Required());
        foreach (var criterion in design["eligibilityCriteria"].Objects())
        {
            var item = items[criterion["criterionItemId"].Required()].FirstOrDefault();
            if (item is null) criterion.Report($"'{criterion["criterionItemId"].Scalar}' is no eligibilityCriterionItem of the version");
            else yield return item["text"].Says(new Criterion(Word(criterion["category"]) == "Exclusion Criteria", item["text"].Required(), Rule(criterion))
            {
                Identifier = UsdmAttributes.Of(criterion, UsdmAttributes.Unnamed) is null ? criterion["name"].Required() : null,
            });
        }
    }

    private static EligibilityRule? Rule(JsonEntry criterion) =>
        UsdmAttributes.Of(criterion, UsdmAttributes.Rule) is { } said && new ExtensionText(said) is { Root: { } root } rule && PopulationPart.Rule(root) is var read && rule.IsWhole() ? read : null;

    private StudyDesign Design(StudyDesign rest)
    {
        var population = design["population"];
        var planned = population["plannedEnrollmentNumber"];
        return rest with
        {
            StudyType = Coded(design["studyType"]),
            Arms = rest.Arms ?? (UsdmAttributes.RoleOf(design) is not null ? design["arms"].Says(design["arms"].Objects().Count) : null),
            Allocation = rest.Allocation ?? (design["characteristics"].Objects().FirstOrDefault(c => Word(c) == "Randomized") is { } random ? random.Says(Allocation.Randomized) : null),
            Purpose = Coded(FirstOf(design["intentTypes"])),
            Masking = Coded(design["blindingSchema"]["standardCode"]),
            Enrolment = planned["value"].Count() is { } number ? planned.Says((rest.Enrolment?.Value ?? new Enrolment(null, null, null)) with { Planned = number }) : rest.Enrolment,
        };
    }

    private Schedule Sampled(Schedule rest, Chosen chosen)
    {
        var times = new SampledTimes(design, SamplingTimings.ConventionOf(rest, chosen));
        return rest with { Kinetics = rest.Kinetics ?? times.Of(UsdmAttributes.Kinetics), Cytokines = rest.Cytokines ?? times.Of(UsdmAttributes.Cytokines) };
    }

    // A phrase that stood in an endpoint's words still does: its place is then the endpoint's, and not that of the attribute with all that has no class.
    private IReadOnlyList<Stated<InfusionMention>> Placed(IReadOnlyList<Stated<InfusionMention>> mentions, Entry written, IReadOnlyList<(Endpoint Endpoint, Citation? Before)> endpoints) =>
    [
        .. mentions.Zip(written.Items(), (mention, entry) =>
        {
            var before = text.Statements.PlaceGiven(entry);
            var places = endpoints.Where(e => before is not null && InfusionNumber.Stands(before, e.Before)).Select(e => e.Endpoint.At).OfType<Citation>().ToList();
            return places.Count == 0 ? mention : mention with { At = Enumerable.Reverse(places).Aggregate((Citation?)null, (rest, place) => place with { And = rest, Quote = null })! with { Quote = mention.At?.Quote } };
        }),
    ];

    private IReadOnlyList<(Endpoint Endpoint, Citation? Before)> Endpoints() =>
    [
        .. design["objectives"].Objects().SelectMany(o => o["endpoints"].Objects())
            .Select(e => (Endpoint: Endpoint(e), Order: int.TryParse(UsdmAttributes.Of(e, UsdmAttributes.Order)?.Text(), NumberStyles.None, CultureInfo.InvariantCulture, out var order) ? order : int.MaxValue))
            .Where(e => e.Endpoint is not null).OrderBy(e => e.Order).Select(e => e.Endpoint!.Value),
    ];

    private static (Endpoint Endpoint, Citation? Before)? Endpoint(JsonEntry listed)
    {
        if (UsdmAttributes.Of(listed, UsdmAttributes.Endpoint) is not { } said || new ExtensionText(said) is not { Root: { } root } computed) return null;
        var endpoint = EndpointPart.One(root, computed.Statements);
        var level = UsdmAttributes.Of(listed, UsdmAttributes.Unnamed) is null ? UsdmStudy.LevelOf(listed["level"].Term()) : null;
        var before = computed.Statements.PlaceGiven(root);
        return computed.IsWhole() && endpoint is not null ? (endpoint with { Title = listed["text"].Required(), At = listed.Cite() with { Quote = endpoint.At?.Quote }, Level = level }, before) : null;
    }

    private IReadOnlyList<ImportNote> Notes() =>
        [.. version["notes"].Objects().Where(n => UsdmAttributes.Of(n, UsdmAttributes.Note) is not null).Select(n => new ImportNote(UsdmAttributes.Of(n, UsdmAttributes.Note)!.Required(), n["text"].Required(), n.Cite()))];

    private static JsonEntry FirstOf(JsonEntry list) => list.Objects() is [var first, ..] ? first : list["none"];

    private static Stated<string>? Coded(JsonEntry code) => code.Exists && Word(code) is { Length: > 0 } word ? code.Says(word) : null;

    private static string Word(JsonEntry code) => UsdmAttributes.Of(code, UsdmAttributes.Words)?.Text() ?? code["decode"].Text() ?? "";
}
