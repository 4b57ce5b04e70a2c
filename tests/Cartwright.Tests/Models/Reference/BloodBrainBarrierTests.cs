using Cartwright.Models.Reference;
using Xunit;

namespace Cartwright.Tests.Models.Reference;

/// <summary>D4-050: protein in cerebrospinal fluid marks the barrier. The opening is compared with the one that the equations use, taken back out of the rate of inflammation of the nervous system.</summary>
public class BloodBrainBarrierTests
{
    [Fact]
    public void The_opening_is_the_one_that_inflames_the_nervous_system()
    {
        var patients = ReferencePopulation.Of("axiLBCL");
        List<(double Ours, double Theirs)> seen = [];
        ReferenceSubject[] subjects = [.. Enumerable.Range(1, 4).Select(n => new ReferenceSubject(patients.Draw(1, 1, (uint)n)))];
        ReferenceSolver.Solve(new ReferenceCohort(subjects, ReferenceSchedule.To(20), (int patient, in ReferenceSight sight) =>
        {
            if (sight.Days >= 1) seen.Add((BloodBrainBarrier.OpeningOf(sight), FromRate(sight)));
        }));
        Assert.NotEmpty(seen);
        Assert.All(seen, s => Assert.Equal(s.Theirs, s.Ours, 1e-9 + 1e-9 * s.Theirs));
        Assert.Contains(seen, s => s.Ours > 0.2);
    }

    [Fact]
    public void Behind_a_closed_barrier_protein_is_normal_and_it_rises_with_the_opening()
    {
        var highest = new Dictionary<double, double>();
        foreach (var infiltration in new[] { 0.0, 0.1, 0.9 })
        {
            var subject = new ReferenceSubject(ReferencePopulation.Of("tisaALL").With(ReferenceParameter.MarrowInfiltration, infiltration, 0).With(ReferenceParameter.SignallingDomain, infiltration == 0 ? 0 : 1).Typical());
            ReferenceSolver.Solve(new ReferenceCohort([subject], ReferenceSchedule.To(28), (int _, in ReferenceSight sight) =>
                highest[infiltration] = Math.Max(highest.GetValueOrDefault(infiltration), BloodBrainBarrier.CsfProtein(sight))));
        }
        Assert.Equal(BloodBrainBarrier.NormalCsfProtein, highest[0], 9);
        Assert.True(highest[0.1] > highest[0] && highest[0.9] > highest[0.1], string.Join(", ", highest));
        Assert.InRange(highest[0.9], 0.4, 1.8);
    }

    // dCN/dt = kN·(susN·bb·(1 − 0.7·iD)·(1 + IL6/(IL6 + EC6N))·(1 + φ/(1 + φ)) − CN), without steroid and anakinra.
    private static double FromRate(in ReferenceSight sight)
    {
        var p = sight.Subject.Parameters;
        var rates = new double[ReferenceState.Count];
        sight.Subject.Rates(sight.State, rates);
        var drive = rates[ReferenceState.CnsInflammation] / p[ReferenceParameter.CnsRate] + sight.State[ReferenceState.CnsInflammation];
        var (il6, phi) = (sight.Amount(ReferenceState.Il6), sight.State[ReferenceState.Macrophages]);
        return drive / (p[ReferenceParameter.CnsSusceptibility] * (1 + il6 / (il6 + p[ReferenceParameter.CnsHalfIl6])) * (1 + phi / (1 + phi)));
    }
}
