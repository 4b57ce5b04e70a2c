using Cartwright.Analysis.Laboratory;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace Cartwright.Tests.Analysis.Laboratory;

/// <summary>Boundaries of the published criteria, each with the words of CTCAE (National Cancer Institute: 4.03 of 2010, 5.0 of 2017, 6.0 of 2025).</summary>
public class CtcaeCriteriaTests
{
    private static LaboratoryGrade Grade(string version, string term, double? value, string? unit = null, double? low = null, double? high = null, double? baseline = null, GradingRules? rules = null) =>
        CtcaeVersion.Named(version)!.Of(term)!.Of(new(value, unit, low, high, baseline), rules ?? GradingRules.Default);

    /// <summary>5.0: "&lt;LLN - 1500/mm3; &lt;1500 - 1000; &lt;1000 - 500; &lt;500". 6.0: "&lt;1500 - 1000; &lt;1000 - 500; &lt;500 - 100; &lt;100/mm3".</summary>
    [Theory]
    [InlineData(0.5, 3, 2)]
    [InlineData(0.49, 4, 3)]
    [InlineData(0.1, 4, 3)]
    [InlineData(0.09, 4, 4)]
    [InlineData(1.0, 2, 1)]
    [InlineData(1.5, 1, 0)]
    [InlineData(1.8, 0, 0)]
    public void Neutropenia_has_other_grades_in_6_0(double count, int inFive, int inSix)
    {
        Grade("5.0", "Neutrophil count decreased", count, "10^9/L", low: 1.8).Grade.ShouldBe(inFive);
        Grade("6.0", "Neutrophil count decreased", count, "10^9/L", low: 1.8).Grade.ShouldBe(inSix);
    }

    /// <summary>"Hgb &lt;10.0 - 8.0 g/dL; &lt;6.2 - 4.9 mmol/L; &lt;100 - 80g/L": each unit by its own published limits.</summary>
    [Theory]
    [InlineData(80, "g/L", 2)]
    [InlineData(79.9, "g/L", 3)]
    [InlineData(8.0, "g/dL", 2)]
    [InlineData(7.9, "g/dL", 3)]
    [InlineData(4.9, "mmol/L", 2)]
    [InlineData(4.8, "mmol/L", 3)]
    public void Both_systems_of_units_have_their_own_limits(double value, string unit, int grade) => Grade("5.0", "Anemia", value, unit, low: 1000).Grade.ShouldBe(grade);

    [Theory]
    [InlineData(450, "cells/uL")]
    [InlineData(450, "cells/µL")]
    [InlineData(0.45, "10^3/uL")]
    [InlineData(450, "10^6/L")]
    public void A_count_is_graded_in_any_unit_of_counts(double value, string unit) => Grade("5.0", "Neutrophil count decreased", value, unit).Grade.ShouldBe(4);

    /// <summary>5.0: "&gt;3.0 - 5.0 x ULN if baseline was normal; &gt;3.0 - 5.0 x baseline if baseline was abnormal". 6.0: "&gt;1.5 - 2.0 x baseline if baseline was &gt;ULN". 4.03: ULN alone.</summary>
    [Theory]
    [InlineData("4.03", 160, 80, 2)]
    [InlineData("5.0", 160, 80, 1)]
    [InlineData("6.0", 160, 80, 2)]
    [InlineData("6.0", 161, 80, 3)]
    [InlineData("5.0", 119, 80, 0)]
    [InlineData("5.0", 120, 80, 1)]
    [InlineData("5.0", 160, 40, 2)]
    [InlineData("5.0", 200, 40, 2)]
    [InlineData("5.0", 201, 40, 3)]
    public void An_abnormal_baseline_is_what_aminotransferases_are_compared_with(string version, double value, double baseline, int grade) =>
        Grade(version, "Alanine aminotransferase increased", value, "U/L", high: 40, baseline: baseline).Grade.ShouldBe(grade);

    /// <summary>4.03: "&gt;1 - 1.5 x baseline; &gt;ULN - 1.5 x ULN". 5.0: "&gt;ULN - 1.5 x ULN". 6.0: "&gt;1.5 - 3.0 x if baseline is below LLN".</summary>
    [Theory]
    [InlineData("4.03", 70, 60, 1)]
    [InlineData("5.0", 70, 60, 0)]
    [InlineData("5.0", 91, 60, 2)]
    [InlineData("6.0", 91, 60, 0)]
    [InlineData("6.0", 70, 40, 2)]
    public void Creatinine_looks_at_the_baseline_otherwise_in_each_version(string version, double value, double baseline, int grade) =>
        Grade(version, "Creatinine increased", value, "umol/L", low: 50, high: 100, baseline: baseline).Grade.ShouldBe(grade);

