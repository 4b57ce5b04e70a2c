using System.Text.Json;
using Cartwright.Protocols;
using Cartwright.Records;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace Cartwright.Tests.Records;

/// <summary>Records that leave open what other records say: whatever is written of them can be read again, and nothing is made up. All are invented.</summary>
public class OpenRecordsTests
{
    private static readonly string[] Words =
    [
        "Overall survival", "Progression-free survival", "PFS", "Duration of response (DOR)", "Disease control rate", "Objective response rate", "response rate by RECIST 1.1", "Quality of life", "QLQ-C30",
        "adverse events", "adverse events (AE)", "DLT", "Cmax", "AUC", "half-life", "time to peak of serum cytokine IL-6", "number of CD19 cells", "CAR-T cells in blood", "of fludarabine",
        "from randomization to 24 months", "from infusion to death", "from first response to progression", "until relapse", "confirmed after 0 days", "confirmed after 4 weeks", "SD for at least 0 weeks",
        "items 30 to 1 from 7 to 1, 7 means none and 1 means all", "items 1 to 28 from 1 to 4, 1 means none and 4 means all", "AUC 0-0 d", "to day 0", "Day 0, Day 28", "0 hours", "2 years", "up to 0 days", "99999999999 days",
        "3+3", "dose levels", "two dose groups, low and high", "three dose levels", "low 3e6 cells/kg", "high 1e6 cells/kg", "high 1e7 cells", "0 patients", "a total of 99999999999 patients", "12-9 subjects", "up to 18 patients",
        "DLTs are observed within 28 days after infusion", "single injection", "CR, PR and SD", "2 x 10^6 cells/kg", "0e6 cells", "\"", "#", ": ", "-", "'", "0-arm", "0 groups",
    ];

    private static Gen<string> Text => Gen.Elements(Words).ArrayOf(4).Select(words => string.Join(' ', words));

    private static string Json(string summary, params (string Measure, string? Description, string Frame)[] outcomes) => JsonSerializer.Serialize(new
    {
        protocolSection = new
        {
            identificationModule = new { nctId = "NCT00000001", briefTitle = "CD19 CAR-T cells" },
            descriptionModule = new { briefSummary = summary },
            designModule = new { studyType = "INTERVENTIONAL", enrollmentInfo = new { count = 30 }, designInfo = new { allocation = "NA" } },
            outcomesModule = new { primaryOutcomes = outcomes.Select(o => new { measure = o.Measure, description = o.Description ?? "", timeFrame = o.Frame }) },
        },
    });

    private static Protocol Read(string summary, params (string Measure, string? Description, string Frame)[] outcomes)
    {
        var read = RegisteredRecords.Read(new RecordText("R1", "r.json", Json(summary, outcomes)));
        read.Faults.ShouldBeEmpty();
        return Again(read.Protocol!);
    }

    private static Protocol Again(Protocol protocol)
    {
        var written = new StringWriter();
        ProtocolFile.Write(protocol, written);
        var (read, faults) = ProtocolFile.Read("protocol.yaml", written.ToString());
        faults.Select(f => $"{f.Where.Line}: {f.Message} in {written.ToString().Split('\n').ElementAtOrDefault(f.Where.Line - 1)}").ShouldBeEmpty();
        return read!;
    }

    private static IEnumerable<Finding> Found(Protocol protocol) => Cartwright.Protocols.Findings.Of(protocol);

