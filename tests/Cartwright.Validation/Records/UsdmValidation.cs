using System.Collections;
using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Cartwright.Protocols;
using Cartwright.Records;
using Cartwright.Records.Usdm.Export;
using Shouldly;
using Xunit;

namespace Cartwright.Validation.Records;

/// <summary>
/// The three studies that CDISC published with USDM v4.0, and what is exported, against CDISC's own schemas. Without loss means: whatever the record lists is listed, and every value
/// is a statement of the protocol or is counted in a note.
/// </summary>
public class UsdmValidation
{
    public static TheoryData<string> Published => ["CDISC_Pilot_Study", "Alexion_NCT04573309_Wilsons", "EliLilly_NCT03421379_Diabetes"];

    public static TheoryData<string> Shipped => ["her2-e-cart", "cd7-nct04785833", "t4-nct01818323"];

    private static UsdmSchema Schema => new(JsonNode.Parse(File.ReadAllText(Shared.Require("reference/usdm_v4/USDM_API_openapi.json")))!);

    [Theory]
    [MemberData(nameof(Published))]
    public void Whatever_is_listed_is_listed(string study)
    {
        var (protocol, json) = Read(study);
        var (version, outline) = (json["study"]!["versions"]![0]!, protocol.Outline);
        var design = version["studyDesigns"]![0]!;
        int[] there =
        [
            Count(design["arms"]), Count(design["epochs"]), Count(design["elements"]), Count(design["studyCells"]), Count(design["encounters"]), Count(design["activities"]),
            Count(design["scheduleTimelines"]), design["scheduleTimelines"]!.AsArray().Sum(t => Count(t!["instances"])), design["scheduleTimelines"]!.AsArray().Sum(t => Count(t!["timings"])),
            Count(design["objectives"]), design["objectives"]!.AsArray().Sum(o => Count(o!["endpoints"])), Count(design["eligibilityCriteria"]), Count(version["studyInterventions"]),
            Count(version["titles"]), Count(version["studyIdentifiers"]),
        ];
        int[] read =
        [
            outline.Arms.Count, outline.Epochs.Count, outline.Elements.Count, outline.Cells.Count, outline.Encounters.Count, outline.Activities.Count,
            outline.Timelines.Count, outline.Timelines.Sum(t => t.Value.Moments.Count), outline.Timelines.Sum(t => t.Value.Timings.Count),
            outline.Objectives.Count, outline.Objectives.Sum(o => o.Value.Endpoints.Count), protocol.Population.Eligibility.Count(c => c.Value.Identifier is not null), outline.Interventions.Count,
            protocol.Study.Titles.Count, protocol.Study.Numbers.Count + (protocol.Study.Registry is null ? 0 : 1),
        ];
        read.ShouldBe(there);
    }

    /// <summary>Figures read off the published files by hand: the pilot has 12 visits, 16 moments in its main timeline, 3 arms and 31 criteria.</summary>
    [Theory]
    [InlineData("CDISC_Pilot_Study", 3, 12, 36, 24, 31)]
    [InlineData("Alexion_NCT04573309_Wilsons", 1, 50, 44, 66, 31)]
    [InlineData("EliLilly_NCT03421379_Diabetes", 2, 7, 34, 35, 36)]
    public void The_counts_are_those_of_the_published_studies(string study, int arms, int visits, int activities, int timings, int criteria)
    {
        var protocol = Read(study).Protocol;
        (protocol.Outline.Arms.Count, protocol.Outline.Encounters.Count, protocol.Outline.Activities.Count, protocol.Outline.Timelines.Sum(t => t.Value.Timings.Count),
            protocol.Population.Eligibility.Count(c => c.Value.Identifier is not null)).ShouldBe((arms, visits, activities, timings, criteria));
    }

