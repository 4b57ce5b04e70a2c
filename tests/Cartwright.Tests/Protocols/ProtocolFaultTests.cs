using Cartwright.Protocols;
using Cartwright.Units;
using Shouldly;
using Xunit;

namespace Cartwright.Tests.Protocols;

public class ProtocolFaultTests
{
    [Theory]
    // Units.
    [InlineData("{ infusion: 28 d }", "{ infusion: 4 wk }", "'4 wk' is in wk; this is written in d")]
    [InlineData("confirmed: 28 d", "confirmed: 4 wk", "'4 wk' is in wk; this is written in d")]
    [InlineData("confirmed: 28 d", "confirmed: 28", "'28' has no unit; write it in d")]
    [InlineData("response:\n    criteria: RECIST 1.1", "response:\n    criteria: RECICT 1.1", "nothing is derived by 'RECICT 1.1'; there are RECIST 1.1, iRECIST, Lugano 2014, IMWG 2016, ELN 2022, ELN ALL 2024, NCCN ALL")]
    [InlineData("response:\n    criteria: RECIST 1.1", "response:\n    criteria: RECIST 1.0", "nothing is derived by 'RECIST 1.0'")]
    [InlineData("response:\n    criteria: RECIST 1.1", "response:\n    criteria: leukaemia ELN 2022", null)]
    [InlineData("fever: 38.0 °C", "fever: 100.4 °F", "'100.4 °F' is in °F; this is written in °C")]
    [InlineData("fever: 38.0 °C", "fever: 100.4 °C", "'100.4 °C' is no body temperature")]
    [InlineData("resolved: 24 h", "resolved: 1 wk", "'1 wk' is in wk; this is written in h or d")]
    [InlineData("kinetics: 10 %", "kinetics: 0.1", "'0.1' has no unit; write it in %")]
    [InlineData("kinetics: 10 %", "kinetics: 110 %", "'110 %' is not between 0 % and 100 %")]
    [InlineData("- Day 4\n", "- 4 d\n", "'4 d' may be a numbered day or a time by the clock; write Day 4 or 96 h")]
    [InlineData("- Day 4\n", "- Day four\n", "'four' is not a whole number")]
    [InlineData("- Day 4\n", "- Day 7\n", "'Day 7' is listed twice")]
    // Doses.
    [InlineData("value: 3e6 cells/kg", "value: 3e6 cells", "'3e6 cells' is in cells; this is written in cells/kg")]
    [InlineData("doseBasis: cells/kg", "doseBasis: cells", "'1e6 cells/kg' is in cells/kg; this is written in cells")]
    [InlineData("value: 1e6 cells/kg", "value: -1e6 cells/kg", "'-1e6 cells/kg': a dose is more than zero cells")]
    [InlineData("value: 1e7 cells/kg", "value: 2e6 cells/kg", "the dose of 'high' (2e6 cells/kg) is not more than that of 'medium' (3e6 cells/kg)")]
    [InlineData("levels: [low, medium, high]", "levels: [low, medium, high, top]", "the level 'top' has no dose")]
    [InlineData("levels: [low, medium, high]", "levels: [low, medium]", "the dose 'high' has no level: the design names low, medium")]
    [InlineData("levels: [low, medium, high]", "levels: [low, medium, high, low]", "the level 'low' is listed twice")]
    [InlineData("  doseBasis: cells/kg\n  doses:\n", "  doses:\n", null)]
    [InlineData("  doseBasis: cells/kg\n", "  doseBasis: cells/kg\n  doseCap: 1e8 cells\n", null)]
    [InlineData("  doseBasis: cells/kg\n", "  doseBasis: cells/kg\n  doseCap: 1e8 cells/kg\n", "'1e8 cells/kg' is in cells/kg; this is written in cells")]
    // Words and numbers.
    [InlineData("value: six-at-mtd", "value: six-at-mtb", "'six-at-mtb' is not one of escalation-only, de-escalation, six-at-mtd")]
    [InlineData("kind: overall-survival", "kind: survival", "'survival' is not one of adverse-events, time-to-peak, overall-survival, objective-response")]
    [InlineData("origin: randomization", "origin: randomisation", "'randomisation' is not one of randomization, enrolment, baseline")]
    [InlineData("generation: { value: 2", "generation: { value: 6", "'6' is more than 5")]
    [InlineData("arms: { value: 1", "arms: { value: 1.5", "'1.5' is not a whole number")]
    [InlineData("from: 9, to: 12", "from: 13, to: 12", "the range of enrolment ends at 12 and starts at 13")]
    [InlineData("{ infusion: 28 d }", "{ infusion: -1 d }", "'-1 d': the window ends before the infusion")]
    [InlineData("{ baseline: 144 wk }", "{ baseline: -144 wk }", "'-144 wk': a frame ends after it starts")]
    [InlineData("until: 24 wk", "until: 3 wk", "ends at 21 d, before its first assessment at 42 d")]
    [InlineData("starts: { value: -5 d", "starts: { value: 5 d", "'5 d': conditioning starts before the infusion")]
    [InlineData("items: 1-28", "items: 28-1", "'28-1' ends before it starts")]
    [InlineData("grade: 3", "grade: 7", "'7' is more than 5")]
    // Keys and ids.
    [InlineData("  target: {", "  targget: {", "'targget' is not known here; known are name, target, positivity, generation")]
    [InlineData("  id: HER2-E-CART\n", "", "'study.id' is missing")]
    [InlineData("  id: HER2-E-CART\n", "  id:\n", "'study.id' is empty")]
    [InlineData("  by: example\n", "", "'chosen.by' is missing")]
    [InlineData("- id: os\n", "- id: orr\n", "the endpoint 'orr' is listed twice")]
    [InlineData("target: { value: HER2,", "target: {", "'product.target.value' is missing")]
    [InlineData("target: { value: HER2, at: D2:13, quote: targeting HER2 protein }", "target: HER2", "'product.target' should be a statement with its place")]
    [InlineData("cartwright: 1", "cartwright: 2", "'2' is not a version of this file that can be read; write 1")]
    // Citations.
    [InlineData("value: HER2, at: D2:13", "value: HER2, at: D3:13", "'D3' is not among the sources of the study: D2")]
    [InlineData("value: HER2, at: D2:13", "value: HER2, at: line 13", "'line 13' is not a place in a record")]
    [InlineData("at: D2:33-35\n", "at: D2:35-33\n", "'D2:35-33': lines count from 1 and the last is not before the first")]
    [InlineData("quote: targeting HER2 protein", "quote: one two three four five six seven eight nine ten eleven twelve thirteen", "a quote has at most 12 words")]
    [InlineData("      file: 002", "      retrieved: 2023-02-29\n      file: 002", "'2023-02-29' is not a date that exists")]
    [InlineData("sha256: 91bb", "sha256: 91b", "is not a SHA-256: it has 64 hexadecimal digits")]
    // Readings.
    [InlineData("DOR-START: { value: CR-or-PR", "DOR-START: { value: CR-or-SD", "'CR-or-SD' is not a reading of DOR-START; those are CR-or-PR, literal")]
    [InlineData("DOR-START: {", "DOR-BEGIN: {", "'DOR-BEGIN' is not a question with readings; those are OS-ORIGIN, DOR-START")]
    [InlineData("SAMPLE-SIZE: report-only", "SAMPLE-SIZE: stops-trial", "SAMPLE-SIZE is 'stops-trial' here and 'chosen.cap' is 'report-only'")]
    public void A_fault_is_told_in_words_on_its_own_line(string written, string instead, string? message)
    {
        var text = ShippedStudies.Her2Text;
        var at = text.IndexOf(written, StringComparison.Ordinal);
        at.ShouldBeGreaterThan(0, $"the shipped study no longer has '{written}'");
        var (protocol, faults) = ProtocolFile.Read("a.yaml", text[..at] + instead + text[(at + written.Length)..]);
        if (message is null)
        {
            faults.ShouldBeEmpty();
            return;
        }

        protocol.ShouldBeNull();
        var fault = faults.Where(f => f.Message.Contains(message, StringComparison.Ordinal)).ShouldHaveSingleItem($"{string.Join("\n", faults)}");
        fault.Where.File.ShouldBe("a.yaml");
        fault.Where.Column.ShouldBeGreaterThan(0);
        if (instead.Length > 0 && !message.Contains("level", StringComparison.Ordinal) && !message.Contains("cells", StringComparison.Ordinal) && !message.Contains("listed twice", StringComparison.Ordinal))
            fault.Where.Line.ShouldBeInRange(LineOf(text, at) - 1, LineOf(text, at) + 1);
    }

