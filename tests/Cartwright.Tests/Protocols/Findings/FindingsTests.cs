using Cartwright.Protocols;
using Cartwright.Tests.Records;
using Xunit;

namespace Cartwright.Tests.Protocols;

/// <summary>Each rule of the catalogue on a page that is free of findings, one phrase of it changed: exactly that finding appears, and it goes when the phrase is put back.</summary>
public class FindingsTests
{
    public static TheoryData<string, string, string> Defects => new()
    {
        { "DOSE-LEVELS", "low 1×10^6 cells/kg and high 3×10^6 cells/kg", "low and high, with separate cell numbers" },
        { "SAMPLE-SIZE", "Up to 12 subjects", "A total of 6-9 subjects" },
        { "SAMPLE-SIZE", "Enrollment\n12", "Enrollment\n11" },
        { "ENROLMENT", "Enrollment\n12", "Enrollment\n20" },
        { "EVENTS", "From enrolment to death from any cause", "From enrolment to the end" },
        { "OS-ORIGIN", "From enrolment to death", "From randomization to death" },
        { "OS-ORIGIN", "From infusion to progression", "From baseline to progression" },
        { "DOR-START", "CR or PR to progression or death", "CR or PR or PD to progression or death" },
        { "DOR-START", "CR or PR to progression or death", "CR or PR to progression" },
        { "T-HALF-PHASE", ", contraction phase", "" },
        { "DESIGN-VARIANT", ", without de-escalation,", "" },
        { "DLT-DEFINITION", " A DLT is defined as any related adverse event of grade 3 or more.", "" },
        { "CYTOKINE-NAME", "Interferon-γ", "Interleukin-99" },
        { "CYTOKINE-NAME", "Interferon-γ", "TNF-gamma" },
        { "TEAE-MEANING", "treatment-emergent", "treatment-related" },
        { "RESPONSE-CRITERIA", "by RECIST 1.1, confirmed after 28 days", "by a certain amount" },
        { "STABLE-DISEASE-DURATION", ", where SD lasts at least 6 weeks", "" },
        { "IMAGING-INTERVAL", "every 6 weeks", "regularly" },
        { "QOL-ANCHORS", "very much", "very good" },
        { "QOL-ANCHORS", "by EORTC QLQ-C30", "by a questionnaire" },
        { "MATRIX", "transgene copies in blood", "transgene copies in plasma" },
        { "MATRIX", "cells in blood halve", "cells or metabolites in blood halve" },
        { "AUC-LIMIT", " from day 0 to day 28", "" },
        { "DAY-CONVENTION", " The day of infusion is Day 0.", "" },
        { "FRAMES", "to 96 weeks after infusion", "to 52 weeks after infusion" },
        { "FRAMES", "cause\nTime frame: Baseline up to 96 weeks", "cause\nTime frame: Baseline until death" },
        { "INFUSIONS", "a single intravenous infusion", "a first intravenous infusion" },
        { "ELIGIBILITY", "- Age 18 or more\n", "" },
        { "TARGET-CUTOFF", " (immunohistochemistry 2+)", "" },
        { "TARGET-CUTOFF", "immunohistochemistry 2+", "immunohistochemistry" },
        { "COSTIMULATION", " with a 4-1BB domain", "" },
    };

    [Fact]
    public void A_repaired_page_has_no_error_and_no_warning() => Assert.Empty(Codes(Pages.Read(Pages.Repaired)));

    [Theory]
    [MemberData(nameof(Defects))]
    public void One_phrase_makes_exactly_one_finding(string code, string phrase, string instead)
    {
        var protocol = Pages.Read(Pages.Repaired.With(phrase, instead));
        Assert.Equal([code], Codes(protocol));
        Assert.All(Cartwright.Protocols.Findings.Of(protocol), f => Assert.NotEmpty(f.At));
    }

    [Theory]
    [MemberData(nameof(Defects))]
    public void The_study_file_says_the_same_as_the_page(string code, string phrase, string instead) =>
        Assert.Equal([code], Codes(FromFile(Pages.Read(Pages.Repaired.With(phrase, instead)), "")));

    [Fact]
    public void A_repaired_study_file_has_no_error_and_no_warning() => Assert.Empty(Codes(FromFile(Pages.Read(Pages.Repaired), "")));

    [Fact]
    public void Every_error_and_warning_of_the_catalogue_was_tried() =>
        Assert.Equal(
            Cartwright.Protocols.Findings.Catalogue.Where(r => r.Severity != Severity.Info).Select(r => r.Code).Order(),
            Defects.Select(d => d.Data.Item1).Concat(RecordFindingsTests.Defects.SelectMany(d => d.Data.Item1.Split(' '))).Distinct().Order());

