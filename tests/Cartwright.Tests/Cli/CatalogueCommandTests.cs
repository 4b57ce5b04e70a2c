using System.Text.Json;
using Cartwright.Catalogues;
using Xunit;
using static Cartwright.Tests.Cli.ListensToTheConsole;

namespace Cartwright.Tests.Cli;

/// <summary><c>catalogue</c> and <c>catalogue check</c> as a user meets them.</summary>
[Collection(nameof(ListensToTheConsole))]
public sealed class CatalogueCommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("cartwright-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void The_check_tells_lags_and_findings_and_ends_well()
    {
        var (code, output, _) = Run("catalogue", "check");
        Assert.Equal(0, code);
        Assert.Contains("Breyanzi  CD19    4-1BB          2           2021-02-05  2022-04-04  423", output, StringComparison.Ordinal);
        Assert.Contains("median 227 days", output, StringComparison.Ordinal);
        Assert.Contains("other: 2021-04 (D4:53)", output, StringComparison.Ordinal);
        Assert.Contains("11 findings", output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_check_as_json_has_both_values_of_each_finding()
    {
        using var json = JsonDocument.Parse(Run("catalogue", "check", "--format", "json").Output);
        Assert.Equal([358, 309, 143, 145, 423, 86], json.RootElement.GetProperty("products").EnumerateArray().Select(p => p.GetProperty("lagDays").GetInt32()));
        Assert.All(json.RootElement.GetProperty("findings").EnumerateArray(), f => Assert.NotEqual(f.GetProperty("used").GetProperty("value").GetString(), f.GetProperty("other").GetProperty("value").GetString()));
    }

    [Fact]
    public void The_catalogue_prints_every_row_in_both_formats()
    {
        var text = Run("catalogue").Output;
        Assert.All(CatalogueFile.All, f => Assert.Contains(f.Title, text, StringComparison.Ordinal));
        using var json = JsonDocument.Parse(Run("catalogue", "--format", "json").Output);
        Assert.Equal(SourceCatalogue.Shipped().Rows.Count, json.RootElement.EnumerateObject().Sum(f => f.Value.GetArrayLength()));
        Assert.Equal("D4:123", json.RootElement.GetProperty("armour")[0].GetProperty("source")[0].GetString());
    }

    [Fact]
    public void A_broken_catalogue_is_exit_code_1_with_every_fault()
    {
        foreach (var file in Directory.GetFiles(Repository.At("catalogue"))) File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        var prices = Path.Combine(folder, "prices.csv");
        File.WriteAllText(prices, File.ReadAllText(prices).Replace(",USD,", ",dollars,", StringComparison.Ordinal));
        var (code, output, error) = Run("catalogue", "check", "--from", folder);
        Assert.Equal((1, ""), (code, output));
        Assert.Contains($"{prices}:2:6: 'dollars' in currency is not a currency", error, StringComparison.Ordinal);
        Assert.Contains("6 faults; nothing was computed", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("catalogue|check|--from|NOWHERE", "there is no folder")]
    [InlineData("catalogue|check|--format|xml", "xml")]
    public void What_is_asked_wrongly_is_exit_code_2(string words, string said)
    {
        var (code, _, error) = Run([.. words.Split('|').Select(w => w == "NOWHERE" ? Path.Combine(folder, "nowhere") : w)]);
        Assert.Equal(2, code);
        Assert.Contains(said, error, StringComparison.Ordinal);
    }

    [Fact]
    public void Help_has_examples() => Assert.Contains("cartwright catalogue check --from my-catalogue", Run("catalogue", "check", "--help").Output, StringComparison.Ordinal);
}
