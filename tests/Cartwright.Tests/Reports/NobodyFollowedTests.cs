using Cartwright.Analysis;
using Cartwright.Protocols;
using Cartwright.Rehearsals;
using Cartwright.Reports;
using Cartwright.Reports.Results;
using Cartwright.Reports.Tables;
using Cartwright.Tests.Rehearsals;
using Shouldly;
using Xunit;

namespace Cartwright.Tests.Reports;

/// <summary>A trial of leukaemia measures nobody's tumours: every output says so in the place of a time to progression.</summary>
public class NobodyFollowedTests
{
    private const string Why = "nobody was followed for progression; event-free survival stands in its place";

    private static readonly StudyAnalysis Analysis = ShippedRehearsals.Of("cd7-nct04785833").Rehearsal.First.Analysis;
    private static readonly TrialPlan Plan = ShippedRehearsals.Of("cd7-nct04785833").Rehearsal.Plan;

    [Fact]
    public void The_table_has_the_reason_and_no_number_and_event_free_survival_stands()
    {
        var table = StudyTables.Of(Analysis, Plan).Single(t => t.Id == "time-to-event");
        var cells = Cells(table, "Progression-free survival (PFS)");
        cells[3..5].ShouldBe(["–", "–"]);
        cells[5].ShouldStartWith("NC [");
        cells[6..].ShouldAllBe(c => c == "–");
        table.Footnotes.ShouldContain(f => f.EndsWith(Why, StringComparison.Ordinal));
        Cells(table, "Event-free survival (EFS)")[3].ShouldNotBe("–");
    }

    [Fact]
    public void Results_have_the_reason_and_no_number()
    {
        var results = ResultList.Of(Analysis, Plan).Where(r => r.Parameter is "PFS" or "DOR").ToList();
        results.ShouldNotBeEmpty();
        results.ShouldAllBe(r => r.Value.OrNull == null);
        results.Where(r => r.Parameter == "PFS").ShouldAllBe(r => r.Value.Reason == Why);
        ResultList.Of(Analysis, Plan).ShouldContain(r => r.Parameter == "EFS" && r.Value.OrNull != null);
    }

    [Fact]
    public void No_table_of_censoring_or_incidence_speaks_of_progression()
    {
        var tables = StudyTables.Of(Analysis, Plan);
        tables.Single(t => t.Id == "survival-censoring").WhyEmpty.ShouldBe("nobody was followed for progression");
        tables.Single(t => t.Id == "cumulative-incidence").Rows.ShouldAllBe(r => !r.Cells[0].Contains("rogression"));
    }

    /// <summary>The endpoint of HER2-E-CART, asked of the trials of a leukaemia's rehearsal.</summary>
    [Fact]
    public void A_rehearsal_judges_the_endpoint_by_the_same_reason()
    {
        var progression = ShippedRehearsals.ProtocolOf("her2-e-cart").Endpoints.OfType<Endpoint.TimeToEvent>().First(e => e.Kind == TimeToEventKind.ProgressionFreeSurvival);
        var verdict = Verdicts.Of(ShippedRehearsals.Of("cd7-nct04785833").Rehearsal with { Plan = Plan with { Endpoints = [progression] } }, []).ShouldHaveSingleItem();
        (verdict.Word, verdict.Why).ShouldBe((Judgement.Bounded, "No trial has it: nobody was followed for progression."));
        verdict.Numbers[1].Value.Reason.ShouldBe("no trial had one");
        verdict.Amendments.ShouldBeEmpty();
    }

    private static string[] Cells(Table table, string name) => [.. table.Rows.Single(r => r.Cells.Count > 0 && r.Cells[0] == name).Cells];
}
