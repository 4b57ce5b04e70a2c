using System.Text.Json.Nodes;
using Cartwright.Protocols;
using Cartwright.Records;
using Cartwright.Records.Usdm.Export;
using Cartwright.Tests.Protocols;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace Cartwright.Tests.Records;

/// <summary>A protocol written as USDM and read again says the same: every statement, whatever holds it. Its places are those of the new record.</summary>
public class UsdmRoundTripTests
{
    public static TheoryData<string> Studies => [.. ShippedStudies.ProtocolFiles];

    [Fact]
    public void Whatever_a_protocol_says_survives() =>
        Prop.ForAll<int>(seed =>
        {
            var protocol = ProtocolFile.Read("protocol.yaml", ShippedStudies.Written(ArbitraryProtocol.Draw(seed))).Protocol!;
            var (before, after) = (Said(protocol).Split('\n'), Said(Returned(protocol)).Split('\n'));
            after.Except(before).ShouldBeEmpty();
            before.Except(after).ShouldBeEmpty();
            after.Length.ShouldBe(before.Length);
        }).QuickCheckThrowOnFailure();

    [Theory]
    [MemberData(nameof(Studies))]
    public void A_study_that_ships_survives(string file)
    {
        var protocol = Read(file);
        var returned = Returned(protocol);
        Said(returned).ShouldBe(Said(protocol));
        returned.Notes.Select(n => (n.Code, n.Message)).ShouldBe(protocol.Notes.Select(n => (n.Code, n.Message)));
        returned.Study.Title?.At?.Source.ShouldBe("X1");
        returned.Endpoints.Select(e => e.At?.Quote).ShouldBe(protocol.Endpoints.Select(e => e.At?.Quote));
        returned.Design.Infusions.Select(i => i.At?.Quote).ShouldBe(protocol.Design.Infusions.Select(i => i.At?.Quote));
        returned.Schedule.Efficacy?.At?.Quote.ShouldBe(protocol.Schedule.Efficacy?.At?.Quote);
    }

    [Theory]
    [MemberData(nameof(Studies))]
    public void A_finding_touches_what_it_touched_before(string file)
    {
        var protocol = Read(file);
        Touched(Returned(protocol)).ShouldBe(Touched(protocol));
        Touched(Returned(Returned(protocol))).ShouldBe(Touched(protocol));
        Touched(Her2)["INFUSIONS"].ShouldContain("ae");
    }

    private static Dictionary<string, string> Touched(Protocol protocol) => Findings.Of(protocol).ToDictionary(f => f.Code, f => string.Join(' ', f.Touches));

    [Theory]
    [MemberData(nameof(Studies))]
    public void The_same_protocol_is_the_same_bytes(string file) => StudyExport.Of(Read(file)).Json.ShouldBe(StudyExport.Of(Read(file)).Json);

    /// <summary>The values of the record of HER2-E-CART, as its protocol prints them: 1 h after infusion, Day 4 with infusion on Day 0, 72 hours before conditioning five days before.</summary>
    [Theory]
    [InlineData("1 h", "After", "PT1H", "PT6M", "PT6M")]
    [InlineData("24 h", "After", "PT24H", "PT144M", "PT144M")]
    [InlineData("Day 4", "After", "P4D", "PT576M", "PT576M")]
    [InlineData("Day 360", "After", "P360D", "P36D", "P36D")]
    [InlineData("Week 6", "After", "P42D", "P7D", "P7D")]
    [InlineData("72 h before conditioning", "Before", "PT72H", "PT0H", "PT72H")]
    [InlineData("Conditioning", "Before", "P5D", null, null)]
    public void A_visit_has_its_time_and_window(string visit, string kind, string value, string? earlier, string? later)
    {
        var timing = Design(Her2)["scheduleTimelines"]![0]!["timings"]!.AsArray().Single(t => t!["name"]!.GetValue<string>() == visit)!;
        (Text(timing["type"]!["decode"]), Text(timing["value"]), Text(timing["windowLower"]), Text(timing["windowUpper"])).ShouldBe((kind, value, earlier, later));
    }

    [Fact]
    public void Every_visit_of_the_plan_is_a_moment_and_the_infusion_is_their_anchor()
    {
        var timeline = Design(Her2)["scheduleTimelines"]![0]!;
        var plan = TrialPlan.Of(Her2).Plan!.Visits;
        var instances = timeline["instances"]!.AsArray();
        var activities = Design(Her2)["activities"]!.AsArray().ToDictionary(a => Text(a!["id"])!, a => Text(a!["name"])!);
        int Count(string activity) => instances.Count(i => i!["activityIds"]!.AsArray().Any(a => activities[a!.GetValue<string>()] == activity));
        (Count("Cellular kinetics"), Count("Cytokines"), Count("Imaging"), Count("Questionnaire")).ShouldBe((plan.Kinetics.Count, plan.Cytokines.Count, plan.Imaging.Count, plan.QualityOfLife.Count));
        var anchor = timeline["timings"]!.AsArray().Single(t => Text(t!["type"]!["decode"]) == "Fixed Reference")!;
        Text(instances.Single(i => Text(i!["id"]) == Text(anchor["relativeFromScheduledInstanceId"]))!["name"]).ShouldBe("Infusion");
        Text(anchor["value"]).ShouldBe("P0D");
    }

