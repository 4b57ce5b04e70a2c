using Cartwright.Trials.Designs;
using Cartwright.Trials.Designs.Intervals;
using Cartwright.Trials.Designs.Slots;
using Xunit;

namespace Cartwright.Tests.Trials.Designs.Intervals;

/// <summary>Designs by decision table: published paths, stops, titration, and laws in every state that they can come to.</summary>
public class TableDesignTests
{
    /// <summary>Han and others (2019), as the R package escalation tests it.</summary>
    [Theory]
    [InlineData("1NNN", 2)]
    [InlineData("1NNN 2NNN", 3)]
    [InlineData("1NNN 2NNN 3NTT", 2)]
    [InlineData("1NNN 2NNN 3NTT 2NTN", 3)]
    [InlineData("1NNN 2NNN 3NTT 2NTN 3NNN", 3)]
    [InlineData("1NNN 2NNN 3NTT 2NTN 3NNN 3NNN", 4)]
    [InlineData("1NNN 2NNN 3NTT 2NTN 3NNN 3NNN 4TTT", 3)]
    public void BOIN_follows_the_published_path(string path, int next) => Assert.Equal(next, Next(Boin.Design(4, new(0.3), new() { MostPatients = 60 }), path));

    /// <summary>Ji and others (2010), figure 2, target 30 %.</summary>
    [Theory]
    [InlineData("1NTT", 1)]
    [InlineData("1TTT", null)]
    [InlineData("1NNN 1TTT", 1)]
    public void MTPI_follows_the_published_figure(string path, int? next) => Assert.Equal(next, Next(Mtpi.Design(5, new(0.3)), path));

    [Fact]
    public void A_level_closed_for_good_is_not_entered_again()
    {
        var design = Boin.Design(3, new(0.3), new() { MostPatients = 60 });
        Assert.Equal(2, Next(design, "1NNN 2NNN 3TTT"));
        Assert.Equal(2, Next(design, "1NNN 2NNN 3TTT 2NNN"));
        Assert.True(design.IsEliminated(Outcomes.Parse("1NNN 2NNN 3TTT 2NNN", 3), 3));
        Assert.False(design.IsEliminated(Outcomes.Parse("1NNN 2NNN 3TTT 2NNN", 3), 2));
        Assert.Contains("no higher level is open", design.Decide(Outcomes.Parse("1NNN 2NNN 3TTT 2NNN", 3)).Because, StringComparison.Ordinal);
    }

    /// <summary>Not a path of the design, but a record may have it: the level below was closed by patients treated there in spite of it.</summary>
    [Fact]
    public void From_above_a_level_that_is_closed_one_goes_below_it()
    {
        var design = Boin.Design(3, new(0.3), new() { MostPatients = 60 });
        var decision = design.Decide(Outcomes.Parse("1NNN 2TTT 3NNN", 3));
        Assert.Equal((1, "0/3 with toxicity at level 3, and level 2 is closed for good: level 1"), (((Decision.Treat)decision).Level, decision.Because));
    }

    /// <summary>What is remembered between calls must not show: the same words whatever was asked before.</summary>
    [Fact]
    public void A_reason_does_not_depend_on_what_was_asked_before()
    {
        var used = Keyboard.Design(4, new(0.3), new() { MostPatients = 12 });
        foreach (var state in StateSpace.Of(used).States.Reverse())
            Assert.Equal(Keyboard.Design(4, new(0.3), new() { MostPatients = 12 }).Decide(state.Outcomes), used.Decide(state.Outcomes));
    }

    [Fact]
    public void Enough_at_a_level_ends_the_trial_only_where_the_next_would_be_treated_there()
    {
        var design = Boin.Design(3, new(0.3), new() { EnoughAtLevel = 6 });
        Assert.Equal(2, Assert.IsType<Decision.Stop>(design.Decide(Outcomes.Parse("1NNN 2NNT 2NTN", 3))).Recommended);
        Assert.Equal(3, Next(design, "1NNN 2NNT 2NNN"));
        Assert.Equal(1, Next(design, "1NNN 2NNT 2NTT"));
        Assert.IsType<Decision.Stop>(design.Decide(Outcomes.Parse("1NNN 2NNN 3NNN 3NNN", 3)));
    }

