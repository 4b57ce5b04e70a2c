using System.Text.Json;
using Xunit;
using static Cartwright.Tests.Cli.ListensToTheConsole;

namespace Cartwright.Tests.Cli;

/// <summary><c>worth</c> as a user meets it.</summary>
[Collection(nameof(ListensToTheConsole))]
public sealed class WorthCommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("cartwright-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static string Study => Repository.At("protocols", "her2-e-cart");

    [Fact]
    public void Every_choice_is_told_on_a_page_and_in_json_the_same_on_any_number_of_threads()
    {
        var (one, two) = (Path.Combine(folder, "one"), Path.Combine(folder, "two"));
        var (code, output, _) = Run("worth", Study, "--trials", "3", "--patients", "12", "--tubes", "2", "--days", "12,21", "--threads", "1", "--out", one);
        Assert.Equal(0, code);
        Assert.Contains("The dearest word is", output, StringComparison.Ordinal);
        Assert.Equal(0, Run("worth", Study, "--trials", "3", "--patients", "12", "--tubes", "2", "--days", "12,21", "--threads", "2", "--out", two).Code);
        foreach (var file in (string[])["worth.json", "report.html"]) Assert.Equal(File.ReadAllText(Path.Combine(one, file)), File.ReadAllText(Path.Combine(two, file)));
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(one, "worth.json")));
        Assert.Equal([0, 1, 2], json.RootElement.GetProperty("tubes").GetProperty("best").EnumerateArray().Select((_, i) => i));
        Assert.Equal([12, 21], json.RootElement.GetProperty("tubes").GetProperty("own").GetProperty("days").EnumerateArray().Select(d => d.GetInt32()));
        Assert.Equal(16, json.RootElement.GetProperty("patients").GetArrayLength());
        Assert.Contains("For research use; not medical advice", File.ReadAllText(Path.Combine(one, "report.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void Days_of_blood_in_a_published_models_patients()
    {
        var (code, output, _) = Run("worth", Study, "--model", "stein-2019:variance", "--patients", "200", "--tubes", "2", "--days", "12,21", "--out", Path.Combine(folder, "tubes"));
        Assert.Equal(0, code);
        Assert.Equal(4, output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("two more tubes, Day 12 and 21 (your own): Cmax more than 20 % short in", output, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(folder, "tubes", "figures", "tubes.svg")));
    }

    [Theory]
    [InlineData("--days|noon", "'noon' is no whole day")]
    [InlineData("--model|stein", "no model of the library")]
    [InlineData("--model|stein-2019:adults", "no population 'adults'; there are sd, variance")]
    [InlineData("--model|stein-2019", "stein-2019 has several populations; write one of stein-2019:sd, stein-2019:variance")]
    [InlineData("--tubes|99", "--tubes is a number from 1 to 8")]
    public void What_is_asked_wrongly_is_exit_code_2(string words, string said)
    {
        var (code, output, error) = Run(["worth", Study, .. words.Split('|'), "--out", Path.Combine(folder, "none")]);
        Assert.Equal((2, ""), (code, output));
        Assert.Contains(said, error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(folder, "none")));
    }
}