    /// <summary>Week 4 of the pilot is four weeks after the dose, three days early or late; Visit 2 is two days before it, up to four hours early.</summary>
    [Fact]
    public void Times_and_windows_of_the_pilot_are_read_in_days()
    {
        var main = Read("CDISC_Pilot_Study").Protocol.Outline.Timelines.Single(t => t.Value.IsMain).Value;
        var names = main.Moments.ToDictionary(m => m.Value.Is.Id, m => m.Value.Is.Name);
        string Said(string moment) => main.Timings.Where(t => names[t.Value.Of] == moment).Select(t => t.Value)
            .Select(t => FormattableString.Invariant($"{t.Kind} {t.Value.Length.Days} from {names[t.From!]}, {t.Earlier?.Length.Days:0.####} to {t.Later?.Length.Days:0.####}")).Single();
        Said("WK4").ShouldBe("After 28 from DOSE, 3 to 3");
        Said("SCREEN2").ShouldBe("Before 2 from DOSE, 0.1667 to 0");
        Said("WK8N").ShouldBe("After 14 from WK8,  to ");
        Said("DOSE").ShouldBe("Anchor 1 from DOSE,  to ");
    }

    /// <summary>The words of a criterion with what its template refers to: the age stands in the population alone.</summary>
    [Fact]
    public void A_criterion_has_its_words_and_no_marks()
    {
        var criteria = Read("CDISC_Pilot_Study").Protocol.Population.Eligibility.Select(c => c.Value).ToList();
        criteria.Single(c => c.Identifier == "IN01").Wording.ShouldBe("Males and postmenopausal females at least 50 years of age.");
        criteria.Single(c => c.Identifier == "IN03").Wording.ShouldBe("MMSE score of 10 to 23.");
        criteria.ShouldAllBe(c => !c.Wording.Contains("<p>") && !c.Wording.Contains("usdm:"));
        criteria.Count(c => c.Excludes).ShouldBe(23);
    }

    /// <summary>
    /// Every thing in a list of the version or of its design is cited as a statement or named by its id in a note. A criterion is cited where its item has its words; what a dictionary
    /// refers to stands within the words of its templates.
    /// </summary>
    [Theory]
    [MemberData(nameof(Published))]
    public void Every_thing_is_a_statement_or_is_named_in_a_note(string study)
    {
        var (protocol, json) = Read(study);
        var cited = Places(protocol).Select(p => p.Path).OfType<string>().ToHashSet();
        var named = protocol.Notes.SelectMany(n => Regex.Matches(n.Message, @"\w+_\d+").Select(m => m.Value)).ToHashSet();
        var version = json["study"]!["versions"]![0]!;
        foreach (var (owner, path) in ((JsonNode, string)[])[(version, "study.versions[0]"), (version["studyDesigns"]![0]!, "study.versions[0].studyDesigns[0]")])
            foreach (var (list, at) in owner.AsObject().Where(m => m.Value is JsonArray && m.Key != "studyDesigns").Select(m => (m.Value!.AsArray(), $"{path}.{m.Key}")))
                foreach (var (thing, i) in list.OfType<JsonObject>().Select((t, i) => (t, i)))
                    (cited.Any(c => c == at || c.StartsWith($"{at}[{i}]", StringComparison.Ordinal)) || named.Contains(thing["id"]!.GetValue<string>())
                        || thing["criterionItemId"] is not null || at.EndsWith(".dictionaries", StringComparison.Ordinal)).ShouldBeTrue($"{at}[{i}] {thing["id"]}");
    }

    /// <summary>The notes count what they say they count, by another reader.</summary>
    [Theory]
    [MemberData(nameof(Published))]
    public void A_count_of_values_is_no_more_than_there_are(string study)
    {
        var (protocol, json) = Read(study);
        var notes = protocol.Notes.Where(n => n.Code == Findings.ValuesUnreadCode).ToList();
        notes.Count.ShouldBeGreaterThan(20);
        foreach (var note in notes) int.Parse(Regex.Match(note.Message, @"': (\d+) ").Groups[1].Value).ShouldBeInRange(1, Leaves(json, note.At.Path!).Count(), note.Message);
    }

    [Theory]
    [MemberData(nameof(Published))]
    public void Written_and_read_again_it_loses_nothing(string study)
    {
        var protocol = Read(study).Protocol;
        var json = Exported(protocol);
        var returned = RegisteredRecords.Read(new RecordText("D1", "again.json", json)).Protocol!;
        Said(returned).ShouldBe(Said(protocol));
        returned.Notes.Select(n => $"{n.Code} {n.Message}").ShouldBe(protocol.Notes.Select(n => $"{n.Code} {n.Message}"));
    }

