using Cartwright.Datasets;
using Cartwright.Datasets.Sdtm;
using Cartwright.Protocols;
using Cartwright.Trials.CaseReports;
using Cartwright.Units;
using Shouldly;
using Xunit;

namespace Cartwright.Tests.Datasets;

public class StudyDatasetsTests
{
    private static readonly DateTime Infused = new(2026, 3, 1, 10, 30, 42);

    [Fact]
    public void A_subject_bears_its_study_s_name_and_its_level_s() =>
        Data().Demographics.ShouldBe(
        [
            new("HER2-E-CART-001", "low", 46, "F", SdtmDate.OnDay(new(2026, 2, 1)), new SdtmDate(new(2026, 3, 1, 10, 30, 0), true), SdtmDate.OnDay(new(2026, 6, 1)), SdtmDate.OnDay(new(2026, 6, 1))),
            new("HER2-E-CART-002", "low", 46, "F", SdtmDate.OnDay(new(2026, 2, 1)), new SdtmDate(new(2026, 3, 1, 10, 30, 0), true), SdtmDate.OnDay(new(2026, 6, 1)), SdtmDate.OnDay(new(2026, 6, 1))),
        ]);

    [Theory]
    [InlineData(DoseBasis.Cells, 7e7, "cells")]
    [InlineData(DoseBasis.CellsPerKilogram, 1e6, "cells/kg")]
    public void A_dose_is_written_on_the_plan_s_basis(DoseBasis basis, double dose, string unit)
    {
        var exposure = StudyDatasets.From(Plan(basis), [Report("001")]).Exposure;
        exposure.Select(e => (e.Sequence, e.Category)).ShouldBe([(1, "LYMPHODEPLETION"), (2, "CAR-T")]);
        (exposure[1].Dose, exposure[1].DoseUnit, exposure[1].Treatment).ShouldBe((dose, unit, "HER2-E-CART"));
    }

    [Fact]
    public void Blood_goes_to_PC_or_LB_and_a_value_below_the_limit_keeps_the_limit()
    {
        var pc = Data().Concentrations[0];
        (pc.Test, pc.Name, pc.Value, pc.BelowLimit, pc.LowerLimit, pc.Method).ShouldBe(("HER2ECAR", "HER2-E-CART", null, true, 50, "QUANTITATIVE PCR"));
        Data().Laboratory.Where(l => l.Subject.EndsWith("001", StringComparison.Ordinal)).Select(l => (l.Sequence, l.Test, l.Category, l.Name)).ShouldBe(
            [(1, "IL6", "CYTOKINES", "Interleukin 6"), (2, "LDH", "LABORATORY", "Lactate Dehydrogenase")]);
    }

    /// <summary>CDISC SDTM Implementation Guide 3.4, LB: LBCAT says what kind of test it is.</summary>
    [Theory]
    [InlineData(BloodTest.Count, "NEUT", "10^9/L", "HEMATOLOGY", "Neutrophils")]
    [InlineData(BloodTest.Count, "PLAT", "10^9/L", "HEMATOLOGY", "Platelets")]
    [InlineData(BloodTest.Count, "CD7", "cells/µL", "HEMATOLOGY", "CD7 Positive Cells")]
    [InlineData(BloodTest.Count, "IGG", "g/L", "IMMUNOLOGY", "Immunoglobulin G")]
    [InlineData(BloodTest.Marrow, "BLAST", "%", "BONE MARROW", "Blasts")]
    [InlineData(BloodTest.Cytokine, "IL6", "pg/mL", "CYTOKINES", "Interleukin 6")]
    [InlineData(BloodTest.Laboratory, "CRP", "mg/L", "LABORATORY", "C Reactive Protein")]
    public void A_sample_goes_to_LB_under_its_category(BloodTest kind, string test, string unit, string category, string name)
    {
        var lb = Read(Report("001") with { Blood = [new(kind, test, "Day 7", Infused.AddDays(7), 0.4, 0.1, unit)] }).Laboratory.ShouldHaveSingleItem();
        (lb.Test, lb.Category, lb.Name, lb.Value, lb.Unit).ShouldBe((test, category, name, 0.4, unit));
    }

