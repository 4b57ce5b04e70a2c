using Cartwright.Trials.Designs.Intervals;
using Cartwright.Trials.Designs.Pending;
using Xunit;

namespace Cartwright.Tests.Trials.Designs.Intervals;

/// <summary>Every cell of every decision table, held to tables that other programs published; and that a change of any cell is seen.</summary>
public class DecisionBoundariesTests
{
    public static TheoryData<string> Tables => [.. Known.Keys];

    private static readonly Dictionary<string, (string Published, int From, DecisionBoundaries Ours)> Known = new()
    {
        ["BOIN 0.25"] = (PublishedTables.Boin25, 1, Boin.Boundaries(new(0.25), 30)),
        ["BOIN 0.30"] = (PublishedTables.Boin30, 1, Boin.Boundaries(new(0.30), 30)),
        ["Keyboard 0.30"] = (PublishedTables.Keyboard30, 1, Keyboard.Boundaries(new(0.30), 30)),
        ["mTPI-2 0.25"] = (PublishedTables.MtpiTwo25, 3, Keyboard.Boundaries(new(0.25), 30)),
        ["mTPI 0.30"] = (PublishedTables.Mtpi30, 1, Mtpi.Boundaries(new(0.30), 30)),
        ["i3+3 0.25"] = (PublishedTables.IntervalThreePlusThree25, 3, IntervalThreePlusThree.Boundaries(new(0.25), 30)),
    };

    [Theory, MemberData(nameof(Tables))]
    public void Every_cell_is_the_published_one(string table)
    {
        var (published, from, ours) = Known[table];
        Assert.Equal(PublishedTables.Read(published, from), Cells(ours, from));
    }

    [Theory, MemberData(nameof(Tables))]
    public void A_change_of_any_cell_is_seen(string table)
    {
        var (published, from, ours) = Known[table];
        var expected = PublishedTables.Read(published, from);
        foreach (var cell in Cells(ours, from))
            foreach (var other in Enum.GetValues<CellDecision>().Where(d => d != cell.Decision))
            {
                var mutant = ours.With(cell with { Decision = other });
                Assert.NotEqual(expected, Cells(mutant, from));
                Assert.NotEqual(ours, mutant);
            }
    }

    /// <summary>Skolnik and others (2008) as the R package RollingSix has it: for 1 to 6 enrolled, by toxicities from 0 and, within, pending from 0.</summary>
    [Fact]
    public void Every_cell_of_the_rolling_six_is_the_published_one()
    {
        string[] published =
        [
            "SS S", "SSS SS D", "ESSS SSS DD D", "EESSS SSSS DDD DD D", "EEESSS SSSSS DDDD DDD DD D", "EWWWWWW EWWWWW DDDDD DDDD DDD DD D",
        ];
        for (var enrolled = 1; enrolled <= 6; enrolled++)
        {
            var rows = Enumerable.Range(0, enrolled + 1).Select(y => string.Concat(Enumerable.Range(0, enrolled - y + 1).Select(p => Letter(RollingSix.At(enrolled, y, p)))));
            Assert.Equal(published[enrolled - 1], string.Join(' ', rows));
        }
    }

    /// <summary>Rows that the published tables leave out: mTPI-2 by R's pbeta over keys of a tenth, i3+3 by its rule (1/1 and 1/2 exceed the interval, one toxicity less falls short of it); 2/2 closes the level, 1 - 0.25³ being above 0.95.</summary>
    [Fact]
    public void Of_one_and_two_patients_the_cells_are_those_worked_out_apart()
    {
        static string Rows(DecisionBoundaries table) => string.Join(' ', Enumerable.Range(1, 2).Select(n => string.Concat(Enumerable.Range(0, n + 1).Select(y => CellLetters.Of(table.At(n, y))))));
        Assert.Equal("ED EDDU", Rows(Keyboard.Boundaries(new(0.25), 30)));
        Assert.Equal("ES ESDU", Rows(IntervalThreePlusThree.Boundaries(new(0.25), 30)));
    }

    [Theory]
    [InlineData(0.20, 0.157242287, 0.238462439)]
    [InlineData(0.25, 0.196800871, 0.298392152)]
    [InlineData(0.30, 0.236490685, 0.358519465)]
    [InlineData(0.33, 0.260376744, 0.394715868)]
    public void The_rates_of_BOIN_are_the_published_ones(double target, double escalate, double deEscalate)
    {
        var rates = Boin.Rates(new(target));
        Assert.Equal((escalate, deEscalate), (Math.Round(rates.Escalate, 9), Math.Round(rates.DeEscalate, 9)));
    }

