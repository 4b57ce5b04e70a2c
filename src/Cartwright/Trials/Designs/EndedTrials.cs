namespace Cartwright.Trials.Designs;

/// <summary>Gathers the ends of trials, each with its probability.</summary>
internal sealed class EndedTrials(int levels)
{
    private readonly SortedDictionary<int, double> patients = [];
    private readonly double[] treated = new double[levels], toxicities = new double[levels], responses = new double[levels], recommended = new double[levels];
    private double none, stopped;

    /// <summary>An end; a trial that stands before a cohort it may not treat has stopped without an answer.</summary>
    public void Add(Outcomes outcomes, Decision decision, double probability)
    {
        patients[outcomes.Treated] = patients.GetValueOrDefault(outcomes.Treated) + probability;
        for (var level = 1; level <= levels; level++)
        {
            var count = outcomes.At(level);
            treated[level - 1] += probability * count.Treated;
            toxicities[level - 1] += probability * count.Toxicities;
            responses[level - 1] += probability * count.Responses;
        }
        if (decision is not Decision.Stop stop) stopped += probability;
        else if (stop.Recommended is { } level) recommended[level - 1] += probability;
        else none += probability;
    }

    public DesignFigures Figures() => new(patients, treated, toxicities, none, recommended, stopped) { ExpectedResponses = responses };
}
