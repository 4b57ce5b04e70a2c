using Cartwright.Patients;
using Cartwright.Units;
using Xunit;

namespace Cartwright.Tests.Patients;

public class AssumptionsFileTests
{
    [Fact]
    public void The_shipped_file_has_no_fault_and_fits_a_protocol_of_three_levels()
    {
        var (assumptions, faults) = AssumptionsFile.Read("assumptions.yaml", Example.Text);
        Assert.Empty(faults);
        Assert.Empty(assumptions!.FaultsFor(Example.Plan));
    }

    [Fact]
    public void Every_figure_is_listed_with_who_supposes_it_and_where()
    {
        var choices = Example.Assumptions.Choices;
        Assert.All(choices, c => Assert.NotEmpty(c.By));
        Assert.Contains(choices, c => c is { Path: "toxicity.scenarios.mild", Value: "0.05, 0.15, 0.30", By: "example" });
        Assert.Contains(choices, c => c.Path == "kinetics.model" && c.By.StartsWith("Stein 2019", StringComparison.Ordinal));
        Assert.Contains(choices, c => c.Path == "cytokines.analytes.IL-6.fold" && c.By.StartsWith("fitted to the 59 patients", StringComparison.Ordinal));
        var failure = Assert.Single(choices, c => c.Path == "manufacturing.failure");
        Assert.Equal(LineOf("  failure: 8 %"), failure.Where!.Line);
    }

    [Theory]
    [InlineData("onset: { median: 6 d, logSd", "onset: { median: 14 wk, logSd", "14 wk", "'14 wk' is in wk; this is written in h or d")]
    [InlineData("lloq: 50 copies/µg", "lloq: 50", "50\n", "'50' has no unit")]
    [InlineData("lloq: 50 copies/µg", "lloq: 50 cells/µL", "50 cells/µL", "'50 cells/µL' is in cells/µL")]
    [InlineData("normal: { temperature: 36.7 °C", "normal: { temperature: 98.1 °F", "98.1 °F", "°F")]
    [InlineData("mild:  [0.05, 0.15, 0.30]", "mild:  [0.05, 0.15, 1.30]", "1.30", "no probability")]
    [InlineData("mild:  [0.05, 0.15, 0.30]", "mild:  [0.30, 0.15, 0.05]", "[0.30", "falls")]
    [InlineData("failure: 8 %", "failure: 108 %", "108 %", "no probability")]
    [InlineData("perMonth: 1.5 ", "perMonth: -1.5 ", "-1.5", "more than zero")]
    [InlineData("primary: mild", "primary: harsh", "harsh", "none of the scenarios")]
    [InlineData("variability: sd", "variability: rse", "rse", "neither sd nor variance")]
    [InlineData("model: stein-2019", "model: singh-2021", "singh-2021", "there is stein-2019")]
    [InlineData("driver: IL-6", "driver: IL-15", "IL-15", "none of the analytes")]
    [InlineData("opens: 2026-03-02", "opens: 2026-02-30", "2026-02-30", "not a date")]
    [InlineData("targetLesions: [15 %,", "targetLesions: [25 %,", "[25 %", "make 100 %")]
    [InlineData("time: { median: 17 d, range", "time: { median: 27 d, range", "{ median: 27 d", "outside its range")]
    [InlineData("  missed: 5 %", "  mised: 5 %", "mised: 5 %", "'mised' is not known here")]
    public void What_cannot_be_meant_is_a_fault_at_its_place(string passage, string other, string at, string message)
    {
        var text = Example.With(passage, other);
        var (assumptions, faults) = AssumptionsFile.Read("assumptions.yaml", text);
        Assert.Null(assumptions);
        var index = text.IndexOf(at, text.IndexOf(other, StringComparison.Ordinal), StringComparison.Ordinal);
        var line = text[..index].Count(c => c == '\n') + 1;
        var column = index - text.LastIndexOf('\n', index);
        Assert.Contains(faults, f => f.Where == new Place("assumptions.yaml", line, column) && f.Message.Contains(message, StringComparison.Ordinal));
    }

