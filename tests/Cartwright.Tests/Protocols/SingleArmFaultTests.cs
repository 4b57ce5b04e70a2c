using Cartwright.Protocols;
using Cartwright.Units;
using Shouldly;
using Xunit;

namespace Cartwright.Tests.Protocols;

/// <summary>What a single arm cannot be told, each with its place in the file; and what it must be.</summary>
public class SingleArmFaultTests
{
    private static readonly string Text = File.ReadAllText(Repository.At("protocols", "yescarta-zuma-1", "protocol.yaml"));

    [Theory]
    [InlineData("nullRate: { value: 20 %", "nullRate: { value: 120 %", "nullRate", "120 %")]
    [InlineData("nullRate: { value: 20 %", "nullRate: { value: 0 %", "nullRate", "neither reached")]
    [InlineData("patients: { value: 92", "patients: { value: 0", "patients", "'0'")]
    [InlineData("patients: { value: 92", "patients: { value: 1001", "patients", "1001")]
    [InlineData("alternative: { value: 40 %", "alternative: { value: 15 %", "alternative", "is not above the one that is not of interest, 20 %")]
    [InlineData("alternative: { value: 40 %", "alternative: { value: 20 %", "alternative", "is not above")]
    [InlineData("alpha: { value: 2.5 %", "alpha: { value: 100 %", "alpha", "neither reached")]
    [InlineData("rule: single-arm", "rule: one-arm", "rule", "'one-arm'")]
    public void A_figure_that_cannot_be_is_a_fault_with_its_place(string was, string instead, string key, string said)
    {
        var text = Text.Replace(was, instead, StringComparison.Ordinal);
        var fault = ProtocolFile.Read("protocol.yaml", text).Faults.ShouldHaveSingleItem();
        fault.Message.ShouldContain(said);
        var line = text.Split('\n')[fault.Where.Line - 1];
        line.TrimStart().ShouldStartWith(key);
        fault.Where.Column.ShouldBe(line.IndexOf(instead.Split(": ")[^1], StringComparison.Ordinal) + 1);
    }

    /// <summary>Kymriah's leukaemia is judged from marrow, whose first day is 28.</summary>
    [Theory]
    [InlineData("    marrow:", "", "marrow is looked at on no day after infusion")]
    [InlineData("  observedUntil:", "  observedUntil: 10 d", "followed to day 10, before its first assessment on day 28")]
    [InlineData("    alpha:", "    alpha: 90 %", "an error of 90 % is no test")]
    public void A_test_of_a_response_that_cannot_be_seen_is_refused(string line, string instead, string said)
    {
        var kymriah = File.ReadAllText(Repository.At("protocols", "kymriah-eliana", "protocol.yaml")).Split('\n');
        Assert.Contains(kymriah, l => l.StartsWith(line, StringComparison.Ordinal));
        Faults(string.Join('\n', kymriah.Select(l => l.StartsWith(line, StringComparison.Ordinal) ? instead : l))).ShouldContain(f => f.Message.Contains(said, StringComparison.Ordinal));
    }

