using Cartwright.Models.Reference;
using Cartwright.Numerics.Lanes;
using Cartwright.Numerics.Ode;

namespace Cartwright.KnownAnswers.Areas;

/// <summary>Typical patients of the reference model, day by day.</summary>
internal static class TypicalPatients
{
    private const string Specification = "Specification of the reference model, section 17: two integrators of its author agree, tolerance 1e-11";

    public static KnownArea Area() => new("Reference patient",
    [
        .. Of("Leukaemia, untreated", "tisaALL", ReferenceFigures.Leukaemia, []), .. Of("Lymphoma, treated", "axiLBCL", ReferenceFigures.Lymphoma, ReferenceFigures.LymphomaTreatment),
        .. Of("Myeloma, untreated", "ciltaMM", ReferenceFigures.Myeloma, []), .. Of("Cells into a lesion", "t4IT", ReferenceFigures.Intratumoral, []),
    ])
    { Note = $"Numbers of a row: {ReferenceFigures.Columns["day; ".Length..].Replace(";", ",", StringComparison.Ordinal)}." };

    private static IEnumerable<KnownNumbers> Of(string patient, string population, string figures, IReadOnlyList<ReferenceEvent> treatment)
    {
        var rows = ReferenceFigures.Rows(figures);
        var solved = new Lazy<List<IReadOnlyList<double>>>(() => Solve(population, [.. rows.Select(r => double.Parse(r[0], System.Globalization.CultureInfo.InvariantCulture))], treatment));
        return rows.Select((row, i) => new KnownNumbers(
            $"{patient}, day {row[0]}", Specification, string.Join(' ', row.Skip(1)), Allowance.Relative(1e-5), () => [.. solved.Value[i].Skip(1).Select(x => (double?)x)]));
    }

    private static List<IReadOnlyList<double>> Solve(string population, double[] days, IReadOnlyList<ReferenceEvent> treatment)
    {
        List<IReadOnlyList<double>> seen = [];
        ReferenceWatcher watcher = (int patient, in ReferenceSight sight) =>
        {
            if (seen.Count < days.Length && sight.Days == days[seen.Count]) seen.Add(ReferenceFigures.RowOf(sight));
        };
        var cohort = new ReferenceCohort([new(ReferencePopulation.Of(population).Typical())], ReferenceSchedule.To(days[^1], [.. ReferenceEvent.Standard, .. treatment]), watcher);
        var outcomes = new SolveStatus[1];
        new EnsembleSolver<ReferencePatient<Lane1>, Lane1, DormandPrince, ReferenceCohort>(cohort, ReferenceTolerance.At(1e-9, 1e-14, 1e-12) with { LongestStepDays = 0.5 }).Solve(0, 1, outcomes);
        return outcomes[0] == SolveStatus.Reached ? seen : throw new InvalidOperationException($"the solver ended with {outcomes[0]}");
    }
}