    /// <summary>Every layout of a trial's record with an outcome, a description and a sentence that nobody has read before.</summary>
    [Fact]
    public void Whatever_is_imported_can_be_read() =>
        Prop.ForAll(Gen.Elements(0, 1, 2, 3).SelectMany(layout => Text.ArrayOf(4).Select(said => (Layout: layout, Said: said))).ToArbitrary(), drawn =>
        {
            var (title, description, frame, sentence) = (drawn.Said[0], drawn.Said[1], drawn.Said[2], drawn.Said[3]);
            var record = drawn.Layout switch
            {
                0 => new RecordText("R1", "r.json", Json(sentence, (title, description, frame))),
                1 => new RecordText("R1", "p.txt", Pages.Repaired.With("Adverse events (AEs) and", description + " and").With("Overall survival (OS)\nFrom enrolment to death from any cause", $"{title}\n{description}").With("A DLT is", sentence + ". A DLT is")),
                2 => new RecordText("R1", "m.txt", OtherPages.Mirror.Replace("Number of subjects with adverse events", $"Number of subjects with adverse events\n\n{title}Up to 2 years\n\n{description}\n\n", StringComparison.Ordinal)),
                _ => new RecordText("R1", "row.txt", OtherPages.Row.Replace("Up to 2 years", $"Up to 2 years|{title}, {description}, {frame}", StringComparison.Ordinal)),
            };
            var read = RegisteredRecords.Read(record);
            if (read.Protocol is { } protocol) Again(protocol);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    [Theory]
    [InlineData("Overall survival", null, "2 years", null, "OS-ORIGIN EVENTS")]
    [InlineData("Progression-free survival", null, "2 years", null, "OS-ORIGIN EVENTS")]
    [InlineData("Overall survival", null, "From randomization to 24 months", "randomization", "OS-ORIGIN EVENTS")]
    [InlineData("Overall survival", "From infusion to death", "2 years", "infusion", "")]
    public void An_origin_that_is_not_stated_is_a_finding(string title, string? description, string frame, string? origin, string codes)
    {
        var protocol = Read("CAR-T cells.", (title, description, frame));
        protocol.Endpoints.OfType<Endpoint.TimeToEvent>().ShouldHaveSingleItem().Origin.ShouldBe(origin);
        Found(protocol).Select(f => f.Code).Intersect(["OS-ORIGIN", "EVENTS"]).ShouldBe(codes.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void A_duration_of_response_that_is_only_named_is_a_finding()
    {
        var protocol = Read("CAR-T cells.", ("Duration of response", null, "2 years"), ("Disease control rate", null, "2 years"));
        Found(protocol).Single(f => f.Code == "DOR-START").Message.ShouldContain("does not say what starts it, and does not end with progression");
        Found(protocol).Single(f => f.Code == "EVENTS").Message.ShouldBe("'Disease control rate' does not say what counts.");
    }

    [Fact]
    public void Levels_that_are_not_named_are_chosen()
    {
        var protocol = Read("A 3+3 design is followed.", ("Dose-limiting toxicity", null, "28 days"));
        protocol.Design.Escalation!.Value.Levels.ShouldBeEmpty();
        Found(protocol).ShouldContain(f => f.Code == "DOSE-LEVELS");
        var written = new StringWriter();
        ProtocolFile.Write(protocol, written);
        string Chosen(string rule) => written + $"\nchosen:\n  by: us\n  escalation: {{ rule: {rule}, levels: [a, b] }}\n  doses: {{ a: 1e6 cells/kg, b: 2e6 cells/kg }}\n";
        var (read, faults) = ProtocolFile.Read("protocol.yaml", Chosen("3+3"));
        faults.ShouldBeEmpty();
        read!.EscalationInForce!.Value.Levels.ShouldBe(["a", "b"]);
        ProtocolFile.Read("protocol.yaml", Chosen("boin")).Faults.ShouldHaveSingleItem().Message.ShouldContain("the record states the rule 3+3");
    }

    [Fact]
    public void Doses_in_a_row_are_the_levels_and_another_dose_is_named()
    {
        var protocol = Read("Dose levels are 1 x 10^6, 3 x 10^6 and 1 x 10^7 CAR-T cells/kg in a 3+3 design. A total of 18 patients will be treated at 2x10^6 cells/kg.", ("Dose-limiting toxicity", null, "28 days"));
        protocol.Design.Escalation!.Value.Doses!.Select(d => (d.Key, d.Value.Amount)).ShouldBe([("level 1", 1e6), ("level 2", 3e6), ("level 3", 1e7)]);
        protocol.Notes.Where(n => n.Message.StartsWith("the dose", StringComparison.Ordinal)).Select(n => n.Message).ShouldBe(["the dose '2x10^6 cells/kg' has no level"]);
        Found(protocol).Single(f => f.Code == "ENROLMENT").Message.ShouldBe("30 subjects are registered, and the text says 18.");
    }

    [Theory]
    [InlineData("Patients receive 2 x 10^6 CAR-T cells/kg once. Patients who were given 3+3 before are excluded.", "2 x 10^6 CAR-T cells/kg")]
    [InlineData("This is not a dose escalation trial. The 3+3 rule gives 1 x 10^6 CAR-T cells/kg.", "1 x 10^6 CAR-T cells/kg")]
    public void A_rule_of_something_else_is_no_escalation(string summary, string dose)
    {
        var protocol = Read(summary, ("Dose-limiting toxicity", null, "28 days"));
        protocol.Design.Escalation.ShouldBeNull();
        protocol.Notes.ShouldContain(n => n.Message == $"the dose '{dose}' has no level");
        protocol.Notes.ShouldContain(n => n.Message.StartsWith("'3+3' is no rule of this trial", StringComparison.Ordinal));
    }

    [Fact]
    public void A_dose_in_another_unit_than_the_text_is_kept_and_the_unit_is_not()
    {
        var protocol = Read("A 3+3 design in cells/kg. The high dose of 1e7 cells is given.", ("Dose-limiting toxicity", null, "28 days"));
        (protocol.Design.Escalation!.Value.Doses!["high"].Amount, protocol.Product.DoseBasis).ShouldBe((1e7, null));
    }

    [Theory]
    [InlineData("A single injection qw from week 1 to week 15.", InfusionCount.PossiblySeveral)]
    [InlineData("A single infusion every 4 weeks.", InfusionCount.PossiblySeveral)]
    [InlineData("A single infusion on day 0, visits every week.", InfusionCount.Single)]
    public void One_at_a_time_is_not_one(string summary, InfusionCount count) =>
        Read(summary, ("Overall survival", null, "2 years")).Design.Infusions.ShouldHaveSingleItem().Value.Implies.ShouldBe(count);

    [Theory]
    [InlineData("Patient Oriented Eczema Measure (POEM)", "A questionnaire of symptoms and quality of life", false)]
    [InlineData("EQ-5D quality of life", null, false)]
    [InlineData("Symptoms", "By the EORTC QLQ-C30", true)]
    [InlineData("Health-related quality of life", null, true)]
    [InlineData("Cmax of fludarabine", null, false)]
    [InlineData("Peak level of cytokines", "IL-6 in serum", false)]
    [InlineData("AUC of tocilizumab", null, false)]
    [InlineData("Cmax of CAR-T cells after fludarabine", null, true)]
    [InlineData("Cmax", "Copies of the transgene in blood", true)]
    public void Another_instrument_or_analyte_is_no_endpoint(string title, string? description, bool isOne)
    {
        var protocol = Read("CAR-T cells.", (title, description, "1 year"));
        protocol.Endpoints.Count.ShouldBe(isOne ? 1 : 0);
        protocol.Notes.Any(n => n.Code == "UNREAD" && n.Message == $"the outcome '{title}' is of no kind that can be analysed yet").ShouldBe(!isOne);
    }
}
