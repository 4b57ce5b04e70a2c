using Cartwright.Models.Reference;
using Xunit;
using static Cartwright.Models.Reference.ReferenceParameter;

namespace Cartwright.Tests.Models.Reference;

/// <summary>Single mechanisms on the rates of one state: what a parameter does there and what it leaves alone. The oracles are terms of reference-model.md, sections 3 and 4, written here again.</summary>
public class ReferenceMechanismTests
{
    private static readonly ReferenceParameters Leukaemia = ReferencePopulation.Of("tisaALL").Typical(), SolidTumour = ReferencePopulation.Of("her2IV").Typical();

    // Day 8 of the programme, with some of every kind of cell and of every protein, and no medicine.
    private static readonly double[] State = Somewhere();

    /// <summary>Recognition knows antigens and nothing of HLA; of a donor's cells HLA makes the host reject them, and changes no lysis.</summary>
    [Fact]
    public void Killing_asks_for_no_HLA()
    {
        foreach (var own in ReferencePopulation.Names.Select(n => ReferencePopulation.Of(n).Typical()))
        {
            Assert.Equal(Rates(own), Rates(own.With((HlaMismatch, 0), (B2mKnockOut, 1))));
            var donor = own.With((Allogeneic, 1), (B2mKnockOut, 0));
            int[] targets = [.. Enumerable.Range(ReferenceState.Tumour, 4), ReferenceState.BCells, ReferenceState.PlasmaCells, ReferenceState.HostTnk, ReferenceState.HealthyTissue];
            Assert.All(targets, t => Assert.Equal(Rates(donor.With(HlaMismatch, 0))[t], Rates(donor.With(HlaMismatch, 1))[t]));
        }
    }

    /// <summary>rej = allo·hla·(rejNK with B2M knocked out, else rejT)·L/L0, of every kind of CAR-T cell.</summary>
    [Fact]
    public void A_donors_cells_are_rejected_by_T_cells_and_without_B2M_by_NK_cells_instead()
    {
        var (donor, edited) = (Leukaemia.With(Allogeneic, 1), Leukaemia.With((Allogeneic, 1), (B2mKnockOut, 1)));
        var hosts = State[ReferenceState.HostTnk] / (Leukaemia[NormalHostTnk] * Leukaemia.Size);
        foreach (var cells in ReferenceState.CarTCells.ToArray())
        {
            var own = Rates(Leukaemia)[cells];
            Assert.Equal(Leukaemia[RejectionByTCells] * hosts * State[cells], own - Rates(donor)[cells], 1e-12);
            Assert.Equal(Leukaemia[RejectionByNkCells] * hosts * State[cells], own - Rates(edited)[cells], 1e-12);
        }
        Assert.Equal(Rates(Leukaemia), Rates(edited.With((RejectionByTCells, 5), (RejectionByNkCells, 0))));
    }

    /// <summary>Of a cell with the first antigen, the second, or both: which are lysed under no gate, OR, AND, and the first but not the second.</summary>
    [Theory]
    [InlineData(0, true, false, true)]
    [InlineData(1, true, true, true)]
    [InlineData(2, false, false, true)]
    [InlineData(3, true, false, false)]
    public void A_gate_says_of_two_antigens_which_cells_are_lysed(double gate, bool first, bool second, bool both)
    {
        const double much = 1e6;
        var patient = Leukaemia.With(
            (LogicGate, gate), (AntigenAOnTumour1, much), (AntigenBOnTumour1, 0), (AntigenAOnTumour2, 0), (AntigenBOnTumour2, much), (AntigenAOnTumour3, much), (AntigenBOnTumour3, much),
            (Site1, 0), (Site2, 0), (Site3, 0));
        var (armed, harmless) = (Rates(patient), Rates(patient.With(KillsPerEffector, 0)));
        bool[] expected = [first, second, both];
        for (var clone = 0; clone < 3; clone++)
        {
            var lysed = harmless[ReferenceState.Tumour + clone] - armed[ReferenceState.Tumour + clone];
            Assert.True(expected[clone] ? lysed > 0.01 : Math.Abs(lysed) < 1e-6, $"clone {clone + 1}: {lysed}");
        }
    }

