using Cartwright.Cli;
using Xunit;

namespace Cartwright.Tests.Cli;

/// <summary><c>--format</c>: the same study in every format, and the same results from each.</summary>
[Collection(nameof(ListensToTheConsole))]
public sealed class DatasetFormatTests : IDisposable
{
    private static readonly string Study = Repository.At("protocols", "her2-e-cart");

    private readonly string folder = Directory.CreateTempSubdirectory("cartwright-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("xpt")]
    [InlineData("json")]
    [InlineData("ndjson")]
    public void A_package_gives_the_same_results_in_every_format(string format)
    {
        Simulate("csv", "csv");
        Simulate(format, "other");
        Analyse("csv", "csv");
        Analyse("other", format);
        Assert.Equal(File.ReadAllBytes(In("csv-results/results.json")), File.ReadAllBytes(In("other-results/results.json")));
        foreach (var name in Files("csv-results/adam")) Assert.True(File.Exists(In($"other-results/adam/{Path.ChangeExtension(name, format)}")), name);
    }

    [Fact]
    public void Several_formats_lie_apart_and_the_first_is_the_package()
    {
        Simulate("xpt,csv,json", "data");
        Simulate("csv", "csv");
        Assert.All(Files("data/sdtm"), f => Assert.True(f == "define.xml" || f.EndsWith(".xpt", StringComparison.Ordinal), f));
        Assert.All(Files("csv/sdtm"), f => Assert.Equal(File.ReadAllBytes(In("csv/sdtm/" + f)), File.ReadAllBytes(In("data/sdtm/csv/" + f))));
        Assert.Equal(Files("csv/sdtm").Count + 1, Files("data/sdtm/json").Count);
        Analyse("data", "csv");
    }

    [Theory]
    [InlineData("xpt")]
    [InlineData("json")]
    public void The_same_seed_is_the_same_bytes(string format)
    {
        Simulate(format, "one");
        Simulate(format, "two");
        Assert.All(Files("one/sdtm"), f => Assert.Equal(File.ReadAllBytes(In("one/sdtm/" + f)), File.ReadAllBytes(In("two/sdtm/" + f))));
    }

    [Fact]
    public void Two_files_of_a_domain_are_refused()
    {
        Simulate("xpt", "data");
        Simulate("csv", "csv");
        File.Copy(In("csv/sdtm/ae.csv"), In("data/sdtm/ae.csv"));
        Assert.Equal(1, Program.Main(["analyse", Study, "--data", In("data"), "--out", In("results")]));
        Assert.False(Directory.Exists(In("results")));
    }

    [Theory]
    [InlineData("--format", "sas")]
    [InlineData("--format", "xpt,sas")]
    [InlineData("--format", ",")]
    public void Another_format_is_wrong_usage(string option, string value) => Assert.Equal(2, Program.Main(["simulate", Study, option, value, "--out", In("data")]));

    [Fact]
    public void The_encoding_is_the_one_that_was_named()
    {
        Simulate("xpt", "data");
        Assert.Equal(2, Program.Main(["analyse", Study, "--data", In("data"), "--encoding", "klingon", "--out", In("results")]));
        Assert.Equal(1, Program.Main(["analyse", Study, "--data", In("data"), "--encoding", "gb18030", "--out", In("results")]));
        Assert.Equal(0, Program.Main(["analyse", Study, "--data", In("data"), "--encoding", "utf-8", "--out", In("results")]));
    }

    private string In(string name) => Path.Combine(folder, name);

    private List<string> Files(string below) => [.. Directory.EnumerateFiles(In(below)).Select(f => Path.GetFileName(f)).Where(f => f != "metadata.json").Order(StringComparer.Ordinal)];

    private void Simulate(string format, string to) => Assert.Equal(0, Program.Main(["simulate", Study, "--format", format, "--out", In(to)]));

    private void Analyse(string data, string format) => Assert.Equal(0, Program.Main(["analyse", Study, "--data", In(data), "--format", format, "--out", In(data + "-results")]));
}
