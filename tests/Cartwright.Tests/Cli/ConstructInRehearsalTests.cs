using Xunit;
using static Cartwright.Tests.Cli.ListensToTheConsole;

namespace Cartwright.Tests.Cli;

/// <summary>A study folder whose assumptions name a construct, as <c>curves</c>, <c>simulate</c> and <c>rehearse</c> meet it.</summary>
[Collection(nameof(ListensToTheConsole))]
public sealed class ConstructInRehearsalTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("cartwright-").FullName;

    public ConstructInRehearsalTests()
    {
        foreach (var file in new[] { "protocol.yaml", "assumptions.yaml" }) File.Copy(Repository.At("protocols", "her2-e-cart", file), Path.Combine(Study, file));
        var assumptions = Path.Combine(Study, "assumptions.yaml");
        File.WriteAllText(assumptions, File.ReadAllText(assumptions).Replace("  population: her2IV\n", "  population: her2IV\n  construct: constructs/product.yaml\n", StringComparison.Ordinal));
        Directory.CreateDirectory(Path.Combine(Study, "constructs"));
    }

    private string Study => Directory.CreateDirectory(Path.Combine(folder, "study")).FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("curves", "--patients", "2")]
    [InlineData("simulate", "--seed", "1")]
    [InlineData("rehearse", "--trials", "1")]
    public void An_error_of_the_construct_is_exit_1_and_nothing_is_written(string command, string option, string value)
    {
        Write(Patients.AssumedConstructTests.Text("", "CD7"));
        var output = Path.Combine(folder, "out");
        var (code, _, complaint) = Run(command, Study, option, value, "--out", output);
        Assert.Equal(1, code);
        Assert.Contains("product.yaml:5:7: FRATRICIDE", complaint, StringComparison.Ordinal);
        Assert.False(Directory.Exists(output));
    }

    [Fact]
    public void The_curves_are_those_of_the_construct()
    {
        Write(Patients.AssumedConstructTests.Text("  costimulation: { value: [CD28], chosen: x }\n"));
        var with = Curves("with");
        Write(Patients.AssumedConstructTests.Text("  costimulation: { value: [4-1BB], chosen: x }\n"));
        Assert.NotEqual(with, Curves("other"));
        // The reference patient's cells are those with 4-1BB: a construct that says so changes nothing.
        Assert.Equal(Curves("other"), Curves("own", Repository.At("protocols", "her2-e-cart")));
    }

    [Fact]
    public void A_missing_construct_and_one_behind_a_link_are_exit_1()
    {
        Assert.Contains("product.yaml: there is no such file", Run("curves", Study, "--patients", "2", "--out", Path.Combine(folder, "out")).Error, StringComparison.Ordinal);
        var outside = Path.Combine(folder, "outside.yaml");
        File.WriteAllText(outside, Patients.AssumedConstructTests.Text(""));
        File.CreateSymbolicLink(Path.Combine(Study, "constructs", "product.yaml"), outside);
        var (code, _, complaint) = Run("curves", Study, "--patients", "2", "--out", Path.Combine(folder, "out"));
        Assert.Equal(1, code);
        Assert.Contains("goes through a link", complaint, StringComparison.Ordinal);
    }

    [Fact]
    public void An_undisclosed_domain_is_said()
    {
        Write(Patients.AssumedConstructTests.Text("  costimulation: { oneOf: [CD28, 4-1BB], chosen: x }\n"));
        var (code, said, _) = Run("curves", Study, "--patients", "2", "--out", Path.Combine(folder, "out"));
        Assert.Equal(0, code);
        Assert.Contains("CD28 or 4-1BB is not disclosed: trials are run with that of the population, 4-1BB", said, StringComparison.Ordinal);
    }

    [Fact]
    public void Curves_take_other_assumptions_of_a_study_and_not_of_a_model()
    {
        Write(Patients.AssumedConstructTests.Text(""));
        var assumptions = Path.Combine(folder, "none.yaml");
        File.WriteAllText(assumptions, File.ReadAllText(Path.Combine(Study, "assumptions.yaml")).Replace("  construct: constructs/product.yaml\n", "  with: { dacc: 0 }\n", StringComparison.Ordinal));
        Assert.Equal(0, Run("curves", Study, "--assume", assumptions, "--exact", "--patients", "2", "--days", "14", "--out", Path.Combine(folder, "out")).Code);
        Assert.DoesNotContain("transgene", File.ReadAllText(Path.Combine(folder, "out", "curves.csv")), StringComparison.Ordinal);
        Assert.Equal(2, Run("curves", "stein-2019", "--exact", "--out", Path.Combine(folder, "model")).Code);
    }

    private void Write(string construct) => File.WriteAllText(Path.Combine(Study, "constructs", "product.yaml"), construct);

    private string Curves(string name, string? study = null)
    {
        var output = Path.Combine(folder, name);
        Assert.Equal(0, Run("curves", study ?? Study, "--patients", "3", "--days", "28", "--out", output).Code);
        return File.ReadAllText(Path.Combine(output, "curves.csv"));
    }
}
