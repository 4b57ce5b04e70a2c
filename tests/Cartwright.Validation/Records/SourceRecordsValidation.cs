using Cartwright.Protocols;
using Cartwright.Records;
using Cartwright.Units;
using Shouldly;
using Xunit;

namespace Cartwright.Validation.Records;

/// <summary>D0 (a product page), D1 and D3 (two copies of one trial) against the items that were read out of them by hand in the science notes.</summary>
public class SourceRecordsValidation
{
    private const string File0 = "000_64379ed8c3a6ab70.txt", File1 = "001_11b440b42624ca47.txt", File3 = "003_9c3ed0744ac89636.txt";

    private static RecordText Text(string name, string file) => new(name, file, File.ReadAllText(Shared.Require($"sources/{file}")));

    private static Protocol Product => RegisteredRecords.Read(Text("D0", File0)).Protocol!;

    private static Protocol Trial => RegisteredRecords.Read(Text("D1", File1), Text("D3", File3)).Protocol!;

    /// <summary>Section 1.6, rows E0-1 to E0-15, and the rows of 1.7 that the page raises; with the line at which the page says it.</summary>
    public static TheoryData<string, Severity, int> OfThePage => new()
    {
        { "PRODUCT-SUBSET", Severity.Warning, 4 }, { "COLLECTION", Severity.Warning, 29 }, { "PROCESS-TIMING", Severity.Warning, 29 }, { "MAKE-TIME", Severity.Warning, 27 },
        { "CONDITIONING", Severity.Warning, 31 }, { "APPROVAL-HEADING", Severity.Info, 19 }, { "DOSE-RANGE", Severity.Warning, 33 }, { "RATE-WITHOUT-N", Severity.Warning, 38 },
        { "SAFETY-CLAIM", Severity.Warning, 38 }, { "NUMBER-MISSING", Severity.Warning, 52 }, { "FEVER-THRESHOLD", Severity.Warning, 65 }, { "CHEMOTHERAPY", Severity.Info, 35 },
        { "TARGET-DENSITY", Severity.Warning, 17 }, { "NO-TRANSPLANT", Severity.Info, 68 }, { "TOCILIZUMAB", Severity.Warning, 52 }, { "ROUTE", Severity.Warning, 7 },
        { "TARGET-NAMES", Severity.Info, 14 }, { "NEUROTOXICITY-TERM", Severity.Info, 49 }, { "TARGET-CUTOFF", Severity.Warning, 23 }, { "NOTICE", Severity.Info, 70 },
    };

    /// <summary>Section 1.6, rows E1-1 to E1-11 and E3-1 to E3-6, and the rows of 1.7 that the records raise; with source and line.</summary>
    public static TheoryData<string, Severity, string> OfTheTrial => new()
    {
        { "CELL-AS-RECEPTOR", Severity.Warning, "D1:2" }, { "RECEPTOR-PARTS", Severity.Warning, "D1:2" }, { "GENE-TRANSFER", Severity.Warning, "D1:2" }, { "MOJIBAKE", Severity.Info, "D1:6" },
        { "POPULATION-WIDTH", Severity.Warning, "D1:3" }, { "FRATRICIDE", Severity.Error, "D1:4" }, { "BLASTS-IN-PRODUCT", Severity.Warning, "D1:2" }, { "DLT-GATE", Severity.Warning, "D1:5" },
        { "PD-GATING", Severity.Warning, "D1:6" }, { "EVENT-COUNT", Severity.Warning, "D1:6" }, { "DUPLICATE", Severity.Info, "D1:7" }, { "PERFORMANCE-SCALES", Severity.Warning, "D3:35" },
        { "LANSKY", Severity.Warning, "D3:35" }, { "REFRACTORY-AND-RELAPSED", Severity.Warning, "D3:34" }, { "EITHER", Severity.Info, "D3:44" }, { "EXTRACTION", Severity.Info, "D3:55" },
        { "NO-ESCALATION", Severity.Error, "D1:5" }, { "NO-SCHEDULE", Severity.Error, "D1:6" }, { "TARGET-CEILING", Severity.Warning, "D3:38" }, { "MATRIX", Severity.Warning, "D1:6" },
        { "COSTIMULATION", Severity.Warning, "D1:2" }, { "TYPING", Severity.Info, "D3:81" }, { "FAMILY-VETO", Severity.Info, "D3:46" }, { "INTERVENTION-TYPE", Severity.Info, "D1:4" },
    };

