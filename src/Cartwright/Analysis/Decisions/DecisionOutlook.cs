using Cartwright.Analysis.Safety;
using Cartwright.Trials.Designs;

namespace Cartwright.Analysis.Decisions;

/// <summary>How many of those awaited at one level have a dose-limiting toxicity in a possible outcome, and how many a response; null where the design does not weigh them.</summary>
public sealed record AwaitedElsewhere(int Level, int Awaited, int Toxicities, int? Responses);

/// <summary>One possible outcome of those awaited, and what the design would then say.</summary>
/// <param name="Toxicities">Of those awaited at the level of the outlook, with a dose-limiting toxicity.</param>
/// <param name="Responses">Of them, with a response; null where the design does not weigh them.</param>
/// <param name="Then">What the design says then.</param>
public sealed record PossibleOutcome(int Toxicities, int? Responses, Decision Then)
{
    /// <summary>Of those awaited at other levels, the lowest first; empty where all are at one.</summary>
    public IReadOnlyList<AwaitedElsewhere> Elsewhere { get; init; } = [];
}

/// <summary>What every possible outcome of the patients awaited would lead to: the table that a safety board reads beforehand.</summary>
/// <remarks>Each row is the decision that the replay of the data will give once that outcome is known: who is awaited takes the place in the cohort that the order of treatment gives.</remarks>
/// <param name="Level">The highest level of those awaited, from 1; null where nobody is.</param>
/// <param name="Awaited">How many there: those whose window is open, or else the cohort that the design asks for.</param>
/// <param name="AreTreated">Whether they have been treated already.</param>
/// <param name="Outcomes">By what is seen at the lower levels, then at this one: the number of toxicities, from 0, then of responses.</param>
public sealed record DecisionOutlook(int? Level, int Awaited, bool AreTreated, IReadOnlyList<PossibleOutcome> Outcomes)
{
    /// <summary>Asks the design about every outcome of those whose window is open; where none is, of the cohort it asks for.</summary>
    /// <param name="design">The design.</param>
    /// <param name="decision">What it says now.</param>
    /// <param name="subjects">Everybody who counts or is awaited, in order of treatment.</param>
    public static DecisionOutlook Of(IDoseDesign design, Decision decision, IReadOnlyList<ReplayedSubject> subjects)
    {
        var order = subjects.ToList();
        var treated = order.Exists(s => s.Count is null);
        if (!treated && decision is Decision.Treat treat) order.AddRange(Enumerable.Repeat(new ReplayedSubject(treat.Level, treat.Level, null), treat.Patients));
        var awaited = order.Where(s => s.Count is null).CountBy(s => s.Level).OrderBy(l => l.Key).ToList();
        if (awaited.Count == 0) return new(null, 0, false, []);
        return new(awaited[^1].Key, awaited[^1].Value, treated, [.. Possible(awaited, design.WatchesResponses).Select(p => Outcome(design, order, p))]);
    }

    // Every combination over the levels, the highest level changing fastest.
    private static IEnumerable<AwaitedElsewhere[]> Possible(IReadOnlyList<KeyValuePair<int, int>> awaited, bool responses) =>
        awaited.Aggregate<KeyValuePair<int, int>, IEnumerable<AwaitedElsewhere[]>>([[]], (before, level) => before.SelectMany(b =>
            from toxicities in Enumerable.Range(0, level.Value + 1)
            from responded in responses ? Enumerable.Range(0, level.Value + 1).Select(r => (int?)r) : [null]
            select (AwaitedElsewhere[])[.. b, new(level.Key, level.Value, toxicities, responded)]));

    private static PossibleOutcome Outcome(IDoseDesign design, IReadOnlyList<ReplayedSubject> order, AwaitedElsewhere[] possible)
    {
        var then = design.Decide(DoseDecisions.Seen(Supposed(order, possible.ToDictionary(p => p.Level)), design));
        return new(possible[^1].Toxicities, possible[^1].Responses, then) { Elsewhere = possible[..^1] };
    }

    // The first awaited at a level have the toxicities and the last the responses: as few as possible have both.
    private static List<ReplayedSubject> Supposed(IReadOnlyList<ReplayedSubject> order, Dictionary<int, AwaitedElsewhere> possible)
    {
        var met = possible.Keys.ToDictionary(l => l, _ => 0);
        var supposed = new List<ReplayedSubject>(order.Count);
        foreach (var subject in order)
        {
            if (subject.Count is not null) { supposed.Add(subject); continue; }
            var (at, place) = (possible[subject.Level], met[subject.Level]++);
            var (toxicity, response) = (place < at.Toxicities ? 1 : 0, place >= at.Awaited - (at.Responses ?? 0) ? 1 : 0);
            supposed.Add(subject with { Count = new(1, toxicity, response, toxicity * response) });
        }
        return supposed;
    }
}
