using Cartwright.Trials.Designs;
using Cartwright.Trials.Designs.Intervals;
using Cartwright.Trials.Designs.Pending;
using Xunit;

namespace Cartwright.Tests.Trials.Designs.Pending;

/// <summary>Laws of designs that decide while patients are pending.</summary>
public class TimeToEventDesignTests
{
    private const double Window = 28;

    public static TheoryData<string> Tables => ["boin", "imputed", "keyboard", "mtpi"];

    /// <summary>The limit of no follow-up to come: in every state that BOIN, Keyboard or mTPI can come to, the same level next, the same end.</summary>
    [Theory, MemberData(nameof(Tables))]
    public void With_nobody_pending_it_decides_as_its_parent_in_every_state(string name)
    {
        TableConduct conduct = new() { MostPatients = 15, EnoughAtLevel = 9, StricterStop = 0.05 };
        var parent = name switch { "keyboard" => Keyboard.Design(3, new(0.3), conduct), "mtpi" => Mtpi.Design(3, new(0.3), conduct), _ => Boin.Design(3, new(0.3), conduct) };
        var design = Design(name, conduct);
        foreach (var state in StateSpace.Of(parent).States)
        {
            var decision = design.Decide(Known(state.Outcomes));
            Assert.Equal(Answer(state.Decision), Answer(decision));
        }
    }

    [Theory, MemberData(nameof(Tables))]
    public void More_follow_up_without_toxicity_is_never_held_against_a_level(string name)
    {
        var table = Table(name);
        for (var n = 1; n <= 12; n++)
            for (var y = 0; y < n; y++)
                for (var pending = 1; pending <= n - y; pending++)
                {
                    var decisions = Enumerable.Range(0, 20).Select(i => table.At(new(n, y), pending, pending * i / 20.0)).ToList();
                    Assert.Equal(decisions.OrderDescending(), decisions);
                }
    }

    /// <summary>By hand: 1 toxicity in 3, two pending for half of their windows together; φ = 0.3: p̃ = 1.15/2 = 0.575, rate = (1 + 0.575/0.425 × 1.5)/3.</summary>
    [Fact]
    public void The_imputed_rate_adds_what_is_expected_of_those_pending()
    {
        var table = new TiteBoinByImputation(new(0.3));
        Assert.Equal((1 + 0.575 / 0.425 * 1.5) / 3, table.Rate(new(3, 1), 2, 0.5), 1e-15);
        Assert.Equal(1.0 / 3, table.Rate(new(3, 1), 0, 0), 1e-15);
    }

    /// <summary>Of nobody followed the posterior is flat and every key as strong: the highest counts.</summary>
    [Fact]
    public void Where_nothing_is_known_the_key_most_careful_decides() => Assert.Equal(CellDecision.DeEscalate, Table("keyboard").At(new(3, 0), 3, 0));

    [Fact]
    public void Enrolment_waits_while_more_than_half_are_pending_and_at_the_lowest_level_while_it_looks_too_toxic()
    {
        var design = Design("boin", new());
        Assert.IsType<Decision.Wait>(design.Decide(new(3, Window, [new(1, 28, false), new(1, 14, false), new(1, 16, false)])));
        Assert.Equal(2, Assert.IsType<Decision.Treat>(design.Decide(new(3, Window, [new(1, 28, false), new(1, 28, false), new(1, 16, false)]))).Level);
        Assert.IsType<Decision.Wait>(design.Decide(new(3, Window, [new(1, 5, true), new(1, 28, false), new(1, 16, false)])));
    }

    [Fact]
    public void Elimination_comes_before_the_suspension_and_counts_everybody()
    {
        var decision = Design("boin", new()).Decide(new(3, Window, [new(1, 28, false), new(1, 28, false), new(1, 28, false), new(2, 4, true), new(2, 5, true), new(2, 6, true)]));
        Assert.Equal(1, Assert.IsType<Decision.Treat>(decision).Level);
        Assert.Null(Assert.IsType<Decision.Stop>(Design("boin", new()).Decide(new(3, Window, [new(1, 2, true), new(1, 2, true), new(1, 4, true)]))).Recommended);
    }

    [Fact]
    public void The_end_waits_for_those_pending()
    {
        var design = Design("boin", new() { MostPatients = 3 });
        Assert.IsType<Decision.Wait>(design.Decide(new(3, Window, [new(1, 28, false), new(1, 28, false), new(1, 27, false)])));
        Assert.Equal(1, Assert.IsType<Decision.Stop>(design.Decide(new(3, Window, [new(1, 28, false), new(1, 28, false), new(1, 28, false)]))).Recommended);
    }

    [Fact]
    public void The_rolling_six_enrols_one_at_a_time()
    {
        var design = new RollingSix(2);
        Assert.Equal(1, Level(design, []));
        Assert.Equal(1, Level(design, [new(1, 28, false), new(1, 20, false), new(1, 10, false)]));
        Assert.Equal(2, Level(design, [new(1, 28, false), new(1, 28, false), new(1, 28, false), new(1, 3, false)]));
        Assert.Equal(1, Level(design, [new(1, 28, false), new(1, 28, false), new(1, 28, false), new(2, 3, true), new(2, 5, true)]));
        FollowedPatient[] six = [.. Enumerable.Repeat(new FollowedPatient(2, 28, false), 6)];
        Assert.Equal(2, Assert.IsType<Decision.Stop>(design.Decide(new(2, Window, [new(1, 28, false), new(1, 28, false), new(1, 28, false), .. six]))).Recommended);
        Assert.IsType<Decision.Wait>(design.Decide(new(2, Window, [.. Enumerable.Repeat(new FollowedPatient(1, 20, false), 6)])));
        Assert.Null(Assert.IsType<Decision.Stop>(design.Decide(new(2, Window, [new(1, 2, true), new(1, 4, true)]))).Recommended);
        Assert.Throws<ArgumentOutOfRangeException>(() => RollingSix.At(7, 0, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => RollingSix.At(3, 2, 2));
    }

    private static int Level(RollingSix design, FollowedPatient[] patients) => Assert.IsType<Decision.Treat>(design.Decide(new(2, Window, patients))).Level;

    private static TimeToEventDesign Design(string name, TableConduct conduct) =>
        new(3, Table(name), new(0.3) { FromPatients = name is "keyboard" or "mtpi" ? 1 : 3 }, conduct);

    private static IPendingTable Table(string name) => name switch
    {
        "boin" => new TiteBoin(new(0.3)),
        "imputed" => new TiteBoinByImputation(new(0.3)),
        "keyboard" => new TiteKeyboard(new(0.3)),
        _ => new TiteMtpi(new(0.3)),
    };

    private static (int? Level, bool Ends) Answer(Decision decision) => decision switch
    {
        Decision.Treat treat => (treat.Level, false),
        Decision.Stop stop => (stop.Recommended, true),
        _ => (null, false),
    };

    private static PendingOutcomes Known(Outcomes outcomes)
    {
        var order = Enumerable.Range(1, outcomes.Levels).Where(l => l != outcomes.Current).Append(outcomes.Current);
        return new(outcomes.Levels, Window,
        [
            .. order.SelectMany(l => Enumerable.Range(0, outcomes.At(l).Treated).Select(i => new FollowedPatient(l, i < outcomes.At(l).Toxicities ? 5 : Window, i < outcomes.At(l).Toxicities))),
        ]);
    }
}