    [Theory]
    [MemberData(nameof(Published))]
    public void The_published_studies_are_valid(string study) => Schema.Check(Read(study).Json).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Published))]
    public void What_is_exported_of_them_is_valid(string study) => IsValid(Exported(Read(study).Protocol));

    [Theory]
    [MemberData(nameof(Shipped))]
    public void What_is_exported_of_a_study_that_ships_is_valid(string study) => IsValid(Exported(Stands(study)));

    [Theory]
    [InlineData("\"instanceType\": \"Timing\"", "\"instanceType\": \"Timer\"")]
    [InlineData("\"mainTimeline\": true", "\"mainTimeline\": \"yes\"")]
    [InlineData("\"rationale\":", "\"reason\":")]
    [InlineData("\"scopeId\":", "\"scopeID\":")]
    public void The_checker_refuses_what_is_wrong(string written, string instead)
    {
        var json = Exported(Stands("her2-e-cart"));
        json.ShouldContain(written);
        Schema.Check(JsonNode.Parse(json.Replace(written, instead, StringComparison.Ordinal))!).ShouldNotBeEmpty();
    }

    [Fact]
    public void The_checker_refuses_ids_that_dangle_or_stand_twice()
    {
        var json = Exported(Stands("her2-e-cart"));
        UsdmSchema.CheckIds(JsonNode.Parse(json.Replace("\"id\": \"Encounter_3\"", "\"id\": \"Encounter_4\"", StringComparison.Ordinal))!).Count.ShouldBeGreaterThan(1);
    }

    /// <summary>Every code of NCI that is written is in CDISC's list for its attribute, or stands in a published study under the same term.</summary>
    [Theory]
    [MemberData(nameof(Shipped))]
    public void A_code_is_one_that_cdisc_has(string study)
    {
        var known = UsdmTerminology.Terms(Shared.Require("reference/usdm_v4/USDM_CT.xlsx"));
        foreach (var published in (string[])["CDISC_Pilot_Study", "Alexion_NCT04573309_Wilsons", "EliLilly_NCT03421379_Diabetes"])
            known.UnionWith(UsdmSchema.Objects(Read(published).Json).Where(IsCode).Select(Coded));
        var written = UsdmSchema.Objects(JsonNode.Parse(Exported(WithEveryTerm(Stands(study))))).Where(IsCode).Where(c => c["codeSystem"]!.GetValue<string>() == "http://www.cdisc.org").Select(Coded).ToList();
        written.Count.ShouldBeGreaterThan(20);
        written.ShouldAllBe(c => known.Contains(c));
        foreach (var level in (string[])["Primary", "Secondary", "Exploratory"]) written.Select(w => w.Item2).ShouldContain($"{level} Endpoint");
        static (string, string) Coded(JsonObject code) => (code["code"]!.GetValue<string>(), code["decode"]!.GetValue<string>());
        static bool IsCode(JsonObject thing) => thing["instanceType"]?.GetValue<string>() == "Code";
    }

    /// <summary>Codes of HER2-E-CART as CDISC's published studies and its list have them: one arm, open label, interventional, all sexes.</summary>
    [Theory]
    [InlineData("model", "C82640")]
    [InlineData("studyType", "C98388")]
    [InlineData("blindingSchema.standardCode", "C49659")]
    [InlineData("intentTypes[0]", "C49656")]
    [InlineData("encounters[0].type", "C25716")]
    [InlineData("epochs[1].type", "C101526")]
    [InlineData("arms[0].dataOriginType", "C188866")]
    [InlineData("scheduleTimelines[0].timings[0].type", "C201357")]
    [InlineData("scheduleTimelines[0].timings[0].relativeToFrom", "C201355")]
    public void What_has_a_code_has_it(string path, string code) =>
        At(JsonNode.Parse(Exported(Stands("her2-e-cart")))!, $"study.versions[0].studyDesigns[0].{path}.code")!.GetValue<string>().ShouldBe(code);

    /// <summary>NCT04785833 has eight criteria that include and seven that exclude.</summary>
    [Fact]
    public void Criteria_that_include_and_exclude_are_told_apart() =>
        At(JsonNode.Parse(Exported(Stands("cd7-nct04785833")))!, "study.versions[0].studyDesigns[0].eligibilityCriteria")!.AsArray()
            .Select(c => c!["category"]!["code"]!.GetValue<string>()).CountBy(c => c).ShouldBe([new("C25532", 8), new("C25370", 7)]);

    // Levels and kinds of title that no study of ours states all of.
    private static Protocol WithEveryTerm(Protocol protocol) => protocol with
    {
        Endpoints = [.. protocol.Endpoints.Select((e, i) => e with { Level = (EndpointLevel)(i % 3) })],
        Study = protocol.Study with { Titles = [.. ((string[])["Brief", "Official", "Public", "Scientific"]).Select(k => new Stated<StudyTitle>(new StudyTitle($"{k} Study Title", k), null, null)), new StudyTitle("Study Acronym", "A")] },
    };

    private static void IsValid(string json)
    {
        Schema.Check(JsonNode.Parse(json)!).ShouldBeEmpty();
        UsdmSchema.CheckIds(JsonNode.Parse(json)!).ShouldBeEmpty();
    }

    private static string Exported(Protocol protocol)
    {
        var (json, faults) = StudyExport.Of(protocol);
        faults.ShouldBeEmpty();
        return json!;
    }

    private static Protocol Stands(string study) => ProtocolFile.Read("protocol.yaml", File.ReadAllText(Shared.InRepository($"protocols/{study}/protocol.yaml"))).Protocol!;

    private static (Protocol Protocol, JsonNode Json) Read(string study)
    {
        var text = File.ReadAllText(Shared.Require($"reference/usdm_v4/{study}.json"));
        var read = RegisteredRecords.Read(new RecordText("D1", $"{study}.json", text));
        read.Faults.ShouldBeEmpty();
        return (read.Protocol!, JsonNode.Parse(text)!);
    }

    private static int Count(JsonNode? list) => list?.AsArray().Count ?? 0;

    // The file of a protocol without the places and notes of its record.
    private static string Said(Protocol protocol)
    {
        var text = new StringWriter();
        ProtocolFile.Write(protocol with { Notes = [], Study = protocol.Study with { Sources = [] } }, text);
        var withoutPlaces = Regex.Replace(text.ToString(), "(, |\n *)quote: (\"(?:[^\"\\\\]|\\\\.)*\"|'[^']*'|[^}\n]*?)(?= }|\n)", "");
        return Regex.Replace(withoutPlaces, "[,{]?\\s*\\bat: (\"[^\"]*\"|[^\n}]*?)(?= }|\n)", "").Replace("\n", " ", StringComparison.Ordinal).Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal) is var flat
            ? Regex.Replace(flat, @"[\s,]+", " ") : "";
    }

    /// <summary>Every place that a protocol cites, wherever it stands.</summary>
    internal static IEnumerable<Citation> Places(object? value) => value switch
    {
        null or string or ValueType or IDictionary => [],
        Citation at => at.All(),
        IEnumerable list => list.Cast<object?>().SelectMany(Places),
        _ => value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.GetIndexParameters().Length == 0 && p.Name is not ("EqualityContract" or "Chosen" or "Notes"))
            .SelectMany(p => Places(p.GetValue(value))),
    };

    /// <summary>The value at a path; null where there is none.</summary>
    internal static JsonNode? At(JsonNode json, string path) => Regex.Matches(path, @"([^.\[\]]+)|\[(\d+)\]").Aggregate((JsonNode?)json, (at, step) =>
        step.Groups[2].Success ? at?.AsArray()[int.Parse(step.Groups[2].Value)] : at?[step.Value]);

    /// <summary>The values at and below a path in which every item of a list is meant by [].</summary>
    internal static IEnumerable<JsonNode> Leaves(JsonNode json, string path)
    {
        IEnumerable<JsonNode?> at = [json];
        foreach (Match step in Regex.Matches(path, @"([^.\[\]]+)|\[\]"))
            at = step.Value == "[]" ? at.SelectMany(a => a as JsonArray ?? []) : at.Select(a => (a as JsonObject)?[step.Value]);
        return at.SelectMany(Below);
    }

    private static IEnumerable<JsonNode> Below(JsonNode? node) => node switch
    {
        null => [],
        JsonObject thing => thing.SelectMany(m => Below(m.Value)),
        JsonArray list => list.SelectMany(Below),
        _ => [node],
    };
}
