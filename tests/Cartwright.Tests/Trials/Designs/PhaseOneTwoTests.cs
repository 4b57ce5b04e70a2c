using Cartwright.Trials.Designs;
using Cartwright.Trials.Designs.Intervals;
using Cartwright.Trials.Designs.PhaseOneTwo;
using Cartwright.Trials.Designs.Simulations;
using Xunit;

namespace Cartwright.Tests.Trials.Designs;

/// <summary>Designs that weigh response against toxicity.</summary>
public class PhaseOneTwoTests
{
    private static readonly Boin12Settings Published = new(new(0.35, 0.25), 3, 36);
    private static readonly ToxicityScenario Plateau = new("plateau", [0.05, 0.10, 0.40]) { Response = [0.10, 0.50, 0.55] };

    // Lin et al. 2020, worked example (section 6 of the paper), in the notation of the package escalation.
    [Theory]
    [InlineData("1NNN", 2)]
    [InlineData("1NNN 2NNB", 3)]
    [InlineData("1NNN 2NNB 3NEE", 3)]
    [InlineData("1NNN 2NNB 3NEE 3NTN", 4)]
    [InlineData("1NNN 2NNB 3NEE 3NTN 4ETE 4NBE 4BNN", 5)]
    [InlineData("1NNN 2NNB 3NEE 3NTN 4ETE 4NBE 4BNN 5BEN 5NBT", 4)]
    public void Boin12_goes_where_the_paper_goes(string outcomes, int next) =>
        Assert.Equal(next, Assert.IsType<Decision.Treat>(Boin12.Design(5, Published).Decide(Outcomes.Parse(outcomes, 5))).Level);

    // Lin et al. 2020, Table 1: rank-based desirability of some counts among cohorts of 3 up to 9 patients.
    [Theory]
    [InlineData(0, 0, 0, 60)]
    [InlineData(3, 0, 3, 91)]
    [InlineData(3, 2, 0, 13)]
    [InlineData(6, 1, 5, 87)]
    [InlineData(9, 0, 8, 99)]
    public void Desirability_has_the_published_rank(int treated, int toxicities, int responses, double rank) =>
        Assert.Equal(rank, RankedDesirability.Of(Published, 0, 3, 6, 9).Single(r => (r.Treated, r.Toxicities, r.Responses) == (treated, toxicities, responses)).Rank);

    /// <summary>The whole of Table 1 by R: rank() of 1 - pbeta(.705, 1 + x, 1 + n - x) among the counts that pbeta leaves open; a dash is a level closed.</summary>
    [Theory, MemberData(nameof(Ranks))]
    public void Every_rank_is_the_one_worked_out_apart(int treated, int toxicities, string ranks)
    {
        var rows = RankedDesirability.Of(Published, 0, 3, 6, 9).Where(r => (r.Treated, r.Toxicities) == (treated, toxicities)).OrderBy(r => r.Responses);
        Assert.Equal(ranks, string.Join(' ', rows.Select(r => r.Rank is { } rank ? rank.ToString("0.#", System.Globalization.CultureInfo.InvariantCulture) : "-")));
    }

    public static TheoryData<int, int, string> Ranks => new()
    {
        { 0, 0, "60" },
        { 3, 0, "35 55 76 91" },
        { 3, 1, "24 44 63 80" },
        { 3, 2, "13 31 48 69" },
        { 3, 3, "- - - -" },
        { 6, 0, "22.5 38.5 51.5 67.5 81.5 93 100" },
        { 6, 1, "15.5 27.5 42.5 56.5 72.5 87 96" },
        { 6, 2, "8 19 34 47 64 77 90" },
        { 6, 3, "4 12 22.5 38.5 51.5 67.5 81.5" },
        { 6, 4, "1 6 15.5 27.5 42.5 56.5 72.5" },
        { 6, 5, "- - - - - - -" },
        { 6, 6, "- - - - - - -" },
        { 9, 0, "- 25.5 36.5 49.5 61.5 74.5 85.5 94.5 99 102" },
        { 9, 1, "- 17.5 29.5 40.5 53.5 65.5 78.5 88.5 97 101" },
        { 9, 2, "- 10.5 20.5 32.5 45.5 58.5 70.5 83.5 92 98" },
        { 9, 3, "- 7 14 25.5 36.5 49.5 61.5 74.5 85.5 94.5" },
        { 9, 4, "- 3 9 17.5 29.5 40.5 53.5 65.5 78.5 88.5" },
        { 9, 5, "- 2 5 10.5 20.5 32.5 45.5 58.5 70.5 83.5" },
        { 9, 6, "- - - - - - - - - -" },
        { 9, 7, "- - - - - - - - - -" },
        { 9, 8, "- - - - - - - - - -" },
        { 9, 9, "- - - - - - - - - -" },
    };

