using Cartwright.Protocols;
using Cartwright.Rehearsals;
using Cartwright.Tests.Rehearsals;
using Cartwright.Trials;
using Cartwright.Trials.CaseReports;
using Cartwright.Trials.Designs;
using Cartwright.Units;
using Xunit;

namespace Cartwright.Tests.Trials;

/// <summary>The conduct of a trial with a clinic that follows a script: N no toxicity, T toxicity, X no product, S short of dose.</summary>
public class ConductTests
{
    private static readonly DateTime Opens = new(2026, 3, 2);

    [Theory]
    [InlineData("NNN NNN NNN NNN", 3, 12, 0)]
    [InlineData("NNN NTN NNN TTN", 2, 12, 3)]
    [InlineData("NNN NNN TTN NTN", 2, 12, 3)]
    [InlineData("TTN", null, 3, 2)]
    public void The_design_is_followed_to_its_answer(string script, int? recommended, int evaluable, int toxicities)
    {
        var trial = Run(script);
        Assert.True(trial.ReachedItsAnswer);
        Assert.Equal(recommended, trial.Recommended);
        Assert.Equal((evaluable, toxicities), (trial.Outcomes.Treated, trial.Outcomes.Toxicities));
    }

    [Theory]
    [InlineData("NXNN NNN NNN NNN")]
    [InlineData("NSNN NNN NNN NNN")]
    public void Who_does_not_count_is_replaced_in_the_same_cohort(string script)
    {
        var trial = Run(script);
        Assert.Equal(["001", "002", "003", "004"], trial.Cohorts[0].Subjects);
        Assert.Equal((3, 13), (trial.Cohorts[0].Evaluable, trial.Reports.Count));
        Assert.True(trial.Reports[3].Course.Enrolled >= trial.Reports[0].Infusions[0].At.Date.AddDays(28), "a replacement comes when it is known that one is needed");
    }

    [Fact]
    public void A_short_dose_with_a_toxicity_counts()
    {
        var trial = Run("NNs NNN NNN NNN NNN");
        Assert.Equal((3, 1), (trial.Cohorts[0].Evaluable, trial.Cohorts[0].Toxicities));
    }

    [Fact]
    public void No_cohort_is_conditioned_before_every_window_of_the_one_before_has_closed()
    {
        var trial = Run("NNN NNN NNN NNN");
        foreach (var (before, after) in trial.Cohorts.Zip(trial.Cohorts.Skip(1)))
        {
            var lastWindow = Reports(trial, before).Max(r => r.Infusions[0].At.Date.AddDays(28));
            Assert.Equal(lastWindow.AddDays(1), before.Decided);
            Assert.All(Reports(trial, after), r => Assert.True(r.Course.ConditioningStart!.Value.Date > lastWindow));
        }
    }

    [Fact]
    public void Within_a_cohort_conditioning_waits_for_the_stagger()
    {
        var reports = Reports(Run("NNN NNN NNN NNN"), 0);
        foreach (var (before, after) in reports.Zip(reports.Skip(1)))
            Assert.True((after.Course.ConditioningStart!.Value.Date - before.Infusions[0].At.Date).TotalDays >= 14);
    }

    [Fact]
    public void At_the_cap_the_trial_stops_without_its_answer()
    {
        var trial = Run("NNN NTN NNN NNN NNN", Her2.Plan with { CapPolicy = CapPolicy.StopsTrial, Cap = 12 });
        Assert.False(trial.ReachedItsAnswer);
        Assert.Null(trial.Recommended);
        Assert.Equal(12, trial.Outcomes.Treated);
    }

    [Fact]
    public void When_nobody_is_left_the_trial_ends_and_says_so()
    {
        var trial = Run("NNN N");
        Assert.False(trial.ReachedItsAnswer);
        Assert.Contains("4 enrolled", trial.Ended, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fixed_number_is_treated_whatever_happens()
    {
        var trial = Conduct.TreatFixed(Her2.Plan, new ScriptedClinic("NTXSNN"), 2, 6, Opens);
        Assert.Equal(6, trial.Reports.Count);
        Assert.All(trial.Reports, r => Assert.Equal(2, r.Course.AssignedLevel));
    }

    private static Trial Run(string script, TrialPlan? plan = null) => Conduct.Escalate(
        plan ?? Her2.Plan, new ThreePlusThree(3, ThreePlusThreeVariant.SixAtMtd), new ScriptedClinic(script.Replace(" ", "", StringComparison.Ordinal)),
        report => VirtualTrial.Judge(plan ?? Her2.Plan, report), Opens, Duration.OfDays(14));

    private static List<CaseReport> Reports(Trial trial, int cohort) => Reports(trial, trial.Cohorts[cohort]);

    private static List<CaseReport> Reports(Trial trial, Cohort cohort) => [.. trial.Reports.Where(r => cohort.Subjects.Contains(r.Demography.SubjectId))];

    /// <summary>One letter a subject, in order of arrival; a subject a week. A small s is short of dose and has a toxicity.</summary>
    private sealed class ScriptedClinic(string script) : IClinic
    {
        private int arrived;

        public Enrollee? Enrol(DateTime slotOpens) => arrived == script.Length ? null : new Enrollee($"{++arrived:000}", slotOpens.AddDays(7));

        public CaseReport Treat(Enrollee enrollee, DoseLevel level, DateTime conditioningNotBefore)
        {
            var fate = script[int.Parse(enrollee.SubjectId) - 1];
            var ready = enrollee.Enrolled.AddDays(21);
            var conditioning = ready > conditioningNotBefore ? ready : conditioningNotBefore;
            var infusion = conditioning.AddDays(5);
            var dose = level.Dose.Amount * (fate is 'S' or 's' ? 0.5 : 1);
            return new CaseReport(
                new Demography(enrollee.SubjectId, 50, "F", 60),
                fate == 'X'
                    ? new CourseOfStudy(enrollee.Enrolled, level.Number, enrollee.Enrolled, null, null, null, ready, "MANUFACTURING FAILURE")
                    : new CourseOfStudy(enrollee.Enrolled, level.Number, enrollee.Enrolled, conditioning, null, null, infusion.AddDays(400), "COMPLETED"),
                fate == 'X' ? [] : [new Infusion(infusion, dose * 60, dose)],
                fate is 'T' or 's' ? [new AdverseEventReport("Pneumonitis", "Respiratory", 3, true, true, infusion.AddDays(6), infusion.AddDays(20))] : [],
                [], [], [], [], [], [], []);
        }
    }
}