    [Fact]
    public void The_stricter_stop_ends_at_two_of_three_where_the_table_goes_on()
    {
        var outcomes = Outcomes.Parse("1NTT", 3);
        Assert.Equal(1, Next(Boin.Design(3, new(0.3)), "1NTT"));
        Assert.Null(Assert.IsType<Decision.Stop>(Boin.Design(3, new(0.3), new() { StricterStop = 0.05 }).Decide(outcomes)).Recommended);
    }

    /// <summary>select.mtd of the R package BOIN, case 5: 3/6 at the lowest level, target 0.25.</summary>
    [Fact]
    public void A_bound_on_the_level_recommended_may_leave_none()
    {
        TableConduct conduct = new() { MostPatients = 6 };
        var outcomes = Outcomes.Parse("1NNT 1NTT", 3);
        Assert.Equal(1, Assert.IsType<Decision.Stop>(Boin.Design(3, new(0.25), conduct).Decide(outcomes)).Recommended);
        Assert.Null(Assert.IsType<Decision.Stop>(Boin.Design(3, new(0.25), conduct with { BoundSelection = true }).Decide(outcomes)).Recommended);
    }

    [Fact]
    public void Of_equal_estimates_the_highest_is_taken_below_the_target_and_the_lowest_above()
    {
        var outcomes = Outcomes.Parse("1NNNTTN 2NNNNNT", 2);
        Assert.Equal(2, new IsotonicSelection(0.35).Select(outcomes).Level);
        Assert.Equal(1, new IsotonicSelection(0.05).Select(outcomes).Level);
    }

    [Fact]
    public void Nobody_treated_is_no_recommendation() => Assert.Null(new IsotonicSelection(0.3).Select(Outcomes.None(3)).Level);

    [Fact]
    public void Single_patients_go_up_to_the_first_toxicity_and_the_cohort_there_is_completed()
    {
        var design = Boin.Design(4, new(0.3), new() { Titration = new SinglePatients(3) });
        Assert.Equal((1, 1), Treats(design, ""));
        Assert.Equal((2, 1), Treats(design, "1N"));
        Assert.Equal((3, 1), Treats(design, "1N 2N"));
        Assert.Equal((3, 2), Treats(design, "1N 2N 3T"));
        Assert.Equal((3, 1), Treats(design, "1N 2N 3T 3N"));
        Assert.Equal((3, 3), Treats(design, "1N 2N 3T 3NN"));
        Assert.Equal((2, 3), Treats(design, "1N 2N 3T 3NT"));
        Assert.Equal((4, 2), Treats(design, "1N 2N 3N 4N"));
    }

    [Fact]
    public void Single_patients_may_end_at_a_level_or_be_completed_one_below()
    {
        var conduct = new TableConduct { Titration = new SinglePatients(3) { UpTo = 2 } };
        Assert.Equal((2, 2), Treats(Boin.Design(4, new(0.3), conduct), "1N 2N"));
        conduct = new() { Titration = new SinglePatients(3) { CompleteBelow = true } };
        Assert.Equal((1, 2), Treats(Boin.Design(4, new(0.3), conduct), "1N 2T"));
        Assert.Equal((1, 2), Treats(Boin.Design(4, new(0.3), conduct), "1T"));
    }

    /// <summary>By hand, of two levels and at most four patients: without toxicity in the first (0.9) one at level 1 and three at level 2; else three at level 1, and a fourth unless all three were toxic.</summary>
    [Fact]
    public void Titration_is_enumerated_exactly()
    {
        var design = Boin.Design(2, new(0.3), new() { MostPatients = 4, Titration = new SinglePatients(3) });
        var figures = ExactOperatingCharacteristics.Of(design, [0.1, 0.2], null).WithoutCap;
        Assert.Equal([3, 4], figures.DistributionOfN.Keys);
        Assert.Equal(0.001, figures.DistributionOfN[3], 1e-12);
        Assert.Equal(0.9 * 1 + 0.1 * 4 - 0.001, figures.ExpectedTreated[0], 1e-12);
        Assert.Equal(0.9 * 3, figures.ExpectedTreated[1], 1e-12);
        // All three toxic, or two of three and the fourth, at the same level, too: 3/4 closes it.
        Assert.Equal(0.001 + 0.1 * (2 * 0.1 * 0.9) * 0.1, figures.RecommendsNone, 1e-12);
    }

