using Cartwright.Protocols;
using Cartwright.Reports.Rehearsed;
using Cartwright.Trials.Designs;
using Xunit;

namespace Cartwright.Tests.Rehearsals;

/// <summary>The shipped study against the outputs approved beside it (a rehearsal of forty trials). A number that moves is seen, and named in the CHANGELOG.</summary>
public class ExpectedOutputTests
{
    [Fact]
    public void The_findings_are_those_approved() => Matches("findings.json", FindingsJson.Of(Her2.Rehearsed.Findings, []) + "\n");

    [Fact]
    public void The_design_is_the_one_approved() => Matches("design.json", DesignJson.Of(Her2.Rehearsed.Rehearsal.Design) + "\n");

    [Fact]
    public void The_verdicts_are_those_approved() => Matches("verdicts.json", VerdictsJson.Of(Her2.Rehearsed.Verdicts));

    private static void Matches(string name, string text) => Golden.MatchesFile(text, Repository.At("protocols", "her2-e-cart", "expected", name));
}
