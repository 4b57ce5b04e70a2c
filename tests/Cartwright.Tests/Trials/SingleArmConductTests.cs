using Cartwright.Protocols;
using Cartwright.Tests.Rehearsals.Approved;
using Cartwright.Trials;
using Cartwright.Trials.CaseReports;
using Shouldly;
using Xunit;

namespace Cartwright.Tests.Trials;

/// <summary>The conduct of a single arm with virtual patients: as many infused as are planned, at one dose, and nobody waits.</summary>
public class SingleArmConductTests
{
    private static readonly TrialPlan Shipped = ApprovedRehearsals.Plan("kymriah-eliana");
    private static readonly TrialPlan Plan = Shipped with { SingleArm = Shipped.SingleArm! with { Patients = 40 } };

    private static readonly Lazy<Trial> Carried = new(() => Run(Plan));

    [Fact]
    public void As_many_are_infused_as_are_planned_and_who_is_not_is_followed_by_the_next()
    {
        var trial = Carried.Value;
        trial.ReachedItsAnswer.ShouldBeTrue();
        trial.Reports.Count(r => r.Infusions.Count > 0).ShouldBe(40);
        trial.Reports.Count.ShouldBeGreaterThan(40, "nearly one product in five fails here");
        trial.Reports[^1].Infusions.ShouldNotBeEmpty("the last subject is the one who was still missing");
    }

    [Fact]
    public void Everybody_is_assigned_the_one_dose()
    {
        Carried.Value.Cohorts.ShouldHaveSingleItem().Level.ShouldBe(1);
        Carried.Value.Reports.ShouldAllBe(r => r.Course.AssignedLevel == 1);
        Carried.Value.Recommended.ShouldBeNull();
    }

    [Fact]
    public void Nobody_waits_for_the_window_of_another()
    {
        var infused = Carried.Value.Reports.Where(r => r.Infusions.Count > 0).ToList();
        infused.ShouldAllBe(r => (r.Course.ConditioningStart!.Value - r.Batch!.Ended).TotalDays < 2);
        infused.Zip(infused.Skip(1)).Count(p => (p.Second.Infusions[0].At - p.First.Infusions[0].At).TotalDays < Plan.DltWindow.AfterInfusion.Days).ShouldBeGreaterThan(30);
    }

    [Fact]
    public void Subjects_arrive_one_after_the_other()
    {
        var reports = Carried.Value.Reports;
        reports.Zip(reports.Skip(1)).ShouldAllBe(p => p.First.Course.Enrolled <= p.Second.Course.Enrolled);
    }

    [Fact]
    public void Where_no_product_can_be_made_the_trial_ends_and_says_so()
    {
        var assumptions = ApprovedRehearsals.Assumptions("kymriah-eliana");
        var none = assumptions with { Manufacturing = assumptions.Manufacturing with { Failure = 1 } };
        var clinic = new VirtualClinic(Plan, none, 1, 1);
        var conduct = Conduct.SingleArm(Plan, clinic, Judge, none.Accrual.Opens);
        while (conduct.GoOn()) { }
        conduct.Trial.ReachedItsAnswer.ShouldBeFalse();
        conduct.Trial.Reports.Count.ShouldBe(Conduct.MostEnrolled(Plan));
        conduct.Trial.Ended.ShouldBe("120 enrolled, and 0 of the 40 planned were infused");
    }

    [Fact]
    public void A_plan_that_escalates_is_no_single_arm() =>
        Should.Throw<ArgumentException>(() => Conduct.SingleArm(Plan with { SingleArm = null }, new VirtualClinic(Plan, ApprovedRehearsals.Assumptions("kymriah-eliana"), 1, 1), Judge, default));

    private static Trial Run(TrialPlan plan)
    {
        var assumptions = ApprovedRehearsals.Assumptions("kymriah-eliana");
        var conduct = Conduct.SingleArm(plan, new VirtualClinic(plan, assumptions, 1, 1), Judge, assumptions.Accrual.Opens);
        while (conduct.GoOn()) { }
        return conduct.Trial;
    }

    private static JudgedSubject Judge(CaseReport report) => new(report.Infusions.Count > 0 ? new DltStatus.NoToxicity() : new DltStatus.NotEvaluable("not infused"), false);
}