    [Theory]
    [MemberData(nameof(Designs))]
    public void In_every_state_it_skips_no_level_re_enters_none_closed_is_coherent_and_ends(string name)
    {
        var design = All[name];
        var space = StateSpace.Of(design);
        Assert.InRange(space.MostPatients, 1, 18);
        foreach (var state in space.States)
        {
            if (state.Decision is not Decision.Treat treat || state.Outcomes.Treated == 0) continue;
            Assert.All(Enumerable.Range(1, treat.Level - 1), level => Assert.True(state.Outcomes.At(level).Treated > 0, $"{state}"));
            Assert.False(design.IsEliminated(state.Outcomes, treat.Level), $"{state}");
            // Knowledge of a level may outweigh one toxicity in three: that is what it is for.
            if (treat.Level > state.Outcomes.Current && name != "iBOIN") Assert.True(state.Outcomes.At(state.Outcomes.Current).ToxicityRate < 0.3, $"{state}");
        }
    }

    public static TheoryData<string> Designs => [.. All.Keys];

    private static Dictionary<string, DoseEscalation> All => new()
    {
        ["BOIN"] = Boin.Design(4, new(0.3), new() { MostPatients = 18 }),
        ["BOIN, staying at 1/3"] = Boin.Design(4, new(0.25) { StayAtOneInThree = true }, new() { MostPatients = 18, EnoughAtLevel = 9, StricterStop = 0.05 }),
        ["iBOIN"] = InformativeBoin.Design(new(0.3), [new(0.1, 3), new(0.2, 3), new(0.3, 3)], new() { MostPatients = 18 }),
        ["Keyboard"] = Keyboard.Design(4, new(0.3), new() { MostPatients = 18 }),
        ["mTPI"] = Mtpi.Design(4, new(0.3), new() { MostPatients = 18 }),
        ["i3+3"] = IntervalThreePlusThree.Design(4, new(0.3), new() { MostPatients = 18 }),
        ["G3+3"] = TableDesign.Of(4, IntervalThreePlusThree.GeneralBoundaries(18), 0.25, new() { MostPatients = 18 }),
    };

    [Fact]
    public void Settings_out_of_their_range_are_refused_in_words()
    {
        Refused("target", () => new BoinSettings(0));
        Refused("target", () => new BoinSettings(double.NaN));
        Refused("target", () => new IntervalSettings(1.2));
        Refused("Patients in a cohort", () => new TableConduct { Cohort = 0 });
        Refused("cutoff", () => new Elimination(0.3) { Cutoff = 1.5 });
        Refused("cutoff", () => new Elimination(0.3) { Cutoff = -0.1 });
        Refused("offset", () => Boin.Design(3, new(0.3), new() { StricterStop = 0.5 }));
        Refused("toxic 1.12", () => Boin.Design(3, new(0.8)));
        Refused("safe", () => Boin.Boundaries(new(0.3) { Safe = 0.4 }, 30));
        Refused("interval", () => Keyboard.Boundaries(new(0.3) { Below = 0.3 }, 30));
        Refused("starts at level 4", () => Boin.Design(3, new(0.3), new() { Start = 4 }));
        Refused("less toxic", () => InformativeBoin.Boundaries(new(0.3), [new(0.3, 3), new(0.2, 3)], 9));
        Refused("(0, 1)", () => InformativeBoin.Boundaries(new(0.3), [new(1.3, 3)], 9));
        Refused("no row for 9 patients", () => TableDesign.Of(3, Boin.Boundaries(new(0.3), 6), 0.3, new()));
        Refused("0..1", () => ExactOperatingCharacteristics.Of(Boin.Design(2, new(0.3), new() { MostPatients = 6 }), [0.1, 1.1], null));
    }

    private static void Refused(string words, Func<object> make) => Assert.Contains(words, Assert.ThrowsAny<ArgumentException>(make).Message, StringComparison.Ordinal);

    private static int? Next(DoseEscalation design, string path) => (design.Decide(Outcomes.Parse(path, design.Levels)) as Decision.Treat)?.Level;

    private static (int Level, int Patients) Treats(DoseEscalation design, string path) =>
        Assert.IsType<Decision.Treat>(design.Decide(Outcomes.Parse(path, design.Levels))) is var treat ? (treat.Level, treat.Patients) : default;
}
