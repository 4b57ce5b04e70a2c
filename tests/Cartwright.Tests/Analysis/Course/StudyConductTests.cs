using Cartwright.Analysis.Safety.Management;
using Cartwright.Analysis.Subjects;
using Cartwright.Analysis.Survival;
using Cartwright.Datasets.Sdtm;
using Cartwright.Tests.Analysis.Safety;
using Shouldly;
using Xunit;

namespace Cartwright.Tests.Analysis.Course;

/// <summary>Baseline, therapies, follow-up and treatment of toxicity. Conditioning is on day −5.</summary>
public class StudyConductTests
{
    [Fact]
    public void The_baseline_is_the_last_value_not_after_the_first_treatment()
    {
        var data = Package.Of().Data with
        {
            VitalSigns = [new("S1", 1, "WEIGHT", 70, "kg", Package.Day(-20)), new("S1", 2, "WEIGHT", 68, "kg", Package.Day(-5)), new("S1", 3, "WEIGHT", 60, "kg", Package.Day(-4))],
            Questionnaires = [new("S1", 1, "ECOG", 101, 1, "Screening", Package.Day(-20)), new("S1", 2, "ECOG", 101, 3, "Day 28", Package.Day(28)), new("S1", 3, "EORTC QLQ-C30", 1, 4, "", Package.Day(-6))],
            Tumours = [new("S1", 1, "T1", "TARGET", "LIVER", false, Package.Day(-10)), new("S1", 2, "T2", "TARGET", "LUNG", false, Package.Day(-10)), new("S1", 3, "N1", "NON-TARGET", "LUNG", false, Package.Day(-10))],
            TumourResults = [new("S1", 1, "T1", 30, null, "", Package.Day(-10)), new("S1", 2, "T2", 12.5, null, "", Package.Day(-10)), new("S1", 3, "T1", 10, null, "", Package.Day(28))],
            Laboratory =
            [
                new("S1", 1, "HER2", "HER2", "ANTIGEN EXPRESSION", 80, false, null, "%", "", Package.Day(-30)), new("S1", 2, "LDH", "LDH", "CHEMISTRY", 300, false, null, "U/L", "", Package.Day(-6)),
                new("S1", 3, "LDH", "LDH", "CHEMISTRY", 900, false, null, "U/L", "", Package.Day(3)), new("S1", 4, "BLAST", "Blasts", "BONE MARROW", 40, false, null, "%", "", Package.Day(-9)),
            ],
        };
        var baseline = CourseRows.Of(data).Conduct.Baselines.Single();
        (baseline.Kilograms, baseline.Ecog, baseline.SumOfDiametersMillimetres, baseline.BlastsPercent).ShouldBe((68, 1, 42.5, 40));
        baseline.LactateDehydrogenase.ShouldBe((300, "U/L"));
        baseline.Antigens.ShouldBe([("HER2", 80, "%")]);
        (baseline.Race, baseline.Ethnicity).ShouldBe((null, null));
    }

    [Fact]
    public void A_target_lesion_that_was_not_measured_leaves_no_sum()
    {
        var data = Package.Of().Data with
        {
            Tumours = [new("S1", 1, "T1", "TARGET", "LIVER", false, null), new("S1", 2, "T2", "TARGET", "LUNG", false, null)],
            TumourResults = [new("S1", 1, "T1", 30, null, "", Package.Day(-10))],
        };
        CourseRows.Of(data).Conduct.Baselines.Single().SumOfDiametersMillimetres.ShouldBeNull();
    }

    [Fact]
    public void Lines_are_those_recorded_and_not_the_number_of_therapies()
    {
        ConcomitantMedication Given(int n, string? line, string subject = "S1") => new(subject, n, $"DRUG {n}", "", Package.Day(-300 + n), null) { Category = CodeLists.TherapyCategory.Prior, Group = line };
        var data = Package.Of().With("S2").Data with { Medications = [Given(1, "LINE 1"), Given(2, "LINE 1"), Given(3, "LINE 2"), Given(1, null, "S2")] };
        var prior = CourseRows.Of(data).Conduct.Prior;
        TherapyGiven.Lines("S1", prior).OrNull.ShouldBe(2);
        TherapyGiven.Lines("S2", prior).Reason.ShouldBe("a therapy without its line");
        TherapyGiven.Lines("S3", prior).Reason.ShouldBe("no therapy recorded");
    }

    [Fact]
    public void A_total_dose_of_conditioning_needs_every_dose_in_one_unit()
    {
        Exposure Row(int n, string agent, double? dose, string? unit, double day) => new("S1", n, agent, "LYMPHODEPLETION", dose, unit, null, Package.Day(day), null);
        var data = Package.Empty.With("S1").Data;
        data = data with { Exposure = [data.Exposure[1], Row(3, "Fludarabine", 30, "mg/m2", -5), Row(4, "FLUDARABINE", 30, "mg/m2", -4), Row(5, "CYCLOPHOSPHAMIDE", 500, "mg/m2", -5), Row(6, "CYCLOPHOSPHAMIDE", null, null, -4)] };
        var doses = CourseRows.Of(data).Conduct.Conditioning;
        doses.Single(d => d.Agent == "FLUDARABINE").ShouldBe(new ConditioningDose("S1", "FLUDARABINE", 2, 60, "mg/m2", null));
        doses.Single(d => d.Agent == "CYCLOPHOSPHAMIDE").Because.ShouldBe("the dose is not recorded");
    }

