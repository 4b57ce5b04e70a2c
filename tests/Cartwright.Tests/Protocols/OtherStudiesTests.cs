using Cartwright.Protocols;
using Cartwright.Trials;
using Cartwright.Trials.Designs;
using Cartwright.Units;
using Shouldly;
using Xunit;

namespace Cartwright.Tests.Protocols;

/// <summary>The CD7 and the T4 study: what stands in their folders is canonical, has the approved findings and calendar, and can be planned.</summary>
public class OtherStudiesTests
{
    [Theory]
    [InlineData("cd7-nct04785833")]
    [InlineData("t4-nct01818323")]
    public void The_study_is_as_it_would_be_written(string folder) => Golden.MatchesFile(ShippedStudies.Written(Study(folder)), File_(folder, "protocol.yaml"));

    [Theory]
    [InlineData("cd7-nct04785833")]
    [InlineData("t4-nct01818323")]
    public void The_findings_are_those_approved(string folder) => Golden.MatchesFile(FindingsJson.Of(Cartwright.Protocols.Findings.Of(Study(folder)), []) + "\n", File_(folder, "expected", "findings.json"));

    [Theory]
    [InlineData("cd7-nct04785833")]
    [InlineData("t4-nct01818323")]
    public void The_calendar_is_the_one_approved(string folder) => Golden.MatchesFile(CalendarJson.Of(CalendarReport.Of(Plan(folder))) + "\n", File_(folder, "expected", "calendar.json"));

    /// <summary>The science notes: three gated cohorts take at least 93 days with 28 days' window and conditioning on day −3, and 2,199 with the registered two years.</summary>
    [Fact]
    public void Three_cohorts_of_the_CD7_study_take_93_days_and_six_years_as_registered()
    {
        var study = Study("cd7-nct04785833");
        Calendar.GatedCohorts(TrialPlan.Of(study).Plan!, 3).Days.ShouldBe(93);
        Calendar.GatedCohorts(TrialPlan.Of(study with { Chosen = study.Chosen with { DltWindow = study.Design.DltWindow!.Value.AfterInfusion } }).Plan!, 3).Days.ShouldBe(2199);
        Cartwright.Protocols.Findings.Of(study).Single(f => f.Code == "DLT-GATE").Message.ShouldContain("at least 2199 d (6.0 y), against 93 d");
    }

    [Fact]
    public void The_CD7_study_lists_who_chose_what_and_why()
    {
        var plan = Plan("cd7-nct04785833");
        plan.DltWindow.ShouldBe(new DltWindow(DltWindowStart.Infusion, Duration.OfDays(28)));
        plan.Levels.Select(l => (l.Name, l.Dose)).ShouldBe([("low", Dose(2.5e5)), ("medium", Dose(5e5)), ("high", Dose(1e6))]);
        plan.Visits.Marrow.Select(v => v.Planned.Days).ShouldBe([-10, 28, 60, 90, 180, 360, 720]);
        plan.Visits.BloodCounts.Count.ShouldBe(10);
        foreach (var path in (string[])["chosen.escalation.rule", "chosen.escalation.levels", "chosen.dltWindow", "chosen.schedule.kinetics", "chosen.schedule.marrow", "chosen.doses.low"])
        {
            var choice = plan.InForce.Single(c => c.Path == path);
            choice.By.ShouldBe("the example's author", path);
            choice.Why.ShouldNotBeNullOrEmpty(path);
        }

        static CellDose Dose(double amount) => new(amount, DoseBasis.CellsPerKilogram);
    }

    [Theory]
    [InlineData("  dltWindow: {", "DLT", null)]
    [InlineData("    FRATRICIDE: {", "fratricide", "chosen.readings")]
    public void What_is_not_chosen_is_asked_for_or_takes_its_named_default(string line, string about, string? asked)
    {
        var text = File.ReadAllText(File_("cd7-nct04785833", "protocol.yaml"));
        var without = string.Join('\n', text.Split('\n').Where(l => !l.StartsWith(line, StringComparison.Ordinal))).Replace("  readings:\n", asked is null ? "  readings:\n" : "", StringComparison.Ordinal);
        var (plan, faults) = TrialPlan.Of(ShippedStudies.Read(without));
        if (asked is null)
        {
            plan!.DltWindow.ShouldBe(Defaults.DltWindow);
            plan.InForce.Single(c => c.Path == "design.dltWindow").By.ShouldBe("Cartwright default", about);
        }
        else faults.ShouldHaveSingleItem().Message.ShouldContain(asked);
    }

