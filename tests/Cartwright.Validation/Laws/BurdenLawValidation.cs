using System.Diagnostics;
using System.Reflection;
using Cartwright.Laws;
using Shouldly;
using Xunit;

namespace Cartwright.Validation.Laws;

/// <summary>Acceptance scenario S5: laws 1, 2, 9 and 10 of the reference model with 2,000 patients an arm, and the two controls that must break them.</summary>
public class BurdenLawValidation
{
    private static readonly LawSettings Settings = new(2000, Seed: 1, Threads: Math.Max(1, Environment.ProcessorCount));

    [Fact]
    public void Cmax_is_unchanged_over_a_hundredfold_burden_and_response_is_lower()
    {
        var judgement = Judge(LawModel.Latched, "9-x100");
        judgement.Outcome.ShouldBe(Outcome.Holds);
        judgement.Criteria[0].Measure.Interval!.Lower.OrNull!.Value.ShouldBeGreaterThan(0.9);
        judgement.Criteria[0].Measure.Interval!.Upper.OrNull!.Value.ShouldBeLessThan(1.1);
        judgement.Criteria[1].Measure.Interval!.Upper.OrNull!.Value.ShouldBeLessThan(0);
    }

    [Fact]
    public void Debulking_lowers_severity()
    {
        var judgement = Judge(LawModel.Latched, "2");
        judgement.Outcome.ShouldBe(Outcome.Holds);
        judgement.Criteria[0].Measure.Interval!.Lower.OrNull!.Value.ShouldBeGreaterThan(1);
    }

    [Fact]
    public void In_lupus_cells_expand_a_hundredfold_and_severe_release_is_at_most_one_percent() => Judge(LawModel.Latched, "10").Outcome.ShouldBe(Outcome.Holds);

    [Fact]
    public void The_antigen_driven_control_breaks_law_9() => Judge(LawModel.AntigenDriven, "9-x100").Outcome.ShouldBe(Outcome.Fails);

    [Fact]
    public void Severity_rises_with_burden_and_without_cytokine_gain_it_does_not()
    {
        Judge(LawModel.Latched, "1").Criteria[0].Measure.Interval!.Lower.OrNull!.Value.ShouldBeGreaterThan(1);
        Judge(LawModel.NoCytokineGain, "1").Outcome.ShouldBe(Outcome.Fails);
    }

    // 2,000 patients are seconds where the library is optimised and minutes where it is not.
    private static Judgement Judge(string model, string law)
    {
        if (typeof(Law).Assembly.GetCustomAttribute<DebuggableAttribute>() is { IsJITOptimizerDisabled: true }) Assert.Skip("2,000 patients an arm need an optimised build: run with -c Release");
        return Scoreboard.Of([LawModel.Find(model)!], [LawBook.Find(law)!], Settings).Results.Single().Judgement;
    }
}