    [Fact]
    public void Bedside_assessments_go_to_NV_and_who_could_not_be_roused_is_told_from_who_scored_nothing()
    {
        var nv = Read(Report("001") with { IceAssessments = [new(Infused.AddDays(3), 10, true), new(Infused.AddDays(4), 0, true), new(Infused.AddDays(5), 0, false)] }).NeurologicalAssessments;
        nv.Select(n => (n.Sequence, n.Test, n.Score, n.Finding)).ShouldBe([(1, "ICE", 10, null), (2, "ICE", 0, null), (3, "ICE", 0, "UNAROUSABLE")]);
        nv[0].At.ShouldBe(SdtmDate.AtTime(Infused.AddDays(3)));
    }

    [Fact]
    public void The_rate_of_a_vasopressor_is_kept()
    {
        var medication = new MedicationReport("NOREPINEPHRINE", MedicationClass.Vasopressor, Infused.AddDays(4), Infused.AddDays(5)) { DoseMicrogramsPerKilogramMinute = 0.12 };
        Read(Report("001") with { Medications = [medication] }).Medications.ShouldHaveSingleItem().DoseMicrogramsPerKilogramMinute.ShouldBe(0.12);
        Data().Medications[0].DoseMicrogramsPerKilogramMinute.ShouldBeNull();
    }

    [Fact]
    public void For_toxicity_all_is_written_that_may_bear_on_it()
    {
        var report = Report("001") with { IceAssessments = [new(Infused.AddDays(3), 4, true)] };
        var plan = Plan(DoseBasis.Cells) with { CytokineRelease = Defaults.CytokineRelease };
        var (whole, lean) = (StudyDatasets.From(plan, [report]), StudyDatasets.ForToxicity(plan, report));
        (lean.Concentrations.Count + lean.Laboratory.Count + lean.Tumours.Count + lean.TumourResults.Count + lean.Questionnaires.Count).ShouldBe(0);
        lean.Demographics.ShouldBe(whole.Demographics);
        lean.Exposure.ShouldBe(whole.Exposure);
        lean.AdverseEvents.ShouldBe(whole.AdverseEvents);
        lean.VitalSigns.ShouldBe(whole.VitalSigns);
        lean.Medications.ShouldBe(whole.Medications);
        lean.Procedures.ShouldBe(whole.Procedures);
        lean.FindingsAbout.ShouldBe(whole.FindingsAbout);
        lean.NeurologicalAssessments.ShouldBe(whole.NeurologicalAssessments);
        var looking = plan with { CytokineRelease = plan.CytokineRelease with { OrgansFromLaboratory = true } };
        StudyDatasets.ForToxicity(looking, report).Laboratory.ShouldBe(whole.Laboratory);
    }

    [Fact]
    public void Weight_is_the_first_vital_sign_and_leukapheresis_the_first_procedure()
    {
        Data().VitalSigns.Take(2).Select(v => (v.Sequence, v.Test, v.Value)).ShouldBe([(1, "WEIGHT", 70), (2, "TEMP", 38.4)]);
        Data().Procedures.Take(2).Select(p => (p.Sequence, p.Treatment, p.FlowLitresPerMinute)).ShouldBe([(1, "LEUKAPHERESIS", null), (2, "NASAL CANNULA", 2)]);
    }

    [Fact]
    public void A_leukapheresis_that_the_report_lists_itself_is_not_written_twice()
    {
        var report = Report("001") with { Procedures = [new("LEUKAPHERESIS", null, new(2026, 2, 10, 9, 0, 0), null)] };
        StudyDatasets.From(Plan(DoseBasis.Cells), [report]).Procedures.ShouldHaveSingleItem().Start!.Value.HasTime.ShouldBeTrue();
    }

    [Fact]
    public void A_death_ends_the_study_and_its_cause_is_kept()
    {
        Data().Disposition.Take(2).Select(d => (d.Term, d.Start.ToString())).ShouldBe([("INFORMED CONSENT OBTAINED", "2026-02-01"), ("DEATH", "2026-06-01")]);
        var cause = Data().FindingsAbout[0];
        (cause.About, cause.Test, cause.Text).ShouldBe(("DEATH", "PRCDTH", "disease progression"));
    }

