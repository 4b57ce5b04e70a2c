namespace Cartwright.Trials.Designs;

/// <summary>One rule of a design: with so many treated and so many toxicities at the current level, standing so, this is done.</summary>
/// <param name="Where">When the row applies: <c>any level</c>, <c>highest level</c>, <c>level above not tried</c> …</param>
/// <param name="Action">In words: <c>escalate: 3 at the level above</c>; several joined by "or" where counts elsewhere decide.</param>
public sealed record DecisionRow(int Treated, int Toxicities, string Where, string Action)
{
    /// <summary>Of those treated at the level, with a response; null where the design does not watch responses.</summary>
    public int? Responses { get; init; }
}

/// <summary>A design as the table that a protocol prints, read off the decisions in every state it can come to.</summary>
/// <remarks>Nothing is written down twice: the words follow from <see cref="IDoseDesign.Decide"/>, so the table cannot disagree with the conduct.</remarks>
public static class DecisionTable
{
    // Where a level stands, told apart no further than the action needs: the first of these under which every row has one action.
    private static readonly IReadOnlyList<Func<Outcomes, string>> Standings =
    [
        _ => "any level",
        o => o.Current == 1 ? "lowest level" : "above the lowest level",
        o => o.Current == o.Levels ? "highest level" : "below the highest level",
        o => o.Current == o.Levels ? "highest level" : Above(o),
        o => o.Current == 1 ? "lowest level" : $"level below has {o.At(o.Current - 1).Treated}",
    ];

    /// <summary>Every count of patients and toxicities that a decision at a level can rest on, in rising order.</summary>
    public static IReadOnlyList<DecisionRow> Of(IDoseDesign design) => Of(StateSpace.Of(design));

    /// <summary>The same for a design that is enumerated already.</summary>
    public static IReadOnlyList<DecisionRow> Of(StateSpace space) =>
    [
        .. from state in space.States
           where state.Outcomes.Treated > 0
           group state by Counted(space.Design, state.Outcomes) into count
           orderby count.Key.Treated, count.Key.Toxicities, count.Key.Responses
           from row in Rows(count.Key, [.. count])
           select row with { Responses = space.Design.WatchesResponses ? count.Key.Responses : null },
    ];

    private static LevelCount Counted(IDoseDesign design, Outcomes outcomes)
    {
        var count = outcomes.At(outcomes.Current);
        return new(count.Treated, count.Toxicities, design.WatchesResponses ? count.Responses : 0);
    }

    private static IEnumerable<DecisionRow> Rows(LevelCount count, IReadOnlyList<ReachableState> states)
    {
        var standing = Standings.FirstOrDefault(s => ByStanding(states, s).All(g => g.Select(Action).Distinct().Count() == 1)) ?? Standings[0];
        return ByStanding(states, standing).Select(g => new DecisionRow(count.Treated, count.Toxicities, g.Key, string.Join(" or ", g.Select(Action).Distinct())));
    }

    private static IEnumerable<IGrouping<string, ReachableState>> ByStanding(IReadOnlyList<ReachableState> states, Func<Outcomes, string> standing) =>
        states.OrderBy(s => s.Outcomes.Current).GroupBy(s => standing(s.Outcomes));

    private static string Above(Outcomes outcomes) => outcomes.At(outcomes.Current + 1).Treated > 0 ? "level above tried" : "level above not tried";

    private static string Action(ReachableState state)
    {
        var current = state.Outcomes.Current;
        return state.Decision switch
        {
            Decision.Treat t when t.Level > current => $"escalate: {t.Patients} at {Level(t.Level - current, "above")}",
            Decision.Treat t when t.Level < current => $"de-escalate: {t.Patients} at {Level(current - t.Level, "below")}",
            Decision.Treat t => $"{t.Patients} more at this level",
            Decision.Stop { Recommended: { } level } when level == current => "stop, recommend this level",
            Decision.Stop { Recommended: { } level } when level < current => $"stop, recommend {Level(current - level, "below")}",
            Decision.Stop { Recommended: { } level } => $"stop, recommend {Level(level - current, "above")}",
            Decision.Wait => "wait",
            _ => "stop, recommend no level",
        };
    }

    private static string Level(int away, string where) => away == 1 ? $"the level {where}" : $"{away} levels {where}";
}
