using Cartwright.Trials.Designs.Slots;

namespace Cartwright.Trials.Designs;

/// <summary>A dose-finding design put together from named slots, asked in one fixed order: fill the cohort, propose the next dose, limit the increment, consider the safety stops and the sample size; at the end select.</summary>
/// <remarks>Slots rather than wrappers: a limit or a stop cannot be forgotten by another, and the order is the same in every design.</remarks>
public sealed record DoseEscalation : IDoseDesign
{
    /// <summary>A design over so many levels, with cohorts of a size and at most so many patients.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No level, an empty cohort, or fewer patients than one cohort.</exception>
    public DoseEscalation(int levels, int cohort, int mostPatients)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(levels, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(cohort, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(mostPatients, cohort);
        (Levels, Cohort, MostPatients) = (levels, cohort, mostPatients);
    }

    /// <inheritdoc />
    public int Levels { get; }

    /// <summary>Patients in a cohort.</summary>
    public int Cohort { get; }

    /// <summary>Evaluable patients at which the trial ends.</summary>
    public int MostPatients { get; private init; }

    /// <summary>The level of the first cohort, from 1.</summary>
    public int Start { get; init; } = 1;

    /// <summary>Asked for the next dose.</summary>
    public required INextDose NextDose { get; init; }

    /// <summary>Asked in this order, each limiting what the one before left.</summary>
    public IReadOnlyList<IIncrement> Increments { get; init; } = [];

    /// <summary>Asked in this order; the first that ends the trial is heard.</summary>
    public IReadOnlyList<ISafetyStop> Stops { get; init; } = [];

    /// <summary>Asked at the end.</summary>
    public required ISelection Selection { get; init; }

    /// <summary>Which levels are closed for good by their counts; none without such a rule.</summary>
    public Func<LevelCount, bool>? Eliminates { get; init; }

    /// <summary>Asked first where the trial starts with single patients; null where every cohort is whole.</summary>
    public ITitration? Titration { get; init; }

    /// <inheritdoc />
    public bool WatchesResponses { get; init; }

    /// <summary>Whether decisions rest on how the last cohort fared.</summary>
    public bool RemembersLast { get; init; }

    /// <summary>What of the last cohort decisions can tell apart, for designs that remember it; all of it where nothing is said.</summary>
    public Func<LevelCount, LevelCount>? KeepsOfLast { get; init; }

    /// <summary>Whether it matters that one patient had a toxicity and a response; where it does not, only the numbers of each are told apart.</summary>
    public bool CountsBoth { get; init; } = true;

    /// <inheritdoc />
    public Outcomes Distinguish(Outcomes outcomes) => WatchesResponses && !CountsBoth ? Remembered(outcomes.WithFewestBoth) : Remembered(outcomes);

    private Outcomes Remembered(Outcomes outcomes) => !RemembersLast ? outcomes.WithoutLast : KeepsOfLast is { } keeps ? outcomes.WithLast(keeps(outcomes.Last)) : outcomes;

    /// <inheritdoc />
    public bool IsEliminated(Outcomes outcomes, int level)
    {
        if (Eliminates is not { } eliminates) return false;
        for (var l = 1; l <= level; l++)
            if (eliminates(outcomes.At(l))) return true;
        return false;
    }

    /// <inheritdoc />
    public Decision Decide(Outcomes outcomes)
    {
        if (outcomes.Levels != Levels) throw new ArgumentException($"Outcomes at {outcomes.Levels} levels, in a design of {Levels}.", nameof(outcomes));
        if (outcomes.Treated == 0 && MostPatients > 0) return Treat(outcomes, new(Start, $"nobody treated yet: start at level {Start}"));
        return Titration?.Next(outcomes) ?? Missing(outcomes) ?? AfterCohort(outcomes);
    }

    /// <summary>The same design for what is left of its patients after so many were treated elsewhere: at levels that were given up.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A negative number.</exception>
    public DoseEscalation After(int patients)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(patients);
        return this with { MostPatients = Math.Max(0, MostPatients - patients) };
    }

    private Decision AfterCohort(Outcomes outcomes)
    {
        var proposal = NextDose.Propose(outcomes);
        foreach (var limit in Increments) proposal = limit.Limit(outcomes, proposal);
        foreach (var stop in Stops)
            if (stop.Consider(outcomes, proposal) is { } ending) return End(outcomes, ending);
        return outcomes.Treated >= MostPatients ? End(outcomes, new($"all {MostPatients} patients treated", false)) : Treat(outcomes, proposal);
    }

    // Every cohort is whole where nobody titrates, so that counts alone tell what is missing; after single patients only the last cohort does.
    private Decision.Treat? Missing(Outcomes outcomes)
    {
        var seen = outcomes.At(outcomes.Current).Treated % Cohort;
        if (Titration is not null && seen != 0) seen = outcomes.Last.Treated % Cohort;
        var missing = Math.Min(Cohort - seen, MostPatients - outcomes.Treated);
        return seen == 0 || missing <= 0 ? null : new(outcomes.Current, missing, $"the cohort at level {outcomes.Current} lacks {missing}");
    }

    private Decision.Treat Treat(Outcomes outcomes, Proposal proposal) =>
        new(proposal.Level, Titration is { } titration && outcomes.Treated == 0 ? titration.AtATime : Math.Min(Cohort, MostPatients - outcomes.Treated), proposal.Because);

    private Decision.Stop End(Outcomes outcomes, Ending ending)
    {
        if (ending.AllTooToxic) return new(null, ending.Because);
        var (level, because) = Selection.Select(outcomes);
        return new(level, $"{ending.Because}; {because}");
    }
}