    [Theory]
    [MemberData(nameof(OfThePage))]
    public void The_product_page_raises_what_was_read_out_of_it(string code, Severity severity, int line)
    {
        var finding = Findings.Of(Product).Single(f => f.Code == code);
        (finding.Severity, finding.At[0].FirstLine).ShouldBe((severity, line));
    }

    [Theory]
    [MemberData(nameof(OfTheTrial))]
    public void The_two_copies_raise_what_was_read_out_of_them(string code, Severity severity, string at)
    {
        var finding = Findings.Of(Trial).Single(f => f.Code == code);
        (finding.Severity, finding.At[0].ToString()).ShouldBe((severity, at));
    }

    /// <summary>The figures of X-7, E0-9 and E0-4 as the notes print them.</summary>
    [Fact]
    public void The_figures_are_those_of_the_notes()
    {
        var (trial, page) = (Findings.Of(Trial).ToDictionary(f => f.Code, f => f.Message), Findings.Of(Product).ToDictionary(f => f.Code, f => f.Message));
        trial["TARGET-CEILING"].ShouldContain("best reduction is 0.155 log10");
        trial["TARGET-CEILING"].ShouldContain("above 7.14 % baseline blasts");
        page["SAFETY-CLAIM"].ShouldContain("63.2 %");
        page["MAKE-TIME"].ShouldContain("17 to 26 batches a year");
    }

    [Fact]
    public void The_product_page_is_read_item_by_item()
    {
        var (product, told) = (Product.Product, Product.Information);
        product.Aliases.Single().Value.ShouldBe("T4 immunotherapy");
        product.Route!.Value.ShouldBe("intratumoral");
        product.Status!.Value.ShouldBe("Investigational");
        product.Binder!.Value.ShouldBe(Binder.Ligand);
        product.Receptor!.Value.Parts.ShouldBe(["ligand", "CD28", "CD3zeta"]);
        (product.DoseBounds!.Value.Least, product.DoseBounds.Value.Most).ShouldBe((new CellDose(1e7, DoseBasis.Cells), new CellDose(1e9, DoseBasis.Cells)));
        product.Process.Select(s => $"{s.Value.Step} {s.Value.Timing}").ShouldBe(
        [
            "manufacturing several weeks", "collection Once", "manufacturing Two to three weeks", "conditioning Three days before treatment", "infusion Single dose per treatment cycle",
            "standard dose Varies by clinical trial",
        ]);
        product.Process[2].Value.Typed.ShouldBe(new ProcessTiming.Lasting(Duration.OfDays(14), Duration.OfDays(21)));
        (product.Process[3].Value.Typed, product.Process[3].Value.Optional).ShouldBe((new ProcessTiming.Starting(Duration.OfDays(-3)), true));
        told.Events.Select(e => e.Value.Term).ShouldBe(["Fever", "Injection Site Pain", "Fatigue", "Swelling", "Cytokine Release Syndrome (CRS)", "Neurotoxicity", "Infection"]);
        told.Events.Count(e => e.Value.Above == 0.10).ShouldBe(4);
        told.Precautions.Single(p => p.Value.Kind == PrecautionKind.CallWithFever).Value.Above.ShouldBe(new Temperature(38.0));
        told.Precautions.Single(p => p.Value.Kind == PrecautionKind.StayNear).Value.AtLeast.ShouldBe(Duration.OfDays(28));
        told.Precautions.Count.ShouldBe(8);
        told.Assessments.Count.ShouldBe(3);
        Product.Population.Condition!.Value.ShouldBe("Relapsed or refractory Head and Neck Squamous Cell Carcinoma (HNSCC)");
        (Product.Endpoints.Count, Product.Design.Escalation, Product.Design.Enrolment).ShouldBe((0, null, null));
    }