    /// <summary>5.0: "1.71 mmol/L - 3.42 mmol/L", "125-129 mmol/L", "2.0 - 2.5 x baseline": limits without a sign are inclusive.</summary>
    [Fact]
    public void A_range_without_a_sign_includes_its_ends()
    {
        Grade("5.0", "Hypertriglyceridemia", 1.71, "mmol/L").Grade.ShouldBe(1);
        Grade("5.0", "Hypertriglyceridemia", 1.70, "mmol/L").Grade.ShouldBe(0);
        Grade("5.0", "GGT increased", 200, high: 60, baseline: 100).Grade.ShouldBe(1);
        Grade("5.0", "Hyponatremia", 130, "mmol/L", low: 135).Grade.ShouldBe(1);
        Grade("5.0", "Hyponatremia", 129, "mmol/L", low: 135).Grade.ShouldBe(3);
    }

    /// <summary>5.0: "125-129 mmol/L and asymptomatic" is grade 2 and "symptomatic" grade 3; hypokalemia "&lt;LLN - 3.0" is 1 and "symptomatic with &lt;LLN - 3.0" 2.</summary>
    [Theory]
    [InlineData("Hyponatremia", 127, "mmol/L", 135, 3, 2)]
    [InlineData("Hyponatremia", 124, "mmol/L", 135, 3, 3)]
    [InlineData("Hypokalemia", 3.2, "mmol/L", 3.5, 2, 1)]
    [InlineData("Hypokalemia", 2.9, "mmol/L", 3.5, 3, 3)]
    public void What_no_laboratory_records_is_assumed_or_not_by_a_rule(string term, double value, string unit, double low, int assumed, int notAssumed)
    {
        Grade("5.0", term, value, unit, low: low).Grade.ShouldBe(assumed);
        Grade("5.0", term, value, unit, low: low, rules: new(UnrecordedCondition.NotAssumed, UnknownBaseline.NotGraded)).Grade.ShouldBe(notAssumed);
    }

    [Fact]
    public void What_is_missing_is_told_and_never_grade_0()
    {
        Grade("5.0", "Anemia", 120, "g/L").ShouldSatisfyAllConditions(g => g.Grade.ShouldBeNull(), g => g.Reason.ShouldBe("the lower limit of normal is not known"));
        Grade("5.0", "Anemia", 120, "mg/L", low: 110).ShouldSatisfyAllConditions(g => g.Grade.ShouldBeNull(), g => g.Reason.ShouldBe("the criterion is not published in mg/L"));
        Grade("5.0", "Anemia", 120, "", low: 110).ShouldSatisfyAllConditions(g => g.Grade.ShouldBeNull(), g => g.Reason.ShouldBe("there is no unit"));
        Grade("5.0", "Anemia", null, "g/L", low: 110).ShouldSatisfyAllConditions(g => g.Grade.ShouldBeNull(), g => g.Reason.ShouldBe("there is no value"));
        Grade("5.0", "Alanine aminotransferase increased", 30, "U/L", baseline: 20).ShouldSatisfyAllConditions(g => g.Grade.ShouldBeNull(), g => g.Reason.ShouldBe("the upper limit of normal is not known"));
        Grade("5.0", "Alanine aminotransferase increased", 90, "U/L", high: 40).ShouldSatisfyAllConditions(g => g.Grade.ShouldBeNull(), g => g.Reason.ShouldBe("there is no baseline"));
        Grade("5.0", "Alanine aminotransferase increased", 30, "U/L", high: 40).ShouldSatisfyAllConditions(g => g.Grade.ShouldBeNull(), g => g.Reason.ShouldBe("there is no baseline"));
        Grade("5.0", "Alanine aminotransferase increased", 90, "U/L", high: 40, rules: GradingRules.Default with { Baseline = UnknownBaseline.TakenAsNormal }).Grade.ShouldBe(1);
        Grade("5.0", "Hyperglycemia", 20, "mmol/L").Reason!.ShouldContain("by its treatment");
        Grade("6.0", "Creatinine clearance decreased", 9, "mL/min").Reason!.ShouldContain("acute kidney injury");
    }

