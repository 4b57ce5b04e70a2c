using System.Text.Json;
using Xunit;
using static Cartwright.Tests.Cli.ListensToTheConsole;

namespace Cartwright.Tests.Cli;

/// <summary><c>stress</c> as a user meets it.</summary>
[Collection(nameof(ListensToTheConsole))]
public sealed class StressCommandTests : IDisposable
{
    private static readonly string Study = Repository.At("protocols", "cd7-nct04785833");

    private readonly string folder = Directory.CreateTempSubdirectory("cartwright-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void It_prints_what_the_criterion_admits_and_writes_a_report()
    {
        var output = Path.Combine(folder, "out");
        var (code, said, _) = Run("stress", Study, "--patients", "20", "--out", output);
        Assert.Equal(0, code);
        Assert.StartsWith("inclusion 8: eligible but best reduction 0.155 log10; CR impossible above 7.14 % baseline blasts.", said, StringComparison.Ordinal);
        Assert.Contains("eligible but best reduction 0.155 log10", File.ReadAllText(Path.Combine(output, "report.html")), StringComparison.Ordinal);
        Assert.NotEmpty(Directory.EnumerateFiles(Path.Combine(output, "figures"), "boundary-*.svg"));
        Assert.Equal(["bounds.csv", "outcomes.csv"], Directory.EnumerateFiles(Path.Combine(output, "tables")).Select(Path.GetFileName).Order());
        var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(output, "stress.json"))).RootElement;
        Assert.Equal(0.154902, json.GetProperty("limit").GetProperty("bestReduction").GetDouble());
        Assert.Equal(0.0714286, json.GetProperty("limit").GetProperty("highestBaseline").GetDouble());
    }

    [Fact]
    public void The_same_seed_is_the_same_bytes_and_another_is_not()
    {
        string Said(string seed) => Run("stress", Study, "--patients", "5", "--seed", seed, "--format", "json").Output;
        Assert.Equal(Said("3"), Said("3"));
        Assert.NotEqual(Said("3"), Said("4"));
    }

    [Fact]
    public void Wrong_use_is_exit_2_and_faulty_assumptions_exit_1()
    {
        Assert.Equal(2, Run("stress", Study, "--patients", "0").Code);
        Assert.Equal(1, Run("stress", Study, "--assume", Path.Combine(folder, "none.yaml")).Code);
        Assert.Equal(0, Run("stress", Repository.At("protocols", "cd22-nct02315612")).Code);
    }
}
