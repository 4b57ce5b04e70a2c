using Cartwright.Patients;
using Cartwright.Protocols;
using Cartwright.Rehearsals;
using Cartwright.Tests.Rehearsals;
using Cartwright.Trials;
using Cartwright.Trials.Designs;
using Cartwright.Units;
using Xunit;

namespace Cartwright.Tests.Trials;

/// <summary>A trial whose patients are not conditioned and receive their cells in the tumour: the T4 study.</summary>
public class WithoutConditioningTests
{
    private static readonly TrialPlan Plan = ShippedRehearsals.PlanOf("t4-nct01818323");
    private static readonly Assumptions Assumptions = ShippedRehearsals.AssumptionsOf("t4-nct01818323");

    [Fact]
    public void The_infusion_follows_the_release_and_no_conditioning_is_recorded()
    {
        var clinic = new VirtualClinic(Plan, Assumptions, seed: 3, trial: 1);
        clinic.Expect(60, Plan.Levels[4]);
        var infused = Enumerable.Range(0, 60).Select(_ => clinic.Treat(clinic.Enrol(Assumptions.Accrual.Opens)!, Plan.Levels[4], Assumptions.Accrual.Opens)).Where(r => r.Infusions.Count > 0).ToList();
        Assert.True(infused.Count > 40);
        Assert.All(infused, r => Assert.Null(r.Course.ConditioningStart));
        Assert.All(infused, r => Assert.True(r.Infusions[0].At > r.Course.Leukapheresis));
    }

    [Fact]
    public void Nobody_is_treated_before_the_cells_are_given()
    {
        var course = StudyCurves.Of(Plan, Assumptions, 5, 20, 28, 1);
        Assert.All(course, c => Assert.Equal(c.Curves.Baseline(Observable.TnkCells), c.Curves.At(-1, Observable.TnkCells), 1e-3 * c.Curves.Baseline(Observable.TnkCells)));
        Assert.All(course, c => Assert.Equal(0, c.Curves.At(0, Observable.CarTCells)));
        Assert.All(course, c => Assert.True(c.Curves.At(1, Observable.CarTCells) > 0));
    }

    [Fact]
    public void Five_levels_are_escalated_to_an_answer_and_the_window_opens_with_the_infusion()
    {
        var clinic = new VirtualClinic(Plan, Assumptions, seed: 1, trial: 1);
        var trial = Conduct.Escalate(Plan, new ThreePlusThree(5, Plan.Variant), clinic, report => VirtualTrial.Judge(Plan, report), Assumptions.Accrual.Opens, Duration.OfDays(0));
        Assert.True(trial.ReachedItsAnswer);
        Assert.InRange(trial.Outcomes.Treated, 3, 30);
        var (report, before) = (trial.Reports.First(r => r.Infusions.Count > 0), new DateOnly(2000, 1, 1));
        var infusion = DateOnly.FromDateTime(report.Infusions[0].At);
        Assert.IsType<DltStatus.NoToxicity>(DoseLimitingToxicity.Judge(Plan, new ExposureFacts(null, infusion, 1, infusion.AddDays(28)), [new ToxicityFacts("Fever", 4, true, infusion.AddDays(-1))]));
        Assert.IsType<DltStatus.Toxicity>(DoseLimitingToxicity.Judge(Plan, new ExposureFacts(before, infusion, 1, infusion.AddDays(28)), [new ToxicityFacts("Fever", 4, true, infusion)]));
    }
}
