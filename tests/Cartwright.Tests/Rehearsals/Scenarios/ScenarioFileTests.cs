using System.Text.Json.Nodes;
using Cartwright.Rehearsals.Scenarios;
using Cartwright.Tests.Protocols;
using Xunit;

namespace Cartwright.Tests.Rehearsals.Scenarios;

/// <summary>Files of scenarios: every fault at once with its place, every change with old and new figure, and the schema of an editor.</summary>
public class ScenarioFileTests
{
    private static readonly JsonSchema Schema = new(JsonNode.Parse(File.ReadAllText(Repository.At("schemas", "scenario.schema.json")))!);

    public static TheoryData<string> Folders => [WhatIf.Leukaemia, WhatIf.Solid];

    [Theory]
    [MemberData(nameof(Folders))]
    public void The_shipped_scenarios_are_read_and_are_valid_in_an_editor(string folder)
    {
        Assert.Equal(WhatIf.Shipped(folder).Select(t => t.Name), WhatIf.AllOf(folder).Select(s => s.Name));
        Assert.All(WhatIf.Shipped(folder), t => Assert.Empty(Schema.Check(YamlAsJson.Read(t.Text))));
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void Every_shipped_scenario_cites_a_line_of_the_review_and_lists_what_it_changes(string folder)
    {
        Assert.All(WhatIf.AllOf(folder), s => Assert.Matches(@"D4:\d+", s.Why));
        Assert.All(WhatIf.AllOf(folder), s => Assert.NotEmpty(s.Changes));
        Assert.All(WhatIf.AllOf(folder).SelectMany(s => s.Changes), c => Assert.True(c.Old != c.New && c.By.Length > 0 && c.Where.Line > 0));
    }

    [Fact]
    public void The_order_in_which_scenarios_are_asked_for_changes_nothing()
    {
        var texts = WhatIf.Shipped(WhatIf.Leukaemia);
        var (there, _) = ScenarioSet.Read(texts, _ => null, WhatIf.Study(WhatIf.Leukaemia));
        var (back, _) = ScenarioSet.Read([.. texts.Reverse()], _ => null, WhatIf.Study(WhatIf.Leukaemia));
        Assert.Equal(there.Select(s => (s.Name, string.Join("|", s.Changes))), back.Select(s => (s.Name, string.Join("|", s.Changes))));
    }

    [Fact]
    public void A_scenario_that_another_builds_on_is_found_beside_it()
    {
        var texts = WhatIf.Shipped(WhatIf.Leukaemia).ToDictionary(t => t.Name);
        var (scenarios, faults) = ScenarioSet.Read([texts["allogeneic-tcr-b2m"]], name => texts.GetValueOrDefault(name), WhatIf.Study(WhatIf.Leukaemia));
        Assert.Empty(faults);
        Assert.Equal(["allogeneic-tcr", "allogeneic-tcr-b2m", "allogeneic-unedited"], scenarios.Select(s => s.Name));
    }

    [Theory]
    [InlineData("with: { kkk: 3 }", 5, 14, "'kkk' is no parameter of the reference model")]
    [InlineData("with: { dosefix: 3 }", 5, 18, "is decided by the protocol's dose levels")]
    [InlineData("with: { kk: -1 }", 5, 13, "should not be negative")]
    [InlineData("wiht: { kk: 1 }", 5, 1, "'wiht' is not known here")]
    [InlineData("population: her3IV", 5, 13, "is no population of the reference model")]
    [InlineData("construct: { cell: allogeneic }", 5, 20, "is no part that the table of constructs has")]
    [InlineData("construct: { edits: [TCR, CD52] }", 5, 27, "has no edits 'CD52'; it has TCR, B2M")]
    [InlineData("care: { tocilizumab: early }", 5, 22, "should be grade 1 to grade 4, or never")]
    [InlineData("care: { tocilizumab: never, persistingFever: 1 d }", 5, 46, "no other reason to give it")]
    [InlineData("debulking: 100 %", 5, 12, "below 100 %")]
    [InlineData("population: sleCD19\ndebulking: 90 %", 6, 12, "has no tumour to take away")]
    [InlineData("dose: { level: huge }", 5, 16, "the protocol has no level 'huge'; it has low, standard")]
    [InlineData("dose: { times: 0 }", 5, 16, "should be more than zero")]
    [InlineData("patients: { sex: X }", 5, 18, "should be F or M")]
    [InlineData("suppression: { regulatoryTCells: 40 % }", 5, 14, "is missing")]
    [InlineData("with: { allo: 1 }\nconstruct: { cells: allogeneic }", 6, 21, "'allo' is changed twice")]
    [InlineData("on: elsewhere\nwith: { kk: 1 }", 5, 5, "there is no scenario 'elsewhere' beside this one")]
    [InlineData("on: ../secret\nwith: { kk: 1 }", 5, 5, "is no name of a scenario")]
    [InlineData("with: { hla: 1 }", 1, 1, "this scenario changes nothing")]
    [InlineData("", 1, 1, "this scenario changes nothing")]
    [InlineData("population: axiLBCL\nwith: { itfrac: 1 }", 1, 1, "the protocol gives the cells into a vein")]
    public void A_fault_has_its_place_and_says_what_is_wrong(string changes, int line, int column, string message)
    {
        var (scenarios, faults) = WhatIf.Read(WhatIf.Leukaemia, ("a-try", changes));
        Assert.Empty(scenarios);
        var fault = faults[0];
        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
        Assert.Equal(("a-try.yaml", line, column), (fault.Where.File, fault.Where.Line, fault.Where.Column));
    }

    [Fact]
    public void All_faults_are_told_at_once()
    {
        var (_, faults) = WhatIf.Read(WhatIf.Leukaemia, ("one", "with: { kkk: 3 }\ncare: { tocilizumab: early }"), ("two", "debulking: 120 %"));
        Assert.Equal(["one.yaml:5:14", "one.yaml:6:22", "two.yaml:5:12"], faults.Select(f => $"{f.Where}"));
    }

    [Fact]
    public void Who_supposes_it_and_why_must_be_said()
    {
        var (_, faults) = ScenarioSet.Read([new("bare", "bare.yaml", "cartwright: 1\nscenario: bare\nwith: { kk: 1 }\n")], _ => null, WhatIf.Study(WhatIf.Leukaemia));
        Assert.Equal(["'by' is missing", "'why' is missing"], faults.Select(f => f.Message));
    }

    [Fact]
    public void Scenarios_that_build_on_one_another_in_a_circle_are_refused()
    {
        var (_, faults) = WhatIf.Read(WhatIf.Leukaemia, ("one", "on: two\nwith: { kk: 1 }"), ("two", "on: one\nwith: { kk: 2 }"));
        Assert.Contains(faults, f => f.Message.Contains("builds on this scenario", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("with: { kkk: 3 }")]
    [InlineData("with: { dosefix: 3 }")]
    [InlineData("with: { kk: -1 }")]
    [InlineData("wiht: { kk: 1 }")]
    [InlineData("population: her3IV")]
    [InlineData("construct: { edits: [TCR, CD52] }")]
    [InlineData("construct: { cell: allogeneic }")]
    [InlineData("care: { tocilizumab: early }")]
    [InlineData("debulking: 90")]
    [InlineData("patients: { sex: X }")]
    [InlineData("on: ../secret")]
    public void What_the_program_refuses_an_editor_marks(string changes)
    {
        Assert.NotEmpty(WhatIf.Read(WhatIf.Leukaemia, ("a-try", changes)).Faults);
        Assert.NotEmpty(Schema.Check(YamlAsJson.Read(WhatIf.Head + changes)));
    }

    [Fact]
    public void A_change_says_what_was_and_what_is()
    {
        var change = Assert.Single(WhatIf.Must(WhatIf.Leukaemia, ("a-try", "with: { hla: 0 }"))[0].Changes);
        Assert.StartsWith("hla, how foreign", change.What, StringComparison.Ordinal);
        Assert.Equal(("1", "0", "a test"), (change.Old, change.New, change.By));
    }

    [Fact]
    public void Tocilizumab_that_is_never_given_has_no_reason_left()
    {
        var changes = WhatIf.Must(WhatIf.Leukaemia, ("a-try", "care: { tocilizumab: never }"))[0].Changes;
        Assert.Equal(["poltoci", "polg2d"], changes.Select(c => c.What.Split(',')[0]));
        Assert.All(changes, c => Assert.StartsWith("99", c.New, StringComparison.Ordinal));
    }

    [Fact]
    public void A_population_takes_away_what_the_study_changed_of_its_own_and_says_so()
    {
        var study = WhatIf.Study("cd7-nct04785833") with { Assumptions = ShippedRehearsals.AssumptionsOf("cd7-nct04785833", "assumptions-thirty-percent.yaml") };
        var (scenarios, faults) = ScenarioSet.Read([new("other", "other.yaml", WhatIf.Head + "population: tisaALL")], _ => null, study);
        Assert.Empty(faults);
        Assert.True(scenarios[0].IsOtherDisease);
        Assert.Contains(scenarios[0].Changes, c => c.What.StartsWith("f2,", StringComparison.Ordinal) && c.Old.StartsWith("0.699", StringComparison.Ordinal));
    }
}