    [Fact]
    public void The_two_copies_are_one_trial_and_every_shared_statement_has_both_places()
    {
        var trial = Trial;
        trial.Study.Title!.At!.ToString().ShouldBe("D1:1 and D3:3");
        trial.Population.Condition!.At!.ToString().ShouldBe("D1:3 and D3:6-7");
        trial.Endpoints.Select(e => $"{e.Id} {e.At}").ShouldBe(["dlt D1:5 and D3:59-61", "ae D1:6 and D3:73-75", "cmax D1:6 and D3:65-67", "pd D1:6 and D3:69-71"]);
        trial.Study.Registry!.Value.ShouldBe("NCT04785833");
        (trial.Design.Enrolment!.Value.Planned, trial.Design.Arms!.Value, trial.Study.Phase!.Value).ShouldBe((20, 1, "Not Applicable"));
        (trial.Study.Sponsor!.Value, trial.Study.Status!.Value, trial.Population.Sex!.Value).ShouldBe(("PersonGen BioTherapeutics (Suzhou) Co., Ltd.", "UNKNOWN", "all"));
        trial.Population.Eligibility.Count(c => !c.Value.Excludes).ShouldBe(8);
        trial.Population.Eligibility.Count(c => c.Value.Excludes).ShouldBe(7);
        trial.Population.Eligibility.Select(c => $"{c.At} {Said(c.Value.Rule!)}").ShouldBe(
        [
            "D3:31 age 12-65", "D3:32 informed consent", "D3:33 survival 91.31 d", "D3:34 all(refractory, relapsed, acute leukaemia)", "D3:35 Karnofsky 60", "D3:36 ECOG 2", "D3:37 washout 91.31 d of other immunotherapy",
            "D3:38 target above 0.3", "D3:40 uncontrolled active infection", "D3:41 any(active hepatitis B, active hepatitis C)", "D3:42 HIV test positive", "D3:43 congenital immunodeficiency",
            "D3:44 any(pregnant, breastfeeding)", "D3:45 any(central nervous system tumour, central nervous system leukaemia)", "D3:46 any(not patient agrees to treatment plan, not family agrees to treatment plan)",
        ]);
        trial.Notes.ShouldNotContain(n => n.Code == "TEXT-DIFFERS");
        trial.Notes.Single(n => n.Code == "MOJIBAKE").Message.ShouldContain("(Cmax）");
    }

    private static string Said(EligibilityRule rule) => rule switch
    {
        EligibilityRule.Age a => $"age {a.From}-{a.To}",
        EligibilityRule.LifeExpectancy l => $"survival {l.AtLeast}",
        EligibilityRule.Karnofsky k => $"Karnofsky {k.AtLeast}",
        EligibilityRule.Ecog e => $"ECOG {e.AtMost}",
        EligibilityRule.Washout w => $"washout {w.Since} of {w.Of}",
        EligibilityRule.TargetShare t => FormattableString.Invariant($"target {(t.Exclusive ? "above" : "from")} {t.Cutoff}"),
        EligibilityRule.State s => s.Name,
        EligibilityRule.Not n => $"not {Said(n.Of)}",
        EligibilityRule.All all => $"all({string.Join(", ", all.Of.Select(Said))})",
        EligibilityRule.Any any => $"any({string.Join(", ", any.Of.Select(Said))})",
        _ => rule.ToString(),
    };

    [Fact]
    public void A_trial_and_a_product_or_another_trial_are_refused()
    {
        RegisteredRecords.Read(Text("D1", File1), Text("D2", "002_ba17d49192867db4.txt")).Faults.ShouldHaveSingleItem().Message.ShouldContain("different trials");
        RegisteredRecords.Read(Text("D0", File0), Text("D1", File1)).Faults.ShouldHaveSingleItem().Message.ShouldContain("no trial");
        RegisteredRecords.Read(Text("D4", "004_8b8d8d08f201a908.txt")).Faults.ShouldHaveSingleItem().Message.ShouldContain("layout");
    }