    /// <summary>What stands in a class is read from it: a change of the class changes the protocol, and an extension does not hold a second copy.</summary>
    [Theory]
    [InlineData("\"value\": \"P4D\"", "\"value\": \"P5D\"", ".Day 5")]
    [InlineData("\"value\": \"PT1H\"", "\"value\": \"PT2H\"", ".After.Days 0.08333")]
    [InlineData("\"text\": \"Overall survival (OS)\"", "\"text\": \"Survival\"", "Title Survival")]
    [InlineData("\"code\": \"C49659\"", "\"code\": \"C0\"", null)]
    [InlineData("\"value\": 12,\n", "\"value\": 19,\n", "Planned 19")]
    [InlineData("\"name\": \"HER2-E-CART\",\n    \"versions\"", "\"name\": \"QX\",\n    \"versions\"", "Study.Id QX")]
    public void A_class_is_what_is_read(string written, string instead, string? said)
    {
        var json = StudyExport.Of(Her2).Json!;
        json.ShouldContain(written);
        var changed = Said(Read("X1", json.Replace(written, instead, StringComparison.Ordinal)).Protocol!);
        if (said is null) changed.ShouldBe(Said(Her2));
        else changed.ShouldContain(said);
        if (said is not null) Said(Her2).ShouldNotContain(said);
    }

    [Fact]
    public void A_broken_extension_is_a_fault_at_its_line()
    {
        var json = StudyExport.Of(Her2).Json!;
        var fault = Read("X1", json.Replace("kind: overall-survival", "kind: overall-arrival", StringComparison.Ordinal)).Faults[0];
        fault.Message.ShouldContain("'overall-arrival' is not one of");
        json.Split('\n')[fault.Where.Line - 1].ShouldContain("kind: overall-survival");
    }

    [Fact]
    public void Ids_that_nothing_bears_or_two_bear_are_refused()
    {
        var arm = new StudyArm(new Listed("A", "arm", null, null), null);
        var outline = StudyOutline.None with { Arms = [arm, arm], Cells = [new StudyCell("C", "A", "E", ["L"])] };
        StudyExport.Of(Her2 with { Outline = outline }).Faults.Select(f => f.Message).ShouldBe(
        [
            "the id 'A' is listed 2 times in 'outline'", "'E' is named in 'outline' as an epoch, and none is listed under it", "'L' is named in 'outline' as an element, and none is listed under it",
        ]);
    }

    private static Protocol Her2 => Read(ShippedStudies.ProtocolFiles.Single(f => f.Contains("her2", StringComparison.Ordinal)));

    private static Protocol Read(string file) => ProtocolFile.Read(file, File.ReadAllText(file)).Protocol!;

    private static JsonNode Design(Protocol protocol) => JsonNode.Parse(StudyExport.Of(protocol).Json!)!["study"]!["versions"]![0]!["studyDesigns"]![0]!;

    private static string? Text(JsonNode? node) => node?.GetValue<string>();

    private static ImportedRecord Read(string name, string json) => RegisteredRecords.Read(new RecordText(name, "study.json", json));

    private static Protocol Returned(Protocol protocol)
    {
        var (json, faults) = StudyExport.Of(protocol);
        faults.ShouldBeEmpty();
        var read = Read("X1", json!);
        read.Faults.ShouldBeEmpty();
        return read.Protocol!;
    }

    // Sampling times stand on a timeline, in the order of time; places, and notes with theirs, are the record's.
    private static string Said(Protocol protocol) => Content.Of(
        protocol with
        {
            Study = protocol.Study with { Sources = [] },
            Notes = [],
            Schedule = protocol.Schedule with { Kinetics = InOrder(protocol.Schedule.Kinetics), Cytokines = InOrder(protocol.Schedule.Cytokines) },
        },
        withPlaces: false);

    private static Stated<IReadOnlyList<SamplingTime>>? InOrder(Stated<IReadOnlyList<SamplingTime>>? times) =>
        times is null ? null : times with { Value = [.. times.Value.OrderBy(t => t.GetType().Name, StringComparer.Ordinal).ThenBy(t => t.ToString(), StringComparer.Ordinal)] };
}
