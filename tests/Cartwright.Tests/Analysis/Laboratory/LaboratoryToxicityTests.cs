using Cartwright.Analysis.Laboratory;
using Cartwright.Analysis.Subjects;
using Cartwright.Datasets.Sdtm;
using Cartwright.Tests.Analysis.Safety;
using Shouldly;
using Xunit;

namespace Cartwright.Tests.Analysis.Laboratory;

/// <summary>Shifts of grades from baseline to the worst on treatment, of cases worked by hand. Conditioning is on day −5, the infusion on day 0.</summary>
public class LaboratoryToxicityTests
{
    private static Package With(params (double Day, string Test, double? Value, string Unit, double? Low, double? High)[] rows)
    {
        var package = Package.Of();
        return new(package.Data with
        {
            Laboratory =
            [
                .. rows.Select((r, i) => new LaboratoryResult("S1", i + 1, r.Test, r.Test, "CHEMISTRY", r.Value, false, null, r.Unit, "", SdtmDate.OnDay(Package.Infusion.AddDays(r.Day)))
                {
                    LowerNormal = r.Low,
                    UpperNormal = r.High,
                }),
            ],
        });
    }

    private static LaboratoryToxicity Graded(Package package) => LaboratoryToxicity.Of(package.Data, SubjectLevel.Of(package.Data, Package.Plan), CtcaeVersion.V5, GradingRules.Default);

    private static SubjectShift Shift(Package package, string term) => Graded(package).Shifts.Single(s => s.Criterion.Term == term).Subjects.Single();

    [Fact]
    public void Baseline_is_the_last_value_before_the_first_treatment_and_worst_the_worst_after_it()
    {
        var shift = Shift(With((-10, "ALT", 200, "U/L", 0, 40), (-5, "ALT", 30, "U/L", 0, 40), (3, "ALT", 130, "U/L", 0, 40), (9, "ALT", 50, "U/L", 0, 40)), "Alanine aminotransferase increased");
        (shift.Baseline.Grade, shift.Worst.Grade).ShouldBe((0, 2));
    }

    [Fact]
    public void A_result_that_cannot_be_graded_keeps_a_subject_from_grade_0_but_not_from_a_grade()
    {
        var open = With((-6, "NEUT", 3.0, "10^9/L", 1.8, 7), (3, "NEUT", 2.0, "10^9/L", 1.8, 7), (7, "NEUT", 1.6, "10^9/L", null, null));
        Shift(open, "Neutrophil count decreased").Worst.Reason.ShouldBe("the lower limit of normal is not known");
        Shift(With((3, "NEUT", 0.4, "10^9/L", null, null), (7, "NEUT", 1.6, "10^9/L", null, null)), "Neutrophil count decreased").Worst.Grade.ShouldBe(4);
    }

    [Fact]
    public void A_test_that_nobody_can_grade_has_no_shifts_and_urine_is_no_blood()
    {
        Graded(With((3, "ALB", 30, "ng/mL", 35, 50))).Shifts.ShouldBeEmpty();
        var urine = With((3, "GLUC", 1, "mmol/L", 4, 6));
        Graded(new(urine.Data with { Laboratory = [.. urine.Data.Laboratory.Select(r => r with { Category = "URINALYSIS" })] })).Results.ShouldBeEmpty();
    }

    [Fact]
    public void Both_directions_of_a_test_are_graded_apart_and_signed_together()
    {
        var results = Graded(With((-6, "K", 4.0, "mmol/L", 3.5, 5.1), (1, "K", 2.9, "mmol/L", 3.5, 5.1), (2, "K", 6.2, "mmol/L", 3.5, 5.1))).Results;
        results.Select(r => r.Signed).ShouldBe([0, -3, 3]);
    }
}
