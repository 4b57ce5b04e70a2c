using Cartwright.Protocols;
using Cartwright.Units;
using Shouldly;
using Xunit;

namespace Cartwright.Tests.Protocols;

public class TrialPlanTests
{
    private static readonly TrialPlan Her2 = Plan(ShippedStudies.Her2);

    [Fact]
    public void The_shipped_study_has_the_plan_that_its_record_and_its_choices_make()
    {
        Her2.Levels.Select(l => $"{l.Number} {l.Name} {l.Dose}").ShouldBe(["1 low 1e6 cells/kg", "2 medium 3e6 cells/kg", "3 high 1e7 cells/kg"]);
        (Her2.Variant, Her2.Cap, Her2.CapPolicy).ShouldBe((ThreePlusThreeVariant.SixAtMtd, 12, CapPolicy.ReportOnly));
        Her2.DltWindow.ShouldBe(new DltWindow(DltWindowStart.ConditioningStart, Duration.OfDays(28)));
        Her2.Conventions.ShouldBe(new AnalysisConventions(
            DayConvention.InfusionIsDay0, DurationConvention.Inclusive, SurvivalOrigin.Infusion, SurvivalOrigin.Infusion,
            DurationOfResponseReading.ResponseToProgressionOrDeath, HalfLifePhase.Both, Duration.OfDays(28)));
        Her2.Cytokines.Select(c => c.Analyte).ShouldBe(["IL-2", "IL-6", "IL-10", "TNF-α", "IFN-γ"]);
        (Her2.Visits.AdverseEventsUntil.Days, Her2.Visits.EfficacyUntil.Days, Her2.Visits.VitalSignsUntil.Days).ShouldBe((730, 1008, 28));
    }

    [Theory]
    [InlineData("chosen.doses.low", "1e6 cells/kg", "example")]
    [InlineData("design.dltWindow", "conditioning-start to 28 d after infusion", "record D2:2")]
    [InlineData("endpoints.pfs.origin", "infusion", "record D2:45-47")]
    [InlineData("schedule.efficacy.to", "1008 d from infusion", "record D2:38")]
    [InlineData("chosen.readings.OS-ORIGIN", "infusion", "example")]
    [InlineData("chosen.precision.tolerableToxicity", "1/3", "Cartwright default")]
    [InlineData("chosen.imaging", "every 6 wk until 24 wk, then every 12 wk", "example")]
    public void Everything_in_force_says_who_answers_for_it(string path, string value, string by)
    {
        var choice = Her2.InForce.Single(c => c.Path == path);
        (choice.Value, choice.By).ShouldBe((value, by));
    }

    [Fact]
    public void Nothing_is_in_force_twice_and_every_default_says_why()
    {
        Her2.InForce.Select(c => c.Path).ShouldBeUnique();
        Plan(ShippedStudies.Her2 with { Chosen = Needed }).InForce.Where(c => c.By == "Cartwright default").ShouldAllBe(c => !string.IsNullOrEmpty(c.Why));
    }

    [Fact]
    public void Without_doses_there_is_no_plan_and_the_record_is_quoted()
    {
        var (plan, faults) = TrialPlan.Of(ShippedStudies.Her2 with { Chosen = ShippedStudies.Her2.Chosen with { Doses = null } });

        plan.ShouldBeNull();
        var fault = faults.ShouldHaveSingleItem();
        fault.Message.ShouldContain("with separate cell counts\" (D2:2)");
        fault.Message.ShouldContain("chosen.doses");
        fault.Where.Line.ShouldBe(ShippedStudies.LineOf("  escalation: "));
    }

    [Fact]
    public void Everything_that_has_no_default_is_asked_for_at_once()
    {
        var faults = TrialPlan.Of(ShippedStudies.Her2 with { Chosen = Chosen.Nothing }).Faults.Select(f => f.Message).ToList();

        faults.Count.ShouldBe(6);
        foreach (var asked in (string[])["chosen.doses", "chosen.cap", "chosen.conditioning", "OS-ORIGIN", "DOR-START", "T-HALF-PHASE"])
            faults.ShouldContain(f => f.Contains(asked, StringComparison.Ordinal), asked);
    }

    [Fact]
    public void A_repaired_record_is_used_as_it_stands()
    {
        var record = ShippedStudies.Her2;
        var repaired = record with
        {
            Chosen = new Chosen("us", null, record.Chosen.Doses, null, null, Duration.OfDays(-5), null, null, null, null, null, null, null, null, null, null, null, new Dictionary<string, string>(), []),
            Design = record.Design with { Enrolment = new Enrolment(18, 3, 18) },
            Endpoints = [.. record.Endpoints.Select(Repaired)],
        };

        var conventions = Plan(repaired).Conventions;

        (conventions.SurvivalOrigin, conventions.DurationOfResponse, conventions.HalfLife)
            .ShouldBe((SurvivalOrigin.Enrolment, DurationOfResponseReading.ResponseToProgressionOrDeath, HalfLifePhase.Contraction));
    }

