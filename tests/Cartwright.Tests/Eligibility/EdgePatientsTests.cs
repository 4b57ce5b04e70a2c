using Cartwright.Eligibility;
using Cartwright.Protocols;
using Cartwright.Tests.Rehearsals;
using Shouldly;
using Xunit;

namespace Cartwright.Tests.Eligibility;

/// <summary>Acceptance scenario S6: patients on either side of every bound of the CD7 trial, from the file that ships with it. The oracle is the record's own words (D3:31-46).</summary>
public class EdgePatientsTests
{
    private static readonly EligibilityReport Report = Screening.Of(Screening.Protocol, ShippedRehearsals.Text(Screening.Cd7, "screening-example.csv"));

    [Theory]
    [InlineData("age-11", Truth.False, "inclusion 1")]
    [InlineData("age-12", Truth.True, "")]
    [InlineData("age-65", Truth.True, "")]
    [InlineData("age-66", Truth.False, "inclusion 1")]
    [InlineData("cd7-30.0", Truth.False, "inclusion 8")]
    [InlineData("cd7-30.1", Truth.True, "")]
    [InlineData("kps-59", Truth.False, "inclusion 5")]
    [InlineData("kps-50", Truth.False, "inclusion 5")]
    [InlineData("kps-60", Truth.True, "")]
    [InlineData("ecog-2", Truth.True, "")]
    [InlineData("ecog-3", Truth.False, "inclusion 6")]
    [InlineData("survival-2.9", Truth.False, "inclusion 3")]
    [InlineData("survival-3", Truth.True, "")]
    [InlineData("immunotherapy-2.9", Truth.False, "inclusion 7")]
    [InlineData("immunotherapy-3", Truth.True, "")]
    [InlineData("pregnant", Truth.False, "exclusion 5")]
    [InlineData("breastfeeding", Truth.False, "exclusion 5")]
    [InlineData("hiv-unknown", Truth.Unknown, "exclusion 3")]
    [InlineData("kps-60-ecog-0", Truth.True, "")]
    [InlineData("age-14", Truth.True, "")]
    public void Each_patient_meets_or_fails_one_criterion_and_no_other(string patient, Truth eligible, string criterion)
    {
        var result = Patient(patient);
        result.Eligible.ShouldBe(eligible);
        result.Criteria.Where(c => c.Passes != Truth.True).Select(c => c.Name).ShouldBe(criterion.Length == 0 ? [] : [criterion]);
    }

    [Fact]
    public void Eight_inclusions_and_seven_exclusions_each_with_a_reason_and_a_place()
    {
        foreach (var patient in Report.Patients)
        {
            (patient.Criteria.Count(c => !c.Criterion.Value.Excludes), patient.Criteria.Count(c => c.Criterion.Value.Excludes)).ShouldBe((8, 7));
            patient.Criteria.ShouldAllBe(c => c.Reason.Length > 0 && c.Reason != EligibilityReport.NoRule && c.Criterion.At != null);
        }
    }

    [Theory]
    [InlineData("kps-60-ecog-0", "SCALES-DISAGREE")]
    [InlineData("age-14", "KARNOFSKY-UNDER-16")]
    [InlineData("kps-59", "KARNOFSKY-STEP")]
    [InlineData("cd7-30.1", null)]
    [InlineData("kps-60", null)]
    public void Scales_that_disagree_and_children_by_Karnofsky_are_warned_of(string patient, string? code) => Patient(patient).Warnings.Select(w => w.Code).ShouldBe(code is null ? [] : [code]);

    [Theory]
    [InlineData("age-11", "inclusion 1", "age 11 y; 12 to 65 completed years wanted")]
    [InlineData("cd7-30.0", "inclusion 8", "target-positive cells 30.0 %; above 30 % wanted")]
    [InlineData("survival-2.9", "inclusion 3", "life expectancy 2.9 mo; at least 3 mo wanted")]
    [InlineData("immunotherapy-2.9", "inclusion 7", "last other immunotherapy 2.9 mo ago; none within 3 mo wanted")]
    [InlineData("breastfeeding", "exclusion 5", "breastfeeding: yes")]
    [InlineData("hiv-unknown", "exclusion 3", "HIV test positive: unknown")]
    public void The_reason_has_the_value_used_with_its_unit(string patient, string criterion, string reason) => Patient(patient).Criteria.Single(c => c.Name == criterion).Reason.ShouldBe(reason);

