using Cartwright.Patients;
using Cartwright.Protocols;
using Cartwright.Tests.Patients;
using Cartwright.Tests.Protocols;
using Cartwright.Trials;
using Cartwright.Trials.Designs;
using Cartwright.Units;
using Xunit;

namespace Cartwright.Tests.Trials;

/// <summary>A trial whose patients are not conditioned: the T4 study with the shipped assumptions stretched to its five levels.</summary>
public class WithoutConditioningTests
{
    private static readonly TrialPlan Plan = TrialPlan.Of(ShippedStudies.Read(File.ReadAllText(Repository.At("protocols", "t4-nct01818323", "protocol.yaml")))).Plan!;

    [Fact]
    public void The_infusion_follows_the_release_and_no_conditioning_is_recorded()
    {
        var assumptions = Stretched();
        var clinic = new VirtualClinic(Plan, assumptions, seed: 3, trial: 1);
        var infused = Enumerable.Range(0, 60).Select(_ => clinic.Treat(clinic.Enrol(assumptions.Accrual.Opens)!, Plan.Levels[4], assumptions.Accrual.Opens)).Where(r => r.Infusions.Count > 0).ToList();
        Assert.True(infused.Count > 40);
        Assert.All(infused, r => Assert.Null(r.Course.ConditioningStart));
        Assert.All(infused, r => Assert.True(r.Infusions[0].At > r.Course.Leukapheresis));
    }

    [Fact]
    public void Five_levels_are_escalated_to_an_answer_and_the_window_opens_with_the_infusion()
    {
        var assumptions = Stretched();
        var trial = Conduct.Escalate(Plan, new ThreePlusThree(5, Plan.Variant), new VirtualClinic(Plan, assumptions, seed: 1, trial: 1), assumptions.Accrual.Opens, Duration.OfDays(0));
        Assert.True(trial.ReachedItsAnswer);
        Assert.InRange(trial.Outcomes.Treated, 3, 30);
        var (report, before) = (trial.Reports.First(r => r.Infusions.Count > 0), new DateOnly(2000, 1, 1));
        var infusion = DateOnly.FromDateTime(report.Infusions[0].At);
        Assert.IsType<DltStatus.NoToxicity>(DoseLimitingToxicity.Judge(Plan, new ExposureFacts(null, infusion, 1, infusion.AddDays(28)), [new ToxicityFacts("Fever", 4, true, infusion.AddDays(-1))]));
        Assert.IsType<DltStatus.Toxicity>(DoseLimitingToxicity.Judge(Plan, new ExposureFacts(before, infusion, 1, infusion.AddDays(28)), [new ToxicityFacts("Fever", 4, true, infusion)]));
    }

    // The shipped assumptions know three levels: what is told by level is told of five.
    private static Assumptions Stretched()
    {
        var text = Example.Text
            .Replace("[0.05, 0.15, 0.30]", "[0.02, 0.04, 0.06, 0.08, 0.10]", StringComparison.Ordinal).Replace("[0.15, 0.15, 0.15]", "[0.1, 0.1, 0.1, 0.1, 0.1]", StringComparison.Ordinal)
            .Replace("[0.10, 0.30, 0.50]", "[0.1, 0.2, 0.3, 0.4, 0.5]", StringComparison.Ordinal).Replace("[0.05, 0.10, 0.20]", "[0, 0, 0.05, 0.05, 0.1]", StringComparison.Ordinal)
            .Replace("[0 %, 0 %, 10 %]", "[0 %, 0 %, 0 %, 5 %, 10 %]", StringComparison.Ordinal);
        var (assumptions, faults) = AssumptionsFile.Read("assumptions.yaml", text);
        return assumptions ?? throw new InvalidOperationException(string.Join(Environment.NewLine, faults));
    }
}
