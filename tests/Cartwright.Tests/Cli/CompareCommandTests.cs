using System.Text.Json;
using Xunit;
using static Cartwright.Tests.Cli.ListensToTheConsole;

namespace Cartwright.Tests.Cli;

/// <summary><c>compare</c> as a user meets it.</summary>
[Collection(nameof(ListensToTheConsole))]
public sealed class CompareCommandTests : IDisposable
{
    private static readonly string Study = Repository.At("protocols", "cd19-what-if"), Debulked = Path.Combine(Study, "scenarios", "debulked.yaml"), Early = Path.Combine(Study, "scenarios", "tocilizumab-early.yaml");

    private readonly string folder = Directory.CreateTempSubdirectory("cartwright-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void It_writes_a_report_a_table_a_figure_and_where_they_come_from()
    {
        var output = Path.Combine(folder, "out");
        var (code, said, _) = Run("compare", Study, "--scenarios", $"{Debulked},{Early}", "--patients", "40", "--trials", "4", "--out", output);
        Assert.Equal(0, code);
        Assert.Contains("Debulked by nine tenths", said, StringComparison.Ordinal);
        foreach (var file in new[] { "report.html", "scenarios.csv", "scenarios.json", "run.json", "figures/scenarios-differences.svg", "tables/scenarios-toxicity.csv", "tables/scenarios-trials.csv" }) Assert.True(File.Exists(Path.Combine(output, file)), file);
        using var run = JsonDocument.Parse(File.ReadAllText(Path.Combine(output, "run.json")));
        Assert.True(run.RootElement.GetProperty("inputs").TryGetProperty("tocilizumab-late.yaml", out _));
    }

    /// <summary>Each is told at its own file, all at once, and nothing is left behind.</summary>
    [Theory]
    [InlineData("with: { gT: 1e6 }", "x.yaml:1:1: a patient drawn from this population as changed could not be solved")]
    [InlineData("with: { f2: { typical: 2, spread: 0 } }", "'f2' cannot be so: a share is at most 1")]
    [InlineData("patients: { age: 200 y }", "nobody is 200 y old")]
    public void A_scenario_that_no_patient_can_live_is_a_fault_of_its_file(string change, string said)
    {
        var (file, output) = (Path.Combine(folder, "x.yaml"), Path.Combine(folder, "out"));
        File.WriteAllText(file, $"cartwright: 1\nscenario: beyond\nby: a test\nwhy: to see\n{change}\n");
        var (code, _, error) = Run("compare", Study, "--scenarios", file, "--patients", "4", "--out", output);
        Assert.Equal(1, code);
        Assert.Contains(said, error, StringComparison.Ordinal);
        Assert.Contains("nothing was computed", error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(output));
    }

    [Fact]
    public void Two_scenarios_of_one_title_are_refused()
    {
        string[] files = [Path.Combine(folder, "a.yaml"), Path.Combine(folder, "b.yaml"), Path.Combine(folder, "c.yaml")];
        for (var i = 0; i < 3; i++) File.WriteAllText(files[i], $"cartwright: 1\nscenario: {(i < 2 ? "same" : "the study as it stands")}\nby: a test\nwhy: to see\nwith: {{ gT: 0.0{i + 1} }}\n");
        var (code, _, error) = Run("compare", Study, "--scenarios", string.Join(',', files), "--patients", "4", "--out", Path.Combine(folder, "out"));
        Assert.Equal(1, code);
        Assert.Contains("b.yaml:1:1: 'scenario: same' is the title of 'a' too", error, StringComparison.Ordinal);
        Assert.Contains("c.yaml:1:1: 'scenario: the study as it stands' is the title of what the scenarios are compared with", error, StringComparison.Ordinal);
    }

    [Fact]
    public void It_prints_json_with_differences_and_reasons()
    {
        using var json = JsonDocument.Parse(Run("compare", Study, "--scenarios", Path.Combine(Study, "scenarios", "lupus.yaml"), "--patients", "20", "--format", "json").Output);
        var arm = json.RootElement.GetProperty("arms")[1];
        Assert.Equal("the patients have another disease", arm.GetProperty("againstStudy").GetProperty("response").GetProperty("reason").GetString());
        Assert.Equal("tisaALL", arm.GetProperty("changes")[0].GetProperty("old").GetString());
    }

    [Fact]
    public void The_levers_are_printed_and_nothing_is_computed()
    {
        Assert.Contains("7. an innovative approach to constructing CAR cells", Run("compare", "--levers").Output, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(Run("compare", "--levers", "--format", "json").Output);
        Assert.Equal(7, json.RootElement.GetArrayLength());
    }

    [Theory]
    [InlineData("compare needs a study folder")]
    [InlineData("either --scenarios a.yaml,b.yaml or --all", "STUDY")]
    [InlineData("either --scenarios a.yaml,b.yaml or --all", "STUDY", "--all", "--scenarios", "a.yaml")]
    [InlineData("needs --out FOLDER", "STUDY", "--all")]
    [InlineData("has no level 'huge'", "STUDY", "--all", "--level", "huge", "--format", "json")]
    [InlineData("a scenario is a .yaml file", "STUDY", "--scenarios", "a.txt", "--format", "json")]
    public void Wrong_usage_says_what_to_do(string message, params string[] arguments)
    {
        var (code, _, error) = Run(["compare", .. arguments.Select(a => a == "STUDY" ? Study : a)]);
        Assert.Equal(2, code);
        Assert.Contains(message, error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_faulty_scenario_is_exit_code_1_with_its_place_and_nothing_is_written()
    {
        var (file, output) = (Path.Combine(folder, "faulty.yaml"), Path.Combine(folder, "out"));
        File.WriteAllText(file, "cartwright: 1\nscenario: x\nby: y\nwhy: z\nwith: { kkk: 1 }\n");
        var (code, _, error) = Run("compare", Study, "--scenarios", file, "--out", output);
        Assert.Equal(1, code);
        Assert.Contains("faulty.yaml:5:14: 'kkk' is no parameter", error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(output));
    }

    [Fact]
    public void Help_has_an_example() => Assert.Contains("cartwright compare protocols/cd19-what-if --all --out out/what-if", Run("compare", "--help").Output, StringComparison.Ordinal);
}