    [Fact]
    public void Allocation_at_random_gives_survival_its_origin()
    {
        var single = Pages.Repaired.With("From enrolment to death", "From randomization to death");
        Assert.Equal(["OS-ORIGIN"], Codes(Pages.Read(single)));
        Assert.Empty(Codes(Pages.Read(single.With("Allocation\nNA", "Allocation\nRANDOMIZED"))));
    }

    [Theory]
    [InlineData("IL-6")]
    [InlineData("Interleukin 10")]
    [InlineData("TNFα")]
    [InlineData("Tumour necrosis factor alpha (TNF-α)")]
    [InlineData("IFN-gamma")]
    [InlineData("GM-CSF")]
    public void A_known_cytokine_passes_under_any_of_its_names(string name) => Assert.True(KnownCytokines.IsKnown(name));

    [Theory]
    [InlineData("Tumor Necrosis Factor-γ")]
    [InlineData("Interleukin-99")]
    [InlineData("Interferon-δ")]
    [InlineData("Cytokine X")]
    public void An_unknown_cytokine_does_not(string name) => Assert.False(KnownCytokines.IsKnown(name));

    [Fact]
    public void Interferon_is_a_reading_only_of_a_tumour_necrosis_factor_with_a_gamma()
    {
        Assert.Equal("IFN-γ", One("Interferon-γ", "Tumor Necrosis Factor-γ").Default);
        Assert.Equal("as-written", One("Interferon-γ", "Interleukin-99").Default);
        Assert.Equal(["as-written"], One("Interferon-γ", "Interleukin-99").Readings.Select(r => r.Id));
    }

    [Fact]
    public void The_conflict_of_sizes_names_the_sizes_and_both_places()
    {
        var finding = One("Up to 12 subjects", "A total of 6-9 subjects");
        Assert.Contains("3, 6, 9, 12", finding.Message, StringComparison.Ordinal);
        Assert.Equal([2, 10], finding.At.Select(a => a.FirstLine).Distinct());
    }

    [Fact]
    public void Missing_doses_are_named_in_the_record_s_own_words() =>
        Assert.Contains("with separate cell numbers", One("two dose levels are given: low 1×10^6 cells/kg and high 3×10^6 cells/kg", "two dose levels were set, namely low and high, with separate cell numbers").Message, StringComparison.Ordinal);

    [Fact]
    public void The_same_place_is_listed_once_and_all_places_are_listed()
    {
        var finding = One("in blood", "in plasma");
        Assert.Equal(["cmax", "t-half"], finding.Touches);
        Assert.Equal([39, 45], finding.At.Select(a => a.FirstLine));
    }

    [Fact]
    public void An_answer_stays_a_finding_and_says_who_answered()
    {
        var protocol = FromFile(Pages.Read(Pages.Repaired.With("From enrolment to death", "From randomization to death").With(", contraction phase", "").With(", without de-escalation,", "")),
            """

            chosen:
              by: the board
              variant: { value: six-at-mtd, by: the statistician }
              readings: { OS-ORIGIN: conditioning }
            """);
        var findings = Cartwright.Protocols.Findings.Of(protocol).Where(f => f.Severity != Severity.Info).ToDictionary(f => f.Code);
        Assert.Equal(Severity.Error, findings["OS-ORIGIN"].Severity);
        Assert.Equal(new ChosenReading("conditioning", "the board"), findings["OS-ORIGIN"].Answer);
        Assert.Equal(new ChosenReading("six-at-mtd", "the statistician"), findings["DESIGN-VARIANT"].Answer);
        Assert.Null(findings["T-HALF-PHASE"].Answer);
    }

    [Fact]
    public void Notes_on_the_text_are_one_finding_a_kind_with_every_place()
    {
        var protocol = Pages.Read(Pages.Repaired.With("single-arm trial", "single-arm, one-arm trial").With("Disease is", "The occurence of disease is"));
        var notes = Cartwright.Protocols.Findings.Of(protocol).Where(f => f.Severity == Severity.Info).ToDictionary(f => f.Code);
        Assert.Contains("'one-arm' is read as", notes["SYNONYMS"].Message, StringComparison.Ordinal);
        Assert.Equal(5, Assert.Single(notes["TYPING"].At).FirstLine);
        Assert.Empty(Codes(protocol));
    }

    private static Finding One(string phrase, string instead) =>
        Assert.Single(Cartwright.Protocols.Findings.Of(Pages.Read(Pages.Repaired.With(phrase, instead))), f => f.Severity != Severity.Info);

    private static IEnumerable<string> Codes(Protocol protocol) => Cartwright.Protocols.Findings.Of(protocol).Where(f => f.Severity != Severity.Info).Select(f => f.Code);

    private static Protocol FromFile(Protocol protocol, string chosen)
    {
        var text = new StringWriter();
        ProtocolFile.Write(protocol, text);
        var (read, faults) = ProtocolFile.Read("protocol.yaml", text + chosen);
        Assert.Empty(faults);
        return read!;
    }
}
