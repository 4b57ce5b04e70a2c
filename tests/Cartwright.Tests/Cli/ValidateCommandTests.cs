using System.Text.Json;
using Cartwright.Cli;
using Cartwright.KnownAnswers;
using Xunit;
using static Cartwright.Tests.Cli.ListensToTheConsole;

namespace Cartwright.Tests.Cli;

/// <summary><c>validate</c> as a user meets it.</summary>
[Collection(nameof(ListensToTheConsole))]
public sealed class ValidateCommandTests : IDisposable
{
    private static readonly KnownNumbers Right = new("Half of seven", "arithmetic", "3.5", Allowance.AsPrinted, () => [7 / 2.0]);

    // Freireich's log-rank statistic with a digit changed.
    private static readonly KnownNumbers Wrong = new("Log-rank | of the remission trial", "a planted number", "16.89", Allowance.AsPrinted, () => [16.792941]);

    private readonly string folder = Directory.CreateTempSubdirectory("cartwright-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Where_all_hold_the_exit_code_is_0_and_three_files_are_written()
    {
        var (code, said) = Validate(json: false, Right);
        Assert.Equal(0, code);
        Assert.Contains("All 1 known answers hold.", said, StringComparison.Ordinal);
        Assert.Equal(["run.json", "validation.json", "validation.md"], Directory.EnumerateFiles(Path.Combine(folder, "out")).Select(Path.GetFileName).Order());
        Assert.Contains("| Half of seven | arithmetic | as printed | 3.5 | 3.5 | holds |", Written("validation.md"), StringComparison.Ordinal);
        Assert.Contains("\"version\"", Written("run.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_planted_wrong_number_is_exit_code_1_and_its_row_is_shown()
    {
        var (code, said) = Validate(json: false, Right, Wrong);
        Assert.Equal(1, code);
        Assert.Contains("1 of 2 known answers do not hold.", said, StringComparison.Ordinal);
        Assert.Contains("Planted: Log-rank | of the remission trial\n  ours   16.792941\n  theirs 16.89", said, StringComparison.Ordinal);
        Assert.Contains("| Log-rank \\| of the remission trial | a planted number | as printed | 16.792941 | 16.89 | **fails** |", Written("validation.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void Json_is_the_file_and_a_second_run_the_same_bytes()
    {
        var (_, said) = Validate(json: true, Right, Wrong);
        var page = Written("validation.md");
        Assert.Equal(said, Written("validation.json"));
        Assert.False(JsonDocument.Parse(said).RootElement.GetProperty("holds").GetBoolean());
        Assert.Equal(said, Validate(json: true, Right, Wrong).Said);
        Assert.Equal(page, Written("validation.md"));
    }

    [Theory]
    [InlineData("validate", "--out")]
    [InlineData("validate|--out|x|--format|xml", "xml")]
    [InlineData("validate|--patients|3|--out|x", "--patients")]
    public void What_is_asked_wrongly_is_exit_code_2(string words, string said)
    {
        var (code, _, error) = Run(words.Split('|'));
        Assert.Equal(2, code);
        Assert.Contains(said, error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_of_something_else_is_left_alone()
    {
        File.WriteAllText(Path.Combine(folder, "thesis.docx"), "");
        var (code, _, error) = Run("validate", "--out", folder);
        Assert.Equal(2, code);
        Assert.Contains("thesis.docx", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Help_has_an_example() => Assert.Contains("cartwright validate --out out/validation", Run("validate", "--help").Output, StringComparison.Ordinal);

    private (int Code, string Said) Validate(bool json, params KnownAnswer[] answers)
    {
        using var said = new StringWriter { NewLine = "\n" };
        var code = ValidateCommand.Run([new KnownArea("Planted", answers)], Path.Combine(folder, "out"), json, said);
        return (code, said.ToString());
    }

    private string Written(string file) => File.ReadAllText(Path.Combine(folder, "out", file));
}