    /// <summary>Healthy tissue is lysed by the antigen that it carries itself, the more the denser it is, and not at all without.</summary>
    [Fact]
    public void Healthy_tissue_that_carries_the_antigen_is_lysed_too()
    {
        double Lysed(double density)
        {
            var p = SolidTumour.With((AntigenAOnHealthyTissue, density), (AntigenBOnHealthyTissue, 0));
            return Rates(p.With(KillsPerEffector, 0))[ReferenceState.HealthyTissue] - Rates(p)[ReferenceState.HealthyTissue];
        }

        Assert.Equal(0, Lysed(0));
        double[] lysed = [Lysed(50), Lysed(200), Lysed(800), Lysed(3200)];
        Assert.All(lysed.Zip(lysed.Skip(1)), l => Assert.True(l.Second > l.First && l.First > 0));
    }

    [Fact]
    public void Vessels_open_the_barrier_and_without_them_the_brain_stays_calm()
    {
        var patient = SolidTumour.With(MuralWeight, 0);
        double Drive(double vessels) => Rates(patient, (ReferenceState.Endothelium, vessels))[ReferenceState.CnsInflammation] + patient[CnsRate] * State[ReferenceState.CnsInflammation];
        Assert.Equal(0, Drive(0), 1e-15);
        Assert.True(Drive(0.2) > 0);
        Assert.Equal(2 * Drive(0.2), Drive(0.4), 1e-12);
        Assert.True(Rates(patient, (ReferenceState.Il6, 200))[ReferenceState.Endothelium] > Rates(patient, (ReferenceState.Il6, 20))[ReferenceState.Endothelium]);
    }

    /// <summary>Clearance by the receptor is lost as far as it is occupied: k6r·occ·IL6. Fever, vessels and CRP follow the signal; brain and cells do not notice.</summary>
    [Fact]
    public void Tocilizumab_takes_the_signal_and_leaves_the_level()
    {
        var (none, blocked) = (Rates(Leukaemia), Rates(Leukaemia, (ReferenceState.TocilizumabCentral, 640)));
        var concentration = 640 / Leukaemia[TocilizumabCentralVolume];
        var level = Leukaemia[Il6Baseline] + State[ReferenceState.Il6];
        Assert.Equal(Leukaemia[Il6ReceptorClearance] * concentration / (concentration + Leukaemia[TocilizumabHalfOccupancy]) * level, blocked[ReferenceState.Il6] - none[ReferenceState.Il6], 1e-9);
        foreach (var follows in (int[])[ReferenceState.Fever, ReferenceState.Endothelium, ReferenceState.Crp]) Assert.True(blocked[follows] < none[follows]);
        foreach (var ignores in (int[])[.. ReferenceState.CarTCells, ReferenceState.Tumour, ReferenceState.Ifn, ReferenceState.CnsInflammation]) Assert.Equal(none[ignores], blocked[ignores]);
    }

    /// <summary>tme = 1 − sup·(1 − armour·farm) multiplies killing and expansion in the lesion.</summary>
    [Fact]
    public void Suppression_in_a_lesion_takes_killing_and_expansion_there_and_armour_gives_its_share_back()
    {
        ReferenceParameters Suppressed(double share) => SolidTumour.With((SuppressionInLesion1, share), (ArmourOnExpansion, 0));
        double Lysed(ReferenceParameters p) => Rates(p)[ReferenceState.Debris1] + p[DebrisResorption] * State[ReferenceState.Debris1];
        double[] shares = [0, 0.25, 0.5, 0.75, 1];
        var (lysed, effectors) = (shares.Select(s => Lysed(Suppressed(s))).ToList(), shares.Select(s => Rates(Suppressed(s))[ReferenceState.EffectorsInLesion]).ToList());
        Assert.All(lysed.Zip(lysed.Skip(1)), l => Assert.True(l.Second < l.First));
        Assert.All(effectors.Zip(effectors.Skip(1)), e => Assert.True(e.Second < e.First));
        Assert.Equal(0, lysed[^1], 1e-12);
        Assert.Equal(Rates(Suppressed(1))[ReferenceState.Effectors], Rates(Suppressed(0))[ReferenceState.Effectors]);

        var armoured = Suppressed(0.8).With((Armour, 1), (ArmourLiftsSuppression, 0.75));
        Assert.Equal(Lysed(Suppressed(0.2)), Lysed(armoured), 1e-12);
        Assert.Equal(Rates(Suppressed(0.2))[ReferenceState.EffectorsInLesion], Rates(armoured)[ReferenceState.EffectorsInLesion], 1e-12);
    }

