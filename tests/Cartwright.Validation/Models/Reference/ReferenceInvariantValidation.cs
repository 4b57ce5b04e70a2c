using Cartwright.Models.Reference;
using Cartwright.Numerics.Lanes;
using Cartwright.Numerics.Ode;
using FsCheck;
using FsCheck.Fluent;
using Xunit;
using static Cartwright.Models.Reference.ReferenceParameter;

namespace Cartwright.Validation.Models.Reference;

/// <summary>What must hold whatever the patient (section 12, invariants; section 13, zero antigen and the metamorphic controls).</summary>
public class ReferenceInvariantValidation
{
    private static readonly ReferencePopulation[] Populations = [.. ReferencePopulation.Names.Select(ReferencePopulation.Of)];

    private delegate void Law(ReferenceParameters p, ReadOnlySpan<double> state, ReadOnlySpan<double> rates);

    // A drawn patient of each population in turn, and a state drawn over many orders of magnitude.
    private static void Everywhere(Law law) => Prop.ForAll<int, int>((which, seed) =>
    {
        var key = (ulong)(uint)seed;
        var subject = new ReferenceSubject(Populations[(which & 0x7fff) % Populations.Length].Draw(key, 0, 1));
        var (draws, state, rates) = (new Random(seed), new double[ReferenceState.Count], new double[ReferenceState.Count]);
        for (var i = 0; i < state.Length; i++) state[i] = Math.Pow(10, draws.NextDouble() * 6 - 4);
        state[ReferenceState.Latch] = draws.NextDouble();
        state[ReferenceState.CarExpression] = draws.NextDouble();
        (state[ReferenceState.Infused], state[ReferenceState.ProgrammeClock]) = (1, 20 * draws.NextDouble());
        subject.Rates(state, rates);
        law(subject.Parameters, state, rates);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    private static void Near(double expected, double actual, double scale) => Assert.True(Math.Abs(expected - actual) <= 1e-13 * scale, $"{actual} is not {expected}");

    [Fact]
    public void Tocilizumab_leaves_the_body_only_by_its_two_eliminations() => Everywhere((p, y, rates) =>
    {
        var concentration = y[ReferenceState.TocilizumabCentral] / p[TocilizumabCentralVolume];
        var leaving = p[TocilizumabClearance] * concentration + p[TocilizumabSaturableRate] * concentration / (p[TocilizumabHalfSaturation] + concentration);
        var exchanged = p[TocilizumabExchange] * (concentration + y[ReferenceState.TocilizumabPeripheral] / p[TocilizumabPeripheralVolume]);
        Near(-leaving, rates[ReferenceState.TocilizumabCentral] + rates[ReferenceState.TocilizumabPeripheral], leaving + exchanged);
    });

    [Fact]
    public void What_is_lysed_in_a_lesion_lies_there_as_debris() => Everywhere((p, y, rates) =>
    {
        for (var site = 1; site <= 2; site++)
        {
            var total = 0.0;
            for (var j = 0; j < 4; j++) total += y[ReferenceState.Tumour + j];
            var growth = p[TumourGrowth] * (1 - total / p[TumourCapacity]) - p[ConditioningKillsTumour] * y[ReferenceState.Conditioning];
            var (lysed, turnover) = (0.0, 0.0);
            for (var j = 0; j < 4; j++)
            {
                if (p[Site1 + j] != site) continue;
                lysed += y[ReferenceState.Tumour + j] * growth - rates[ReferenceState.Tumour + j];
                turnover += Math.Abs(y[ReferenceState.Tumour + j] * growth) + Math.Abs(rates[ReferenceState.Tumour + j]);
            }
            var debris = ReferenceState.Debris1 + site - 1;
            Near(lysed, rates[debris] + p[DebrisResorption] * y[debris], turnover + p[DebrisResorption] * y[debris]);
        }
    });

    [Fact]
    public void No_target_dies_faster_than_the_fastest_death() => Everywhere((p, y, rates) =>
    {
        var renewal = p[HealthyTissueRenewal] * (p[NormalHealthyTissue] - y[ReferenceState.HealthyTissue]);
        var lysed = renewal - rates[ReferenceState.HealthyTissue];
        Assert.InRange(lysed, -1e-12 * Math.Abs(renewal), p[FastestDeathOfATarget] * y[ReferenceState.HealthyTissue] + 1e-12 * Math.Abs(renewal));
    });

    [Theory]
    [InlineData("tisaALL")]
    [InlineData("t4IT")]
    public void Without_a_signal_or_an_antigen_nothing_inflammatory_moves_by_a_bit(string population)
    {
        var typical = ReferencePopulation.Of(population).Typical();
        ReferenceParameters[] silent =
        [
            typical.With(SignallingDomain, 0),
            typical.With((AntigenAOnTumour1, 0), (AntigenAOnTumour2, 0), (AntigenAOnTumour4, 0), (AntigenAOnBCells, 0), (AntigenAOnHealthyTissue, 0), (AntigenAOnMuralCells, 0)),
        ];
        StaysAtBaseline<Lane4, DormandPrince>(silent);
        StaysAtBaseline<Lane1, KennedyCarpenter>(silent);
    }

    private static void StaysAtBaseline<T, TMethod>(ReferenceParameters[] patients)
        where T : struct, IHardwareLane<T>, ILane<T>
        where TMethod : struct, IMethod
    {
        int[] still =
        [
            ReferenceState.Effectors, ReferenceState.EffectorsInLesion, ReferenceState.Memory, ReferenceState.Macrophages, ReferenceState.Endothelium, ReferenceState.CnsInflammation, ReferenceState.Fever,
            ReferenceState.Ifn, ReferenceState.Il6, ReferenceState.Il10, ReferenceState.Crp, ReferenceState.Ferritin, ReferenceState.Ldh, ReferenceState.UricAcid, ReferenceState.Debris1,
        ];
        var seen = 0;
        ReferenceWatcher watcher = (int patient, in ReferenceSight sight) =>
        {
            seen++;
            foreach (var state in still) Assert.Equal(sight.Subject.BaselineOf(state), sight.Amount(state));
            Assert.Equal(0, sight.Observe().Lysis);
            Assert.Equal(sight.Subject.Parameters[Il2Baseline], sight.Observe().Il2);
        };
        ReferenceGolden.Solve<T, TMethod>(new([.. patients.Select(p => new ReferenceSubject(p))], ReferenceSchedule.To(90), watcher), ReferenceTolerance.Specified());
        Assert.Equal(patients.Length * ReferenceSchedule.To(90).Count, seen);
    }

    [Fact]
    public void Without_killing_cells_expand_and_nothing_but_the_brain_feels_it()
    {
        var (most, brain) = (0.0, 0.0);
        ReferenceWatcher watcher = (int patient, in ReferenceSight sight) =>
        {
            (most, brain) = (Math.Max(most, sight.Amount(ReferenceState.Effectors)), Math.Max(brain, sight.Amount(ReferenceState.CnsInflammation)));
            Assert.Equal(0, sight.State[ReferenceState.Ifn]);
            Assert.Equal(0, sight.State[ReferenceState.Endothelium]);
        };
        var subject = new ReferenceSubject(ReferencePopulation.Of("tisaALL").Typical().With(KillsPerEffector, 0));
        ReferenceGolden.Solve<Lane1, KennedyCarpenter>(new([subject], ReferenceSchedule.To(60), watcher), ReferenceTolerance.Specified());
        Assert.InRange(most, 10, 1000);
        Assert.InRange(brain, 1e-4, 0.2);
    }

    [Fact]
    public void Nothing_is_negative_beyond_the_tolerance_and_a_patient_without_cells_has_none()
    {
        var subjects = Enumerable.Range(0, 18).Select(i => Populations[i % 9].Draw(7, 0, (uint)i)).SelectMany(p => new[] { p, p.With(DeliveredShare, 0) }).Select(p => new ReferenceSubject(p)).ToList();
        ReferenceWatcher watcher = (int patient, in ReferenceSight sight) =>
        {
            for (var i = 0; i < ReferenceState.Count; i++) Assert.True(sight.State[i] >= -1e-6, $"day {sight.Days}: {ReferenceState.Symbols[i]} is {sight.State[i]}");
            if (patient % 2 == 1) foreach (var i in (int[])[.. ReferenceState.CarTCells, ReferenceState.Latch, ReferenceState.ProgrammeClock]) Assert.Equal(0, sight.State[i]);
        };
        ReferenceGolden.Solve<Lane4, KennedyCarpenter>(new(subjects, ReferenceSchedule.To(60), watcher), ReferenceTolerance.Specified());
    }

    [Fact]
    public void The_explicit_and_the_implicit_method_agree_at_the_tolerance_of_the_specification()
    {
        var (explicitly, implicitly) = (LastDay<Lane4, DormandPrince>(Mixed(18), 28), LastDay<Lane4, KennedyCarpenter>(Mixed(18), 28));
        for (var i = 0; i < explicitly.Length; i++) Assert.True(Math.Abs(explicitly[i] - implicitly[i]) <= 1e-4 * Math.Max(Math.Abs(explicitly[i]), 0.01), $"{i}: {explicitly[i]}, {implicitly[i]}");
    }

    [Fact]
    public void Every_width_gives_every_patient_the_same_bits()
    {
        var alone = LastDay<Lane1, KennedyCarpenter>(Mixed(12), 30);
        Assert.Equal(alone, LastDay<Lane4, KennedyCarpenter>(Mixed(12), 30));
        Assert.Equal(alone, LastDay<Lane8, KennedyCarpenter>(Mixed(12), 30));
        Assert.Equal(LastDay<Lane1, DormandPrince>(Mixed(12), 20), LastDay<Lane8, DormandPrince>(Mixed(12), 20));
    }

    // Every fifth has a transient vector and an unusual steepness, so that packs go the general way for neighbours who need it.
    private static ReferenceSubject[] Mixed(int count) =>
    [
        .. Enumerable.Range(0, count).Select(i => (i, p: Populations[i % 9].Draw(3, 0, (uint)i)))
            .Select(x => x.i % 5 == 0 ? x.p.With((CarExpressionLoss, 0.1), (DensitySteepness, 2.5), (ProgrammeEndSteepness, 8), (CapacityExponent, 1.2)) : x.p)
            .Select(p => new ReferenceSubject(p)),
    ];

    private static double[] LastDay<T, TMethod>(ReferenceSubject[] subjects, double day)
        where T : struct, IHardwareLane<T>, ILane<T>
        where TMethod : struct, IMethod
    {
        var states = new double[subjects.Length * ReferenceState.Count];
        var cohort = new ReferenceCohort(subjects, ReferenceSchedule.To(day), (int patient, in ReferenceSight sight) =>
        {
            for (var i = 0; i < ReferenceState.Count; i++) states[patient * ReferenceState.Count + i] = sight.Amount(i);
        });
        ReferenceGolden.Solve<T, TMethod>(cohort, ReferenceTolerance.Specified());
        return states;
    }
}
