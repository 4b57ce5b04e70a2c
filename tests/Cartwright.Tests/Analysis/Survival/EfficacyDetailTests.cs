using Cartwright.Analysis;
using Cartwright.Analysis.Survival;
using Cartwright.Datasets.Sdtm;
using Cartwright.Protocols;
using Cartwright.Reports;
using Cartwright.Reports.Results;
using Cartwright.Reports.Tables;
using Cartwright.Tests.Analysis.Response;
using Cartwright.Units;
using Xunit;

namespace Cartwright.Tests.Analysis.Survival;

/// <summary>What is shown of efficacy beside the rules in force, of the four patients.</summary>
public class EfficacyDetailTests
{
    private static readonly TrialPlan Plan = FourPatients.Plan;

    /// <summary>P1 is transplanted on day 100, in complete response: progression-free to 180, or censored at 100.</summary>
    private static readonly StudyData Transplanted = FourPatients.WithLesions with
    {
        Procedures = [new("P1", 1, "ALLOGENEIC STEM CELL TRANSPLANTATION", null, FourPatients.Day(100), null)],
    };

    [Fact]
    public void Each_rule_is_reported_and_the_one_in_force_is_primary()
    {
        var censorings = StudyAnalysis.Of(Transplanted, Plan, null).Efficacy.Censorings;
        Assert.Equal(8, censorings.Count);
        Assert.Equal(["PFS", "DOR"], censorings.Where(c => c.IsPrimary).Select(c => c.Code));
        Assert.Equal("100+ 180 100+ 180", Days("PFS"));
        Assert.Equal("72+ 152 72+ 152", Days("DOR"));

        string Days(string code) => string.Join(" ", from c in censorings where c.Code == code orderby c.Rule, c.Transplant select Text(c.Times.Subjects.Single(t => t.Subject == "P1")));
    }

    /// <summary>Nobody was transplanted: then there is one line an agency.</summary>
    [Fact]
    public void A_choice_that_touches_nobody_is_not_shown() => Assert.Equal(4, StudyAnalysis.Of(FourPatients.WithLesions, Plan, null).Efficacy.Censorings.Count);

    [Fact]
    public void Time_to_response_is_of_responders_from_infusion_to_the_first_response() =>
        Assert.Equal(["P1 28", "P2 28"], StudyAnalysis.Of(FourPatients.WithLesions, Plan, null).Efficacy.TimeToResponse.Subjects.Select(t => $"{t.Subject} {Text(t)}"));

    /// <summary>Whatever the times: the incidences of both causes and the share without an event sum to one, and one cause alone is less than one minus the product-limit estimate that censors the other.</summary>
    [Fact]
    public void Causes_take_away_from_each_other()
    {
        CompetingAnalysis Of(params (int Days, bool Observed, string Reason)[] times) => CompetingAnalysis.Of("PFS", "", "", new(
            [.. times.Select((t, i) => new TimeToEvent($"S{i}", FourPatients.Day(0).Day, FourPatients.Day(t.Days).Day, t.Days, t.Observed, t.Reason))], []), "progression");

        var analysis = Of((10, true, "death"), (20, true, "progression"), (30, false, "last"), (40, true, "progression"), (50, true, "death"));
        var (progression, death) = (Incidence(1), Incidence(2));
        Assert.Equal(["progression", "death without progression"], analysis.Causes);
        Assert.Equal(1, progression + death, 1e-12);
        // By hand: 1/5 at day 20 of 4/5; then 3/5 · 1/2 at day 40.
        Assert.Equal(0.2 + 0.3, progression, 1e-12);
        Assert.True(progression < 1 - KaplanMeier.Estimate([.. analysis.Times.Select(t => new SurvivalTime(t.Days, t.Cause == 1))]).Steps[^1].Survival);

        double Incidence(int cause) => analysis.Incidence(cause, SurvivalConvention.Sas).At(50).OrNull!.Value;
    }

    /// <summary>Progression judged clinically is progression.</summary>
    [Fact]
    public void A_cause_goes_by_the_first_words_of_its_event() => Assert.Equal(1, CompetingAnalysis.Of("PFS", "", "", new(
        [new("S", FourPatients.Day(0).Day, FourPatients.Day(9).Day, 9, true, "progression judged clinically")], []), "progression").Times[0].Cause);

    [Fact]
    public void A_single_arm_has_no_test()
    {
        var analysis = StudyAnalysis.Of(FourPatients.WithLesions, Plan, null);
        Assert.Empty(analysis.Efficacy.Arms);
        Assert.DoesNotContain(ResultList.Of(analysis, Plan), r => r.Statistic.Contains("log-rank", StringComparison.Ordinal) || r.Statistic.StartsWith("hazard ratio", StringComparison.Ordinal));
    }

    /// <summary>All deaths in one arm: the ratio has no finite estimate and is NE; Firth's penalty has one.</summary>
    [Fact]
    public void Arms_assigned_at_random_are_compared_and_a_ratio_without_end_is_NE()
    {
        var arms = FourPatients.WithLesions with { Demographics = [.. FourPatients.WithLesions.Demographics.Select(d => d with { Arm = d.Subject == "P2" ? "control" : "CAR" })] };
        var plan = Plan with { IsRandomised = true };
        var analysis = StudyAnalysis.Of(arms, plan, null);
        var comparison = analysis.Efficacy.Arms["OS"];
        Assert.Null(comparison.Hazards.Coefficients[0].HazardRatio.OrNull);
        Assert.True(comparison.Penalised!.Coefficients[0].HazardRatio.OrNull < 1);
        Assert.NotNull(comparison.LogRank.Test.P.OrNull);
        Assert.Contains(Table(analysis, plan, "survival-comparison").Rows, r => r.Cells.Any(c => c.StartsWith("NE", StringComparison.Ordinal)));
    }

    /// <summary>R (survival 3.5-3): survfit of P1 to P3's overall survival, conf.type log: median 400; at 180 days 0.667 with the log band's 0.300 to 1.</summary>
    [Fact]
    public void The_conventions_of_a_program_are_the_protocols_choice()
    {
        var plan = Plan with { Survival = Plan.Survival with { Software = SurvivalSoftware.R, Landmarks = [Duration.OfDays(180)], RestrictedMeanTo = Duration.OfDays(360) } };
        var table = Table(StudyAnalysis.Of(FourPatients.WithLesions, plan, null), plan, "time-to-event");
        Assert.Contains("At 180 days, % (interval), at risk", table.Columns.Select(c => c.Heading));
        var row = table.Rows.Single(r => r.Cells[0] == "Overall survival (OS)").Cells;
        Assert.Equal("67 (30–100), 2", row[6]);
        // Survival is 1 to day 60 and 2/3 to day 360.
        Assert.StartsWith("260 (", row[7]);
    }

    private static Table Table(StudyAnalysis analysis, TrialPlan plan, string id) => StudyTables.Of(analysis, plan).Single(t => t.Id == id);

    private static string Text(TimeToEvent time) => $"{time.Days}{(time.Observed ? "" : "+")}";
}