    [Fact]
    public void A_grade_that_holds_whatever_is_missing_says_what_could_make_it_worse()
    {
        Grade("5.0", "Anemia", 79, "g/L").ShouldBe(new(3, null, null));
        Grade("5.0", "Creatinine increased", 350, "umol/L", baseline: 100).ShouldBe(new(3, null, "a worse grade is not excluded: the upper limit of normal is not known") { Most = 4 });
    }

    /// <summary>"&lt;LLN - 75,000/mm3" is grade 1: 120 without LLN is grade 0 or 1, and a share of grade 3 that left it out would be too high.</summary>
    [Fact]
    public void What_has_no_grade_may_be_known_not_to_be_a_bad_one()
    {
        var count = Grade("5.0", "Platelet count decreased", 120, "10^9/L");
        (count.Grade, count.Most, count.IsAtLeast(1), count.IsAtLeast(2)).ShouldBe((null, 1, null, false));
        Grade("5.0", "Anemia", 120, "").IsAtLeast(3).ShouldBeNull();
        Grade("5.0", "Alanine aminotransferase increased", 90, "U/L", high: 40).Most.ShouldBe(4);
    }

    /// <summary>3 × 0.7 is 2.0999999999999996 in binary, 0.1 × 3 is 0.30000000000000004; 2.1 of an ULN of 0.7 and 0.3 of one of 0.1 are "3.0 x ULN".</summary>
    [Fact]
    public void A_value_at_a_multiple_is_at_it_whatever_binary_makes_of_it()
    {
        Grade("4.03", "Creatinine increased", 2.1, "mg/dL", high: 0.7, baseline: 0.7).Grade.ShouldBe(2);
        Grade("4.03", "Blood bilirubin increased", 0.1 * 3, "mg/dL", high: 0.1).Grade.ShouldBe(2);
        Grade("4.03", "Blood bilirubin increased", 0.3, "mg/dL", high: 0.1).Grade.ShouldBe(2);
    }

    /// <summary>CDISC ADaM IG 1.3, ATOXGR: negative where low.</summary>
    [Fact]
    public void A_test_with_two_directions_has_one_signed_grade()
    {
        LaboratoryGrade zero = new(0, null, null), three = new(3, null, null), none = LaboratoryGrade.None("x");
        LaboratoryGrade.Signed(three, zero).ShouldBe(-3);
        LaboratoryGrade.Signed(none, three).ShouldBe(3);
        LaboratoryGrade.Signed(zero, zero).ShouldBe(0);
        LaboratoryGrade.Signed(null, zero).ShouldBe(0);
        LaboratoryGrade.Signed(none, zero).ShouldBeNull();
    }

    /// <summary>Falling further below, or rising further above, is never a better grade: in all versions, all criteria.</summary>
    [Fact]
    public void No_grade_improves_as_the_value_worsens()
    {
        var criteria = CtcaeVersion.All.SelectMany(v => v.Criteria).ToArray();
        Prop.ForAll(Gen.Choose(0, criteria.Length - 1).ToArbitrary(), Gen.Choose(1, 400).Two().ToArbitrary(), Gen.Choose(1, 200).ToArbitrary(), (at, values, baseline) =>
        {
            var criterion = criteria[at];
            int? Of(int value) => criterion.Of(new(value / 10.0, criterion.Units.Count > 0 ? criterion.Units[0] : null, 5, 10, baseline / 10.0), GradingRules.Default).Grade;
            var (less, more) = (Math.Min(values.Item1, values.Item2), Math.Max(values.Item1, values.Item2));
            return Of(less) is not { } lower || Of(more) is not { } upper || (criterion.Direction == GradeDirection.Low ? lower >= upper : lower <= upper);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Every_version_has_its_criteria_and_an_unknown_one_is_none()
    {
        CtcaeVersion.All.Select(v => (v.Name, v.Criteria.Count)).ShouldBe([("4.03", 42), ("5.0", 42), ("6.0", 44)]);
        CtcaeVersion.Named("3.0").ShouldBeNull();
        CtcaeVersion.V6.Of("Platelet count decreased").ShouldBeNull();
        CtcaeVersion.V6.OfTest("PLAT").Single().Term.ShouldBe("Thrombocytopenia");
    }
}