    [Fact]
    public void The_benchmark_is_half_way_between_the_worst_tolerated_and_the_best() => Assert.Equal(70.5, Published.Benchmark, 1e-12);

    [Theory]
    [InlineData("1TTT", null)]
    [InlineData("1NNN 1NNN 1NNN 1NNN", 2)]
    public void Too_toxic_or_without_effect_is_left(string outcomes, int? next) =>
        Assert.Equal(next, (Boin12.Design(3, Published).Decide(Outcomes.Parse(outcomes, 3)) as Decision.Treat)?.Level);

    [Fact]
    public void A_plateau_of_response_leads_to_the_lower_dose_more_often_than_toxicity_alone_would()
    {
        var boin12 = Exact(Boin12.Design(3, Published with { MostPatients = 18 }), Plateau);
        var boin = Exact(Boin.Design(3, new(0.35), new() { MostPatients = 18 }), Plateau);
        Assert.True(boin12.Recommends[1] > 0.6, $"{boin12.Recommends[1]}");
        Assert.True(boin12.Recommends[2] < boin.Recommends[2], $"{boin12.Recommends[2]} {boin.Recommends[2]}");
        Assert.Equal(1, boin12.RecommendsNone + boin12.Recommends.Sum(), 1e-9);
    }

    [Fact]
    public void Who_had_both_does_not_matter_under_the_published_utilities()
    {
        var merged = Boin12.Design(3, Published with { MostPatients = 9 });
        var apart = merged with { CountsBoth = true };
        Assert.Equal(Exact(apart, Plateau).Recommends, Exact(merged, Plateau).Recommends, (a, b) => Math.Abs(a - b) < 1e-9);
        Assert.True(StateSpace.Of(merged).States.Count < StateSpace.Of(apart).States.Count);
    }

    [Fact]
    public void Enumeration_agrees_with_trials_drawn_patient_by_patient()
    {
        foreach (var design in new[] { Boin12.Design(3, Published with { MostPatients = 12 }), Tepi.Design(3, new(new(0.40, 0.20), 3, 12)) })
        {
            var (exact, drawn) = (Exact(design, Plateau), SimulatedTrials.Draw(design, Plateau, 20_000, 3));
            foreach (var (p, seen) in exact.Recommends.Zip(drawn.Figures.Recommends)) Assert.InRange(seen - p, -4 * drawn.ErrorOf(p) - 1e-9, 4 * drawn.ErrorOf(p) + 1e-9);
            Assert.Equal(exact.ExpectedResponses.Sum(), drawn.Figures.ExpectedResponses.Sum(), 0.1);
        }
    }

    // Hand calculation: with no response in 3 the greatest mass per unit area is in the lowest interval of response; toxicity decides the row.
    [Theory]
    [InlineData(3, 0, 0, CellDecision.Escalate)]
    [InlineData(3, 0, 3, CellDecision.Escalate)]
    [InlineData(3, 3, 3, CellDecision.DeEscalate)]
    [InlineData(6, 1, 6, CellDecision.Stay)]
    [InlineData(6, 1, 1, CellDecision.Escalate)]
    public void Tepi_reads_its_table_where_the_posterior_is_densest(int treated, int toxicities, int responses, CellDecision decision) =>
        Assert.Equal(decision, Tepi.Decide(new(new(0.40, 0.20), 3, 12), new(treated, toxicities, responses, Math.Max(0, toxicities + responses - treated))));