    [Fact]
    public void A_single_arm_whose_response_is_no_endpoint_is_refused()
    {
        var protocol = ProtocolFile.Read("protocol.yaml", Text).Protocol!;
        var (plan, faults) = TrialPlan.Of(protocol with { Endpoints = [.. protocol.Endpoints.Where(e => e is not Endpoint.ObjectiveResponse)] });
        plan.ShouldBeNull();
        faults.ShouldContain(f => f.Message.Contains("no endpoint is an objective response", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("    nullRate:", "the response rate that is not of interest is not given")]
    [InlineData("    alternative:", "the response rate hoped for is not given")]
    [InlineData("    patients:", "does not say how many patients the single arm has")]
    public void What_has_no_default_is_asked_for(string leaf, string said)
    {
        var fault = Faults(string.Join('\n', Text.Split('\n').Where(l => !l.StartsWith(leaf, StringComparison.Ordinal)))).ShouldHaveSingleItem();
        fault.Message.ShouldContain(said);
        fault.Where.Line.ShouldBe(Array.FindIndex(Text.Split('\n'), l => l.StartsWith("  escalation:", StringComparison.Ordinal)) + 2);
    }

    [Fact]
    public void The_error_has_a_default_that_is_listed()
    {
        var text = string.Join('\n', Text.Split('\n').Where(l => !l.StartsWith("    alpha:", StringComparison.Ordinal)));
        var plan = TrialPlan.Of(ProtocolFile.Read("protocol.yaml", text).Protocol!).Plan!;
        plan.SingleArm.ShouldBe(new SingleArmRule(92, 0.20, 0.40, 0.025));
        plan.InForce.Single(c => c.Path == "chosen.design.alpha").By.ShouldBe("Cartwright default");
    }

    [Fact]
    public void Several_levels_are_no_single_arm() =>
        Faults(Text.Replace("levels: [target]", "levels: [target, double]", StringComparison.Ordinal).Replace("doses: { target: 2e6 cells/kg }", "doses: { target: 2e6 cells/kg, double: 4e6 cells/kg }", StringComparison.Ordinal))
            .ShouldHaveSingleItem().Message.ShouldContain("a single arm has one dose level, and 2 are named");

    [Fact]
    public void What_is_of_a_single_arm_is_refused_to_an_escalation()
    {
        var text = Text.Replace("rule: single-arm", "rule: boin", StringComparison.Ordinal);
        Faults(text).Select(f => f.Message).ShouldBe(["'nullRate' is of a single arm, and the rule is boin", "'alternative' is of a single arm, and the rule is boin", "'alpha' is of a single arm, and the rule is boin"]);
    }

    [Fact]
    public void So_few_patients_that_nothing_could_show_it_are_a_fault()
    {
        var protocol = ProtocolFile.Read("protocol.yaml", Text.Replace("patients: { value: 92", "patients: { value: 2", StringComparison.Ordinal)).Protocol!;
        var fault = Should.Throw<FaultyInputException>(() => Study.Simulate(protocol, Rehearsals.ShippedRehearsals.AssumptionsOf("yescarta-zuma-1"), 1)).Faults.ShouldHaveSingleItem();
        fault.Message.ShouldContain("not even a response of everybody would show a rate above 0.2");
        fault.Where.Line.ShouldBe(Array.FindIndex(Text.Split('\n'), l => l.StartsWith("    patients:", StringComparison.Ordinal)) + 1);
    }

    [Fact]
    public void Patients_of_a_single_arm_who_wait_for_one_another_are_a_fault()
    {
        var assumptions = Rehearsals.ShippedRehearsals.AssumptionsOf("yescarta-zuma-1");
        var plan = TrialPlan.Of(ProtocolFile.Read("protocol.yaml", Text).Protocol!).Plan!;
        (assumptions with { Accrual = assumptions.Accrual with { StaggerDays = 14 } }).FaultsFor(plan).ShouldHaveSingleItem().Message.ShouldContain("accrual.stagger: 0 d");
        (assumptions with { Imaging = assumptions.Imaging! with { Pet = null } }).FaultsFor(plan).ShouldHaveSingleItem().Message.ShouldContain("'imaging.pet' is missing");
    }

    [Fact]
    public void A_single_arm_asks_for_no_definition_of_toxicity_that_limits_a_dose() =>
        Findings.Of(ProtocolFile.Read("protocol.yaml", Text).Protocol!).ShouldNotContain(f => f.Code == "DLT-DEFINITION");

    private static IReadOnlyList<Fault> Faults(string text)
    {
        var (protocol, faults) = ProtocolFile.Read("protocol.yaml", text);
        faults.ShouldBeEmpty();
        return TrialPlan.Of(protocol!).Faults;
    }
}
