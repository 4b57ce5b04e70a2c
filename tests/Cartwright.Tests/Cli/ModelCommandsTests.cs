using System.Text.Json;
using Cartwright.Cli;
using Cartwright.Models;
using Xunit;
using static Cartwright.Tests.Cli.ListensToTheConsole;

namespace Cartwright.Tests.Cli;

/// <summary><c>models</c> and <c>curves</c> as a user meets them.</summary>
[Collection(nameof(ListensToTheConsole))]
public sealed class ModelCommandsTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("cartwright-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_models_table_reads_as_approved()
    {
        var page = new StringWriter { NewLine = "\n" };
        ModelText.Write(ModelLibrary.Find("kimmel-2021")!, page);
        Golden.Matches(page.ToString(), "model.txt");
    }

    [Fact]
    public void Json_has_every_model_and_every_parameter()
    {
        var (code, listed, _) = Run("models", "--format", "json");
        Assert.Equal(0, code);
        Assert.Equal(ModelLibrary.All.Select(m => m.Key), JsonDocument.Parse(listed).RootElement.EnumerateArray().Select(m => m.GetProperty("key").GetString()));
        foreach (var model in ModelLibrary.All)
        {
            using var one = JsonDocument.Parse(Run("models", model.Key, "--format", "json").Output);
            Assert.Equal(model.Parameters.Select(p => p.Symbol), one.RootElement.GetProperty("parameters").EnumerateArray().Select(p => p.GetProperty("symbol").GetString()));
        }
    }

    [Fact]
    public void The_list_names_every_model() => Assert.All(ModelLibrary.All, m => Assert.Contains(m.Key, Run("models").Output, StringComparison.Ordinal));

    [Fact]
    public void Curves_are_the_same_bytes_for_the_same_seed()
    {
        foreach (var name in new[] { "one", "two" }) Assert.Equal(0, Run("curves", "mueller-schoell-2021", "--patients", "20", "--seed", "5", "--days", "28", "--out", In(name)).Code);
        foreach (var file in new[] { "curves.csv", "summary.csv", "patients.csv", Path.Combine("figures", "cart.svg") })
            Assert.Equal(File.ReadAllText(Path.Combine(In("one"), file)), File.ReadAllText(Path.Combine(In("two"), file)));
        Assert.Equal(1 + 20 * 6 * 225, File.ReadLines(Path.Combine(In("one"), "curves.csv")).Count());
        Assert.Equal(["cart", "central-memory", "effector", "effector-memory", "naive", "tumour"], Directory.GetFiles(Path.Combine(In("one"), "figures")).Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal));
        Assert.Contains("\"seed\": 5", File.ReadAllText(Path.Combine(In("one"), "run.json")), StringComparison.Ordinal);
    }

    [Fact]
    public void The_summary_is_of_the_curves()
    {
        Assert.Equal(0, Run("curves", "stein-2019", "--patients", "21", "--days", "30", "--out", In("out")).Code);
        var day14 = File.ReadLines(In("out", "curves.csv")).Select(l => l.Split(',')).Where(f => f[1] == "14").Select(f => double.Parse(f[3])).Order().ToList();
        var summary = File.ReadLines(In("out", "summary.csv")).Select(l => l.Split(',')).Single(f => f[1] == "14");
        Assert.Equal(day14[10], double.Parse(summary[3]));
        Assert.Equal(day14[1], double.Parse(summary[2]));
        Assert.Equal(day14[19], double.Parse(summary[4]));
    }

    [Fact]
    public void A_model_without_published_variability_gives_its_typical_patients_and_says_so()
    {
        var (code, said, _) = Run("curves", "hardiansyah-2019", "--patients", "50", "--days", "60", "--out", In("out"));
        Assert.Equal(0, code);
        Assert.Contains("No variability is published", said, StringComparison.Ordinal);
        Assert.Equal(["1", "2"], File.ReadLines(In("out", "curves.csv")).Skip(1).Select(l => l.Split(',')[0]).Distinct());
        Assert.DoesNotContain("seed", File.ReadAllText(In("out", "run.json")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_study_gives_the_true_courses_of_its_patients_at_a_level()
    {
        var (code, said, _) = Run("curves", Repository.At("protocols", "her2-e-cart"), "--patients", "12", "--days", "28", "--out", In("out"));
        Assert.Equal(0, code);
        Assert.Contains("12 patients of population her2IV at level low", said, StringComparison.Ordinal);
        Assert.Contains("assumptions.yaml", File.ReadAllText(In("out", "run.json")), StringComparison.Ordinal);
        Assert.True(File.Exists(In("out", "figures", "car-t-cells.svg")));
        var last = File.ReadLines(In("out", "summary.csv")).Select(l => l.Split(',')).Where(f => f[0] == "car-t-cells").Select(f => double.Parse(f[1], System.Globalization.CultureInfo.InvariantCulture)).Max();
        Assert.Equal(28, last);
    }

    [Fact]
    public void A_study_has_no_other_levels_than_its_own()
    {
        var (code, _, error) = Run("curves", Repository.At("protocols", "her2-e-cart"), "--population", "highest", "--out", In("out"));
        Assert.Equal(2, code);
        Assert.Contains("there are low, medium, high", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("models|nobody-1900", "there are stein-2019")]
    [InlineData("curves|nobody-1900|--out|OUT", "there are stein-2019")]
    [InlineData("curves|kimmel-2021|--population|martians|--out|OUT", "there are middle, slow, fast")]
    [InlineData("curves|kimmel-2021|--patients|0|--out|OUT", "from 1 to 100000")]
    [InlineData("curves|kimmel-2021|--days|-3|--out|OUT", "--days is a number above 0")]
    public void What_is_asked_wrongly_is_exit_code_2_and_writes_nothing(string words, string said)
    {
        var (code, _, error) = Run([.. words.Split('|').Select(w => w == "OUT" ? In("out") : w)]);
        Assert.Equal(2, code);
        Assert.Contains(said, error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(In("out")));
    }

    private string In(params string[] names) => Path.Combine([folder, .. names]);
}
