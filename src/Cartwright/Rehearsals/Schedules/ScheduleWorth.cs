namespace Cartwright.Rehearsals.Schedules;

/// <summary>A schedule with tubes added: the days, what they are worth to the goal, and what is recovered.</summary>
public sealed record TubesAdded(IReadOnlyList<double> Days, double Worth, IReadOnlyList<Measured> Recovered);

/// <summary>What tubes of blood are worth: the best choice for every budget, and the first tube day by day.</summary>
/// <param name="Best">For no tube, one, two …: found on some patients and measured on others, since the best of many choices looks better than it is on the patients it was chosen by.</param>
/// <param name="FirstTube">One tube on each candidate day, on the patients by whom days were chosen.</param>
/// <param name="Own">A choice of somebody's own, measured as <paramref name="Best"/> is; null where nobody made one.</param>
public sealed record ScheduleWorth(ScheduleGoal Goal, IReadOnlyList<TubesAdded> Best, IReadOnlyList<TubesAdded> FirstTube, TubesAdded? Own, int Patients)
{
    /// <summary>Searches on one set of patients and measures on another.</summary>
    public static ScheduleWorth Of(Func<IReadOnlyList<double>, IReadOnlyList<Measured>> chosenBy, Func<IReadOnlyList<double>, IReadOnlyList<Measured>> measuredOn, ScheduleGoal goal, IReadOnlyList<double> candidates, int tubes, IReadOnlyList<double> own, int threads)
    {
        var best = BestDays.Of(candidates, tubes, days => goal.Of(chosenBy(days)), threads);
        return new(
            goal, [.. best.Select(days => Added(measuredOn, goal, days))], [.. candidates.Select(d => Added(chosenBy, goal, [d]))],
            own.Count == 0 ? null : Added(measuredOn, goal, own), measuredOn([]).Select(m => m.Patients.Count).DefaultIfEmpty(0).Max());
    }

    private static TubesAdded Added(Func<IReadOnlyList<double>, IReadOnlyList<Measured>> patients, ScheduleGoal goal, IReadOnlyList<double> days)
    {
        var recovered = patients(days);
        return new(days, goal.Of(recovered), recovered);
    }
}
