using Cartwright.Models.Reference;
using Cartwright.Patients;
using Cartwright.Products;
using Cartwright.Rehearsals;
using Cartwright.Reports.Rehearsed;
using Cartwright.Tests.Rehearsals;
using Cartwright.Units;
using Shouldly;
using Xunit;

namespace Cartwright.Tests.Patients;

/// <summary>A construct in the place of a population's own product.</summary>
public class AssumedConstructTests
{
    private const string Disclosed = "  costimulation: { value: [CD28], chosen: x }\n", Either = "  costimulation: { oneOf: [CD28, 4-1BB], chosen: x }\n";

    [Fact]
    public void Each_patient_is_the_one_to_whom_the_construct_is_given()
    {
        var construct = Construct(Disclosed);
        var (before, after) = (Assuming(""), Assuming("").Given(construct));
        foreach (var number in Enumerable.Range(1, 20).Select(n => (uint)n))
            VirtualPatient.Draw(after, 1, 1, number).Parameters.Values.ToArray().ShouldBe(ConstructParameters.Apply(construct, VirtualPatient.Draw(before, 1, 1, number).Parameters).Values.ToArray());
        after.Patients.Population.TypicalOf(ReferenceParameter.Cd28Costimulation).ShouldBe(1);
    }

    [Fact]
    public void Its_rows_stand_among_the_assumptions_with_their_source()
    {
        var added = Assuming("").Given(Construct(Disclosed)).Choices.Except(Assuming("").Choices).ToList();
        var cd28 = added.Single(c => c.Path == "patients.construct.cd28");
        (cd28.Value, cd28.By).ShouldBe(("1", "construct HER2 product"));
        cd28.Why.ShouldNotBeNull().ShouldContain("D4:45");
        Assuming("").Choices.ShouldContain(c => c.Path == "patients.construct" && c.Value == "construct.yaml");
    }

    [Fact]
    public void What_is_set_by_hand_wins_and_says_so()
    {
        var given = Assuming("  with: { cd28: { typical: 0, spread: 0 } }\n").Given(Construct(Disclosed));
        given.Patients.Population.TypicalOf(ReferenceParameter.Cd28Costimulation).ShouldBe(0);
        given.Choices.Single(c => c.Path == "patients.construct.cd28").Value.ShouldBe("1, not applied");
        // A domain that is set by hand is disclosed as far as the rehearsal goes.
        Assuming("  with: { cd28: 1 }\n").Given(Construct(Either)).Patients.Construct!.Undisclosed.ShouldBeNull();
    }

    [Theory]
    [InlineData("../construct.yaml")]
    [InlineData("/etc/passwd")]
    [InlineData("a/../../b.yaml")]
    [InlineData("./construct.yaml")]
    [InlineData("C:x.yaml")]
    [InlineData("a\\\\b.yaml")]
    public void A_file_outside_the_study_folder_is_refused(string path)
    {
        var fault = AssumptionsFile.Read("assumptions.yaml", Example.Text.Replace("  population: her2IV\n", $"  population: her2IV\n  construct: \"{path}\"\n", StringComparison.Ordinal)).Faults.ShouldHaveSingleItem();
        fault.Message.ShouldContain("inside the study folder");
        fault.Where.Line.ShouldBeGreaterThan(1);
    }

    [Fact]
    public void Assumptions_whose_construct_nobody_read_do_not_run() =>
        Should.Throw<FaultyInputException>(() => StudyCurves.Of(ShippedRehearsals.PlanOf("her2-e-cart"), Assuming(""), 1, 1, 7, 1)).Faults.ShouldContain(f => f.Message.Contains("was not read", StringComparison.Ordinal));

    [Fact]
    public void An_error_of_the_construct_stops_the_run() =>
        Should.Throw<FaultyInputException>(() => Assuming("").Given(Construct(Disclosed, target: "CD7"))).Faults.ShouldHaveSingleItem().Message.ShouldStartWith("FRATRICIDE");

    [Fact]
    public void An_undisclosed_domain_is_rehearsed_as_both_and_the_report_compares_them()
    {
        var study = Rehearse(Assuming("").Given(Construct(Either)));
        var domains = study.Domains.ShouldNotBeNull();
        domains.Runs.Select(r => (r.Level.Number, r.Domain)).ShouldBe([(1, "CD28"), (1, "4-1BB"), (2, "CD28"), (2, "4-1BB"), (3, "CD28"), (3, "4-1BB")]);
        domains.Differences.ShouldAllBe(d => d.Patients == 40 && d.Cmax != 1);
        // The table of the model has the programme of cells with CD28 last 0.8 times as long (f28tau): they peak earlier, in the same people.
        foreach (var level in domains.Runs.Chunk(2)) level[0].Tmax.ShouldNotBeNull().ShouldBeLessThan(level[1].Tmax!.Value);
        RehearsalReport.Of(study, []).ShouldContain("What each domain would give");
    }

    [Fact]
    public void Where_the_domain_is_known_there_is_nothing_to_compare()
    {
        var study = Rehearse(Assuming("").Given(Construct(Disclosed)));
        study.Domains.ShouldBeNull();
        RehearsalReport.Of(study, []).ShouldNotContain("What each domain would give");
    }

    private static RehearsedStudy Rehearse(Assumptions assumptions) => Study.Rehearse(ShippedRehearsals.ProtocolOf("her2-e-cart"), assumptions, new(1, 4, 2) { PatientsForTruth = 40, PatientsForAmendments = 40 });

    private static Assumptions Assuming(string with)
    {
        var (assumptions, faults) = AssumptionsFile.Read("assumptions.yaml", Example.Text.Replace("  population: her2IV\n", $"  population: her2IV\n  construct: construct.yaml\n{with}", StringComparison.Ordinal));
        return assumptions ?? throw new FaultyInputException(faults);
    }

    internal static string Text(string costimulation, string target = "HER2") =>
        $"cartwright: 1\nconstruct:\n  name: {{ value: HER2 product, chosen: x }}\n  binders:\n    - {{ kind: scFv, targets: [{target}], chosen: x }}\n{costimulation}  signalling: {{ value: CD3zeta, chosen: x }}\n";

    private static Construct Construct(string costimulation, string target = "HER2")
    {
        var (construct, faults) = ConstructFile.Read("construct.yaml", Text(costimulation, target));
        return construct ?? throw new FaultyInputException(faults);
    }
}
