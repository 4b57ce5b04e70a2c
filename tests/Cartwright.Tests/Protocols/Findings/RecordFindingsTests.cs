using Cartwright.Protocols;
using Cartwright.Tests.Records;
using Xunit;

namespace Cartwright.Tests.Protocols;

/// <summary>The rules that rows, mirrors' pages and product pages can break: one phrase of an invented record changed raises exactly the findings named, and they go when it is put back.</summary>
public class RecordFindingsTests
{
    private const string Dlt = "\n\nDLTUp to 2 years\n\nDose-limiting toxicity";

    private const string Outcome = "Number of subjects with adverse events";

    /// <summary>Codes, the record, a phrase and what it is changed to.</summary>
    public static TheoryData<string, string, string, string> Defects => new()
    {
        { "FRATRICIDE", OtherPages.Mirror, "CD19", "CD7" },
        { "BLASTS-IN-PRODUCT POPULATION-WIDTH", OtherPages.Mirror, "Conditions\nAcute Lymphoblastic Leukemia", "Conditions\nT-ALL" },
        { "POPULATION-WIDTH", OtherPages.Mirror, "Conditions\nAcute Lymphoblastic Leukemia", "Conditions\nB-ALL" },
        { "TARGET-CEILING", OtherPages.Mirror, "greater than 95%", "greater than 30%" },
        { "TARGET-CEILING", OtherPages.Mirror, "greater than 95%", "at least 94%" },
        { "REFRACTORY-AND-RELAPSED", OtherPages.Mirror, "Relapsed or refractory", "Relapsed and refractory" },
        { "PERFORMANCE-SCALES", OtherPages.Mirror, "Karnofsky score ≥ 50", "Karnofsky score ≥ 60" },
        { "LANSKY", OtherPages.Mirror, "Age 18-65", "Age 12-65" },
        { "CELL-AS-RECEPTOR", OtherPages.Mirror, "CAR-T cells express a receptor that includes", "CAR-T cells are molecules that include" },
        { "RECEPTOR-PARTS", OtherPages.Mirror, "costimulatory regions", "signaling regions" },
        { "GENE-TRANSFER", OtherPages.Mirror, "transduced", "transfected" },
        { "COSTIMULATION", OtherPages.Mirror, "with CD28", "with CD28 or CD137 (4-1BB)" },
        { "EVENT-COUNT", OtherPages.Mirror, Outcome, "Number of adverse events" },
        { "NO-ESCALATION DLT-DEFINITION DLT-GATE", OtherPages.Mirror, Outcome, Outcome + Dlt },
        { "NO-ESCALATION DLT-DEFINITION", OtherPages.Mirror, Outcome, Outcome + Dlt.Replace("2 years", "28 days", StringComparison.Ordinal) },
        { "NO-SCHEDULE PD-GATING", OtherPages.Mirror, Outcome, Outcome + "\n\nPDUp to 2 years\n\nNumber of CD19 positive cells in blood" },
        { "NO-SCHEDULE", OtherPages.Mirror, Outcome, Outcome + "\n\nPDUp to 2 years\n\nNumber of CD19 positive cells in blood, gated by CD45dim" },
        { "NO-SCHEDULE MATRIX", OtherPages.Row, "Up to 2 years", "Up to 2 years|PK, Maximum concentration (Cmax), Up to 2 years" },
        { "ROUTE", OtherPages.Product, "Intravenous (into a vein)", "Intratumoral (into the tumor)" },
        { "PRODUCT-SUBSET", OtherPages.Product, "T lymphocytes (also known as LX", "CD4-positive T lymphocytes (also known as T4" },
        { "COLLECTION", OtherPages.Product, "Cells are collected", "Blood is taken from the arm" },
        { "PROCESS-TIMING", OtherPages.Product, "into a vein. | Once", "into a vein. | As often as needed" },
        { "PROCESS-TIMING", OtherPages.Product, "into a vein. | Once", "into a vein. | Three days before treatment" },
        { "PROCESS-TIMING MAKE-TIME", OtherPages.Product, "| Infusion | Cells are given into a vein. | Once |", "| Manufacturing | Cells are made. | Two to three weeks |\nThe cells are grown in a laboratory over several weeks." },
        { "CONDITIONING", OtherPages.Product, "| Infusion | Cells are given into a vein.", "| Conditioning | Patients may receive chemotherapy." },
        { "DOSE-RANGE", OtherPages.Product, "| Dose |", "| Standard Dose |" },
        { "RATE-WITHOUT-N", OtherPages.Product, " (5 of 8)", "" },
        { "SAFETY-CLAIM", OtherPages.Product, "Researchers found", "It showed that the treatment was safe. Researchers found" },
        { "NUMBER-MISSING", OtherPages.Product, "within 50 km", "within a certain distance" },
        { "FEVER-THRESHOLD", OtherPages.Product, "101.3", "100.4" },
        { "TOCILIZUMAB", OtherPages.Product, "cytokine release of grade 2", "a fever or signs of a reaction" },
        { "TARGET-DENSITY", OtherPages.Product, "have 200 of", "have very few of" },
        { "NO-TRIAL", OtherPages.Product, "", "" },
    };

