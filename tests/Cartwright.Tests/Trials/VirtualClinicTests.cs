using System.Text.Json;
using Cartwright.Patients;
using Cartwright.Protocols;
using Cartwright.Rehearsals;
using Cartwright.Tests.Patients;
using Cartwright.Tests.Protocols;
using Cartwright.Trials;
using Cartwright.Trials.CaseReports;
using Xunit;

namespace Cartwright.Tests.Trials;

public class VirtualClinicTests
{
    private const int Many = 600;
    private static readonly DateTime Opens = Example.Assumptions.Accrual.Opens;
    private static readonly TrialPlan Plan = Example.Plan;

    private static readonly TrialPlan Brief = Example.Brief;
    private static readonly CaseReport[] Reports = VirtualSite.Usual.Reports;

    private static CaseReport[] Treated(Assumptions assumptions, int patients, int level, TrialPlan? plan = null) => new VirtualSite(assumptions, patients, level, plan).Reports;

    [Fact]
    public void The_nth_subject_is_the_same_in_a_trial_of_any_length()
    {
        var few = Treated(Example.Assumptions, 3, level: 3);
        for (var i = 0; i < 3; i++) Assert.Equal(JsonSerializer.Serialize(Reports[i]), JsonSerializer.Serialize(few[i]));
        Assert.Equal("002", few[1].Demography.SubjectId);
    }

    [Fact]
    public void Two_sites_side_by_side_write_the_same()
    {
        var alone = new VirtualClinic(Plan, Example.Assumptions, 9, 1);
        var (first, second) = (alone.Enrol(Opens)!, alone.Enrol(Opens)!);
        var one = JsonSerializer.Serialize(alone.Treat(first, Plan.Levels[0], Opens));
        var two = JsonSerializer.Serialize(alone.Treat(second, Plan.Levels[0], Opens));
        // In the other order: what a subject's report says hangs on nobody else.
        Assert.Equal(two, JsonSerializer.Serialize(new VirtualClinic(Plan, Example.Assumptions, 9, 1).Treat(second, Plan.Levels[0], Opens)));
        Assert.Equal(one, JsonSerializer.Serialize(new VirtualClinic(Plan, Example.Assumptions, 9, 1).Treat(first, Plan.Levels[0], Opens)));
    }

    // Exponential waits of mean 30.4375/1.5 days, cut to whole days: the mean falls by half a day.
    [Fact]
    public void Subjects_arrive_at_the_stated_rate_and_never_before_their_slot()
    {
        var clinic = new VirtualClinic(Plan, Example.Assumptions, 1, 1);
        var slot = Opens.AddHours(15);
        var waits = Enumerable.Range(0, 4000).Select(_ => (clinic.Enrol(slot)!.Enrolled - slot).TotalDays).ToList();
        Assert.All(waits, w => Assert.True(w >= 0));
        Assert.Equal(30.4375 / 1.5, waits.Average(), 4 * 30.4375 / 1.5 / Math.Sqrt(4000) + 0.5);
    }

    [Fact]
    public void Conditioning_waits_for_the_product_and_for_its_slot_and_infusion_follows_as_planned()
    {
        var late = Opens.AddYears(1);
        var clinic = new VirtualClinic(Plan, Example.Assumptions.WithoutShortfallOrDropout(), 3, 5);
        var report = clinic.Treat(clinic.Enrol(Opens)!, Plan.Levels[0], late);
        Assert.Equal(late.Date, report.Course.ConditioningStart!.Value.Date);
        Assert.Equal(report.Course.ConditioningStart.Value.AddDays(5), report.Infusions.Single().At);
        Assert.All(Infused(), r => Assert.InRange((r.Course.ConditioningStart!.Value - r.Course.Leukapheresis!.Value).TotalDays, 14, 22.2));
    }

    // The shipped assumptions: a batch takes 14 to 22 days.
    [Fact]
    public void Cells_are_collected_made_and_given_back_in_that_order_and_each_once_to_each_subject()
    {
        Assert.Equal(Many, Reports.Select(r => r.Demography.SubjectId).Distinct().Count());
        foreach (var report in Reports)
        {
            var collection = report.Procedures.Single(p => p.Name == "LEUKAPHERESIS");
            Assert.True(collection.Start >= report.Course.Enrolled);
            if (report.Course.Ended == "MANUFACTURING FAILURE") Assert.Empty(report.Infusions);
            else Assert.True(report.Infusions.Single().At >= collection.Start.AddDays(14));
        }
    }

