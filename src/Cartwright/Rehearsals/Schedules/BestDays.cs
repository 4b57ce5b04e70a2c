namespace Cartwright.Rehearsals.Schedules;

/// <summary>
/// Which days to add to a schedule. One day and two are found by trying every choice, so that no choice is better; from three on the best so far is extended by the day that adds most, and
/// then days are exchanged one at a time until no exchange helps: as good as any neighbour, not proven best. A budget need not be spent: where no further day adds anything, the best set stays.
/// </summary>
public static class BestDays
{
    /// <summary>The best choice of at most none, one, two … days, up to so many or all candidates. Of equal choices the fewest and earliest days stand.</summary>
    /// <param name="candidates">Days that may be added, rising.</param>
    /// <param name="most">The budget, days.</param>
    /// <param name="worth">What a choice is worth, the more the better; asked on several threads, of days in rising order.</param>
    /// <exception cref="ArgumentException">Candidates do not rise.</exception>
    public static IReadOnlyList<IReadOnlyList<double>> Of(IReadOnlyList<double> candidates, int most, Func<IReadOnlyList<double>, double> worth, int threads = 1)
    {
        if (candidates.Zip(candidates.Skip(1)).Any(d => !(d.Second > d.First))) throw new ArgumentException("Candidates rise.", nameof(candidates));
        var search = new Search(candidates, worth, threads);
        List<IReadOnlyList<double>> best = [[]];
        while (best.Count <= Math.Min(most, candidates.Count)) best.Add(search.Within(best.Count, best[^1]));
        return best;
    }

    private sealed record Search(IReadOnlyList<double> Candidates, Func<IReadOnlyList<double>, double> Worth, int Threads)
    {
        /// <summary>The best of at most so many days, where that of one fewer is known.</summary>
        public IReadOnlyList<double> Within(int budget, IReadOnlyList<double> best)
        {
            (IReadOnlyList<double> Days, double Worth) next = budget switch
            {
                1 => First([.. Candidates.Select(d => (IReadOnlyList<double>)[d])]),
                2 => First([.. Candidates.SelectMany((a, i) => Candidates.Skip(i + 1).Select(b => (IReadOnlyList<double>)[a, b]))]),
                _ when best.Count == Candidates.Count => (Days: best, Worth: Worth(best)),
                _ => Exchanged(First([.. Candidates.Except(best).Select(d => With(best, d))])),
            };
            return next.Worth > Worth(best) ? next.Days : best;
        }

        private (IReadOnlyList<double> Days, double Worth) Exchanged((IReadOnlyList<double> Days, double Worth) now)
        {
            while (true)
            {
                var others = now.Days.SelectMany(gone => Candidates.Except(now.Days).Select(d => With(now.Days.Where(k => k != gone), d))).ToList();
                if (others.Count == 0 || First(others) is var next && !(next.Worth > now.Worth)) return now;
                now = next;
            }
        }

        private static IReadOnlyList<double> With(IEnumerable<double> days, double one) => [.. days.Append(one).Order()];

        private (IReadOnlyList<double> Days, double Worth) First(IReadOnlyList<IReadOnlyList<double>> choices)
        {
            var worths = new double[choices.Count];
            Parallel.For(0, choices.Count, new ParallelOptions { MaxDegreeOfParallelism = Threads }, i => worths[i] = Worth(choices[i]));
            var best = 0;
            for (var i = 1; i < worths.Length; i++)
                if (worths[i] > worths[best]) best = i;
            return (choices[best], worths[best]);
        }
    }
}
