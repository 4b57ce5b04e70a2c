using System.Text.Json;
using Cartwright.Analysis.Manufacturing;
using Cartwright.Analysis.Subjects;
using Cartwright.Datasets;
using Cartwright.Datasets.Sdtm;
using Cartwright.Making;
using Cartwright.Patients;
using Cartwright.Tests.Patients;
using Cartwright.Trials;
using Cartwright.Trials.CaseReports;
using Xunit;

namespace Cartwright.Tests.Making;

/// <summary>A virtual trial whose products come from a facility: what the site writes of those who are infused, whose product fails, and who are lost while they wait; and that datasets and analysis carry it through.</summary>
public class FacilityInTrialTests
{
    private static readonly Assumptions Rough = Facility.Assuming("lostWhileWaiting: { progression: 6 %, death: 2 % }", "lostWhileWaiting: { progression: 20 %, death: 15 % }");
    private static readonly Lazy<(VirtualClinic Clinic, CaseReport[] Reports)> Once = new(() => Treated(Rough, 150));

    private static (VirtualClinic Clinic, CaseReport[] Reports) Treated(Assumptions assumptions, int subjects, uint trial = 5)
    {
        var clinic = new VirtualClinic(Example.Brief, assumptions, 3, trial);
        var level = Example.Brief.Levels[2];
        clinic.Expect(subjects, level);
        var opens = assumptions.Accrual.Opens;
        List<CaseReport> reports = [];
        for (var n = 0; n < subjects; n++)
        {
            var enrollee = clinic.Enrol(opens)!;
            opens = enrollee.Enrolled;
            reports.Add(clinic.Treat(enrollee, level, assumptions.Accrual.Opens));
        }
        return (clinic, [.. reports]);
    }

    [Fact]
    public void Everybody_has_one_end_and_it_is_the_journeys()
    {
        var (clinic, reports) = Once.Value;
        Assert.Equal(reports.Length, clinic.Journeys.Count);
        foreach (var (journey, report) in clinic.Journeys.Zip(reports))
        {
            Assert.Equal(journey.End == Milestone.Treated, report.Infusions.Count > 0);
            if (journey.End != Milestone.Treated)
                Assert.Equal(journey.End switch { Milestone.LostToDeath => "DEATH", Milestone.LostToProgression => "PROGRESSIVE DISEASE", _ => "MANUFACTURING FAILURE" }, report.Course.Ended);
        }
        Assert.All(Enum.GetValues<Milestone>().Where(m => m >= Milestone.Treated), end => Assert.Contains(clinic.Journeys, j => j.End == end));
    }

    [Fact]
    public void Who_dies_while_waiting_has_the_day_and_no_conditioning_and_who_progresses_has_no_death()
    {
        foreach (var report in Once.Value.Reports.Where(r => r.Course.Ended == "DEATH" && r.Infusions.Count == 0))
        {
            Assert.Equal(report.Course.LastContact, report.Course.Death);
            Assert.Equal((null, "DISEASE UNDER STUDY"), (report.Course.ConditioningStart, report.Course.CauseOfDeath));
            Assert.True(report.Course.Death >= report.Course.Leukapheresis!.Value.Date);
        }
        Assert.All(Once.Value.Reports.Where(r => r.Course.Ended == "PROGRESSIVE DISEASE"), r => Assert.Null(r.Course.Death));
    }

    /// <summary>The longest way: 2 d out, the wait, 14 d, 7 d of testing, 2 d back; conditioning on a morning from then on, 5 d before the infusion.</summary>
    [Fact]
    public void Nobody_is_infused_sooner_than_the_process_can_be()
    {
        foreach (var report in Once.Value.Reports.Where(r => r.Infusions.Count > 0))
        {
            Assert.True((report.Course.ConditioningStart!.Value - report.Course.Leukapheresis!.Value).TotalDays >= 25);
            Assert.Equal(2, (report.Batch!.Received!.Value - report.Batch.Ended).TotalDays, 0.01);
            Assert.Equal(7, (report.Batch.Ended - report.Batch.Made!.Value).TotalDays, 0.01);
        }
    }

    [Fact]
    public void The_analysis_finds_who_failed_who_was_lost_and_who_was_given_a_product_out_of_specification()
    {
        var (clinic, reports) = Once.Value;
        var data = StudyDatasets.From(Example.Brief, reports);
        var subjects = SubjectLevel.Of(data, Example.Brief);
        var batches = ManufacturingAnalysis.Of(data, Example.Brief, subjects).Batches;
        foreach (var (batch, journey) in batches.Zip(clinic.Journeys))
        {
            Assert.Equal(journey.End switch { Milestone.Treated => BatchOutcome.Infused, Milestone.Failed => BatchOutcome.Failed, _ => BatchOutcome.NotInfused }, batch.Outcome);
            if (journey.End == Milestone.Treated) Assert.Equal(journey.Draw.IsOutOfSpecification, batch.OutOfSpecification);
            if (journey.End == Milestone.LostToDeath) Assert.Equal("death", batch.Reason);
            if (journey.End == Milestone.LostToProgression) Assert.Equal("progressive disease", batch.Reason);
        }
        Assert.Contains(batches, b => b is { Outcome: BatchOutcome.Failed, Reason: "out of specification" });
        Assert.Equal(clinic.Journeys.Count(j => j.End == Milestone.LostToDeath), subjects.Subjects.Count(s => s.Death is not null && s.FirstInfused is null));
        Assert.All(subjects.Subjects.Where(s => s.FirstInfused is null), s => Assert.False(s.IsIn(AnalysisSet.Infused)));
    }