    /// <summary>Counts of 24 patients whose rates lie in the middle of each pair of intervals find every cell of the default table, which is the paper's example as we remember it.</summary>
    [Fact]
    public void Tepi_has_every_cell_of_its_table()
    {
        TepiSettings settings = new(new(0.40, 0.20), 3, 120);
        int[] toxicities = [9, 29, 44, 84], responses = [12, 36, 60, 96];
        string[] rows = ["E E E E", "E E E S", "D S S S", "D D D D"];
        Assert.Equal(rows, toxicities.Select(t => string.Join(' ', responses.Select(r => CellLetters.Of(Tepi.Decide(settings, new(120, t, r, Math.Max(0, t + r - 120))))))));
    }

    /// <summary>The decisions of cohorts of three and six, by toxicities (rows) and responses, before safety is looked at: worked out from the incomplete beta function apart from this program.</summary>
    [Theory, MemberData(nameof(TepiCells))]
    public void Tepi_decides_as_worked_out_apart(int treated, int toxicities, string row) =>
        Assert.Equal(row, string.Concat(Enumerable.Range(0, treated + 1).Select(r => CellLetters.Of(Tepi.Decide(new(new(0.40, 0.20), 3, 12), new(treated, toxicities, r, Math.Max(0, toxicities + r - treated)))))));

    public static TheoryData<int, int, string> TepiCells => new()
    {
        { 3, 0, "EEEE" },
        { 3, 1, "DSSS" },
        { 3, 2, "DDDD" },
        { 3, 3, "DDDD" },
        { 6, 0, "EEEEEEE" },
        { 6, 1, "EEEEESS" },
        { 6, 2, "DDSSSSS" },
        { 6, 3, "DDSSSSS" },
        { 6, 4, "DDDDDDD" },
        { 6, 5, "DDDDDDD" },
        { 6, 6, "DDDDDDD" },
    };

    /// <summary>An admissible rate so low, or so high, that the prior alone would close a level: where nobody was treated nothing is known.</summary>
    [Fact]
    public void A_level_that_nobody_tried_is_neither_too_toxic_nor_without_effect()
    {
        Admissibility strict = new(0.04, 0.95);
        Assert.False(strict.TooToxic(default));
        Assert.False(strict.Futile(default));
        Assert.True(strict.TooToxic(new(3, 1)));
        Assert.True(strict.Futile(new(3, 0, 0)));
    }

    [Fact]
    public void The_table_of_a_design_that_weighs_responses_tells_them_apart()
    {
        var table = DecisionTable.Of(Boin12.Design(3, Published with { MostPatients = 9 }));
        Assert.All(table, r => Assert.NotNull(r.Responses));
        Assert.Equal(table.Count, table.DistinctBy(r => (r.Treated, r.Toxicities, r.Responses, r.Where)).Count());
        Assert.All(DecisionTable.Of(Boin.Design(3, new(0.3), new() { MostPatients = 9 })), r => Assert.Null(r.Responses));
    }

    [Fact]
    public void What_cannot_be_is_refused()
    {
        Assert.Throws<ArgumentException>(() => Boin12.Design(3, Published with { Admissible = new(1.2, 0.25) }));
        Assert.Throws<ArgumentException>(() => Boin12.Design(3, Published with { Utilities = new(-1, 60) }));
        Assert.Throws<ArgumentException>(() => Tepi.Design(3, new(new(0.4, 0.2), 3, 12) { Toxicity = [0, 0.5, 0.4, 1] }));
        Assert.Throws<ArgumentException>(() => Tepi.Design(3, new(new(0.4, 0.2), 3, 12) { Response = [0, 1] }));
        Assert.Throws<ArgumentException>(() => RankedDesirability.Of(Published with { Utilities = new(40, 50) }, 3));
        Assert.Throws<ArgumentException>(() => ExactOperatingCharacteristics.Of(StateSpace.Of(Boin12.Design(3, Published with { MostPatients = 6 })), [0.1, 0.2, 0.3], null));
    }

    private static DesignFigures Exact(IDoseDesign design, ToxicityScenario truth) => ExactOperatingCharacteristics.Of(StateSpace.Of(design), truth, null).WithoutCap;
}
