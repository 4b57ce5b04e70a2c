using System.Text.Json;
using Xunit;
using static Cartwright.Tests.Cli.ListensToTheConsole;

namespace Cartwright.Tests.Cli;

/// <summary><c>eligible</c> as a user meets it.</summary>
[Collection(nameof(ListensToTheConsole))]
public sealed class EligibleCommandTests : IDisposable
{
    private static readonly string Study = Repository.At("protocols", "cd7-nct04785833"), Log = Repository.At("protocols", "cd7-nct04785833", "screening-example.csv");

    private readonly string folder = Directory.CreateTempSubdirectory("cartwright-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Text_names_every_patient_and_the_readings_in_force()
    {
        var (code, said, _) = Run("eligible", Study, "--patients", Log);
        Assert.Equal(0, code);
        Assert.Contains("hiv-unknown: not assessable", said, StringComparison.Ordinal);
        Assert.Contains("20 patients, 9 eligible, 10 not eligible, 1 not assessable.", said, StringComparison.Ordinal);
        Assert.Contains("REFRACTORY-AND-RELAPSED either (Cartwright default)", said, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_is_one_document_and_the_files_hold_the_same()
    {
        var output = Path.Combine(folder, "out");
        var (code, said, _) = Run("eligible", Study, "--patients", Log, "--format", "json", "--out", output);
        Assert.Equal(0, code);
        var patients = JsonDocument.Parse(said).RootElement.GetProperty("patients");
        Assert.Equal((20, 15), (patients.GetArrayLength(), patients[0].GetProperty("criteria").GetArrayLength()));
        Assert.Equal("fail", patients[0].GetProperty("criteria")[0].GetProperty("result").GetString());
        Assert.Equal(said.Trim(), File.ReadAllText(Path.Combine(output, "eligibility.json")).Trim());
        Assert.Equal(1 + 20 * 15, File.ReadAllLines(Path.Combine(output, "eligibility.csv")).Length);
        Assert.Equal(21, File.ReadAllLines(Path.Combine(output, "patients.csv")).Length);
    }

    [Fact]
    public void A_faulty_log_is_exit_1_and_nothing_is_written()
    {
        var log = Path.Combine(folder, "log.csv");
        File.WriteAllText(log, "patient,age\nA,30\nA,eleven y\n");
        var output = Path.Combine(folder, "out");
        var (code, _, complaint) = Run("eligible", Study, "--patients", log, "--out", output);
        Assert.Equal(1, code);
        Assert.Contains("log.csv:2:2: age: '30' has no unit", complaint, StringComparison.Ordinal);
        Assert.Contains("log.csv:3:1: patient 'A' is there twice", complaint, StringComparison.Ordinal);
        Assert.Contains("log.csv:3:2: age: 'eleven y'", complaint, StringComparison.Ordinal);
        Assert.False(Directory.Exists(output));
    }

    [Fact]
    public void A_missing_log_is_exit_1_and_a_missing_option_exit_2()
    {
        Assert.Equal(1, Run("eligible", Study, "--patients", Path.Combine(folder, "none.csv")).Code);
        Assert.Equal(2, Run("eligible", Study).Code);
        Assert.Equal(2, Run("eligible", Study, "--patients", Log, "--format", "xml").Code);
    }
}