    [Fact]
    public void Randomization_is_an_origin_where_subjects_are_randomized()
    {
        var record = ShippedStudies.Her2;
        var randomized = record with { Design = record.Design with { Allocation = Allocation.Randomized }, Chosen = record.Chosen with { Readings = Without(record, "OS-ORIGIN") } };

        Plan(randomized).Conventions.SurvivalOrigin.ShouldBe(SurvivalOrigin.Enrolment);
        TrialPlan.Of(randomized with { Design = record.Design }).Faults.ShouldHaveSingleItem().Message.ShouldContain("OS-ORIGIN is one of enrolment, conditioning, infusion");
    }

    [Fact]
    public void The_record_comes_before_a_choice()
    {
        var record = ShippedStudies.Her2;
        var stated = record with { Schedule = record.Schedule with { DayConvention = new Stated<DayConvention>(DayConvention.InfusionIsDay1, new Citation("D2", 19, 19), null) } };

        Plan(stated).Conventions.Day.ShouldBe(DayConvention.InfusionIsDay1);
        Plan(stated).InForce.Single(c => c.Path == "chosen.dayConvention").By.ShouldBe("record D2:19");
    }

    [Fact]
    public void A_cytokine_that_there_is_not_is_kept_when_so_chosen()
    {
        var record = ShippedStudies.Her2;
        var readings = new Dictionary<string, string>(record.Chosen.Readings) { ["CYTOKINE-NAME"] = "as-written" };

        Plan(record with { Chosen = record.Chosen with { Readings = readings } }).Cytokines[4].ShouldBe(new PlannedAnalyte("tpeak-tnf-gamma", "Tumor Necrosis Factor-γ", "TNF-γ"));
    }

    [Fact]
    public void What_a_group_leaves_out_is_a_default_and_what_it_says_is_a_choice()
    {
        var plan = Plan(ShippedStudies.Read(ShippedStudies.Her2Text.Replace("    grade: 3\n", "", StringComparison.Ordinal)));

        plan.InForce.Single(c => c.Path == "chosen.dlt.grade").By.ShouldBe("Cartwright default");
        plan.InForce.Single(c => c.Path == "chosen.dlt.minimumDose").By.ShouldBe("example");
    }

    [Fact]
    public void A_cap_of_doses_by_weight_is_a_choice_in_force_and_there_is_none_by_default()
    {
        Plan(ShippedStudies.Her2).Levels.ShouldAllBe(l => l.Cap == null);
        Plan(ShippedStudies.Her2).InForce.ShouldNotContain(c => c.Path == "chosen.doseCap");
        var plan = Plan(ShippedStudies.Read(ShippedStudies.Her2Text.Replace("  doseBasis: cells/kg\n", "  doseBasis: cells/kg\n  doseCap: { value: 5e8 cells, by: us }\n", StringComparison.Ordinal)));

        plan.InForce.Single(c => c.Path == "chosen.doseCap").ShouldSatisfyAllConditions(c => c.Value.ShouldBe("5e8 cells"), c => c.By.ShouldBe("us"));
        plan.Levels[^1].DoseAsWritten.ShouldBe("1e7 cells/kg, at most 5e8 cells");
        (plan.Levels[^1].CellsFor(49), plan.Levels[^1].CellsFor(51)).ShouldBe((4.9e8, 5e8));
    }

    [Fact]
    public void Body_systems_stand_by_frequency_unless_somebody_wants_the_alphabet()
    {
        Plan(ShippedStudies.Her2).SystemOrder.ShouldBe(SystemOrder.Frequency);
        var plan = Plan(ShippedStudies.Read(ShippedStudies.Her2Text.Replace("  dayConvention:", "  systemOrder: { value: alphabetical, by: us }\n  dayConvention:", StringComparison.Ordinal)));

        plan.SystemOrder.ShouldBe(SystemOrder.Alphabetical);
        plan.InForce.Single(c => c.Path == "chosen.systemOrder").By.ShouldBe("us");
    }

    private static Chosen Needed { get; } = new("us", null, ShippedStudies.Her2.Chosen.Doses, null, CapPolicy.StopsTrial, Duration.OfDays(-5),
        null, null, null, null, null, null, null, null, null, null, null, ShippedStudies.Her2.Chosen.Readings, []);

    private static Dictionary<string, string> Without(Protocol record, string code) => record.Chosen.Readings.Where(r => r.Key != code).ToDictionary();

    private static Endpoint Repaired(Endpoint endpoint) => endpoint switch
    {
        Endpoint.TimeToEvent { Id: "os" } os => os with { Origin = "enrolment" },
        Endpoint.ResponseDuration dor => dor with { Starts = ["CR", "PR"], Events = ["progression", "death"] },
        Endpoint.CellularKinetics { Id: "t-half" } half => half with { Phase = "contraction" },
        _ => endpoint,
    };

    private static TrialPlan Plan(Protocol protocol)
    {
        var (plan, faults) = TrialPlan.Of(protocol);
        return plan ?? throw new Xunit.Sdk.XunitException(string.Join("\n", faults));
    }
}
