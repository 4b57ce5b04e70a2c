namespace Cartwright.Trials.Designs.Comparisons;

/// <summary>Designs side by side on the same scenarios. Every number is exact.</summary>
/// <param name="Tolerable">The right level of a scenario is the highest whose toxicity is at most this.</param>
/// <param name="Cap">The number of patients that the trial may enrol, or null.</param>
/// <param name="Designs">In the order asked for.</param>
/// <param name="Scenarios">In the order given.</param>
public sealed record DesignComparison(double Tolerable, int? Cap, IReadOnlyList<ComparedDesign> Designs, IReadOnlyList<ComparedScenario> Scenarios)
{
    /// <summary>Compares designs over the same levels.</summary>
    /// <exception cref="ArgumentException">No design, one asked for twice, settings that cannot be, or a scenario that does not fit.</exception>
    public static DesignComparison Of(IReadOnlyList<AskedDesign> asked, double tolerable, int? cap, IReadOnlyList<ToxicityScenario> scenarios)
    {
        if (asked.Count == 0) throw new ArgumentException("No design is to be compared.", nameof(asked));
        if (asked.GroupBy(a => a.Label).FirstOrDefault(g => g.Count() > 1) is { } twice) throw new ArgumentException($"The design '{twice.Key}' is there twice.", nameof(asked));
        List<ComparedDesign> designs = [.. asked.Select(a => new ComparedDesign(a.Label, DesignReport.Of(a, cap, scenarios)))];
        return new(tolerable, cap, designs, [.. scenarios.Select((s, i) => ComparedScenario.Of(s, s.RightLevel(tolerable), designs, i))]);
    }
}

/// <summary>One of the designs compared, under the name that tells it from the others.</summary>
public sealed record ComparedDesign(string Label, DesignReport Report);

/// <summary>What each design does under one scenario.</summary>
/// <param name="Scenario">What is supposed to be true.</param>
/// <param name="RightLevel">The right level, from 1; null where no level is tolerable.</param>
/// <param name="Designs">In the order of the comparison.</param>
public sealed record ComparedScenario(ToxicityScenario Scenario, int? RightLevel, IReadOnlyList<ComparedFigures> Designs)
{
    internal static ComparedScenario Of(ToxicityScenario scenario, int? right, IReadOnlyList<ComparedDesign> designs, int place) =>
        new(scenario, right, [.. designs.Select(d => new ComparedFigures(d.Label, d.Report.Scenarios[place].Exact.WithoutCap, d.Report.Scenarios[place].Exact.ExceedsCap, d.Report.MostPatients, right))]);
}

/// <summary>What one design does under one scenario, left to run to its end.</summary>
/// <param name="Label">The design.</param>
/// <param name="Figures">Of the design without a cap.</param>
/// <param name="ExceedsCap">Probability of more patients than the cap; null without one.</param>
/// <param name="MostPatients">Evaluable patients in the largest trial that the design can ask for.</param>
/// <param name="RightLevel">The right level, from 1; null where no level is tolerable.</param>
public sealed record ComparedFigures(string Label, DesignFigures Figures, double? ExceedsCap, int MostPatients, int? RightLevel)
{
    /// <summary>Probability that the right level is recommended; that none is, where no level is tolerable.</summary>
    public double Right => RightLevel is { } level ? Figures.Recommends[level - 1] : Figures.RecommendsNone;

    /// <summary>Expected share of patients treated above the right level: expected patients there over expected patients.</summary>
    public double AboveRight => Figures.ExpectedTreated.Skip(RightLevel ?? 0).Sum() / Figures.ExpectedN;
}
