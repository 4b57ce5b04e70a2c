using System.Globalization;
using Cartwright.KnownAnswers;
using Cartwright.Models.Reference;
using Cartwright.Numerics.Lanes;
using Cartwright.Numerics.Ode;
using Xunit;

namespace Cartwright.Tests.Models.Reference;

/// <summary>Typical patients against the figures printed in reference-model.md, section 17 (six digits; two integrators of the specification's author agree on them).</summary>
public class ReferencePatientTests
{
    [Fact]
    public void A_leukaemia_patient_without_treatment() => Agrees(ReferenceFigures.Leukaemia, "tisaALL", []);

    [Fact]
    public void A_lymphoma_patient_with_tocilizumab_dexamethasone_and_anakinra() => Agrees(ReferenceFigures.Lymphoma, "axiLBCL", [.. ReferenceFigures.LymphomaTreatment]);

    [Fact]
    public void A_myeloma_patient_without_treatment() => Agrees(ReferenceFigures.Myeloma, "ciltaMM", []);

    [Fact]
    public void Cells_injected_into_a_lesion() => Agrees(ReferenceFigures.Intratumoral, "t4IT", []);

    private static void Agrees(string figures, string population, ReferenceEvent[] treatment)
    {
        double[][] rows = [.. ReferenceFigures.Rows(figures).Select(r => r.Select(x => double.Parse(x, CultureInfo.InvariantCulture)).ToArray())];
        List<double[]> ours = [];
        ReferenceWatcher watcher = (int patient, in ReferenceSight sight) =>
        {
            if (ours.Count < rows.Length && sight.Days == rows[ours.Count][0]) ours.Add([.. ReferenceFigures.RowOf(sight)]);
        };
        var cohort = new ReferenceCohort([new(ReferencePopulation.Of(population).Typical())], ReferenceSchedule.To(rows[^1][0], [.. ReferenceEvent.Standard, .. treatment]), watcher);
        var outcomes = new SolveStatus[1];
        new EnsembleSolver<ReferencePatient<Lane1>, Lane1, DormandPrince, ReferenceCohort>(cohort, ReferenceTolerance.At(1e-9, 1e-14, 1e-12) with { LongestStepDays = 0.5 }).Solve(0, 1, outcomes);

        Assert.Equal([SolveStatus.Reached], outcomes);
        Assert.Equal(rows.Length, ours.Count);
        foreach (var (known, row) in rows.Zip(ours))
            for (var c = 0; c < row.Length; c++) Assert.True(Math.Abs(row[c] - known[c]) <= 1e-5 * known[c], $"day {row[0]}, column {c}: {row[c]} is not {known[c]}");
    }
}