    [Fact]
    public void Without_its_chosen_times_the_CD7_study_cannot_be_planned()
    {
        var study = Study("cd7-nct04785833");
        TrialPlan.Of(study with { Chosen = study.Chosen with { Schedule = null } }).Faults.ShouldHaveSingleItem().Message.ShouldContain("chosen.schedule");
        TrialPlan.Of(study with { Chosen = study.Chosen with { Escalation = null } }).Faults.ShouldContain(f => f.Message.Contains("chosen.escalation", StringComparison.Ordinal));
    }

    [Fact]
    public void Nobody_is_conditioned_in_the_T4_study_and_its_window_opens_with_the_infusion()
    {
        var plan = Plan("t4-nct01818323");
        plan.IsConditioned.ShouldBeFalse();
        (plan.ConditioningStart.Days, plan.DltWindow).ShouldBe((0, new DltWindow(DltWindowStart.Infusion, Duration.OfDays(28))));
        plan.Levels.Select(l => l.Dose.CellsFor(70)).ShouldBe([1e7, 3e7, 1e8, 3e8, 1e9]);
        plan.Cap.ShouldBe(30);
        Calendar.Visits(plan).SelectMany(v => v.Done).ShouldNotContain("conditioning starts");
        plan.Visits.Kinetics[0].Latest.Days.ShouldBeLessThan(0);
    }

    /// <summary>Five levels of 3+3 with six at the recommended dose have 1,162 paths and need at most 30 (the science notes).</summary>
    [Fact]
    public void Five_levels_need_at_most_the_thirty_of_the_registry() => StateSpace.Of(new ThreePlusThree(5, Plan("t4-nct01818323").Variant)).MostPatients.ShouldBe(30);

    [Fact]
    public void A_sample_before_a_conditioning_that_nobody_has_is_told()
    {
        var study = Study("t4-nct01818323");
        IReadOnlyList<SamplingTime> times = [new SamplingTime.BeforeConditioning(Duration.OfHours(72))];
        TrialPlan.Of(study with { Chosen = study.Chosen with { Schedule = study.Chosen.Schedule! with { Kinetics = times } } }).Faults.ShouldHaveSingleItem().Message.ShouldContain("nobody is conditioned");
    }

    [Fact]
    public void A_window_that_is_a_gate_is_not_chosen_again()
    {
        var text = File.ReadAllText(File_("cd7-nct04785833", "protocol.yaml")).Replace("to: { infusion: 730 d }", "to: { infusion: 42 d }", StringComparison.Ordinal);
        TrialPlan.Of(ShippedStudies.Read(text)).Faults.ShouldHaveSingleItem().Message.ShouldContain("not chosen again");
    }

    [Fact]
    public void An_escalation_that_the_record_states_is_not_chosen_again() =>
        ProtocolFile.Read("a.yaml", ShippedStudies.Her2Text.Replace("  cap: {", "  escalation: { rule: 3+3, levels: [a, b] }\n  cap: {", StringComparison.Ordinal)).Faults
            .ShouldContain(f => f.Message.Contains("not chosen again", StringComparison.Ordinal));

    private static Protocol Study(string folder) => ShippedStudies.Read(File.ReadAllText(File_(folder, "protocol.yaml")));

    private static TrialPlan Plan(string folder) => TrialPlan.Of(Study(folder)) is ({ } plan, _) ? plan : throw new Xunit.Sdk.XunitException(string.Join("\n", TrialPlan.Of(Study(folder)).Faults));

    private static string File_(string folder, params string[] parts) => Repository.At(["protocols", folder, .. parts]);
}