    /// <summary>The likelihoods of the two hypotheses are the same where the rate is the boundary: what defines it.</summary>
    [Theory]
    [InlineData(0.1)]
    [InlineData(0.25)]
    [InlineData(0.4)]
    [InlineData(0.6)]
    public void At_the_rates_of_BOIN_both_hypotheses_are_equally_likely(double target)
    {
        var rates = Boin.Rates(new(target));
        static double LogLikelihood(double p, double rate) => rate * Math.Log(p) + (1 - rate) * Math.Log(1 - p);
        Assert.Equal(LogLikelihood(0.6 * target, rates.Escalate), LogLikelihood(target, rates.Escalate), 1e-14);
        Assert.Equal(LogLikelihood(1.4 * target, rates.DeEscalate), LogLikelihood(target, rates.DeEscalate), 1e-14);
    }

    /// <summary>Between 0.4 and 0.6 the boundary is a half by symmetry; where it falls on a whole number one toxicity more is wanted, as in get.boundary of the R package BOIN.</summary>
    [Fact]
    public void A_boundary_of_de_escalation_on_a_whole_number_counts_as_one_more()
    {
        var settings = new BoinSettings(0.4) { Safe = 0.2, Toxic = 0.6 };
        Assert.Equal(0.5, Boin.Rates(settings).DeEscalate, 1e-15);
        var table = Boin.Boundaries(settings, 8);
        Assert.Equal([1, 2, 2, 3, 3], Enumerable.Range(1, 5).Select(n => table.DeEscalateAtLeast(n)).Cast<int>());
    }

    [Fact]
    public void Staying_at_one_in_three_changes_that_cell_alone()
    {
        var (published, asked) = (Boin.Boundaries(new(0.25), 30), Boin.Boundaries(new(0.25) { StayAtOneInThree = true }, 30));
        Assert.Equal([new BoundaryCell(3, 1, CellDecision.Stay)], asked.Cells.Except(published.Cells));
        Assert.Contains("0.25 to 0.279", Assert.Throws<ArgumentException>(() => Boin.Boundaries(new(0.30) { StayAtOneInThree = true }, 30)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Knowledge_worth_no_patient_is_BOIN_and_more_of_it_moves_the_boundaries_its_way()
    {
        var boin = Boin.Boundaries(new(0.25), 30);
        foreach (var table in InformativeBoin.Boundaries(new(0.25), [new(0.1, 0), new(0.25, 0), new(0.5, 0)], 30)) Assert.Equal(boin, table);

        var known = InformativeBoin.Boundaries(new(0.25), [new(0.05, 6), new(0.60, 6)], 30);
        foreach (var (mild, plain, toxic) in known[0].Cells.Zip(boin.Cells, known[1].Cells))
        {
            Assert.True(mild.Decision <= plain.Decision, $"{mild}, {plain}");
            Assert.True(toxic.Decision >= plain.Decision, $"{toxic}, {plain}");
        }
        Assert.NotEqual(boin, known[0]);
        Assert.NotEqual(boin, known[1]);
    }

    [Fact]
    public void More_toxicities_never_make_any_table_milder()
    {
        foreach (var (_, (_, _, table)) in Known)
            foreach (var row in table.Cells.GroupBy(c => c.Treated))
                Assert.Equal(row.Select(c => c.Decision).Order(), row.Select(c => c.Decision));
    }

    [Fact]
    public void A_table_that_is_not_whole_is_refused()
    {
        Assert.Throws<ArgumentException>(() => DecisionBoundaries.Of("none", []));
        Assert.Contains("twice", Assert.Throws<ArgumentException>(() => DecisionBoundaries.Of("twice", [new(1, 0, CellDecision.Stay), new(1, 0, CellDecision.Stay), new(1, 1, CellDecision.Stay)])).Message, StringComparison.Ordinal);
        Assert.Contains("no decision", Assert.Throws<ArgumentException>(() => DecisionBoundaries.Of("half", [new(1, 0, CellDecision.Stay)])).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => DecisionBoundaries.Of("more", [new(1, 2, CellDecision.Stay)]));
        Assert.Contains("no cell", Assert.Throws<ArgumentException>(() => Boin.Boundaries(new(0.3), 6).At(7, 0)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Boin.Boundaries(new(0.3), 6).At(3, 4));
        Assert.Throws<ArgumentOutOfRangeException>(() => Boin.Boundaries(new(0.3), 0));
    }

    private static List<BoundaryCell> Cells(DecisionBoundaries table, int from) => [.. table.Cells.Where(c => c.Treated >= from)];

    private static char Letter(RollingDecision decision) => decision switch { RollingDecision.Escalate => 'E', RollingDecision.Stay => 'S', RollingDecision.DeEscalate => 'D', _ => 'W' };
}
