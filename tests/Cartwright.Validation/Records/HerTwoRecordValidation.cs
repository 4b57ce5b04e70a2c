using Cartwright.Protocols;
using Cartwright.Records;
using Xunit;

namespace Cartwright.Validation.Records;

/// <summary>The HER2-E-CART record against the items that were read out of it by hand: S1 of the science notes, and the study that ships.</summary>
public class HerTwoRecordValidation
{
    private static string Text => File.ReadAllText(Shared.Require("sources/002_ba17d49192867db4.txt"));

    /// <summary>The thirteen of S1: code and the line at which the record says it.</summary>
    public static TheoryData<string, int> Thirteen => new()
    {
        { "CYTOKINE-NAME", 29 }, { "OS-ORIGIN", 34 }, { "DOR-START", 43 }, { "TEAE-MEANING", 15 }, { "QOL-ANCHORS", 49 }, { "MATRIX", 52 }, { "T-HALF-PHASE", 60 },
        { "SAMPLE-SIZE", 2 }, { "DOSE-LEVELS", 2 }, { "INFUSIONS", 16 }, { "FRAMES", 16 }, { "RESPONSE-CRITERIA", 37 }, { "DISCLAIMER", 31 },
    };

    [Theory]
    [MemberData(nameof(Thirteen))]
    public void The_finding_points_at_its_line(string code, int line)
    {
        var at = Findings.Of(Read(Text)).Single(f => f.Code == code).At[0];
        Assert.InRange(line, at.FirstLine, at.LastLine);
        Assert.True(at.LastLine - at.FirstLine <= 3);
    }

    [Fact]
    public void Rows_of_several_places_list_them_all()
    {
        var findings = Findings.Of(Read(Text)).ToDictionary(f => f.Code);
        Assert.Equal([16, 46, 55, 60], findings["INFUSIONS"].At.Select(a => a.FirstLine));
        Assert.Equal([51, 54, 57, 60], findings["MATRIX"].At.Select(a => a.FirstLine));
        Assert.Equal([2, 11], findings["SAMPLE-SIZE"].At.Select(a => a.FirstLine).Distinct());
        Assert.Equal([16, 38, 35, 53], findings["FRAMES"].At.Select(a => a.FirstLine));
        Assert.Contains("3, 6, 9, 12, 15, 18", findings["SAMPLE-SIZE"].Message, StringComparison.Ordinal);
        Assert.Contains("with separate cell counts", findings["DOSE-LEVELS"].Message, StringComparison.Ordinal);
        Assert.Equal(("IFN-γ", "infusion"), (findings["CYTOKINE-NAME"].Default, findings["OS-ORIGIN"].Default));
    }

    /// <summary>Everything that the record can break: the rules of other layouts, of leukaemia and of product pages it cannot.</summary>
    [Fact]
    public void Every_rule_that_the_record_can_break_is_broken() =>
        Assert.Equal(
            [
                "DOSE-LEVELS", "SAMPLE-SIZE", "OS-ORIGIN", "DOR-START", "T-HALF-PHASE", "DESIGN-VARIANT", "DLT-DEFINITION", "CYTOKINE-NAME", "TEAE-MEANING", "RESPONSE-CRITERIA",
                "STABLE-DISEASE-DURATION", "IMAGING-INTERVAL", "QOL-ANCHORS", "MATRIX", "AUC-LIMIT", "DAY-CONVENTION", "FRAMES", "INFUSIONS", "ELIGIBILITY", "TARGET-CUTOFF", "COSTIMULATION",
                "TARGET-NAMES", "DISCLAIMER", "SYNONYMS", "TYPING", "NOTICE",
            ],
            Findings.Of(Read(Text)).Select(f => f.Code));

    [Theory]
    [InlineData("CYTOKINE-NAME", "Tumor Necrosis Factor-γ", "Interferon-γ")]
    [InlineData("OS-ORIGIN", "Allocation\nNA", "Allocation\nRANDOMIZED")]
    [InlineData("OS-ORIGIN", "From randomization to the time of death", "From enrolment to the time of death")]
    [InlineData("OS-ORIGIN", "From randomization to the time of death", "From the date of enrollment until death")]
    [InlineData("TEAE-MEANING", "treatment-related", "treatment-emergent")]
    public void A_repair_removes_exactly_its_finding(string code, string phrase, string repaired)
    {
        Assert.Contains(phrase, Text, StringComparison.Ordinal);
        var (before, after) = (Codes(Text), Codes(Text.Replace(phrase, repaired, StringComparison.Ordinal)));
        Assert.Equal([code], before.Except(after));
        Assert.Empty(after.Except(before));
    }

    [Fact]
    public void Two_records_with_another_product_break_the_same_rules() =>
        Assert.Equal(Codes(Text), Codes(Text.Replace("HER2-E-CART", "QX-41", StringComparison.Ordinal).Replace("E-CAR-T", "QX-CAR-T", StringComparison.Ordinal).Replace("HER2", "MSLN", StringComparison.Ordinal)));

    [Fact]
    public void The_study_that_ships_states_what_the_record_states()
    {
        var (shipped, faults) = ProtocolFile.Read("protocol.yaml", File.ReadAllText(Shared.InRepository("protocols/her2-e-cart/protocol.yaml")));
        Assert.Empty(faults);
        Assert.Equal(Written(Read(Text) with { Notes = [] }), Written(shipped! with { Chosen = Chosen.Nothing, Notes = [], Study = shipped.Study with { Registry = null } }));
    }

    [Theory]
    [InlineData("000_64379ed8c3a6ab70.txt")]
    [InlineData("001_11b440b42624ca47.txt")]
    [InlineData("003_9c3ed0744ac89636.txt")]
    [InlineData("004_8b8d8d08f201a908.txt")]
    public void Records_of_another_layout_are_refused(string file) =>
        Assert.NotEmpty(RegistryPage.Read("D9", file, File.ReadAllText(Shared.Require($"sources/{file}"))).Faults);

    private static Protocol Read(string text) =>
        RegistryPage.Read("D2", "002_ba17d49192867db4.txt", text, "91bbee58d5c766be5a6dc9ee5bbdfeae4ff128618eb704ac74ca3458cef98130").Protocol!;

    private static List<string> Codes(string text) => [.. Findings.Of(Read(text)).Select(f => f.Code)];

    // Quotations are chosen, not read: a person may shorten them.
    private static string Written(Protocol protocol)
    {
        var text = new StringWriter();
        ProtocolFile.Write(protocol, text);
        return System.Text.RegularExpressions.Regex.Replace(text.ToString(), "(, |\n *)quote: (\"[^\"]*\"|[^}\n]*?)(?= }|\n)", "");
    }
}