    [Theory]
    [InlineData("confirmed: 28 d", "confirmed: 4 wk", 16)]
    [InlineData("fever: 38.0 °C", "fever: 100.4 °F", 12)]
    [InlineData("value: 3e6 cells/kg", "value: 3e6 cells", 22)]
    [InlineData("sha256: 91bb", "sha: 91bb", 7)]
    public void A_fault_points_at_its_line_and_column(string written, string instead, int column)
    {
        var text = ShippedStudies.Her2Text;
        var (_, faults) = ProtocolFile.Read("a.yaml", text.Replace(written, instead, StringComparison.Ordinal));

        faults.ShouldHaveSingleItem().Where.ShouldBe(new Place("a.yaml", LineOf(text, text.IndexOf(written, StringComparison.Ordinal)), column));
    }

    [Fact]
    public void All_faults_are_told_at_once_in_the_order_of_the_text()
    {
        var text = ShippedStudies.Her2Text
            .Replace("fever: 38.0 °C", "fever: 100.4 °F", StringComparison.Ordinal)
            .Replace("generation: { value: 2", "generation: { value: two", StringComparison.Ordinal)
            .Replace("  by: example\n", "  buy: example\n", StringComparison.Ordinal)
            .Replace("origin: first dose", "origin: last dose", StringComparison.Ordinal);

        var (protocol, faults) = ProtocolFile.Read("a.yaml", text);

        protocol.ShouldBeNull();
        faults.Count.ShouldBe(5);
        faults.Select(f => f.Where.Line).ShouldBeInOrder();
    }