    /// <summary>Half the rate of exhaustion: half as many tire, those who do not stay effectors, and nothing else changes at that moment.</summary>
    [Fact]
    public void A_lower_rate_of_exhaustion_keeps_cells_active()
    {
        var (usual, half) = (Rates(SolidTumour), Rates(SolidTumour.With(ExhaustionRate, SolidTumour[ExhaustionRate] / 2)));
        int[] active = [ReferenceState.Effectors, ReferenceState.EffectorsInLesion];
        var tiring = usual[ReferenceState.Exhausted] + SolidTumour[ExhaustedDeath] * State[ReferenceState.Exhausted];
        Assert.True(tiring > 0);
        Assert.Equal(tiring / 2, usual[ReferenceState.Exhausted] - half[ReferenceState.Exhausted], 1e-12);
        Assert.Equal(tiring / 2, active.Sum(e => half[e] - usual[e]), 1e-12);
        Assert.All(Enumerable.Range(0, ReferenceState.Count).Except([.. active, ReferenceState.Exhausted]), i => Assert.Equal(usual[i], half[i]));
    }

    /// <summary>Cells with CD19 in marrow and blood against a healthy person's B cells: of both the same share is in blood.</summary>
    [Theory]
    [InlineData("tisaALL", 2, double.PositiveInfinity)]
    [InlineData("sleCD19", 0, 1)]
    public void Leukaemia_begins_with_many_cells_of_the_B_lineage_and_lupus_with_no_more_than_usual(string population, double atLeast, double atMost)
    {
        var typical = ReferencePopulation.Of(population).Typical();
        var start = new ReferenceSubject(typical).Initial;
        Assert.True(typical[AntigenAOnBCells] > 0);
        var lineage = start[ReferenceState.BCells];
        for (var clone = 0; clone < 4; clone++) if (typical[Site1 + clone] == 0 && typical[AntigenAOnTumour1 + clone] > 0) lineage += start[ReferenceState.Tumour + clone];
        Assert.InRange(lineage / (typical[NormalBCells] * typical.Size), atLeast, atMost);
    }

    private static double[] Somewhere()
    {
        var state = Enumerable.Range(0, ReferenceState.Count).Select(i => 0.5 + 0.25 * (i % 7)).ToArray();
        foreach (var medicine in (int[])[ReferenceState.TocilizumabCentral, ReferenceState.TocilizumabPeripheral, ReferenceState.Conditioning, ReferenceState.Dexamethasone, ReferenceState.Anakinra]) state[medicine] = 0;
        (state[ReferenceState.Infused], state[ReferenceState.CarExpression], state[ReferenceState.Latch], state[ReferenceState.ProgrammeClock]) = (1, 1, 0.9, 8);
        (state[ReferenceState.Il6], state[ReferenceState.Endothelium], state[ReferenceState.CnsInflammation]) = (50, 0.2, 0.1);
        return state;
    }

    private static double[] Rates(ReferenceParameters patient, params ReadOnlySpan<(int State, double Amount)> changes)
    {
        var (state, rates) = ((double[])State.Clone(), new double[ReferenceState.Count]);
        foreach (var (which, amount) in changes) state[which] = amount;
        new ReferenceSubject(patient).Rates(state, rates);
        return rates;
    }
}
