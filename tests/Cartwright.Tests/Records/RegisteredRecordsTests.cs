using System.Text;
using Cartwright.Protocols;
using Cartwright.Records;
using Cartwright.Tests.Protocols;
using Cartwright.Units;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Cartwright.Tests.Records;

/// <summary>Rows, mirrors' pages and product pages, alone and together. Each expectation is read off the invented text.</summary>
public class RegisteredRecordsTests
{
    private static readonly Protocol Mirror = OtherPages.Read(OtherPages.Mirror);

    [Fact]
    public void A_mirrors_page_is_read_with_its_lines()
    {
        Assert.Equal(("QRX-5 T Cells in Relapsed Acute Lymphoblastic Leukemia", "NCT00000001", "An invented sponsor", "Phase 1", "RECRUITING"),
            (Mirror.Study.Title!.Value, Mirror.Study.Registry!.Value, Mirror.Study.Sponsor!.Value, Mirror.Study.Phase!.Value, Mirror.Study.Status!.Value));
        Assert.Equal(["An invented hospital", "Lund, Sweden"], Mirror.Study.Sites.Select(s => s.Value));
        Assert.Equal(new Citation("R1", 11, 12), Mirror.Study.Registry.At);
        Assert.Equal(("QRX-5 T cells targeting CD19 chimeric antigen receptor", "CD19", "autologous"), (Mirror.Product.Name.Value, Mirror.Product.Target!.Value, Mirror.Product.CellSource!.Value));
        Assert.Equal((1, 12, "all"), (Mirror.Design.Arms!.Value, Mirror.Design.Enrolment!.Value.Planned, Mirror.Population.Sex!.Value));
        Assert.Equal(new TargetPositivity("The CD19 expression rate of leukemia cells by flow cytometry is greater", "flow cytometry", "greater than 95%"), Mirror.Product.Positivity!.Value);
    }

    [Fact]
    public void The_receptor_is_read_part_by_part()
    {
        Assert.False(Mirror.Product.Receptor!.Value.OfTheCell);
        Assert.Equal(["scFv", "hinge", "transmembrane", "signalling", "costimulatory"], Mirror.Product.Receptor.Value.Parts);
        Assert.Equal((Binder.SingleChainFragment, new GeneTransfer("lentiviral", "transduced"), "CD28"), (Mirror.Product.Binder!.Value, Mirror.Product.GeneTransfer!.Value, Mirror.Product.Costimulation!.Value));
    }

    [Fact]
    public void Criteria_are_rules_where_their_words_mean_one() =>
        Assert.Equal(
            [
                new EligibilityRule.Age(18, 65), null, new EligibilityRule.LifeExpectancy(Duration.OfDays(3 * Duration.DaysInMonth)), new EligibilityRule.Karnofsky(50),
                new EligibilityRule.Ecog(2), new EligibilityRule.Washout(Duration.OfDays(42), "other immunotherapy"), new EligibilityRule.TargetShare(0.95, true), null,
            ],
            Mirror.Population.Eligibility.Select(e => e.Value.Rule));

    [Fact]
    public void Limits_of_criteria_are_as_their_words_say()
    {
        Assert.True(new EligibilityRule.Age(12, 65) is var age && age.Admits(12) && age.Admits(65) && !age.Admits(11) && !age.Admits(66));
        Assert.True(new EligibilityRule.TargetShare(0.30, true) is var above && !above.Admits(0.30) && above.Admits(0.3001));
        Assert.True(new EligibilityRule.TargetShare(0.30, false).Admits(0.30));
        Assert.True(new EligibilityRule.Karnofsky(60) is var k && k.Admits(60) && !k.Admits(50));
        Assert.True(new EligibilityRule.Ecog(2) is var e && e.Admits(2) && !e.Admits(3));
        Assert.True(new EligibilityRule.Washout(Duration.OfDays(90), "x") is var w && w.Admits(null) && w.Admits(Duration.OfDays(90)) && !w.Admits(Duration.OfDays(89)));
        Assert.True(new EligibilityRule.LifeExpectancy(Duration.OfDays(90)) is var l && l.Admits(Duration.OfDays(90)) && !l.Admits(Duration.OfDays(89)));
    }