    [Theory]
    [InlineData("", "the file is empty")]
    [InlineData("study: [", "this is not YAML")]
    [InlineData("study: { id: a }\nstudy: { id: b }", "this is not YAML")]
    [InlineData("- a\n- b", "this is not a protocol")]
    [InlineData("just words", "this is not a protocol")]
    [InlineData("study: &s { id: *s }", "'*s' refers to another place")]
    [InlineData("a: 1\n---\nb: 2", "more than one document")]
    public void A_text_that_is_no_protocol_has_its_fault(string text, string message)
    {
        var (protocol, faults) = ProtocolFile.Read("a.yaml", text);

        protocol.ShouldBeNull();
        faults.ShouldContain(f => f.Message.Contains(message, StringComparison.Ordinal), string.Join("\n", faults));
    }

    [Fact]
    public void A_file_too_large_or_too_deep_is_refused_before_it_is_built()
    {
        ProtocolFile.Read("a.yaml", new string('#', 2_000_001)).Faults.ShouldHaveSingleItem().Message.ShouldContain("2,000,001 characters");
        ProtocolFile.Read("a.yaml", "study: " + new string('[', 100_000)).Faults.ShouldHaveSingleItem().Message.ShouldContain("deep");
    }

    [Fact]
    public void Whatever_is_cut_out_of_the_shipped_study_is_told_as_faults_and_never_thrown()
    {
        var lines = ShippedStudies.Her2Text.Split('\n');
        for (var cut = 0; cut < lines.Length; cut++)
        {
            var (protocol, faults) = ProtocolFile.Read("a.yaml", string.Join("\n", lines.Where((_, i) => i != cut)));
            (protocol is null).ShouldBe(faults.Count > 0);
            ProtocolFile.Read("a.yaml", string.Join("\n", lines.Take(cut)));
        }
    }

    private static int LineOf(string text, int at) => text.AsSpan(0, at).Count('\n') + 1;
}
