using Cartwright.Protocols;
using Cartwright.Records;
using Cartwright.Units;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace Cartwright.Tests.Records;

/// <summary>A study in the JSON of ClinicalTrials.gov, invented; and JSON that is no record.</summary>
public class JsonRecordTests
{
    private const string Study = """
        {
          "protocolSection": {
            "identificationModule": {
              "nctId": "NCT00000001",
              "orgStudyIdInfo": {"id": "QRX-5-01"},
              "organization": {"fullName": "An invented sponsor"},
              "briefTitle": "QRX-5 T Cells in Relapsed Acute Lymphoblastic Leukemia",
              "officialTitle": "A Single-arm Study of Chimeric Antigen Receptor T Cells Targeting CD19"
            },
            "statusModule": {"overallStatus": "RECRUITING", "startDateStruct": {"date": "2020-01-01"}},
            "sponsorCollaboratorsModule": {"leadSponsor": {"name": "An invented sponsor"}},
            "descriptionModule": {"briefSummary": "Dose escalation follows a 3+3 design with three dose levels, low, middle and high.\n\nDLT is observed within 28 days after infusion."},
            "conditionsModule": {"conditions": ["B-ALL"]},
            "designModule": {
              "studyType": "INTERVENTIONAL",
              "phases": ["PHASE1", "PHASE2"],
              "designInfo": {"allocation": "NA", "interventionModel": "SINGLE_GROUP", "maskingInfo": {"masking": "NONE"}},
              "enrollmentInfo": {"count": 12, "type": "ESTIMATED"}
            },
            "armsInterventionsModule": {
              "armGroups": [{"label": "QRX-5", "type": "EXPERIMENTAL", "interventionNames": ["Biological: QRX-5"]}],
              "interventions": [{"type": "DRUG", "name": "Fludarabine"}, {"type": "BIOLOGICAL", "name": "QRX-5"}]
            },
            "outcomesModule": {
              "primaryOutcomes": [{"measure": "Dose-limiting toxicity (DLT)", "timeFrame": "28 days after infusion"}],
              "secondaryOutcomes": [
                {"measure": "Cmax of CAR-T cells in peripheral blood", "timeFrame": "1 hour, 24 hours, Day 4, Day 7"},
                {"measure": "Mood", "timeFrame": "1 year"}
              ]
            },
            "eligibilityModule": {
              "eligibilityCriteria": "Inclusion Criteria:\n\n* CD19 expression \\>95%\n* One of:\n\n  1. relapse\n  2. refractory disease\n\nExclusion Criteria:\n\n* Pregnant and lactating women",
              "sex": "ALL", "minimumAge": "18 Years"
            },
            "contactsLocationsModule": {"locations": [{"facility": "An invented hospital", "city": "Lund", "country": "Sweden", "contacts": [{"name": "Somebody", "phone": "1"}]}]}
          },
          "hasResults": false
        }
        """;

    private static Protocol Read(string text) => RegisteredRecords.Read(new RecordText("R1", "r.json", text)).Protocol!;

    private static IReadOnlyList<Fault> Refused(string text, string file = "r.json")
    {
        var read = RegisteredRecords.Read(new RecordText("R1", file, text));
        read.Protocol.ShouldBeNull();
        return read.Faults;
    }

    [Fact]
    public void Every_statement_stands_at_its_line_and_path()
    {
        var read = Read(Study);
        (read.Study.Id, read.Study.Phase!.Value, read.Study.Status!.Value, read.Study.Sponsor!.Value, read.Study.Sites.Single().Value)
            .ShouldBe(("NCT00000001", "Phase 1/Phase 2", "RECRUITING", "An invented sponsor", "An invented hospital, Lund, Sweden"));
        read.Study.Registry!.At!.ToString().ShouldBe("R1:4 (protocolSection.identificationModule.nctId)");
        read.Design.Enrolment!.ShouldBe(new Stated<Enrolment>(new Enrolment(12, null, null), new Citation("R1", 18, 18) { Path = "protocolSection.designModule.enrollmentInfo.count" }, null));
        (read.Design.Arms!.Value, read.Design.Allocation!.Value, read.Design.Masking!.Value, read.Design.Escalation!.Value.Rule).ShouldBe((1, Allocation.NotApplicable, "none", "3+3"));
        read.Design.Escalation.Value.Levels.ShouldBe(["low", "middle", "high"]);
        (read.Product.Name.Value, read.Product.Target!.Value).ShouldBe(("QRX-5", "CD19"));
        read.Outline.Interventions.Select(i => i.Value.Is.Name).ShouldBe(["Fludarabine", "QRX-5"]);
    }

    [Fact]
    public void Outcomes_are_read_by_the_readings_of_other_records()
    {
        var read = Read(Study);
        read.Endpoints.Select(e => (e.Id, e.Level, e.At!.Path)).ShouldBe(
        [
            ("dlt", EndpointLevel.Primary, "protocolSection.outcomesModule.primaryOutcomes[0]"), ("cmax", EndpointLevel.Secondary, "protocolSection.outcomesModule.secondaryOutcomes[0]"),
        ]);
        read.Schedule.Kinetics!.Value.ShouldBe([new SamplingTime.AfterInfusion(Duration.OfHours(1)), new SamplingTime.AfterInfusion(Duration.OfHours(24)), new SamplingTime.NumberedDay(4), new SamplingTime.NumberedDay(7)]);
        read.Notes.ShouldContain(n => n.Code == "UNREAD" && n.Message.StartsWith("the outcome 'Mood'", StringComparison.Ordinal));
    }