    [Fact]
    public void Nothing_is_seen_before_consent_or_after_the_last_contact()
    {
        foreach (var report in Reports)
        {
            var (first, last) = (report.Course.Enrolled.Date, report.Course.LastContact.Date);
            Assert.All(Moments(report), at => Assert.InRange(at.Date, first, last));
            if (report.Course.Death is { } death) Assert.Equal(death, report.Course.LastContact);
        }
    }

    [Fact]
    public void Every_visit_lies_in_its_window()
    {
        foreach (var report in Infused())
        {
            var infusion = report.Infusions[0].At;
            AreInside(Plan.Visits.Kinetics, report.Blood.Select(b => (b.Visit, b.At)));
            AreInside(Plan.Visits.Imaging, report.Measurements.Select(m => (m.Visit, m.At)));
            AreInside(Plan.Visits.QualityOfLife, report.Answers.Select(a => (a.Visit, a.At)));

            void AreInside(IReadOnlyList<PlannedVisit> planned, IEnumerable<(string Visit, DateTime At)> kept)
            {
                foreach (var (visit, at) in kept)
                {
                    var window = planned.Single(v => v.Name == visit);
                    Assert.InRange((at - infusion).TotalDays, window.Earliest.Days - 1e-9, window.Latest.Days + 1e-9);
                    if (window.Latest.Days == -5) Assert.True(at < report.Course.ConditioningStart);
                }
            }
        }
    }

    [Fact]
    public void A_missed_visit_is_as_frequent_as_supposed()
    {
        var kept = Infused().Where(r => r.Course.LastContact > r.Infusions[0].At.AddDays(40)).ToList();
        var taken = kept.Average(r => r.Blood.Where(b => b.Kind == BloodTest.Kinetics && b.Visit is "24 h" or "Day 4" or "Day 7" or "Day 10" or "Day 14" or "Day 28").Select(b => b.Visit).Distinct().Count() / 6.0);
        Assert.Equal(0.95, taken, 4 * Math.Sqrt(0.05 * 0.95 / (6 * kept.Count)));
    }

    [Fact]
    public void One_sampling_day_more_or_less_moves_no_other_sample()
    {
        var thinned = Plan with { Visits = Plan.Visits with { Kinetics = [.. Plan.Visits.Kinetics.Where((_, i) => i % 2 == 0)] } };
        var fewer = Treated(Example.Assumptions, 40, level: 3, thinned);
        for (var i = 0; i < fewer.Length; i++)
        {
            var kept = thinned.Visits.Kinetics.Select(v => v.Name).ToHashSet();
            Assert.Equal(Kinetics(Reports[i]).Where(b => kept.Contains(b.Visit)), Kinetics(fewer[i]));
        }

        static IEnumerable<BloodResult> Kinetics(CaseReport report) => report.Blood.Where(b => b.Kind == BloodTest.Kinetics);
    }

    [Fact]
    public void A_short_dose_and_a_failed_batch_are_as_frequent_as_supposed()
    {
        var failed = Reports.Count(r => r.Course.Ended == "MANUFACTURING FAILURE");
        Assert.Equal(0.08, (double)failed / Many, 4 * Math.Sqrt(0.08 * 0.92 / Many));
        Assert.All(Reports.Where(r => r.Course.Ended == "MANUFACTURING FAILURE"), r => Assert.Empty(r.Infusions));

        var fractions = Infused().Select(r => r.Infusions[0].CellsPerKilogram / 1e7).ToList();
        Assert.Equal(0.10, fractions.Average(f => f < 0.999 ? 1.0 : 0), 4 * Math.Sqrt(0.1 * 0.9 / fractions.Count));
        Assert.All(fractions, f => Assert.True(f == 1 || f is > 0.299 and < 0.751));
    }

    // The rule, not the clinic, says what is dose-limiting: whatever else stands on the form must not satisfy it.
    [Theory]
    [InlineData("mild", 1)]
    [InlineData("mild", 3)]
    [InlineData("steep", 2)]
    public void The_toxicity_rule_finds_exactly_the_toxicities_drawn(string scenario, int level)
    {
        var assumptions = Example.Assumptions.WithoutShortfallOrDropout().Under(scenario);
        var site = new VirtualSite(assumptions, Many, level, Brief, 11, 2);
        foreach (var (report, truth) in site.Known)
        {
            if (truth.DeathDays <= 28) continue;
            var status = VirtualTrial.Judge(Brief, report);
            Assert.IsNotType<DltStatus.NotEvaluable>(status);
            Assert.Equal(truth.DoseLimiting, status is DltStatus.Toxicity);
        }
        var rate = assumptions.Toxicity.InForce.At(level);
        Assert.Equal(rate, (double)site.Known.Count(k => k.Truth.DoseLimiting) / Many, 4 * Math.Sqrt(rate * (1 - rate) / Many));
    }