    [Fact]
    public void A_subject_who_was_never_infused_has_no_exposure_and_no_reference_date()
    {
        var report = Report("003") with { Infusions = [], Course = Report("003").Course with { ConditioningStart = null, Leukapheresis = null, Ended = "MANUFACTURING FAILURE", Death = null, CauseOfDeath = null } };
        var data = StudyDatasets.From(Plan(DoseBasis.Cells), [report]);
        data.Exposure.ShouldBeEmpty();
        data.Demographics.Single().FirstInfusion.ShouldBeNull();
        data.VitalSigns[0].At.ShouldBe(SdtmDate.OnDay(new(2026, 2, 1)));
        data.Disposition[1].Term.ShouldBe("MANUFACTURING FAILURE");
    }

    [Fact]
    public void Nobody_at_the_site_judges_a_response() => Data().Responses.ShouldBeEmpty();

    [Fact]
    public void The_package_of_a_trial_reads_back_from_its_files()
    {
        var folder = new MemoryFolder();
        SdtmFiles.Write(Data(), folder.Create);
        var (read, faults) = SdtmFiles.Read(folder.Open);
        faults.ShouldBeEmpty();
        read!.Concentrations.ShouldBe(Data().Concentrations);
        read.TumourResults.ShouldBe(Data().TumourResults);
        read.Questionnaires.ShouldBe(Data().Questionnaires);
        read.AdverseEvents.ShouldBe(Data().AdverseEvents);
    }

    // Written to files and read back.
    private static StudyData Read(CaseReport report)
    {
        var folder = new MemoryFolder();
        SdtmFiles.Write(StudyDatasets.From(Plan(DoseBasis.Cells), [report]), folder.Create);
        var (read, faults) = SdtmFiles.Read(folder.Open);
        faults.ShouldBeEmpty();
        return read!;
    }

    private static StudyData Data() => StudyDatasets.From(Plan(DoseBasis.Cells), [Report("001"), Report("002")]);

    private static CaseReport Report(string id) => new(
        new Demography(id, 46, "F", 70),
        new CourseOfStudy(new(2026, 2, 1), 1, new(2026, 2, 10), new(2026, 2, 24), new(2026, 6, 1), "disease progression", new(2026, 6, 1), "DEATH"),
        [new Infusion(Infused, 7e7, 1e6)],
        [new AdverseEventReport("Pyrexia", "General disorders", 1, false, true, new(2026, 3, 4, 22, 0, 0), null)],
        [
            new BloodResult(BloodTest.Kinetics, "HER2CAR", "1 h", Infused.AddHours(1), null, 50, "copies/ug"),
            new BloodResult(BloodTest.Cytokine, "IL6", "1 h", Infused.AddHours(1), 12.5, 2, "pg/mL"),
            new BloodResult(BloodTest.Laboratory, "LDH", "1 h", Infused.AddHours(1), 210, 10, "U/L"),
        ],
        [new VitalSign("TEMP", 38.4, "°C", Infused.AddDays(3))],
        [new MedicationReport("NOREPINEPHRINE", MedicationClass.Vasopressor, Infused.AddDays(4), Infused.AddDays(5))],
        [new ProcedureReport(OxygenDevice.NasalCannula, 2, Infused.AddDays(4), null)],
        [new LesionIdentified("T1", "TARGET", "LIVER", false, new(2026, 2, 8))],
        [new LesionMeasured("T1", new(2026, 2, 8), 31.5, null, "Baseline"), new LesionMeasured("T1", new(2026, 4, 12), null, null, "Week 6")],
        [new QuestionnaireAnswer("EORTC QLQ-C30", 30, 6, new(2026, 3, 29), "Day 28")]);

    // What the package needs of a plan is its name, its product and its levels.
    private static TrialPlan Plan(DoseBasis basis) => new("HER2-E-CART", "HER2-E-CART", [new DoseLevel(1, "low", new CellDose(1e6, basis))],
        ThreePlusThreeVariant.SixAtMtd, null, CapPolicy.ReportOnly, Duration.OfDays(-5), null!, null!, null!, null!, null!, null!, [], PrecisionWanted.Default, [], []);
}
