using Cartwright.Numerics;
using MathNet.Numerics;

namespace Cartwright.Analysis.Rates;

/// <summary>Whether groups differ in how many of them have an event: the exact test, two-sided, for any number of groups. Only for groups that can be compared: randomised arms.</summary>
/// <remarks>
/// Fisher. The logic of inductive inference. J. R. Stat. Soc. 98 (1935) 39–82; of more than two groups Freeman, Halton. Biometrika 38 (1951) 141–149.
/// Two-sided by probability: the sum over all tables with the same margins that are no more probable than the one seen, as R's fisher.test and SAS's PROC FREQ have it.
/// </remarks>
public static class FisherExact
{
    // Tables as probable as the one seen count, also where rounding makes them a little more so: the allowance of R's fisher.test.
    private const double AsProbable = 1 + 1e-7;
    private const double MostTables = 1e7;

    /// <summary>The two-sided P value, above 0 and at most 1. There is none of fewer than two groups with anybody in them, nor where nobody or everybody has the event.</summary>
    public static Estimate TwoSided(params IReadOnlyList<Proportion> groups)
    {
        var compared = groups.Where(g => g.Of > 0).ToList();
        if (compared.Count < 2) return Estimate.None("a comparison needs two groups");
        var events = compared.Sum(g => g.Events);
        if (events == 0 || events == compared.Sum(g => g.Of)) return Estimate.None("nobody, or everybody, has the event");
        if (compared.Skip(1).Aggregate(1.0, (tables, g) => tables * (Math.Min(g.Of, events) + 1)) > MostTables) return Estimate.None("the table is too large to enumerate");
        var seen = compared.Sum(g => SpecialFunctions.BinomialLn(g.Of, g.Events));
        var all = SpecialFunctions.BinomialLn(compared.Sum(g => g.Of), events);
        var limit = Math.Exp(seen - all) * AsProbable;
        return Math.Min(1, Tables([.. compared.Select(g => g.Of)], 0, events, -all).Where(p => p <= limit).Sum());
    }

    // The probabilities of every way to share the events among the groups from this one on.
    private static IEnumerable<double> Tables(int[] sizes, int group, int events, double log)
    {
        if (group == sizes.Length - 1) return [Math.Exp(log + SpecialFunctions.BinomialLn(sizes[group], events))];
        var room = sizes.Skip(group + 1).Sum();
        return Enumerable.Range(0, Math.Min(sizes[group], events) + 1).Where(x => events - x <= room)
            .SelectMany(x => Tables(sizes, group + 1, events - x, log + SpecialFunctions.BinomialLn(sizes[group], x)));
    }
}