    [Fact]
    public void A_dropout_before_the_end_of_the_window_cannot_be_judged_free_of_toxicity()
    {
        var leaving = Treated(Example.Assuming("dropout: 1 %", "dropout: 60 %"), 200, level: 1, Brief);
        var early = leaving.Where(r => r.Infusions.Count > 0 && r.Course.LastContact < r.Infusions[0].At.Date.AddDays(28)).ToList();
        Assert.NotEmpty(early);
        Assert.All(early, r => Assert.IsNotType<DltStatus.NoToxicity>(VirtualTrial.Judge(Brief, r)));
        Assert.All(early, r => Assert.Contains(r.Course.Ended, new[] { "LOST TO FOLLOW-UP", "WITHDRAWAL BY SUBJECT", "DEATH" }));
    }

    [Fact]
    public void What_is_written_survives_the_case_report_form()
    {
        foreach (var report in Reports.Take(50))
        {
            Assert.All(Moments(report), at => Assert.Equal(0, at.Ticks % TimeSpan.TicksPerMinute));
            Assert.All(report.VitalSigns, v => Assert.Equal(v.Value, Math.Round(v.Value, v.Test == "TEMP" ? 1 : 0)));
            Assert.All(report.Measurements.Where(m => m.DiameterMillimetres is not null), m => Assert.Equal(m.DiameterMillimetres, Math.Round(m.DiameterMillimetres!.Value)));
            // A level above the laboratory's upper limit is reported at it, whatever its figures.
            var limits = Example.Assumptions.Cytokines.Analytes.ToDictionary(a => a.Code, a => a.UpperLimit);
            Assert.All(report.Blood.Where(b => b.Value is not null && b.Value != limits.GetValueOrDefault(b.Test)), b => Assert.Equal(double.Parse(b.Value!.Value.ToString("E2")), b.Value.Value));
        }
    }

    [Fact]
    public void Answers_are_on_their_scales_and_some_are_missing()
    {
        var answers = Infused().SelectMany(r => r.Answers).ToList();
        Assert.All(answers, a => Assert.InRange(a.Score, 1, a.Item <= 28 ? 4 : 7));
        Assert.Equal(30, answers.Select(a => a.Item).Distinct().Count());
        var visits = Infused().Sum(r => r.Answers.Select(a => a.Visit).Distinct().Count());
        Assert.Equal(0.98, answers.Count / (30.0 * visits), 4 * Math.Sqrt(0.02 * 0.98 / (30.0 * visits)));
        Assert.Equal(1.6, answers.Where(a => a.Visit == "Baseline" && a.Item <= 28).Average(a => a.Score), 0.1);
    }

    [Fact]
    public void The_shipped_protocol_and_assumptions_go_together()
    {
        var plan = TrialPlan.Of(ShippedStudies.Her2).Plan!;
        Assert.Empty(Example.Assumptions.FaultsFor(plan));
        var reports = Treated(Example.Assumptions.WithoutShortfallOrDropout(), 30, level: 2, plan);
        Assert.All(reports, r => Assert.Equal(["IFNG", "IL10", "IL2", "IL6", "TNFA"], r.Blood.Where(b => b.Kind == BloodTest.Cytokine).Select(b => b.Test).Distinct().Order()));
        Assert.All(reports, r => Assert.NotEmpty(r.Lesions));
        Assert.All(reports, r => Assert.NotEmpty(r.Answers));
    }

    [Fact]
    public void Assumptions_that_do_not_fit_the_plan_are_refused() =>
        Assert.Throws<ArgumentException>(() => new VirtualClinic(Plan with { Levels = [Plan.Levels[0]] }, Example.Assumptions, 1, 1));

    private static IEnumerable<CaseReport> Infused() => Reports.Where(r => r.Infusions.Count > 0);

    private static IEnumerable<DateTime> Moments(CaseReport report) =>
    [
        .. report.Blood.Select(b => b.At), .. report.VitalSigns.Select(v => v.At), .. report.Lesions.Select(l => l.At), .. report.Measurements.Select(m => m.At),
        .. report.Answers.Select(a => a.At), .. report.AdverseEvents.Select(e => e.Start), .. report.AdverseEvents.Select(e => e.End).OfType<DateTime>(),
        .. report.Medications.Select(m => m.Start), .. report.Medications.Select(m => m.End).OfType<DateTime>(),
        .. report.Procedures.Select(p => p.Start), .. report.Procedures.Select(p => p.End).OfType<DateTime>(), .. report.Infusions.Select(i => i.At),
    ];
}
