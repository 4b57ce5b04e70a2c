using System.Text.Json;
using Xunit;
using static Cartwright.Tests.Cli.ListensToTheConsole;

namespace Cartwright.Tests.Cli;

/// <summary><c>capacity</c> and <c>catalogue access</c> as a user meets them.</summary>
[Collection(nameof(ListensToTheConsole))]
public sealed class CapacityCommandTests
{
    private static readonly string File = Repository.At("protocols", "her2-e-cart", "assumptions-making.yaml");

    [Fact]
    public void Without_anything_every_process_is_listed_with_its_source()
    {
        var (code, output, _) = Run("capacity");
        Assert.Equal(0, code);
        Assert.Contains("3 d      1 d         1 d           1 d        121                 D4:115", output, StringComparison.Ordinal);
        Assert.Contains("refused for people", output, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(Run("capacity", "--format", "json").Output);
        Assert.Equal([17, 26, 52, 121, 365], json.RootElement.EnumerateArray().Take(5).Select(p => p.GetProperty("runsPerDeviceYear").GetInt32()));
    }

    [Fact]
    public void A_profile_and_devices_are_told_exactly()
    {
        var (code, output, _) = Run("capacity", "--profile", "14 d", "--devices", "2", "--per-month", "2,5");
        Assert.Equal(0, code);
        Assert.Contains("26 runs a device-year, at most 52 products started a year", output, StringComparison.Ordinal);
        Assert.Contains("NC: more come than the devices can take", output, StringComparison.Ordinal);
        Assert.Contains("was not simulated", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_is_simulated_with_its_losses()
    {
        using var json = JsonDocument.Parse(Run("capacity", "--assume", File, "--per-month", "1,3", "--runs", "20", "--format", "json").Output);
        var (one, three) = (json.RootElement.GetProperty("at")[0], json.RootElement.GetProperty("at")[1]);
        Assert.Equal(24, json.RootElement.GetProperty("startedAYearAtMost").GetInt32());
        double Lost(JsonElement at) => at.GetProperty("simulated").GetProperty("lostToProgression").GetProperty("mean").GetDouble();
        Assert.True(Lost(three) > Lost(one));
        Assert.Equal(JsonValueKind.Null, three.GetProperty("meanWaitDaysFixed").GetProperty("value").ValueKind);
        Assert.Contains("vein to vein", Run("capacity", "--assume", File, "--runs", "5").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void In_the_body_no_device_is_waited_for() => Assert.Contains("no limit by devices", Run("capacity", "--profile", "in vivo").Output, StringComparison.Ordinal);

    [Theory]
    [InlineData("capacity|--profile|24 h|--devices|1", "it was done in the mouse alone")]
    [InlineData("capacity|--profile|14 d", "--devices is missing")]
    [InlineData("capacity|--profile|14 d|--devices|0", "whole number from 1")]
    [InlineData("capacity|--profile|14 d|--devices|1|--per-month|0", "no number of patients a month")]
    [InlineData("capacity|--profile|14 d|--devices|1|--per-month|,", "from 1 to 50 numbers")]
    [InlineData("capacity|--assume|FILE|--profile|in vivo", "does not hold of the other")]
    [InlineData("capacity|--assume|PLAIN", "supposes no process")]
    [InlineData("catalogue|access|--country|PL|--on|2022-13-01|--disease|DLBCL|--age|60", "is no date")]
    [InlineData("catalogue|access|--country|PL|--on|2022-06-01|--disease|XX|--age|60", "no code of the catalogue")]
    [InlineData("catalogue|access|--country|PL|--on|2022-06-01|--disease|DLBCL|--age|-1", "--age is a number from 0")]
    [InlineData("catalogue|access|--country|PL|--on|2022-06-01|--disease|DLBCL", "--age")]
    public void What_is_asked_wrongly_is_exit_code_2(string words, string said)
    {
        var (code, _, error) = Run([.. words.Split('|').Select(w => w switch { "FILE" => File, "PLAIN" => Repository.At("protocols", "her2-e-cart", "assumptions.yaml"), _ => w })]);
        Assert.Equal(2, code);
        Assert.Contains(said, error, StringComparison.Ordinal);
    }

    [Fact]
    public void Access_is_told_in_words_and_as_json()
    {
        Assert.StartsWith("covered: DLBCL from 18 years", Run("catalogue", "access", "--country", "PL", "--on", "2022-06-01", "--disease", "DLBCL", "--age", "60").Output, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(Run("catalogue", "access", "--country", "PL", "--on", "2022-06-01", "--disease", "DLBCL", "--age", "60", "--certified", "no", "--format", "json").Output);
        Assert.Equal("not covered", json.RootElement.GetProperty("coverage").GetString());
    }

    [Fact]
    public void Help_has_examples()
    {
        Assert.Contains("cartwright capacity --assume", Run("capacity", "--help").Output, StringComparison.Ordinal);
        Assert.Contains("--country PL --on 2022-06-01", Run("catalogue", "access", "--help").Output, StringComparison.Ordinal);
    }
}