    [Fact]
    public void An_exclusion_that_is_met_excludes_and_one_that_is_unknown_does_neither()
    {
        var pregnant = Patient("pregnant").Criteria.Single(c => c.Name == "exclusion 5");
        (pregnant.Holds, pregnant.Passes).ShouldBe((Truth.True, Truth.False));
        var unknown = Patient("hiv-unknown").Criteria.Single(c => c.Name == "exclusion 3");
        (unknown.Holds, unknown.Passes).ShouldBe((Truth.Unknown, Truth.Unknown));
    }

    [Theory]
    [InlineData("no", "no", Truth.False)]
    [InlineData("yes", "no", Truth.True)]
    [InlineData("", "yes", Truth.True)]
    [InlineData("", "no", Truth.Unknown)]
    public void Refractory_and_relapsed_is_read_as_either_unless_both_were_chosen(string refractory, string relapsed, Truth passes)
    {
        Screening.One(("refractory", refractory), ("relapsed", relapsed)).Criteria[3].Passes.ShouldBe(passes);
        var both = ReadingOf("REFRACTORY-AND-RELAPSED", "both");
        Screening.Of(both, Screening.Header + "\n" + Screening.Row("p", ("refractory", "yes"), ("relapsed", "no"))).Patients[0].Criteria[3].Passes.ShouldBe(Truth.False);
    }

    [Fact]
    public void A_scale_that_was_chosen_away_does_not_decide()
    {
        var alone = Screening.Of(ReadingOf("PERFORMANCE-SCALES", "Karnofsky"), Screening.Header + "\n" + Screening.Row("p", ("karnofsky", "60"), ("ecog", "3"))).Patients[0];
        alone.Eligible.ShouldBe(Truth.True);
        alone.Criteria[5].SetAside.ShouldNotBeNull().ShouldContain("PERFORMANCE-SCALES");
    }

    [Fact]
    public void Under_16_Lansky_decides_where_it_is_given()
    {
        var csv = Screening.Header + ",lansky\n" + Screening.Row("p", ("age", "14"), ("karnofsky", "50"), ("ecog", "2")) + ",60";
        Screening.Of(Screening.Protocol, csv).Patients[0].Eligible.ShouldBe(Truth.True);
        Screening.Of(Screening.Protocol, csv).Patients[0].Warnings.ShouldBeEmpty();
        Screening.Of(ReadingOf("LANSKY", "Karnofsky"), csv).Patients[0].Eligible.ShouldBe(Truth.False);
    }

    [Theory]
    [InlineData("her2-e-cart", 0)]
    [InlineData("cd22-nct02315612", 0)]
    [InlineData("t4-nct01818323", 4)]
    public void Other_protocols_say_what_they_cannot_assess(string study, int criteria)
    {
        var report = Screening.Of(ShippedRehearsals.ProtocolOf(study), "patient,age (y),ecog,since systemic therapy (mo)\np,30,1,2");
        report.Patients[0].Criteria.Count.ShouldBe(criteria);
        report.Patients[0].Eligible.ShouldBe(Truth.Unknown);
        report.Notes.ShouldNotBeEmpty();
        if (criteria > 0) report.Patients[0].Criteria.Where(c => c.Passes != Truth.True).ShouldHaveSingleItem().Reason.ShouldBe("the protocol's file has no rule for it");
    }

    private static Protocol ReadingOf(string code, string reading) => ProtocolFile.Read("protocol.yaml", ShippedRehearsals.Text(Screening.Cd7, "protocol.yaml")
        .Replace("  readings:\n", $"  readings:\n    {code}: {{ value: {reading}, why: the test }}\n", StringComparison.Ordinal)).Protocol!;

    private static PatientResult Patient(string id) => Report.Patients.Single(p => p.Patient.Id == id);
}
