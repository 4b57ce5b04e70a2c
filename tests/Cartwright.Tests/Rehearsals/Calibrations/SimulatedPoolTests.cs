using Cartwright.Analysis.Safety;
using Cartwright.Models.Reference;
using Cartwright.Protocols;
using Cartwright.Rehearsals.Calibrations;
using Xunit;

namespace Cartwright.Tests.Rehearsals.Calibrations;

/// <summary>Patients simulated as the CD22 trial sampled them: keyed, the same on any number of threads, and within the assays' limits.</summary>
public class SimulatedPoolTests
{
    private static readonly SimulatedPool OneTrial = Simulate(SimulatedTrial.Cd22, 59, threads: 1);

    [Fact]
    public void A_trial_keeps_its_mixture_of_doses() =>
        Assert.Equal([33, 24, 2], Enumerable.Range(0, 3).Select(g => OneTrial.Patients.Count(p => p.Group == g)));

    [Fact]
    public void Threads_and_company_change_nothing()
    {
        var two = Simulate(SimulatedTrial.Cd22, 118, threads: 3);
        Assert.Equal(118, two.Patients.Count);
        Assert.Equal(OneTrial.Patients.Select(Words), two.Patients.Take(59).Select(Words));
        Assert.Equal(118, two.Patients.Select(Words).Distinct().Count());
    }

    [Fact]
    public void Another_seed_gives_other_patients() =>
        Assert.Empty(OneTrial.Patients.Select(Words).Intersect(Simulate(SimulatedTrial.Cd22, 59, 1, seed: 2).Patients.Select(Words)));

    [Fact]
    public void A_day_more_in_the_schedule_changes_no_other_measurement()
    {
        var more = SimulatedTrial.Cd22 with { Assays = [.. Assay.Cd22.Select(a => a with { Days = [.. a.Days, 12] })] };
        var other = Simulate(more, 59, 1);
        for (var i = 0; i < 59; i++)
            for (var a = 0; a < 9; a++)
                Assert.Equal(OneTrial.Patients[i].Samples[a], other.Patients[i].Samples[a].SkipLast(1));
    }

    [Fact]
    public void Measurements_keep_to_the_limits_of_their_assay()
    {
        foreach (var (assay, at) in SimulatedTrial.Cd22.Assays.Select((a, i) => (a, i)))
            Assert.All(OneTrial.Patients.SelectMany(p => p.Samples[at]), v => Assert.InRange(v, assay.Lowest, assay.Highest));
        Assert.Contains(OneTrial.Patients, p => p.PeakOf((int)Analyte.Il6) == 1530);
    }

    // Fever alone is grade 1 under every scale, and a patient without fever has no episode.
    [Fact]
    public void Whoever_has_fever_has_cytokine_release_under_every_grader() => Assert.All(OneTrial.Patients, p =>
    {
        Assert.Equal(p.FirstFever is not null, p.Derived.Astct > 0);
        Assert.Equal(p.FirstFever is not null, p.Derived.Lee > 0);
        Assert.Equal(p.FirstFever is not null, p.Provisional.CytokineReleaseLee > 0);
    });

    [Fact]
    public void A_population_without_antigen_has_neither_fever_nor_treatment()
    {
        var blind = SimulatedTrial.Cd22 with { Groups = [new("", ReferencePopulation.Of("cd22ALL").With(ReferenceParameter.SignallingDomain, 0), 1)] };
        Assert.All(Simulate(blind, 20, 1).Patients, p => Assert.Equal((0, 0, 0, false, null), (p.Derived.Astct, p.Derived.Icans, p.Tocilizumab, p.Steroid, p.FirstFever)));
    }

    [Fact]
    public void The_chart_of_a_bedside_is_graded_by_the_consensus_table()
    {
        Assert.Equal(0, Graded(BedsideReading.From(37.9, 90, 97, 10, false, 15)));
        Assert.Equal(1, Graded(BedsideReading.From(38.0, 90, 97, 10, false, 15)));
        Assert.Equal(2, Graded(BedsideReading.From(39, 60, 97, 10, false, 15)));
        Assert.Equal(2, Graded(BedsideReading.From(39, 90, 91, 10, false, 15)));
        Assert.Equal(3, Graded(BedsideReading.From(39, 45, 97, 10, false, 15)));
        Assert.Equal(3, Graded(BedsideReading.From(39, 90, 85, 10, false, 15)));
        Assert.Equal(4, Graded(BedsideReading.From(39, 30, 97, 10, false, 15)));
        Assert.Equal(4, Graded(BedsideReading.From(39, 90, 77, 10, false, 15)));
    }

    private static int? Graded(BedsideReading worst)
    {
        var well = BedsideReading.From(36.8, 90, 97, 10, false, 15);
        var data = BedsideChart.Of("A", 70, [(1, well), (1.25, worst), (1.5, well), (3, well)], []);
        return CytokineReleaseAnalysis.Of(data, Plan()).Courses.Single().MaxGrade;
    }

    private static SimulatedPool Simulate(SimulatedTrial trial, int patients, int threads, ulong seed = 1) => SimulatedPool.Of(trial, Plan(), new(seed, patients, threads));

    private static TrialPlan Plan()
    {
        var (protocol, _) = ProtocolFile.Read("protocol.yaml", File.ReadAllText(Repository.At("protocols", "cd22-nct02315612", "protocol.yaml")));
        return TrialPlan.OfConducted(protocol!).Plan!;
    }

    private static string Words(SimulatedPatient p) =>
        $"{p.Group} {p.Derived} {p.Provisional} {p.FirstFever} {p.Tocilizumab} {p.Steroid} {p.Transgene} {p.Response} {string.Join(' ', p.Samples.SelectMany(s => s))}";
}
