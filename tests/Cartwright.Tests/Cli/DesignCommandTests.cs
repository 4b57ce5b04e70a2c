using System.CommandLine;
using System.Text.Json;
using Cartwright.Cli;
using Cartwright.Protocols;
using Cartwright.Trials.Designs;
using Cartwright.Trials.Designs.Comparisons;
using Cartwright.Units;
using Shouldly;
using Xunit;

namespace Cartwright.Tests.Cli;

public sealed class DesignCommandTests : IDisposable
{
    private static readonly string Study = Repository.At("protocols", "her2-e-cart");

    private readonly string folder = Directory.CreateTempSubdirectory("cartwright-design-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("'x' is not a probability", "--dlt", "0.05,x")]
    [InlineData("'1.5' is not a probability", "--dlt", "0.05,1.5")]
    [InlineData("'-0.1' is not a probability", "--dlt", "-0.1")]
    [InlineData("'' is not a probability", "--dlt", "0.1,")]
    [InlineData("there is: 3+3 boin", "--design", "rule-of-thumb")]
    [InlineData("--cohort is a number from 1", "--cohort", "0")]
    [InlineData("--target is a probability of toxicity inside (0, 1)", "--target", "0")]
    [InlineData("--target is a probability of toxicity inside (0, 1)", "--target", "1.2")]
    [InlineData("does not rise: 0.2 for level 2 after 0.3 for level 1", "--design", "crm", "--skeleton", "0.3,0.2,0.4")]
    [InlineData("--skeleton: a guess lies inside (0, 1)", "--design", "crm", "--skeleton", "0,0.2,0.4")]
    [InlineData("--failed belongs to --shortfall", "--failed", "0.1")]
    [InlineData("its share is 0", "--shortfall", "0.1,0.2,0.3")]
    [InlineData("of the products of a level may be short", "--shortfall", "0,0.2,0.99")]
    [InlineData("--null, --alternative, --alpha and --power are of a single arm", "--null", "0.2")]
    [InlineData("needs --null and --alternative", "--design", "simon", "--null", "0.2")]
    [InlineData("less than one cohort of 6", "--patients", "4", "--cohort", "6")]
    [InlineData("leave --design out", "--table", "t.csv", "--design", "boin")]
    public void Wrong_usage_says_what_to_do_instead(string said, params string[] options) => Wrong("study", options).ShouldContain(said);

    [Theory]
    [InlineData("--dlt has 2 probabilities, and the protocol has 3", "--dlt", "0.1,0.2")]
    [InlineData("--shortfall has 2 probabilities", "--shortfall", "0,0.2")]
    [InlineData("'boin12' weighs responses: give --response", "--design", "boin12")]
    [InlineData("'tepi' weighs responses: give --response", "--compare", "3+3,tepi")]
    [InlineData("for targets from 0.25 to 0.279", "--design", "boin", "--stay-at-1-of-3", "--target", "0.3")]
    [InlineData("'boin' is there twice", "--compare", "boin,boin")]
    [InlineData("only 3+3 has variants", "--compare", "boin:six-at-mtd")]
    [InlineData("'storer' is not built", "--compare", "boin,storer")]
    [InlineData("less than one cohort of 3", "--design", "boin", "--patients", "2")]
    [InlineData("is not above that under the null", "--design", "single-stage", "--null", "0.4", "--alternative", "0.2")]
    [InlineData("choose another folder for --out", "--out", "STUDY")]
    public void Settings_that_the_study_cannot_have_are_wrong_usage(string said, params string[] options) =>
        Wrong(Study, [.. options.Select(o => o == "STUDY" ? Study : o)]).ShouldContain(said);

    [Fact]
    public void Every_fault_of_the_options_is_told_at_once()
    {
        var said = Wrong("study", "--cohort", "0", "--target", "2", "--skeleton", "0.5,0.1");
        said.ShouldContain("--cohort");
        said.ShouldContain("--target");
        said.ShouldContain("--skeleton");
    }

    [Theory]
    [InlineData("--variant", "storer")]
    [InlineData("--format", "xml")]
    [InlineData("--cohort", "three")]
    public void An_unknown_word_is_refused_before_anything_is_read(string option, string word) =>
        Assert.NotEmpty(DesignCommand.Create().Parse(["study", option, word]).Errors);

    [Fact]
    public void A_faulty_table_is_told_line_by_line_and_nothing_is_written()
    {
        var table = In("table.csv");
        File.WriteAllText(table, "n,y,decision\n3,0,E\n3,1,X\n3,5,D\n");
        var faulty = Should.Throw<FaultyInputException>(() => Run("--table", table, "--out", In("out")));
        faulty.Faults.Select(f => f.ToString()).ShouldContain(f => f.Contains("table.csv:3", StringComparison.Ordinal));
        faulty.Faults.Select(f => f.ToString()).ShouldContain(f => f.Contains("table.csv:4", StringComparison.Ordinal));
        Directory.Exists(In("out")).ShouldBeFalse();
    }

    [Fact]
    public void The_page_reads_as_approved()
    {
        var page = new StringWriter { NewLine = "\n" };
        DesignText.Write(DesignReport.Of(3, ThreePlusThreeVariant.EscalationOnly, 12, new ToxicityScenario("as given", [0.05, 0.15, 0.30])), page);
        Golden.Matches(page.ToString(), "design.txt");
    }

    [Fact]
    public void A_comparison_reads_as_approved()
    {
        var page = new StringWriter { NewLine = "\n" };
        AskedDesign Asked(string rule, ThreePlusThreeVariant variant = ThreePlusThreeVariant.SixAtMtd) => new(rule, 3, variant, new(0.25, 18, 3));
        ComparisonText.Write(DesignComparison.Of([Asked("3+3", ThreePlusThreeVariant.EscalationOnly), Asked("3+3"), Asked("boin"), Asked("crm")], 1.0 / 3, 12,
            [new("mild", [0.05, 0.15, 0.30]), new("all too toxic", [0.4, 0.5, 0.6])]), page);
        Golden.Matches(page.ToString(), "design-comparison.txt");
    }

    [Fact]
    public void The_document_keeps_its_contract()
    {
        var document = Json("--design", "boin", "--dlt", "0.05,0.15,0.30", "--format", "json");
        foreach (var name in new[] { "design", "variant", "told", "levels", "dlt", "expectedN", "distributionOfN", "recommend", "exceedsCap", "paths", "states", "certificate" }) document.TryGetProperty(name, out _).ShouldBeTrue(name);
        document.GetProperty("recommend").EnumerateObject().Sum(p => p.Value.GetDouble()).ShouldBe(1, 1e-12);
        foreach (var property in document.GetProperty("certificate").EnumerateArray())
            (property.GetProperty("counterexample").ValueKind == JsonValueKind.Null).ShouldBe(property.GetProperty("holds").GetBoolean());
        document.TryGetProperty("expectedResponses", out _).ShouldBeFalse();
        Json("--design", "boin12", "--dlt", "0.05,0.15,0.30", "--response", "0.2,0.4,0.5", "--format", "json").GetProperty("expectedResponses").GetArrayLength().ShouldBe(3);
    }

    /// <summary>A published table: Simon 1989, 0.20 against 0.40 with errors 0.05 and 0.20, optimal 3/13 and 12/43, expected 20.6.</summary>
    [Fact]
    public void A_single_arm_is_Simon_s()
    {
        var document = Json("--design", "simon", "--null", "0.2", "--alternative", "0.4", "--alpha", "0.05", "--power", "0.8", "--format", "json");
        document.GetProperty("looks").EnumerateArray().Select(l => (l.GetProperty("stopAtMost").GetInt32(), l.GetProperty("patients").GetInt32())).ShouldBe([(3, 13), (12, 43)]);
        document.GetProperty("characteristics")[0].GetProperty("expectedPatients").GetDouble().ShouldBe(20.58, 0.005);
    }

    [Fact]
    public void Products_never_short_leave_the_design_as_it_is()
    {
        var document = Json("--dlt", "0.05,0.15,0.30", "--shortfall", "0,0,0", "--failed", "0.2", "--format", "json");
        var (exact, policies) = (document.GetProperty("recommend").GetProperty("3").GetDouble(), document.GetProperty("shortfall")[0].GetProperty("policies"));
        policies.GetArrayLength().ShouldBe(5);
        foreach (var policy in policies.EnumerateArray())
        {
            policy.GetProperty("recommend").GetProperty("3").GetDouble().ShouldBe(exact, 1e-8);
            policy.GetProperty("expectedEnrolled").GetDouble().ShouldBe(document.GetProperty("expectedN").GetDouble() / 0.8, 1e-6);
        }
    }

    [Fact]
    public void A_table_that_was_written_is_the_same_design_when_it_is_read()
    {
        Run("--design", "boin", "--patients", "18", "--out", In("out"));
        var (own, read) = (Json("--design", "boin", "--patients", "18", "--dlt", "0.1,0.3,0.5", "--format", "json"), Json("--table", Path.Combine(In("out"), "decision-table.csv"), "--patients", "18", "--dlt", "0.1,0.3,0.5", "--format", "json"));
        foreach (var name in new[] { "recommend", "distributionOfN", "expectedNByLevel", "paths", "states" }) read.GetProperty(name).GetRawText().ShouldBe(own.GetProperty(name).GetRawText());
    }

    [Fact]
    public void A_folder_has_every_file_and_the_same_bytes_each_time()
    {
        string[] options = ["--design", "boin", "--compare", "3+3,boin", "--out"];
        Run([.. options, In("one")]);
        Run([.. options, In("two")]);
        Run([.. options, In("two")]);
        string[] names = ["comparison.csv", "decision-table.csv", "design-section.en.md", "design-section.zh.md", "design.json", "pathways.svg"];
        Directory.GetFiles(In("one")).Select(Path.GetFileName).Order(StringComparer.Ordinal).ShouldBe([.. names, "run.json"]);
        foreach (var name in names) File.ReadAllBytes(Path.Combine(In("two"), name)).ShouldBe(File.ReadAllBytes(Path.Combine(In("one"), name)), name);
    }

    [Fact]
    public void Help_has_an_example_of_every_form()
    {
        var page = new StringWriter();
        new RootCommand { DesignCommand.Create() }.Parse(["design", "--help"]).Invoke(new InvocationConfiguration { Output = page });
        foreach (var option in new[] { "--variant", "--stay-at-1-of-3", "--skeleton", "--response", "--table", "--compare", "--shortfall", "--out", "--null" })
            page.ToString().ShouldMatch($@"cartwright design protocols/\S+ .*{option}");
    }

    private string In(string name) => Path.Combine(folder, name);

    private static JsonElement Json(params string[] options) => JsonDocument.Parse(Run(options)).RootElement;

    private static string Run(params string[] options)
    {
        var page = new StringWriter();
        DesignCommand.Create().Parse([Study, .. options]).Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = page }).ShouldBe(0);
        return page.ToString();
    }

    private static string Wrong(string study, params string[] options) =>
        Assert.Throws<WrongUsageException>(() => DesignCommand.Create().Parse([study, .. options]).Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = TextWriter.Null })).Message;
}