    [Fact]
    public void Criteria_are_laid_apart_by_heading_and_bullet()
    {
        var criteria = Read(Study).Population.Eligibility.Select(e => e.Value).ToList();
        criteria.Select(c => (c.Excludes, c.Wording)).ShouldBe(
            [(false, "minimum age 18 Years"), (false, "CD19 expression >95%"), (false, "One of: relapse refractory disease"), (true, "Pregnant and lactating women")]);
        criteria[0].Rule.ShouldBe(new EligibilityRule.Age(18, null));
        criteria[1].Rule.ShouldBe(new EligibilityRule.TargetShare(0.95, true));
    }

    /// <summary>What no reading asks for is counted, and nobody's name or number is copied.</summary>
    [Fact]
    public void Values_that_are_not_read_are_counted()
    {
        var notes = Read(Study).Notes.Where(n => n.Code == "VALUES-UNREAD").Select(n => n.Message).ToList();
        notes.ShouldBe(
        [
            "'protocolSection.statusModule': 1 value is not read", "'protocolSection.designModule.enrollmentInfo.type': 1 value is not read",
            "'protocolSection.contactsLocationsModule.locations[].contacts': 2 values are not read", "'hasResults': 1 value is not read",
        ], ignoreOrder: true);
    }

    [Fact]
    public void What_is_written_is_read_back()
    {
        var written = new StringWriter();
        ProtocolFile.Write(Read(Study), written);
        var (read, faults) = ProtocolFile.Read("protocol.yaml", written.ToString());
        faults.ShouldBeEmpty();
        Protocols.Content.Of(read).ShouldBe(Protocols.Content.Of(Read(Study)));
    }

    [Fact]
    public void A_page_and_its_json_are_one_trial()
    {
        var read = RegisteredRecords.Read(new RecordText("M1", "m.txt", OtherPages.Mirror), new RecordText("R1", "r.json", Study));
        read.Faults.ShouldBeEmpty();
        read.Protocol!.Study.Registry!.At!.All().Select(c => c.Source).ShouldBe(["M1", "R1"]);
        read.Protocol.Study.Sources.Select(s => s.Kind).ShouldBe(["mirror-page", "clinicaltrials.gov-v2"]);
        RegisteredRecords.Read(new RecordText("R1", "r.json", Study), new RecordText("R2", "s.json", Study.Replace("NCT00000001", "NCT00000002", StringComparison.Ordinal))).Faults.ShouldHaveSingleItem().Message.ShouldContain("different trials");
    }

    [Theory]
    [InlineData("{\n  \"protocolSection\": {,}\n}", 2, 23, "not JSON")]
    [InlineData("{\n  \"protocolSection\": {\"a\": 1", 2, 29, "not JSON")]
    [InlineData("{\"a\": 1}", 1, 1, "neither 'protocolSection'")]
    [InlineData("[1]", 1, 1, "neither 'protocolSection'")]
    [InlineData("", 1, 1, "not JSON")]
    [InlineData("{\n\"protocolSection\": {\"x\": 1, \"x\": 2}}", 2, 29, "'protocolSection.x' is stated twice")]
    [InlineData("{\"protocolSection\": [1]}", 1, 21, "'protocolSection' should be an object, and is a list")]
    [InlineData("{\"protocolSection\": {\n \"designModule\": {\"enrollmentInfo\": {\"count\": \"12\"}}}}", 2, 47, "should be a number, and is a text")]
    [InlineData("{\"protocolSection\": {\n \"designModule\": {\"enrollmentInfo\": {\"count\": 1.5}}}}", 2, 47, "should be a whole number")]
    [InlineData("{\"protocolSection\": {\"conditionsModule\": {\"conditions\": \"x\"}}}", 1, 57, "should be a list, and is a text")]
    [InlineData("{\"protocolSection\": {\"a\": \"\\ud800\"}}", 1, 27, "cannot be read")]
    [InlineData("{\"study\": {\"name\": \"x\"}}", 1, 11, "lists no version")]
    [InlineData("{\"study\": {\"versions\": [{\"studyDesigns\": [{\"scheduleTimelines\": [{\"timings\": [{\"value\": \"2 weeks\"}]}]}]}]}}", 1, 89, "is not a span of ISO 8601")]
    public void What_is_no_record_is_told_by_line_and_column(string text, int line, int column, string message)
    {
        var fault = Refused(text).First(f => f.Message.Contains(message, StringComparison.Ordinal));
        fault.Where.ShouldBe(new Place("r.json", line, column));
    }

    [Fact]
    public void Depth_and_size_have_limits()
    {
        var deep = string.Concat(Enumerable.Repeat("{\"study\":", 100)) + "1" + new string('}', 100);
        Refused(deep).ShouldHaveSingleItem().ShouldSatisfyAllConditions(f => f.Message.ShouldContain("64 deep"), f => f.Where.Column.ShouldBe((64 * 9) + 1));
        Refused("{" + new string(' ', RegisteredRecords.LongestRecord)).ShouldHaveSingleItem().Message.ShouldContain("at most");
    }

    /// <summary>Whatever is cut off or overwritten, the reader answers with a protocol or with faults, and throws nothing.</summary>
    [Fact]
    public void No_damage_is_a_defect() => Prop.ForAll<int, int>((at, with) =>
    {
        var damaged = Study.ToCharArray();
        damaged[Math.Abs(at % damaged.Length)] = "{}[]\":,0n\\ "[Math.Abs(with % 11)];
        var cut = new string(damaged)[..(Math.Abs(with) % 2 == 0 ? damaged.Length : Math.Abs(at % damaged.Length))];
        var read = RegisteredRecords.Read(new RecordText("R1", "r.json", cut));
        (read.Protocol is null).ShouldBe(read.Faults.Count > 0);
    }).QuickCheckThrowOnFailure();
}
