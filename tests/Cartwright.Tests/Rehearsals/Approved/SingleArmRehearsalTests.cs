using Cartwright.Rehearsals;
using Cartwright.Reports.Rehearsed;
using Cartwright.Trials.SingleArm;
using Shouldly;
using Xunit;

namespace Cartwright.Tests.Rehearsals.Approved;

/// <summary>A rehearsed single arm against the binomial distribution: of patients none of whom is short, lost or late, the share of trials that show it is its exact power.</summary>
public class SingleArmRehearsalTests
{
    private const string Folder = "kymriah-eliana";

    [Fact]
    public void The_share_of_trials_that_show_it_is_the_exact_power()
    {
        // Twenty patients against a null rate near the truth: power is neither near 0 nor near 1, so that a wrong count would show.
        const int trials = 150;
        var shipped = ApprovedRehearsals.Plan(Folder);
        var plan = shipped with { SingleArm = new(20, 0.60, 0.80, 0.10), Visits = shipped.Visits with { Kinetics = [], Cytokines = [] } };
        var assumptions = ApprovedRehearsals.Assumptions(Folder).WithoutShortfallOrDropout();
        assumptions = assumptions with { Visits = assumptions.Visits with { Missed = 0 } };
        var rehearsed = VirtualTrial.EscalateAll(plan, null, assumptions, 7, [.. Enumerable.Range(1, trials).Select(n => (uint)n)]);

        var responders = rehearsed.Select(t => t.Analysis.ObjectiveResponse).ToList();
        responders.ShouldAllBe(r => r.Of == 20);
        var rate = responders.Sum(r => r.Events) / (20.0 * trials);
        var power = new RehearsedArm(PlannedArm.Of(plan.SingleArm!), rate).PowerAtTruth!.Value;
        var shown = responders.Count(r => ExactBinomialTest.Greater(r.Events, r.Of, 0.60) <= 0.10) / (double)trials;
        power.ShouldBeInRange(0.2, 0.98);
        shown.ShouldBe(power, 3.5 * Math.Sqrt(power * (1 - power) / trials));
    }

    [Fact]
    public void One_thread_and_two_give_the_same_bytes()
    {
        var one = Study.Rehearse(ApprovedRehearsals.Protocol(Folder), ApprovedRehearsals.Assumptions(Folder), ApprovedRehearsals.Settings(4, 1));
        Csv(one.Rehearsal).ShouldBe(Csv(ApprovedRehearsals.Of(Folder).Rehearsal));
        VerdictsJson.Of(one.Verdicts).ShouldBe(VerdictsJson.Of(ApprovedRehearsals.Of(Folder).Verdicts));
    }

    [Fact]
    public void The_verdict_quotes_the_exact_power_and_the_share_of_trials()
    {
        var study = ApprovedRehearsals.Of("abecma-karmma");
        var (verdict, arm) = (study.Verdicts[0], study.Rehearsal.Arm!);
        var critical = arm.Test.Critical;
        verdict.Numbers[0].Value.OrNull.ShouldBe(100.0 * study.Rehearsal.Trials.Count(t => t.Response.Events >= critical) / study.Rehearsal.Trials.Count);
        verdict.Numbers[1].Value.OrNull!.Value.ShouldBe(100 * BinomialTail(arm.Test.Patients, critical, arm.Truth!.Value), 1e-9);
        verdict.Why.ShouldStartWith($"{critical} responses of 128 show more than 50 %");
        study.Rehearsal.Design.ShouldBeNull();
    }

    [Fact]
    public void The_report_has_the_test_and_no_dose_escalation()
    {
        var report = RehearsalReport.Of(ApprovedRehearsals.Of(Folder), []);
        report.ShouldContain("id=\"single-arm-test\"");
        report.ShouldNotContain("id=\"design-exact\"");
        Csv(ApprovedRehearsals.Of(Folder).Rehearsal).Split('\n')[0].TrimEnd().ShouldEndWith(",shown");
    }

    // By MathNet, whose distribution is another implementation than the rows of the design.
    private static double BinomialTail(int patients, int atLeast, double rate) => 1 - new MathNet.Numerics.Distributions.Binomial(rate, patients).CumulativeDistribution(atLeast - 1);

    private static string Csv(Rehearsal rehearsal)
    {
        using var text = new StringWriter();
        TrialsCsv.Write(rehearsal, text);
        return text.ToString();
    }
}
