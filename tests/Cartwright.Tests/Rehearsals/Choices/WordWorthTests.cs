using Cartwright.Protocols;
using Cartwright.Rehearsals;
using Cartwright.Rehearsals.Choices;
using Xunit;

namespace Cartwright.Tests.Rehearsals.Choices;

/// <summary>What words are worth: each reading moves what it is about and nothing else.</summary>
public class WordWorthTests
{
    private static readonly Lazy<IReadOnlyList<WordWorth>> Words = new(() => AmbiguityMultiverse.Of(Her2.Protocol, Her2.Plan, Her2.Assumptions, new RehearsalSettings(1, 24, 2)));

    private static WordWorth Of(string code) => Words.Value.Single(w => w.Code == code);

    [Fact]
    public void Every_finding_with_several_readings_is_rehearsed_or_says_why_not()
    {
        var codes = Cartwright.Protocols.Findings.Of(Her2.Protocol).Where(f => f.Severity != Severity.Info && f.Readings.Count > 1).Select(f => f.Code).Order();
        Assert.Equal(codes, Words.Value.Select(w => w.Code).Order());
        Assert.All(Words.Value.SelectMany(w => w.NotRehearsed), r => Assert.NotEmpty(r.WhyNot!));
        Assert.All(Words.Value, w => Assert.True(w.Readings.Count + w.NotRehearsed.Count > 1));
    }

    /// <summary>A word of the analysis moves its own endpoint; patients are the same, so that all other figures are equal to the last digit.</summary>
    [Theory]
    [InlineData("OS-ORIGIN", "os")]
    [InlineData("DOR-START", "dor")]
    [InlineData("T-HALF-PHASE", "t-half")]
    [InlineData("AUC-LIMIT", "auc")]
    [InlineData("STABLE-DISEASE-DURATION", "dcr")]
    [InlineData("RESPONSE-CRITERIA", "dcr dor orr")]
    public void A_word_of_the_analysis_moves_its_endpoint_alone(string code, string endpoints) =>
        Assert.Equal(endpoints.Split(' '), Of(code).Moved.Select(m => m.Endpoint).Distinct().Order());

    [Fact]
    public void A_word_of_the_schedule_leaves_the_design_alone() => Assert.DoesNotContain(Of("DAY-CONVENTION").Moved, m => m.Endpoint is "design" or "os" or "pfs" or "orr");

    [Fact]
    public void The_literal_reading_of_duration_counts_those_who_progress_first() => Assert.Contains("dor", Of("DOR-START").Turned);

    [Fact]
    public void The_costimulation_that_the_population_has_moves_nothing_and_the_other_moves_the_cells()
    {
        var cells = Of("COSTIMULATION").Moved.First(m => m.Quantity == "median Cmax").Values.Select(v => v.OrNull!.Value).ToList();
        Assert.Equal(cells[0], cells[2]);
        Assert.True(cells[1] < cells[0]);
    }

    /// <summary>Of one trial, or none, nothing can be said: a share of 0 or 1 has no error by the plain formula.</summary>
    [Fact]
    public void A_single_trial_turns_nothing() =>
        Assert.All(AmbiguityMultiverse.Of(Her2.Protocol, Her2.Plan, Her2.Assumptions, new RehearsalSettings(1, 1, 2)), w => Assert.Empty(w.Turned));

    [Fact]
    public void A_word_of_recist_is_not_rehearsed_where_responses_are_of_leukaemia()
    {
        var folder = "kymriah-eliana";
        var tried = ReadingsTried.Of(ShippedRehearsals.ProtocolOf(folder), ShippedRehearsals.PlanOf(folder), ShippedRehearsals.AssumptionsOf(folder), Cartwright.Protocols.Findings.Of(ShippedRehearsals.ProtocolOf(folder)));
        Assert.All(tried.Where(t => t.Code is "RESPONSE-CRITERIA" or "STABLE-DISEASE-DURATION"), t => Assert.Null(t.Plan));
    }

    [Fact]
    public void Words_are_ranked_by_endpoints_turned_and_then_by_how_far_figures_lie_apart()
    {
        var keys = Words.Value.Select(w => (w.Turned.Count, w.Damage)).ToList();
        Assert.Equal(keys.OrderByDescending(k => k.Count).ThenByDescending(k => k.Damage), keys);
        Assert.Equal(0, Of("MATRIX").Damage);
    }
}