    /// <summary>Followed for 100, 200 and 300 days alive; a death on day 50 censors: the median of follow-up is 200 (reverse Kaplan–Meier: 3 at risk on day 100, 2/3; 1/3 on day 200).</summary>
    [Fact]
    public void Death_censors_follow_up()
    {
        var package = Package.Empty.With("S1", seenUntil: 100).With("S2", seenUntil: 200).With("S3", seenUntil: 300).With("S4");
        var data = package.Data with { Demographics = [.. package.Data.Demographics.Select(d => d.Subject == "S4" ? d with { Death = Package.Day(50) } : d)] };
        var curve = FollowUpTime.Curve(SubjectLevel.Of(data, Package.Plan).Subjects, Package.Plan.Conventions.Duration);
        SurvivalQuantile.Median(curve).OrNull.ShouldBe(200);
        (curve.Subjects, curve.Events).ShouldBe((4, 3));
    }

    [Fact]
    public void Treatment_of_toxicity_is_counted_from_the_infusion_by_rows_and_days()
    {
        var package = Package.Of().Medicine("TOCILIZUMAB", "ANTI-CYTOKINE", 48, 49).Medicine("Tocilizumab", "ANTI-CYTOKINE", 72, 73).Medicine("ANAKINRA", "ANTI-CYTOKINE", 72, 73)
            .Medicine("DEXAMETHASONE", "CORTICOSTEROID", 72, 168).Medicine("DEXAMETHASONE", "CORTICOSTEROID", -200, -190).Medicine("IMMUNOGLOBULIN", "IMMUNOGLOBULIN", 720)
            .Oxygen("MECHANICAL VENTILATION", null, 100, 124);
        var data = package.Data with { Encounters = [new("S1", 1, "INTENSIVE CARE UNIT", Package.Day(4), Package.Day(6)), new("S1", 2, "HOSPITAL", Package.Day(-6), Package.Day(20))] };
        var treatment = CourseRows.Of(data).Treatment;
        treatment.Subjects.Select(t => (t.Kind, t.Rows.OrNull, t.Days.OrNull, t.First.OrNull)).ShouldBe(
        [
            (TreatmentKind.Tocilizumab, 2, 2, 2), (TreatmentKind.OtherAntiCytokine, 1, 1, 3), (TreatmentKind.Corticosteroid, 1, 5, 3), (TreatmentKind.Immunoglobulin, 1, 1, 30),
            (TreatmentKind.Ventilation, 1, 2, 4), (TreatmentKind.IntensiveCare, 1, 3, 4),
        ]);
        package.Course().Treatment.Collected.ShouldNotContain(TreatmentKind.IntensiveCare);
    }

    [Fact]
    public void A_flag_without_a_date_says_given_and_neither_how_often_nor_when()
    {
        var data = Package.Of().Data with
        {
            Medications =
            [
                new("S1", 1, "TOCILIZUMAB", "ANTI-CYTOKINE", null, null), new("S1", 2, "DEXAMETHASONE", "CORTICOSTEROID", null, Package.Day(9)),
                new("S1", 3, "ANAKINRA", "ANTI-CYTOKINE", Package.Day(2), Package.Day(2)), new("S1", 4, "ANAKINRA", "ANTI-CYTOKINE", null, null),
            ],
        };
        var treatment = CourseRows.Of(data).Treatment.Subjects.ToDictionary(t => t.Kind);
        var flag = treatment[TreatmentKind.Tocilizumab];
        new[] { flag.Rows.Reason, flag.Days.Reason, flag.First.Reason }.ShouldAllBe(r => r == ConcomitantTreatment.NoDate);
        (treatment[TreatmentKind.Corticosteroid].Rows.OrNull, treatment[TreatmentKind.Corticosteroid].Days.OrNull).ShouldBe((1, null));
        treatment[TreatmentKind.OtherAntiCytokine].Rows.Reason.ShouldBe(ConcomitantTreatment.NoDate);
    }

    [Fact]
    public void A_class_is_known_to_be_recorded_by_a_record_and_a_therapy_of_the_disease_is_none()
    {
        var steroid = new ConcomitantMedication("S1", 9, "PREDNISOLONE", "CORTICOSTEROID", null, null) { Category = CodeLists.TherapyCategory.Prior };
        var package = Package.Of().Medicine("IMMUNOGLOBULIN", "IMMUNOGLOBULIN", -200, -199);
        var treatment = CourseRows.Of(package.Data with { Medications = [.. package.Data.Medications, steroid] }).Treatment;
        treatment.Recorded.ShouldBe([TreatmentKind.Immunoglobulin]);
        treatment.Collected.ShouldContain(TreatmentKind.Vasopressor);
        treatment.Subjects.ShouldBeEmpty();
    }
}