    [Theory]
    [MemberData(nameof(Defects))]
    public void One_phrase_makes_exactly_these_findings(string codes, string record, string phrase, string instead)
    {
        var before = codes == "NO-TRIAL" ? Codes(OtherPages.Read(OtherPages.Mirror)) : Codes(OtherPages.Read(record));
        var changed = OtherPages.Read(phrase.Length == 0 ? record : record.With(phrase, instead));
        var after = codes == "NO-TRIAL" ? [.. Codes(changed).Where(c => c.StartsWith("NO-", StringComparison.Ordinal))] : Codes(changed);
        Assert.Equal(codes.Split(' ').Order(), after.Except(before).Order());
        Assert.Empty(codes == "NO-TRIAL" ? [] : before.Except(after));
        Assert.All(Cartwright.Protocols.Findings.Of(changed), f => Assert.NotEmpty(f.At));
    }

    [Theory]
    [MemberData(nameof(Defects))]
    public void The_study_file_says_the_same_as_the_record(string codes, string record, string phrase, string instead)
    {
        var changed = OtherPages.Read(phrase.Length == 0 ? record : record.With(phrase, instead));
        Assert.NotEmpty(codes);
        Assert.Equal(Codes(changed), Codes(ShippedStudies.Read(ShippedStudies.Written(changed))));
    }

    [Fact]
    public void A_mirrors_page_and_a_row_with_nothing_to_complain_of_have_no_error_and_no_warning_but_who_is_eligible()
    {
        Assert.Empty(Codes(OtherPages.Read(OtherPages.Mirror)));
        Assert.Equal(["ELIGIBILITY", "TARGET-CUTOFF"], Codes(OtherPages.Read(OtherPages.Row)));
        Assert.Equal(["NO-TRIAL", "ELIGIBILITY", "TARGET-CUTOFF"], Codes(OtherPages.Read(OtherPages.Product)));
    }

    /// <summary>Notes on the text and on its terms.</summary>
    [Theory]
    [InlineData("EITHER", "• Pregnancy", "• Pregnant and breastfeeding patients")]
    [InlineData("FAMILY-VETO", "• Pregnancy", "• Family members do not agree")]
    [InlineData("INTERVENTION-TYPE", "Biological: QRX-5", "Drug: QRX-5")]
    [InlineData("MOJIBAKE", "Adverse eventsUp", "Adverse events ï¼ˆAEï¼‰Up")]
    [InlineData("TARGET-NAMES", "targeting CD19", "targeting HER2")]
    public void One_phrase_makes_a_note(string code, string phrase, string instead)
    {
        Assert.DoesNotContain(Cartwright.Protocols.Findings.Of(OtherPages.Read(OtherPages.Mirror)), f => f.Code == code);
        Assert.Equal(Severity.Info, Cartwright.Protocols.Findings.Of(OtherPages.Read(OtherPages.Mirror.With(phrase, instead))).Single(f => f.Code == code).Severity);
    }

    /// <summary>Notes on a product page.</summary>
    [Theory]
    [InlineData("APPROVAL-HEADING", "Uses Under Study", "FDA-Approved Clinical Indications")]
    [InlineData("CHEMOTHERAPY", "| Infusion | Cells are given into a vein. | Once |", "| Conditioning | Chemotherapy is given. | Once |\nIt may be safer for patients who cannot handle standard IV chemotherapy.")]
    [InlineData("NO-TRANSPLANT", "Do tell your doctor", "Do tell your transplant or oncology team")]
    [InlineData("NEUROTOXICITY-TERM", "- Infection:", "- Neurotoxicity:")]
    [InlineData("NOTICE", "Management", "This guide is for informational purposes only. It is not medical advice.\nManagement")]
    public void One_phrase_of_a_product_page_makes_a_note(string code, string phrase, string instead)
    {
        Assert.DoesNotContain(Cartwright.Protocols.Findings.Of(OtherPages.Read(OtherPages.Product)), f => f.Code == code);
        Assert.Contains(Cartwright.Protocols.Findings.Of(OtherPages.Read(OtherPages.Product.With(phrase, instead))), f => f.Code == code && f.Severity == Severity.Info);
    }