    [Fact]
    public void Bridging_stands_among_the_medicines_under_its_category_and_before_treatment()
    {
        var (clinic, reports) = Once.Value;
        foreach (var (journey, report) in clinic.Journeys.Zip(reports))
        {
            var bridging = report.Medications.Where(m => m.Category == CodeLists.TherapyCategory.Bridging).ToList();
            Assert.Equal(journey.Draw.IsBridged ? 1 : 0, bridging.Count);
            Assert.All(bridging, b => Assert.True(b.End <= (report.Course.ConditioningStart ?? report.Course.LastContact.AddDays(1))));
        }
        Assert.Equal(clinic.Journeys.Count(j => j.Draw.IsBridged), StudyDatasets.From(Example.Brief, reports).Medications.Count(m => m.Category == CodeLists.TherapyCategory.Bridging));
    }

    /// <summary>Dose achieved over dose planned is that of the cells made: none has more than planned, and a slower growth leaves more of them short.</summary>
    [Fact]
    public void The_dose_is_that_of_the_cells_made()
    {
        static double Short(CaseReport[] reports) => reports.Where(r => r.Infusions.Count > 0).Average(r => r.Infusions[0].CellsPerKilogram < 0.999e7 ? 1.0 : 0);
        Assert.All(Once.Value.Reports.SelectMany(r => r.Infusions), i => Assert.True(i.CellsPerKilogram <= 1.001e7));
        var slow = Treated(Facility.Assuming("growth: { median: 0.35 /d,", "growth: { median: 0.2 /d,"), 60).Reports;
        Assert.True(Short(slow) > Short(Once.Value.Reports) + 0.2);
    }

    /// <summary>Odds 0.08/0.92 at three lines, times 1.4 a line: 8 % at three, 19.3 % at six.</summary>
    [Theory]
    [InlineData(3, 0.08), InlineData(6, 0.19266)]
    public void Failure_is_by_the_patients_own_prior_lines(int lines, double expected)
    {
        var journeys = Treated(Facility.Assuming("population: her2IV", $"population: her2IV\n  with: {{ lines: {{ typical: {lines}, spread: 0 }} }}"), 600).Clinic.Journeys;
        Assert.Equal(expected, journeys.Average(j => j.Draw.Fails ? 1.0 : 0), 4 * Math.Sqrt(expected * (1 - expected) / 600));
    }

    [Fact]
    public void Few_devices_lose_more_patients_and_the_draws_of_each_stay_the_same()
    {
        var many = Treated(Facility.Assuming("    devices: 1 ", "    devices: 50 "), 150).Clinic.Journeys;
        var few = Treated(Facility.Assumptions, 150).Clinic.Journeys;
        Assert.Equal(many.Select(j => j.Draw), few.Select(j => j.Draw));
        Assert.True(few.Count(j => j.IsLost) > many.Count(j => j.IsLost));
        Assert.All(many.Where(j => j.WaitForDevice is not null), j => Assert.Equal(0, j.WaitForDevice));
    }

    [Fact]
    public void The_same_trial_is_the_same_bytes_whatever_other_trials_are_run()
    {
        var alone = JsonSerializer.Serialize(Treated(Rough, 20, 9).Reports);
        _ = Treated(Rough, 20, 8);
        Assert.Equal(alone, JsonSerializer.Serialize(Treated(Rough, 20, 9).Reports));
    }

    /// <summary>D4-090: no leukapheresis, no batch and no failure; the full dose.</summary>
    [Fact]
    public void In_the_body_nothing_is_collected()
    {
        var (clinic, reports) = Treated(AssumptionsFile.Read("a.yaml", Facility.InVivo).Assumptions!, 30);
        Assert.All(reports, r => Assert.Equal((null, null, 0), (r.Course.Leukapheresis, r.Batch, r.Procedures.Count(p => p.Name == "LEUKAPHERESIS"))));
        Assert.DoesNotContain(clinic.Journeys, j => j.End == Milestone.Failed);
        Assert.All(reports.Where(r => r.Infusions.Count > 0), r => Assert.Equal(1e7, r.Infusions[0].CellsPerKilogram, 1e5));
        Assert.Empty(StudyDatasets.From(Example.Brief, reports).BiospecimenEvents);
    }
}
