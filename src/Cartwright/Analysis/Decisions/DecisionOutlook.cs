using Cartwright.Analysis.Safety;
using Cartwright.Trials.Designs;

namespace Cartwright.Analysis.Decisions;

/// <summary>How many of those awaited at a further level have a dose-limiting toxicity in a possible outcome.</summary>
public sealed record AwaitedElsewhere(int Level, int Awaited, int Toxicities);

/// <summary>One possible outcome of those awaited, and what the design would then say.</summary>
/// <param name="Toxicities">Of those awaited at the level of the outlook, with a dose-limiting toxicity.</param>
/// <param name="Then">What the design says then.</param>
public sealed record PossibleOutcome(int Toxicities, Decision Then)
{
    /// <summary>Of those awaited at other levels, the lowest first; empty where all are at one.</summary>
    public IReadOnlyList<AwaitedElsewhere> Elsewhere { get; init; } = [];
}

/// <summary>What every possible outcome of the patients awaited would lead to: the table that a safety board reads beforehand.</summary>
/// <remarks>Each row is the decision that the replay of the data will give once that outcome is known: who is awaited takes the place in the cohort that the order of treatment gives.</remarks>
/// <param name="Level">The highest level of those awaited, from 1; null where nobody is.</param>
/// <param name="Awaited">How many there: those whose window is open, or else the cohort that the design asks for.</param>
/// <param name="AreTreated">Whether they have been treated already.</param>
/// <param name="Outcomes">By the number of toxicities at the lower levels, then at this one, from 0.</param>
public sealed record DecisionOutlook(int? Level, int Awaited, bool AreTreated, IReadOnlyList<PossibleOutcome> Outcomes)
{
    /// <summary>Asks the design about every outcome of those whose window is open; where none is, of the cohort it asks for.</summary>
    /// <param name="design">The design.</param>
    /// <param name="decision">What it says now.</param>
    /// <param name="subjects">Everybody, in order of treatment.</param>
    public static DecisionOutlook Of(IDoseDesign design, Decision decision, IReadOnlyList<CountedSubject> subjects)
    {
        var counted = subjects.Where(s => s.Counts != CountsAs.NotEvaluable).Select(s => new Place(s.Level, s.Counts == CountsAs.Pending ? null : s.Counts == CountsAs.Toxicity)).ToList();
        var treated = counted.Exists(p => p.Toxic is null);
        if (!treated && decision is Decision.Treat treat) counted.AddRange(Enumerable.Repeat(new Place(treat.Level, null), treat.Patients));
        var awaited = counted.Where(p => p.Toxic is null).CountBy(p => p.Level).OrderBy(l => l.Key).ToList();
        if (awaited.Count == 0) return new(null, 0, false, []);
        return new(awaited[^1].Key, awaited[^1].Value, treated, [.. Possible(awaited).Select(t => Outcome(design, counted, t))]);
    }

    // Every combination of toxicities over the levels, the highest level changing fastest.
    private static IEnumerable<AwaitedElsewhere[]> Possible(IReadOnlyList<KeyValuePair<int, int>> awaited) =>
        awaited.Aggregate<KeyValuePair<int, int>, IEnumerable<AwaitedElsewhere[]>>([[]], (before, level) =>
            before.SelectMany(b => Enumerable.Range(0, level.Value + 1).Select(t => (AwaitedElsewhere[])[.. b, new(level.Key, level.Value, t)])));

    private static PossibleOutcome Outcome(IDoseDesign design, IReadOnlyList<Place> counted, AwaitedElsewhere[] toxicities)
    {
        var left = toxicities.ToDictionary(t => t.Level, t => t.Toxicities);
        var outcomes = DoseDecisions.Seen([.. counted.Select(p => (p.Level, p.Toxic ?? left[p.Level]-- > 0))], design);
        return new(toxicities[^1].Toxicities, design.Decide(outcomes)) { Elsewhere = toxicities[..^1] };
    }

    private sealed record Place(int Level, bool? Toxic);
}
