using Cartwright.Models.Reference;
using Cartwright.Numerics.Lanes;
using Cartwright.Numerics.Ode;
using Shouldly;
using Xunit;
using static Cartwright.Models.Reference.ReferenceParameter;

namespace Cartwright.Tests.Laws;

/// <summary>Acceptance scenario S4 on the typical patient of cd7TALL and four drawn ones: zero antigen and the 30 % boundary of the CD7 trial.</summary>
public class ZeroAntigenTests
{
    private const double Equal = 1e-9;

    private static readonly int[] Cytokines = [ReferenceState.Ifn, ReferenceState.Il6, ReferenceState.Il10, ReferenceState.Macrophages];

    private static readonly (ReferenceParameter, double)[] NoCd7OnBlasts = [(AntigenAOnTumour1, 0), (AntigenAOnTumour2, 0), (AntigenAOnTumour3, 0), (AntigenAOnTumour4, 0)];

    [Fact]
    public void Without_cd7_anywhere_the_patient_is_the_patient_without_drug_and_cells_only_decline()
    {
        foreach (var patient in Patients())
        {
            var (drug, none) = (Solve(patient.With(NoCd7OnBlasts).With(AntigenAOnHostTnk, 0), 60), Solve(patient.With(DeliveredShare, 0), 60));
            foreach (var at in Enumerable.Range(0, drug.Count))
            {
                Blasts(drug[at]).ShouldBe(Blasts(none[at]), Equal * Blasts(none[at]));
                foreach (var cytokine in Cytokines) drug[at][cytokine].ShouldBe(none[at][cytokine]);
            }
            var cells = drug.Skip(AfterInfusion).Select(Cells).ToList();
            cells.Zip(cells.Skip(1)).ShouldAllBe(c => c.Second < c.First);
        }
    }

    [Fact]
    public void With_cd7_on_normal_t_cells_alone_blasts_are_those_without_drug_while_cells_expand_and_t_cells_fall()
    {
        foreach (var patient in Patients())
        {
            var (drug, none) = (Solve(patient.With(NoCd7OnBlasts), 60), Solve(patient.With(DeliveredShare, 0), 60));
            foreach (var at in Enumerable.Range(0, drug.Count)) Blasts(drug[at]).ShouldBe(Blasts(none[at]), Equal * Blasts(none[at]));
            drug.Max(Cells).ShouldBeGreaterThan(10 * Cells(drug[AfterInfusion]));
            drug.Zip(none).Min(s => s.First[ReferenceState.HostTnk] / s.Second[ReferenceState.HostTnk]).ShouldBeLessThan(0.2);
        }
    }

    [Fact]
    public void With_cd7_on_30_point_1_percent_of_blasts_69_point_9_percent_remain_and_relapse_is_negative()
    {
        foreach (var patient in Patients())
        {
            var mixed = patient.With((Share2, 0.699), (Share3, 0), (Share4, 0), (AntigenAOnTumour2, 0));
            var still = Solve(mixed.With((TumourGrowth, 0), (ConditioningKillsTumour, 0)), 60);
            var (left, start) = (still.Min(Blasts), Blasts(still[0]));
            left.ShouldBeGreaterThanOrEqualTo(0.699 * start * (1 - Equal));
            left.ShouldBeLessThan(0.71 * start);
            // 0.155 log10 is the best reduction: log10(1/0.699) = 0.15552.
            Math.Log10(start / left).ShouldBeLessThanOrEqualTo(0.1556);

            var relapsed = Solve(mixed, 90)[^1];
            // To 0.01 %, the limit of flow cytometry in marrow.
            relapsed[ReferenceState.Tumour + 1].ShouldBe(Blasts(relapsed), 1e-4 * Blasts(relapsed));
            Blasts(relapsed).ShouldBeGreaterThan(0);
        }
    }

    // Quarters of a day from day −6 to infusion.
    private const int AfterInfusion = 24;

    private static IEnumerable<ReferenceParameters> Patients()
    {
        var population = ReferencePopulation.Of("cd7TALL");
        return Enumerable.Range(1, 4).Select(i => population.Draw(1, 0, (uint)i)).Prepend(population.Typical());
    }

    private static double Blasts(double[] state) => state.AsSpan(ReferenceState.Tumour, 4).ToArray().Sum();

    private static double Cells(double[] state) => state[ReferenceState.Untriggered] + state[ReferenceState.Effectors] + state[ReferenceState.Exhausted] + state[ReferenceState.Memory];

    private static List<double[]> Solve(ReferenceParameters patient, double days)
    {
        var states = new List<double[]>();
        var cohort = new ReferenceCohort([new(patient)], ReferenceSchedule.To(days), (int _, in ReferenceSight sight) => states.Add(sight.State.ToArray()));
        var outcomes = new SolveStatus[1];
        new EnsembleSolver<ReferencePatient<Lane1>, Lane1, DormandPrince, ReferenceCohort>(cohort, ReferenceTolerance.At(1e-9, 1e-14, 1e-12) with { LongestStepDays = 0.1 }).Solve(0, 1, outcomes);
        outcomes.ShouldBe([SolveStatus.Reached]);
        return states;
    }
}
