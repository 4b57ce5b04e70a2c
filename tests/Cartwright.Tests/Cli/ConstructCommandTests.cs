using System.Text.Json;
using Xunit;
using static Cartwright.Tests.Cli.ListensToTheConsole;

namespace Cartwright.Tests.Cli;

/// <summary><c>construct check</c> as a user meets it, and the five constructs of scenario S9.</summary>
[Collection(nameof(ListensToTheConsole))]
public sealed class ConstructCommandTests : IDisposable
{
    private static readonly string[] Five = ["t1e28z", "cd3zeta-only", "cd28-ox40", "hucart19-il18", "cd7"];

    private readonly string folder = Directory.CreateTempSubdirectory("cartwright-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void The_five_constructs_of_the_scenario_are_as_approved()
    {
        var (code, said, _) = Run(["construct", "check", .. Five.Select(Shipped)]);
        Assert.Equal(1, code);
        Golden.Matches(said.Replace(Repository.Root + Path.DirectorySeparatorChar, "", StringComparison.Ordinal).ReplaceLineEndings("\n"), "constructs.txt");
    }

    [Theory]
    [InlineData("t1e28z", 0)]
    [InlineData("cd3zeta-only", 0)]
    [InlineData("cd28-ox40", 0)]
    [InlineData("hucart19-il18", 0)]
    [InlineData("cd7", 1)]
    public void An_error_among_the_findings_is_exit_code_1(string name, int code) => Assert.Equal(code, Run("construct", "check", Shipped(name)).Code);

    [Fact]
    public void Json_is_one_document_with_an_object_a_file()
    {
        var (code, said, _) = Run("construct", "check", Shipped("hucart19-il18"), Shipped("cd7"), "--format", "json");
        Assert.Equal(1, code);
        var files = JsonDocument.Parse(said).RootElement;
        Assert.Equal(2, files.GetArrayLength());
        Assert.Equal((4, 2), (files[0].GetProperty("generation").GetProperty("derived").GetInt32(), files[0].GetProperty("generation").GetProperty("byDomains").GetInt32()));
        Assert.Equal("FRATRICIDE", files[1].GetProperty("findings")[0].GetProperty("code").GetString());
        Assert.Equal(2, files[1].GetProperty("domains").GetArrayLength());
    }

    [Fact]
    public void A_study_folder_is_checked_as_its_record_describes_the_product()
    {
        var (code, said, _) = Run("construct", "check", Repository.At("protocols", "cd7-nct04785833"), Repository.At("protocols", "her2-e-cart", "protocol.yaml"));
        Assert.Equal(1, code);
        Assert.Contains("scFv(CD7)-hinge?-TM?-{CD28/4-1BB}-CD3ζ [autologous, lentiviral]", said, StringComparison.Ordinal);
        Assert.Contains("error FRATRICIDE", said, StringComparison.Ordinal);
        Assert.Contains("The product is said to be of generation 2; which costimulatory domain it has is not stated. CD28 or 4-1BB are run.", said, StringComparison.Ordinal);
        Assert.Contains("(her2IV)", said, StringComparison.Ordinal);
    }

    [Fact]
    public void The_faults_of_all_files_are_told_at_once_and_nothing_is_computed()
    {
        var file = Path.Combine(folder, "construct.yaml");
        File.WriteAllText(file, "cartwright: 1\nconstruct:\n  name: { value: A, chosen: x }\n  vector: { value: virus, chosen: x }\n");
        var (code, said, error) = Run("construct", "check", folder, Shipped("t1e28z"), Path.Combine(folder, "none.yaml"));
        Assert.Equal((1, ""), (code, said));
        Assert.Contains($"{file}:4:20: 'virus' is not one of", error, StringComparison.Ordinal);
        Assert.Contains("there is no such file", error, StringComparison.Ordinal);
        Assert.Contains("FAULT", Run("construct", "check", folder, "--format", "json").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("construct|check", "see 'cartwright construct check --help'")]
    [InlineData("construct|check|x.yaml|--format|xml", "see 'cartwright construct check --help'")]
    public void Wrong_use_is_exit_code_2(string words, string said)
    {
        var (code, _, error) = Run(words.Split('|'));
        Assert.Equal(2, code);
        Assert.Contains(said, error, StringComparison.Ordinal);
    }

    [Fact]
    public void Help_has_an_example() => Assert.Contains("cartwright construct check constructs/t1e28z.yaml", Run("construct", "check", "--help").Output, StringComparison.Ordinal);

    private static string Shipped(string name) => Repository.At("constructs", $"{name}.yaml");
}
