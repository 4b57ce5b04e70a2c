using System.Security.Cryptography;
using Xunit;

namespace Cartwright.Tests.Cli;

/// <summary><c>SHA256SUMS</c>: what we write carries it, what is read is held to it, and no changed byte passes in silence.</summary>
[Collection(nameof(ListensToTheConsole))]
public sealed class ChecksumTests : IDisposable
{
    private static readonly string Study = Repository.At("protocols", "her2-e-cart");

    private readonly string folder = Directory.CreateTempSubdirectory("cartwright-").FullName;

    public ChecksumTests() => Assert.Equal(0, ListensToTheConsole.Run("simulate", Study, "--seed", "1", "--out", In("data")).Code);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    /// <summary>The oracle is the runtime's own hash over the file on disk, in the form that <c>sha256sum -c</c> takes.</summary>
    [Fact]
    public void A_package_lists_every_file_of_its_data_as_coreutils_does()
    {
        var lines = File.ReadAllText(In("data/SHA256SUMS")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(Directory.EnumerateFiles(In("data/sdtm")).Select(f => "sdtm/" + Path.GetFileName(f)).Order(StringComparer.Ordinal), lines.Select(l => l[66..]));
        Assert.All(lines, l => Assert.Equal($"{Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(In("data/" + l[66..]))))}  {l[66..]}", l));
    }

    [Fact]
    public void Any_changed_byte_of_any_file_that_is_read_gives_a_message()
    {
        var chance = new Random(20260301);
        foreach (var path in Directory.EnumerateFiles(In("data/sdtm"), "*.csv").Order(StringComparer.Ordinal))
        {
            var whole = File.ReadAllBytes(path);
            var spoilt = (byte[])whole.Clone();
            spoilt[chance.Next(spoilt.Length)] ^= (byte)(1 << chance.Next(8));
            File.WriteAllBytes(path, spoilt);
            var (code, _, error) = Explain();
            Assert.Equal(1, code);
            Assert.Contains($"{path}: is not the file that", error, StringComparison.Ordinal);
            File.WriteAllBytes(path, whole);
        }
        Assert.Equal(0, Explain().Code);
    }

    [Fact]
    public void Any_changed_byte_of_the_sums_gives_a_message_or_the_same_answer()
    {
        var chance = new Random(7);
        var (sums, right) = (File.ReadAllBytes(In("data/SHA256SUMS")), Explain().Output);
        for (var i = 0; i < 25; i++)
        {
            var spoilt = (byte[])sums.Clone();
            spoilt[chance.Next(spoilt.Length)] ^= (byte)(1 << chance.Next(8));
            File.WriteAllBytes(In("data/SHA256SUMS"), spoilt);
            var (code, output, error) = Explain();
            Assert.True(code == 1 ? error.Length > 0 : output == right, $"round {i}");
        }
    }

    [Fact]
    public void A_file_that_is_listed_and_lost_is_a_fault_and_one_that_is_not_listed_is_told()
    {
        File.Move(In("data/sdtm/ae.csv"), In("ae.csv"));
        var (code, _, error) = Explain();
        Assert.Equal(1, code);
        Assert.Contains("ae.csv: the file is listed in", error, StringComparison.Ordinal);
        File.Move(In("ae.csv"), In("data/sdtm/ae.csv"));

        File.WriteAllLines(In("data/SHA256SUMS"), File.ReadAllLines(In("data/SHA256SUMS")).Where(l => !l.EndsWith("vs.csv", StringComparison.Ordinal)));
        (code, _, error) = Explain();
        Assert.Equal(0, code);
        Assert.Contains("vs.csv is not listed in", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_study_folder_is_held_to_its_sums_by_every_command()
    {
        var study = Directory.CreateDirectory(In("study")).FullName;
        foreach (var name in new[] { "protocol.yaml", "assumptions.yaml" }) File.Copy(Path.Combine(Study, name), Path.Combine(study, name));
        File.WriteAllText(Path.Combine(study, "SHA256SUMS"), string.Concat(new[] { "protocol.yaml", "assumptions.yaml" }.Select(n => $"{Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(study, n))))} *{n}\n")));
        Assert.Equal(0, ListensToTheConsole.Run("calendar", study).Code);
        File.AppendAllText(Path.Combine(study, "protocol.yaml"), "\n");
        foreach (var command in new[] { "check", "calendar", "design" })
        {
            var (code, output, error) = ListensToTheConsole.Run(command, study);
            Assert.Equal(1, code);
            Assert.Contains("protocol.yaml: is not the file that", error, StringComparison.Ordinal);
        }
        File.AppendAllText(Path.Combine(study, "SHA256SUMS"), "12345  assumptions.yaml\n");
        Assert.Contains("SHA256SUMS:3: is no line of sha256sum", ListensToTheConsole.Run("calendar", study).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Analyses_carry_their_sums_too()
    {
        Assert.Equal(0, ListensToTheConsole.Run("analyse", Study, "--data", In("data"), "--out", In("out")).Code);
        var listed = File.ReadAllLines(In("out/SHA256SUMS")).Select(l => l[66..]).ToList();
        Assert.Equal(Directory.EnumerateFiles(In("out"), "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(In("out"), f).Replace('\\', '/')).Except(["run.json", "SHA256SUMS"]).Order(StringComparer.Ordinal), listed);
        Assert.Contains("results.json", listed);
        Assert.Contains("adam/adsl.csv", listed);
        Assert.Contains("adam/metadata.json", listed);
    }

    private (int Code, string Output, string Error) Explain() => ListensToTheConsole.Run("analyse", Study, "--data", In("data"), "--explain", Subject);

    private string Subject => File.ReadLines(In("data/sdtm/dm.csv")).Skip(1).First(l => l.Length > 20).Split(',')[2];

    private string In(string name) => Path.Combine(folder, name);
}
