namespace Cartwright.Trials.SingleArm;

/// <summary>A two-stage design, and the weights under which it is the best compromise.</summary>
/// <param name="LowestWeight">The lowest weight of the largest number of patients, from 0 to 1, under which it is best.</param>
/// <param name="HighestWeight">The highest.</param>
public sealed record AdmissibleDesign(SimonTwoStage Design, double LowestWeight, double HighestWeight);

/// <summary>Simon's two designs, and the compromises between them.</summary>
/// <param name="Minimax">The fewest patients; of those the fewest expected under the null hypothesis.</param>
/// <param name="Optimal">The fewest expected patients under the null hypothesis. Proved: the search ends where no larger trial can expect fewer.</param>
/// <param name="Admissible">From minimax to optimal: each the best under w·n + (1 − w)·E(n) for its range of w.</param>
/// <remarks>
/// Simon. Control. Clin. Trials 10 (1989) 1–10. Jung, Lee, Kim, George. Admissible two-stage designs for phase II cancer clinical trials. Stat. Med. 23 (2004) 561–569:
/// the admissible ones are the lower convex hull of (n, E(n)).
/// </remarks>
public sealed record SimonDesigns(SimonTwoStage Minimax, SimonTwoStage Optimal, IReadOnlyList<AdmissibleDesign> Admissible)
{
    /// <summary>The most patients that are searched.</summary>
    public const int MostPatients = 400;

    /// <summary>The designs for a rate that is not of interest, one that is, and the errors allowed.</summary>
    /// <exception cref="ArgumentException">A rate or an error that is none, or no design of at most <see cref="MostPatients"/> patients.</exception>
    public static SimonDesigns Of(double nullRate, double alternative, double alpha, double beta)
    {
        new Demands().Rates(nullRate, alternative).Errors(alpha, beta).Hold();
        var better = Better(new(nullRate, alternative, alpha, beta));
        if (better.Count == 0) throw new ArgumentException($"No two-stage design of at most {MostPatients} patients tells {alternative} from {nullRate} with these errors.", nameof(alternative));
        return new(better[0], better[^1], Hull(better));
    }

    // Every n whose best design expects fewer patients than all smaller ones.
    private static List<SimonTwoStage> Better(SimonSearch search)
    {
        List<SimonTwoStage> better = [];
        for (var patients = 2; patients <= MostPatients; patients++)
        {
            var fewest = better.Count == 0 ? double.PositiveInfinity : better[^1].ExpectedPatients;
            if (better.Count > 0 && search.NoneExpectsFewer(patients, fewest)) return better;
            if (search.Best(patients, fewest) is { } design) better.Add(design);
        }
        return [];
    }

    private static List<AdmissibleDesign> Hull(List<SimonTwoStage> better)
    {
        List<AdmissibleDesign> admissible = [];
        var (at, highest) = (0, 1.0);
        while (at < better.Count - 1)
        {
            var next = Enumerable.Range(at + 1, better.Count - at - 1).MaxBy(i => Weight(better[at], better[i]));
            var lowest = Weight(better[at], better[next]);
            admissible.Add(new(better[at], lowest, highest));
            (at, highest) = (next, lowest);
        }
        admissible.Add(new(better[at], 0, highest));
        return admissible;
    }

    // The weight of n at which two designs are as good.
    private static double Weight(SimonTwoStage smaller, SimonTwoStage larger)
    {
        var saves = smaller.ExpectedPatients - larger.ExpectedPatients;
        return saves / (saves + larger.Patients - smaller.Patients);
    }
}
