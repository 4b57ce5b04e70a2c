namespace Cartwright.Trials.Designs;

/// <summary>All states that a design can come to, whatever the toxicity probabilities: those of smaller trials first.</summary>
/// <remarks>
/// Norris. What were they thinking? Pharmacologic priors implicit in a choice of 3+3 dose-escalation design. arXiv:2012.05301 (2020) enumerates paths;
/// here paths that agree in counts and current level are one state, which changes no probability and keeps the number small.
/// </remarks>
public sealed class StateSpace
{
    private const int MostStates = 500_000;

    private StateSpace(IReadOnlyList<ReachableState> states) => States = states;

    /// <summary>Every state; the first is the empty trial, and each stands after all that lead to it.</summary>
    public IReadOnlyList<ReachableState> States { get; }

    /// <summary>Terminal sequences of cohort outcomes.</summary>
    public long Paths => States.Where(s => s.Decision is Decision.Stop).Sum(s => s.Paths);

    /// <summary>Distinct states in which the trial goes on, the empty trial among them.</summary>
    public int Live => States.Count(s => s.Decision is Decision.Treat);

    /// <summary>Evaluable patients in the largest trial.</summary>
    public int MostPatients => States.Max(s => s.Outcomes.Treated);

    /// <summary>Enumerates a design.</summary>
    /// <exception cref="ArgumentException">The design does not stop, or has more than half a million states.</exception>
    public static StateSpace Of(IDoseDesign design)
    {
        var decisions = Discover(design);
        var ordered = decisions.Keys.OrderBy(o => o.Treated).ToArray();
        var indexOf = ordered.Select((outcomes, index) => (outcomes, index)).ToDictionary(s => s.outcomes, s => s.index);
        var next = ordered.Select(o => After(o, decisions[o]).Select(n => indexOf[n]).ToArray()).ToArray();
        var paths = CountPaths(next);
        return new StateSpace([.. ordered.Select((o, i) => new ReachableState(o, decisions[o], paths[i], next[i]))]);
    }

    private static Dictionary<Outcomes, Decision> Discover(IDoseDesign design)
    {
        var decisions = new Dictionary<Outcomes, Decision>();
        var open = new Stack<Outcomes>([Outcomes.None(design.Levels)]);
        while (open.TryPop(out var outcomes))
        {
            if (decisions.ContainsKey(outcomes)) continue;
            if (decisions.Count == MostStates) throw new ArgumentException($"The design does not stop, or has more than {MostStates} states.", nameof(design));
            var decision = decisions[outcomes] = design.Decide(outcomes);
            foreach (var after in After(outcomes, decision)) open.Push(after);
        }
        return decisions;
    }

    private static IEnumerable<Outcomes> After(Outcomes outcomes, Decision decision) => decision is Decision.Treat treat
        ? Enumerable.Range(0, treat.Patients + 1).Select(toxicities => outcomes.With(treat.Level, treat.Patients, toxicities))
        : [];

    private static long[] CountPaths(int[][] next)
    {
        var paths = new long[next.Length];
        paths[0] = 1;
        for (var state = 0; state < next.Length; state++)
            foreach (var after in next[state]) paths[after] = checked(paths[after] + paths[state]);
        return paths;
    }
}
