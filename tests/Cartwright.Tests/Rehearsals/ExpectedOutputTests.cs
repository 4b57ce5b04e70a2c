using Cartwright.Protocols;
using Cartwright.Reports.Rehearsed;
using Cartwright.Trials.Designs;
using Xunit;

namespace Cartwright.Tests.Rehearsals;

/// <summary>The shipped studies against the outputs approved beside them (a rehearsal of forty trials). A number that moves is seen, and named in the CHANGELOG.</summary>
public class ExpectedOutputTests
{
    public static TheoryData<string> Folders => [.. ShippedRehearsals.Folders];

    [Theory]
    [MemberData(nameof(Folders))]
    public void The_findings_are_those_approved(string folder) => Matches(folder, "findings.json", FindingsJson.Of(ShippedRehearsals.Of(folder).Findings, []) + "\n");

    [Theory]
    [MemberData(nameof(Folders))]
    public void The_design_is_the_one_approved(string folder) => Matches(folder, "design.json", DesignJson.Of(ShippedRehearsals.Of(folder).Rehearsal.Design!) + "\n");

    [Theory]
    [MemberData(nameof(Folders))]
    public void The_verdicts_are_those_approved(string folder) => Matches(folder, "verdicts.json", VerdictsJson.Of(ShippedRehearsals.Of(folder).Verdicts));

    [Theory]
    [MemberData(nameof(Folders))]
    public void Every_endpoint_has_a_verdict_with_a_number_and_a_reason(string folder)
    {
        var verdicts = ShippedRehearsals.Of(folder).Verdicts;
        Assert.Equal(ShippedRehearsals.ProtocolOf(folder).Endpoints.Select(e => e.Id), verdicts.Select(v => v.Endpoint));
        Assert.All(verdicts, v => Assert.NotEmpty(v.Numbers));
        Assert.All(verdicts, v => Assert.NotEmpty(v.Why));
    }

    private static void Matches(string folder, string name, string text) => Golden.MatchesFile(text, Repository.At("protocols", folder, "expected", name));
}
