using System.Text.Json;
using Shouldly;
using Xunit;

namespace Cartwright.Tests.Cli;

/// <summary>The commands on a protocol with a single arm.</summary>
[Collection(nameof(ListensToTheConsole))]
public sealed class SingleArmCommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("cartwright-arm-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void The_single_arm_of_a_protocol_is_its_own_design()
    {
        var study = Repository.At("protocols", "yescarta-zuma-1");
        ListensToTheConsole.Run("design", study, "--out", Path.Combine(folder, "arm")).Code.ShouldBe(0);
        File.ReadAllText(Path.Combine(folder, "arm", "design-section.en.md")).ShouldBe(File.ReadAllText(Path.Combine(study, "expected", "design-section.en.md")));
        var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "arm", "design.json"))).RootElement;
        json.GetProperty("looks")[0].GetProperty("stopAtLeast").GetInt32().ShouldBe(27);
        json.GetProperty("characteristics")[1].GetProperty("endsHigh").GetDouble().ShouldBe(0.987087253154, 1e-11);
    }

    [Theory]
    [InlineData("are of dose-finding designs, and the protocol has a single arm", "design", "--dlt", "0.1")]
    [InlineData("--designs are rules of dose finding", "rehearse", "--designs", "boin", "--out", "OUT")]
    [InlineData("there is no dose to decide on", "decide", "--data", "DATA")]
    public void What_is_of_dose_finding_is_refused_to_a_single_arm(string said, string command, params string[] options)
    {
        var (code, _, error) = ListensToTheConsole.Run([command, Repository.At("protocols", "yescarta-zuma-1"), .. options.Select(o => o is "OUT" or "DATA" ? Path.Combine(folder, o) : o)]);
        code.ShouldBe(2);
        error.ShouldContain(said);
    }
}
