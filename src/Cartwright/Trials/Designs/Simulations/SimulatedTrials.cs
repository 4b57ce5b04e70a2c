using Cartwright.Numerics.Random;

namespace Cartwright.Trials.Designs.Simulations;

/// <summary>Trials of a design drawn at random, patient outcomes only: for designs too large to enumerate, and to hold enumeration and chance against one another.</summary>
/// <param name="Trials">How many.</param>
/// <param name="Figures">Averages over the trials.</param>
/// <param name="Ends">How often each end was reached; ends that the design does not distinguish are one.</param>
public sealed record SimulatedTrials(int Trials, DesignFigures Figures, IReadOnlyDictionary<Outcomes, int> Ends)
{
    /// <summary>The Monte Carlo standard error of a share of the trials.</summary>
    public double ErrorOf(double share) => Math.Sqrt(share * (1 - share) / Trials);

    /// <summary>Draws trials patient by patient, and asks the design itself after each cohort, of everything that was seen: it knows nothing of an enumeration, nor of what is one state there.</summary>
    /// <remarks>A trial is a function of its number (from 1) and the seed: the order in which trials are drawn changes nothing.</remarks>
    /// <exception cref="ArgumentException">A trial does not end.</exception>
    public static SimulatedTrials Draw(IDoseDesign design, ToxicityScenario truth, int trials, ulong seed)
    {
        var figures = new EndedTrials(design.Levels);
        var ends = new Dictionary<Outcomes, int>();
        for (var trial = 1; trial <= trials; trial++)
        {
            var (outcomes, decision) = One(design, truth, RandomDraws.For(seed, (uint)trial, 0, Purpose.DesignOutcomes));
            figures.Add(outcomes, decision, 1.0 / trials);
            var end = design.Distinguish(outcomes);
            ends[end] = ends.GetValueOrDefault(end) + 1;
        }
        return new(trials, figures.Figures(), ends);
    }

    private static (Outcomes Outcomes, Decision Decision) One(IDoseDesign design, ToxicityScenario truth, RandomDraws draws)
    {
        var outcomes = Outcomes.None(design.Levels);
        while (true)
        {
            var decision = design.Decide(outcomes);
            if (decision is not Decision.Treat treat) return (outcomes, decision);
            if (outcomes.Treated > 10_000) throw new ArgumentException("A trial of the design does not end.", nameof(design));
            outcomes = outcomes.With(treat.Level, Cohort(design, truth, treat, ref draws));
        }
    }

    private static LevelCount Cohort(IDoseDesign design, ToxicityScenario truth, Decision.Treat treat, ref RandomDraws draws)
    {
        var seen = default(LevelCount);
        for (var patient = 0; patient < treat.Patients; patient++)
            seen += design.WatchesResponses ? Both(truth.CellsAt(treat.Level), draws.Uniform()) : new(1, draws.Bernoulli(truth.Dlt[treat.Level - 1]) ? 1 : 0);
        return seen;
    }

    private static LevelCount Both((double Neither, double Toxicity, double Response, double Both) cell, double at) =>
        at < cell.Neither ? new(1, 0) : at < cell.Neither + cell.Toxicity ? new(1, 1) : at < cell.Neither + cell.Toxicity + cell.Response ? new(1, 0, 1) : new(1, 1, 1, 1);
}