    [Fact]
    public void All_faults_are_told_at_once_and_a_missing_part_is_one_fault()
    {
        var text = Example.With("failure: 8 %", "failure: 8 wk").Replace("cv: 20 %", "cv: -20 %", StringComparison.Ordinal);
        text = text[..text.IndexOf("survival:", StringComparison.Ordinal)] + text[text.IndexOf("accrual:", StringComparison.Ordinal)..];
        var faults = AssumptionsFile.Read("a.yaml", text).Faults;
        Assert.Single(faults, f => f.Message.Contains("survival", StringComparison.Ordinal));
        Assert.Contains(faults, f => f.Message.Contains("8 wk", StringComparison.Ordinal));
        Assert.Contains(faults, f => f.Message.Contains("-20 %", StringComparison.Ordinal));
    }

    [Fact]
    public void Nobody_supposes_anonymously() =>
        Assert.Contains(AssumptionsFile.Read("a.yaml", Example.Text.Replace("\nby: example", "", StringComparison.Ordinal).Replace("survival:\n  by: example", "survival:", StringComparison.Ordinal)).Faults,
            f => f.Message.Contains("'survival' does not say who supposes it", StringComparison.Ordinal));

    [Fact]
    public void A_scenario_of_two_levels_does_not_fit_a_protocol_of_three()
    {
        var faults = Example.Assuming("flat:  [0.15, 0.15, 0.15]", "flat:  [0.15, 0.15]").FaultsFor(Example.Plan);
        var fault = Assert.Single(faults);
        Assert.Contains("2 figures; the protocol has 3", fault.Message, StringComparison.Ordinal);
        Assert.Equal(LineOf("    flat:"), fault.Where.Line);
    }

    [Fact]
    public void A_background_event_that_the_toxicity_rule_would_count_is_refused()
    {
        var related = Example.Assuming("grades: [0 %, 30 %, 60 %, 10 %], related: 0 %", "grades: [0 %, 30 %, 60 %, 10 %], related: 10 %");
        Assert.Contains("'Pneumonia' could be dose-limiting", Assert.Single(related.FaultsFor(Example.Plan)).Message, StringComparison.Ordinal);

        var excluded = Example.Plan with { DoseLimitingToxicity = new(3, ["Pneumonia", "Cytokine release syndrome"], 0.8) };
        Assert.Empty(related.FaultsFor(excluded));
    }

    [Fact]
    public void A_plan_that_would_count_cytokine_release_as_dose_limiting_cannot_be_carried_out_here()
    {
        var counted = Example.Plan with { DoseLimitingToxicity = new(3, [], 0.8) };
        Assert.Contains("'Cytokine release syndrome' under the protocol's 'chosen.dlt.excluded'", Assert.Single(Example.Assumptions.FaultsFor(counted)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_toxicity_that_the_rule_excludes_and_an_analyte_without_a_course_are_refused()
    {
        var plan = Example.Plan with { DoseLimitingToxicity = new(3, ["Colitis", "Cytokine release syndrome"], 0.8), Cytokines = [new("x", "Interleukin-15", "Interleukin-15")] };
        var faults = Example.Assumptions.FaultsFor(plan);
        Assert.Equal(2, faults.Count);
        Assert.Contains(faults, f => f.Message.Contains("'Colitis' is excluded", StringComparison.Ordinal));
        Assert.Contains(faults, f => f.Message.Contains("no course of it", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("IL-6", "IL6")]
    [InlineData("Interleukin-6", "IL6")]
    [InlineData("Interleukin-10", "IL10")]
    [InlineData("TNF-α", "TNFA")]
    [InlineData("Tumor Necrosis Factor-α", "TNFA")]
    [InlineData("IFN-γ", "IFNG")]
    [InlineData("Interferon-γ", "IFNG")]
    public void An_analyte_has_one_code_however_it_is_spelled(string name, string code) => Assert.Equal(code, AnalyteCode.Of(name));

    private static int LineOf(string passage) => Example.Text[..Example.Text.IndexOf(passage, StringComparison.Ordinal)].Count(c => c == '\n') + 1;
}