    /// <summary>R 4.2.2, binom.test: 5 of 8 24.49 to 91.48 %; 0 of 12 0 to 26.46 %; 3 of 4 19.41 to 99.37 %.</summary>
    [Theory]
    [InlineData("(5 of 8)", "62.5 %; the exact 95 % interval runs from 24.49 to 91.48 %")]
    [InlineData("(0 of 12)", "0 %; the exact 95 % interval runs from 0.00 to 26.46 %")]
    [InlineData("(3 of 4)", "75 %; the exact 95 % interval runs from 19.41 to 99.37 %")]
    public void A_claimed_rate_with_its_number_gets_its_exact_interval(string claim, string said)
    {
        var finding = Cartwright.Protocols.Findings.Of(OtherPages.Read(OtherPages.Product.With("(5 of 8)", claim))).Single(f => f.Code == "RATE-INTERVAL");
        Assert.Equal(Severity.Info, finding.Severity);
        Assert.Contains(said, finding.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Cartwright.Protocols.Findings.Of(OtherPages.Read(OtherPages.Product.With(" (5 of 8)", ""))), f => f.Code == "RATE-INTERVAL");
    }

    /// <summary>−log10(1 − c) and 5 % / (1 − c), by hand: c = 30 %, 50 %, 90 %.</summary>
    [Theory]
    [InlineData("30%", "0.155 log10", "7.14 %", "70 %")]
    [InlineData("50%", "0.301 log10", "10.00 %", "50 %")]
    [InlineData("90%", "1.000 log10", "50.00 %", "10 %")]
    public void The_ceiling_follows_the_cutoff(string cutoff, string reduction, string blasts, string left)
    {
        var message = One("TARGET-CEILING", OtherPages.Mirror.With("greater than 95%", "greater than " + cutoff)).Message;
        Assert.Contains(reduction, message, StringComparison.Ordinal);
        Assert.Contains($"above {blasts} baseline", message, StringComparison.Ordinal);
        Assert.Contains($"up to {left} of the blasts", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_solid_tumour_has_no_ceiling_of_blasts() =>
        Assert.DoesNotContain("TARGET-CEILING", Codes(OtherPages.Read(OtherPages.Mirror.With("greater than 95%", "greater than 30%").Replace("Acute Lymphoblastic Leukemia", "Gastric Cancer", StringComparison.Ordinal))));

    /// <summary>The rule of three and its exact form: 1 − 0.05^(1/n) for n = 3, 6, 10 (Hanley and Lippman-Hand 1983, table; 0 of 3 and 0 of 6 as the science notes print them).</summary>
    [Theory]
    [InlineData(3, 63.2)]
    [InlineData(6, 39.3)]
    [InlineData(10, 25.9)]
    public void No_toxicity_excludes_only_what_the_exact_limit_excludes(int n, double percent)
    {
        var text = OtherPages.Product.With("Researchers found", $"It showed that the treatment was safe in 0 of {n}. Researchers found");
        Assert.Contains(FormattableString.Invariant($"0 of {n} with a dose-limiting toxicity excludes only rates above {percent:0.0} %"), One("SAFETY-CLAIM", text).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_gate_of_two_years_takes_three_cohorts_six_years()
    {
        var protocol = OtherPages.Read(OtherPages.Mirror.With(Outcome, Outcome + Dlt));
        Assert.Contains("3 cohorts that wait for it take at least 2190 d (6.0 y), against 84 d", Message(protocol), StringComparison.Ordinal);
        var conditioned = protocol with { Chosen = Chosen.Nothing with { ConditioningStart = Cartwright.Units.Duration.OfDays(-3) } };
        Assert.Contains("3 cohorts that wait for it take at least 2199 d (6.0 y), against 93 d", Message(conditioned), StringComparison.Ordinal);

        static string Message(Protocol p) => Cartwright.Protocols.Findings.Of(p).Single(f => f.Code == "DLT-GATE").Message;
    }

    /// <summary>ECOG and Karnofsky as ECOG-ACRIN prints their correspondence.</summary>
    [Theory]
    [InlineData("ECOG score ≤ 2", "≥ 50", false)]
    [InlineData("ECOG score ≤ 1", "≥ 70", false)]
    [InlineData("ECOG score ≤ 0", "≥ 90", false)]
    [InlineData("ECOG score ≤ 1", "≥ 60", true)]
    public void Scales_agree_where_their_limits_correspond(string ecog, string karnofsky, bool differ) =>
        Assert.Equal(differ, Codes(OtherPages.Read(OtherPages.Mirror.With("ECOG score ≤ 2", ecog).With("≥ 50", karnofsky))).Contains("PERFORMANCE-SCALES"));

    [Fact]
    public void A_measure_against_fratricide_answers_for_it()
    {
        var open = OtherPages.Read(OtherPages.Mirror.Replace("CD19", "CD7", StringComparison.Ordinal));
        Assert.Contains("FRATRICIDE", Codes(open));
        Assert.DoesNotContain("FRATRICIDE", Codes(open with { Product = open.Product with { FratricideMitigation = "CD7 knocked out" } }));
    }

    private static Finding One(string code, string record) => Cartwright.Protocols.Findings.Of(OtherPages.Read(record)).Single(f => f.Code == code);

    private static List<string> Codes(Protocol protocol) => [.. Cartwright.Protocols.Findings.Of(protocol).Where(f => f.Severity != Severity.Info).Select(f => f.Code)];
}