    /// <summary>A repair by hand of one phrase takes exactly its finding away.</summary>
    [Theory]
    [InlineData("REFRACTORY-AND-RELAPSED", "refractory and relapsed acute", "refractory or relapsed acute")]
    [InlineData("PERFORMANCE-SCALES", "score≥60", "score≥50")]
    [InlineData("LANSKY", "Age 12-65", "Age 16-65")]
    [InlineData("TARGET-CEILING", "greater than 30%", "greater than 95%")]
    [InlineData("EVENT-COUNT", "Number of adverse events", "Number of patients with adverse events")]
    [InlineData("POPULATION-WIDTH", "Conditions\nT-ALL", "Conditions\nT-cell acute leukemia")]
    [InlineData("GENE-TRANSFER", "is transfected into", "is transduced into")]
    public void A_repair_removes_exactly_its_finding(string code, string phrase, string repaired)
    {
        var text = File.ReadAllText(Shared.Require($"sources/{File3}"));
        text.ShouldContain(phrase);
        var (before, after) = (Codes(text), Codes(text.Replace(phrase, repaired, StringComparison.Ordinal)));
        if (code != "POPULATION-WIDTH") before.Except(after).ShouldBe([code]);
        else before.ShouldContain(code);
        after.Except(before).ShouldBeEmpty();

        static List<string> Codes(string text) => [.. Findings.Of(RegisteredRecords.Read(new RecordText("D3", File3, text)).Protocol!).Select(f => f.Code)];
    }

    [Theory]
    [InlineData("cd7-nct04785833")]
    [InlineData("t4-nct01818323")]
    public void Every_quote_of_the_study_that_ships_stands_at_its_line(string folder)
    {
        var study = Shipped(folder);
        var lines = study.Study.Sources.ToDictionary(s => s.Name, s => File.ReadAllText(Shared.Require($"sources/{s.File}")).Replace("ï¼‰", "）", StringComparison.Ordinal).Split('\n'));
        var quoted = Citations(study with { Notes = [] }).Where(c => c.Quote is not null && c.Source != Citation.External).ToList();
        quoted.Count.ShouldBeGreaterThan(8);
        foreach (var at in quoted)
            string.Join("\n", lines[at.Source][(at.FirstLine - 1)..at.LastLine]).ShouldContain(at.Quote!.TrimEnd(')'), Case.Insensitive, at.ToString());
    }

    [Fact]
    public void The_CD7_study_that_ships_states_what_the_two_copies_state() =>
        Written(Shipped("cd7-nct04785833") with { Chosen = Chosen.Nothing }).ShouldBe(Written(Hashed(Trial)));

    [Fact]
    public void The_T4_study_that_ships_states_of_the_product_what_the_page_states()
    {
        var (shipped, page) = (Shipped("t4-nct01818323"), Product);
        var stripped = shipped.Product with { Generation = null, GeneTransfer = null, Payload = null };
        Written(page with { Product = stripped, Information = shipped.Information }).ShouldBe(Written(page));
        foreach (var said in (Citation?[])[shipped.Design.Escalation!.At, shipped.Design.Conditioning!.At, shipped.Design.Enrolment!.At, shipped.Product.Generation!.At, shipped.Study.Title!.At])
            said!.From.ShouldNotBeNullOrEmpty();
    }

    private static Protocol Hashed(Protocol protocol) => protocol with
    {
        Study = protocol.Study with
        {
            Sources = [.. protocol.Study.Sources.Select(s => s with { Sha256 = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(Shared.Require($"sources/{s.File}")))) })],
        },
    };

    private static Protocol Shipped(string folder)
    {
        var (protocol, faults) = ProtocolFile.Read("protocol.yaml", File.ReadAllText(Shared.InRepository($"protocols/{folder}/protocol.yaml")));
        return protocol ?? throw new Xunit.Sdk.XunitException(string.Join("\n", faults));
    }

    private static string Written(Protocol protocol)
    {
        var text = new StringWriter();
        ProtocolFile.Write(protocol, text);
        return text.ToString();
    }

    private static IEnumerable<Citation> Citations(object? value) => value switch
    {
        Citation c => [c],
        null or string or Chosen => [],
        System.Collections.IEnumerable list => list.Cast<object?>().SelectMany(Citations),
        _ when value.GetType().Namespace == typeof(Protocol).Namespace => value.GetType().GetProperties().Where(p => p.GetIndexParameters().Length == 0 && !p.GetMethod!.IsStatic)
            .SelectMany(p => Citations(p.GetValue(value))),
        _ => [],
    };
}