    [Fact]
    public void Outcomes_run_together_are_split_and_it_is_said()
    {
        var outcome = Assert.IsType<Endpoint.AdverseEvents>(Assert.Single(Mirror.Endpoints));
        Assert.Equal(("Adverse events", "subjects"), (outcome.Title, outcome.Counts));
        Assert.Equal(Duration.OfDays(730), Mirror.Schedule.AdverseEvents!.Value.End);
        Assert.Contains(Mirror.Notes, n => n.Code == "EXTRACTION" && n.Message.Contains("'Adverse events' and 'Up to 2 years'", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_not_available_is_said()
    {
        var page = OtherPages.Read(OtherPages.Mirror.With("Detailed Description\n\nDetailed Description", "Detailed Description\n\nNot available"));
        Assert.Contains(page.Notes, n => n is { Code: "UNREAD", At.FirstLine: 19 } && n.Message.Contains("'Detailed Description' is not available", StringComparison.Ordinal));
    }

    [Fact]
    public void A_row_is_read_by_the_shape_of_its_lines()
    {
        var row = OtherPages.Read(OtherPages.Row + "\n" + OtherPages.Row.Split('\n')[1]);
        Assert.Equal(("QRX-5 T Cells in Relapsed Acute Lymphoblastic Leukemia", "Acute Lymphoblastic Leukemia"), (row.Study.Title!.Value, row.Population.Condition!.Value));
        Assert.Equal(new Citation("R1", 5, 5), Assert.Single(row.Endpoints).At! with { Quote = null });
        Assert.Contains(row.Notes, n => n is { Code: "DUPLICATE", At.FirstLine: 6 });
        Assert.Equal("registry-row", Assert.Single(row.Study.Sources).Kind);
    }

    [Fact]
    public void Two_records_of_one_trial_are_one_and_both_places_are_kept()
    {
        var one = OtherPages.Read(OtherPages.Named("A", OtherPages.Row), OtherPages.Named("B", OtherPages.Mirror));
        Assert.Equal("A:1 and B:3", one.Study.Title!.At!.ToString());
        Assert.Equal("A:5 and B:50-52", Assert.Single(one.Endpoints).At!.ToString());
        Assert.Equal("B:11-12", one.Study.Registry!.At!.ToString());
        Assert.Equal(["registry-row", "mirror-page"], one.Study.Sources.Select(s => s.Kind));
        Assert.DoesNotContain(one.Notes, n => n.Code == "TEXT-DIFFERS");
    }

    [Theory]
    [InlineData("Conditions\nAcute Lymphoblastic Leukemia", "Conditions\nB-ALL", "condition is 'Acute Lymphoblastic Leukemia' (A:3) and 'B-ALL' (B:7-8)")]
    [InlineData("Adverse eventsUp to 2 years", "Adverse eventsUp to 3 years", "Up to 2 years' (A:5) and 'Number of subjects with adverse events; Up to 3 years' (B:50-52)")]
    public void Where_they_differ_both_are_kept_and_told(string phrase, string instead, string told)
    {
        var both = OtherPages.Read(OtherPages.Named("A", OtherPages.Row), OtherPages.Named("B", OtherPages.Mirror.With(phrase, instead)));
        Assert.Contains(told, Assert.Single(both.Notes, n => n.Code == "TEXT-DIFFERS").Message, StringComparison.Ordinal);
        Assert.Equal(("Acute Lymphoblastic Leukemia", Duration.OfDays(730)), (both.Population.Condition!.Value, both.Schedule.AdverseEvents!.Value.End));
    }

    [Fact]
    public void A_second_copy_with_less_in_it_changes_nothing_that_is_said() =>
        Prop.ForAll<int>(seed =>
        {
            var random = new System.Random(seed);
            var lines = OtherPages.Mirror.Split('\n');
            var less = string.Join('\n', lines.Where(l => !l.StartsWith("  •", StringComparison.Ordinal) || random.Next(2) == 0));
            var merged = OtherPages.Read(OtherPages.Named("A", OtherPages.Mirror), OtherPages.Named("B", less));
            Assert.Equal(Values(OtherPages.Read(OtherPages.Named("A", OtherPages.Mirror))), Values(merged));
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("NCT00000001", "NCT00000002")]
    [InlineData("", "")]
    public void Records_of_different_trials_are_refused(string number, string other)
    {
        var second = number.Length > 0 ? OtherPages.Mirror.With(number, other) : Pages.Repaired;
        var read = RegisteredRecords.Read(OtherPages.Named("A", OtherPages.Mirror), OtherPages.Named("B", second));
        Assert.Null(read.Protocol);
        Assert.Contains("records of different trials", Assert.Single(read.Faults).Message, StringComparison.Ordinal);
        Assert.Equal("B.txt", read.Faults[0].Where.File);
    }

    [Fact]
    public void A_product_page_is_no_record_of_a_trial()
    {
        var read = RegisteredRecords.Read(OtherPages.Named("A", OtherPages.Mirror), OtherPages.Named("B", OtherPages.Product));
        Assert.Contains("no trial", Assert.Single(read.Faults).Message, StringComparison.Ordinal);
        Assert.Contains("layout", Assert.Single(RegisteredRecords.Read(OtherPages.Named("A", "A poem.\nAnother line.")).Faults).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => RegisteredRecords.Read());
    }

    [Fact]
    public void A_product_page_says_what_it_says_and_no_trial()
    {
        var page = OtherPages.Read(OtherPages.Product);
        Assert.Equal(("LUM-9 autologous T lymphocytes", "LX immunotherapy", "MSLN", "CD28", "intravenous", "Investigational"),
            (page.Product.Name.Value, page.Product.Aliases[0].Value, page.Product.Target!.Value, page.Product.Costimulation!.Value, page.Product.Route!.Value, page.Product.Status!.Value));
        Assert.Equal((new CellDose(1e7, DoseBasis.Cells), new CellDose(1e9, DoseBasis.Cells)), (page.Product.DoseBounds!.Value.Least, page.Product.DoseBounds.Value.Most));
        Assert.Equal([("healthy", 200), ("tumour", 9000)], page.Product.Densities.Select(d => (d.Value.Tissue, d.Value.ReceptorsPerCell!.Value)));
        Assert.Equal([("Fever", false, 0.10), ("Infection", true, -1)], page.Information.Events.Select(e => (e.Value.Term, e.Value.Serious, e.Value.Above ?? -1)));
        Assert.Equal(new Claim("disease-control", "more than 60 percent of patients (5 of 8)", 0.60, 5, 8), Assert.Single(page.Information.Claims).Value);
        Assert.Equal("Mesothelioma", page.Population.Condition!.Value);
        Assert.Equal(38.5, page.Information.Precautions.Single(p => p.Value.Kind == PrecautionKind.CallWithFever).Value.Above!.Value.Celsius, 2);
        Assert.Equal(28, page.Information.Precautions.Single(p => p.Value.Kind == PrecautionKind.StayNear).Value.AtLeast!.Value.Days);
        Assert.Equal((0, 0, null), (page.Endpoints.Count, page.Population.Eligibility.Count, page.Design.Escalation));
    }

    [Theory]
    [InlineData("Once", 1, 0, 0)]
    [InlineData("Two to three weeks", 0, 14, 21)]
    [InlineData("Three days before treatment", 0, -3, -3)]
    [InlineData("Varies by clinical trial", 0, 0, 0)]
    public void A_cell_of_the_process_is_read_as_what_it_is(string timing, int count, double from, double to)
    {
        var step = OtherPages.Read(OtherPages.Product.With("into a vein. | Once", $"into a vein. | {timing}")).Product.Process.Single(s => s.Value.Step == ProcessStep.Infusion).Value;
        Assert.Equal(timing, step.Timing);
        Assert.Equal((count, from, to), step.Typed switch
        {
            ProcessTiming.Count c => (c.Times, 0, 0),
            ProcessTiming.Lasting l => (0, l.Shortest.Days, l.Longest.Days),
            ProcessTiming.Starting s => (0, s.FromInfusion.Days, s.FromInfusion.Days),
            _ => (0, 0.0, 0.0),
        });
    }

    /// <summary>Any text of foreign letters, its UTF-8 read byte by byte as Windows-1252, comes back as it was meant.</summary>
    [Fact]
    public void What_was_garbled_is_mended_to_the_letter()
    {
        var windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
        Prop.ForAll<int>(seed =>
        {
            var random = new System.Random(seed);
            var meant = string.Concat(Enumerable.Range(0, random.Next(1, 6)).Select(_ => char.ConvertFromUtf32(random.Next(0xA1, 0xD7FF))).Where(c => char.IsLetterOrDigit(c, 0)));
            if (meant.Length == 0) return;
            var garbled = string.Concat(Encoding.UTF8.GetBytes(meant).Select(b => b is 0x81 or 0x8D or 0x8F or 0x90 or 0x9D ? (char)b : windows.GetString([b])[0]));
            var title = $"QRX {meant} Cells";
            Assert.Equal(title, OtherPages.Read(OtherPages.Row.With("QRX-5 T Cells in Relapsed", $"QRX {garbled} Cells\nQRX-5 T Cells in Relapsed")).Study.Title!.Value);
        }).QuickCheckThrowOnFailure();
    }

    // Everything said, without where it stands and without the notes.
    private static string Values(Protocol protocol) => string.Join("\n", Content.Of(protocol with { Notes = [], Study = protocol.Study with { Sources = [] } }).Split('\n').Where(l => !l.Contains(".At", StringComparison.Ordinal)));
}
