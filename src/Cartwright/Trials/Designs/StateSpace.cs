using System.Globalization;
using System.Runtime.InteropServices;

namespace Cartwright.Trials.Designs;

/// <summary>All states that a design can come to, whatever the toxicity probabilities: those of smaller trials first.</summary>
/// <remarks>
/// Norris. What were they thinking? Pharmacologic priors implicit in a choice of 3+3 dose-escalation design. arXiv:2012.05301 (2020) enumerates paths;
/// here paths that agree in counts and current level are one state, which changes no probability and keeps the number small.
/// </remarks>
public sealed class StateSpace
{
    private const int MostStates = 2_000_000;

    private StateSpace(IDoseDesign design, SamplingModel sampling, IReadOnlyList<ReachableState> states) => (Design, Sampling, States) = (design, sampling, states);

    /// <summary>The design enumerated.</summary>
    public IDoseDesign Design { get; }

    /// <summary>What is seen of a cohort.</summary>
    public SamplingModel Sampling { get; }

    /// <summary>Every state; the first is the empty trial, and each stands after all that lead to it.</summary>
    public IReadOnlyList<ReachableState> States { get; }

    /// <summary>Terminal sequences of cohort outcomes.</summary>
    public long Paths => States.Where(s => s.Decision is Decision.Stop).Sum(s => s.Paths);

    /// <summary>Distinct states in which the trial goes on, the empty trial among them.</summary>
    public int Live => States.Count(s => s.Decision is Decision.Treat);

    /// <summary>Evaluable patients in the largest trial.</summary>
    public int MostPatients => States.Max(s => s.Outcomes.Treated);

    /// <summary>Enumerates a design that sees what it watches of every patient.</summary>
    /// <exception cref="ArgumentException">The design does not stop, or has more than two million states.</exception>
    public static StateSpace Of(IDoseDesign design) => Of(design, SamplingModel.For(design));

    /// <summary>Enumerates a design under another sampling of patients.</summary>
    /// <exception cref="ArgumentException">The design does not stop, or has more than two million states.</exception>
    public static StateSpace Of(IDoseDesign design, SamplingModel sampling)
    {
        var (seen, next) = Discover(design, sampling);
        var order = Order(seen);
        var position = new int[order.Length];
        for (var i = 0; i < order.Length; i++) position[order[i]] = i;
        var reordered = Array.ConvertAll(order, i => Array.ConvertAll(next[i], n => position[n]));
        var paths = CountPaths(reordered);
        return new(design, sampling, [.. order.Select((old, i) => new ReachableState(seen[old].Outcomes, seen[old].Decision, paths[i], reordered[i]))]);
    }

    // Breadth first, each state once; where a state leads is written down with it, so that nothing is looked up twice.
    private static (List<(Outcomes Outcomes, Decision Decision)> Seen, List<int[]> Next) Discover(IDoseDesign design, SamplingModel sampling)
    {
        var (seen, next, indexOf) = (new List<(Outcomes Outcomes, Decision Decision)>(), new List<int[]>(), new Dictionary<Outcomes, int>());
        Found(Outcomes.None(design.Levels));
        for (var i = 0; i < seen.Count; i++) next.Add(seen[i].Decision is Decision.Treat treat ? After(seen[i].Outcomes, treat) : []);
        return (seen, next);

        int[] After(Outcomes outcomes, Decision.Treat treat)
        {
            var after = sampling.After(outcomes, treat);
            var found = new int[after.Count];
            for (var k = 0; k < found.Length; k++) found[k] = Found(design.Distinguish(after[k]));
            return found;
        }

        int Found(Outcomes outcomes)
        {
            ref var index = ref CollectionsMarshal.GetValueRefOrAddDefault(indexOf, outcomes, out var known);
            if (known) return index;
            if (seen.Count == MostStates) throw new ArgumentException(TooMany(outcomes), nameof(design));
            index = seen.Count;
            seen.Add((outcomes, design.Decide(outcomes)));
            return index;
        }
    }

    private static string TooMany(Outcomes reached) => string.Create(CultureInfo.InvariantCulture,
        $"The design does not stop, or has more than {MostStates:N0} states: so many are met before trials of {reached.Treated} patients are done with. Fewer patients or fewer levels can be enumerated; a larger design can be simulated, or its unlikely paths dropped with a bound on the error.");

    // Those of smaller trials first; a cohort of which nobody counts leads to no larger trial, and such a sampling has its own order.
    private static int[] Order(List<(Outcomes Outcomes, Decision Decision)> seen) =>
        [.. Enumerable.Range(0, seen.Count).OrderBy(i => seen[i].Outcomes.Treated)];

    private static long[] CountPaths(int[][] next)
    {
        var paths = new long[next.Length];
        paths[0] = 1;
        for (var state = 0; state < next.Length; state++)
            foreach (var after in next[state]) paths[after] = checked(paths[after] + paths[state]);
        return paths;
    }
}
