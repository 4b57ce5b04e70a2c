using System.Text.Json;
using Xunit;
using static Cartwright.Tests.Cli.ListensToTheConsole;

namespace Cartwright.Tests.Cli;

/// <summary><c>laws</c> as a user meets it.</summary>
[Collection(nameof(ListensToTheConsole))]
public sealed class LawsCommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("cartwright-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_law_in_a_model_is_told_in_text_and_in_files()
    {
        var output = Path.Combine(folder, "out");
        var (code, said, _) = Run("laws", "--model", "kimmel-2021", "--law", "9", "--n", "20", "--out", output);
        Assert.Equal(0, code);
        Assert.Contains(" 9: ten times the burden leaves Cmax unchanged", said, StringComparison.Ordinal);
        Assert.Equal(said, File.ReadAllText(Path.Combine(output, "laws.txt")));
        Assert.Contains("\"seed\": 1", File.ReadAllText(Path.Combine(output, "run.json")), StringComparison.Ordinal);
        Assert.Equal(File.ReadAllText(Path.Combine(output, "laws.json")), Run("laws", "--model", "kimmel-2021", "--law", "9", "--n", "20", "--threads", "3", "--format", "json").Output);
    }

    [Fact]
    public void Json_says_what_is_claimed_and_what_came_out()
    {
        var (code, said, _) = Run("laws", "--model", "stein-2019", "--law", "1", "--n", "5", "--format", "json");
        Assert.Equal(0, code);
        var result = JsonDocument.Parse(said).RootElement.GetProperty("results")[0];
        Assert.Equal(("cannot say", "it has no cytokine"), (result.GetProperty("outcome").GetString(), result.GetProperty("because").GetString()));
    }

    [Fact]
    public void With_too_few_patients_a_claim_does_not_come_out_and_the_exit_code_says_so() => Assert.Equal(1, Run("laws", "--model", "latched", "--law", "10", "--n", "5").Code);

    [Theory]
    [InlineData("laws|--model|nobody-1900", "there are latched, antigen-driven, no-cytokine-gain, stein-2019")]
    [InlineData("laws|--law|15", "there are 1, 2, 3, 4a")]
    [InlineData("laws|--n|1", "--n is a number from 2")]
    public void What_is_asked_wrongly_is_exit_code_2(string words, string said)
    {
        var (code, _, error) = Run(words.Split('|'));
        Assert.Equal(2, code);
        Assert.Contains(said, error, StringComparison.Ordinal);
    }
}
