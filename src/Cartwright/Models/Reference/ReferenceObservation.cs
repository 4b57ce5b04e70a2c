using static Cartwright.Models.Reference.ReferenceParameter;

namespace Cartwright.Models.Reference;

/// <summary>What the clinic would read, without noise and without limits of quantification (section 6). Nothing of this acts back on the patient.</summary>
/// <param name="CarTPerMicrolitre">CAR-T cells in blood, per µL: fblood·(N + E + X + M)·1000/Vb.</param>
/// <param name="CopiesPerMicrogram">Transgene copies per µg of DNA: 1.52e5·vcn·CAR/(CAR + Lb + Bb + 1150·ANC + 20), all in cells per µL.</param>
/// <param name="BCellsPerMicrolitre">B cells in blood, per µL.</param>
/// <param name="TnkPerMicrolitre">Host T and NK cells in blood, per µL.</param>
/// <param name="MarrowPercent">Tumour cells in marrow, %: 100·n_0/max(kmar, n_0).</param>
/// <param name="Lesion1Millimetres">Sum of diameters of lesion 1, mm: SLD·∛((n + Z + swelling)/n at start).</param>
/// <param name="Lesion2Millimetres">Sum of diameters of lesion 2, mm.</param>
/// <param name="MetabolicVolumeMillilitres">Live tumour cells in both lesions, mL (1e9 cells are 1 mL).</param>
/// <param name="Il2">IL-2, pg/mL: IL20 + p2·g·Jc.</param>
/// <param name="Tnf">TNF-α, pg/mL: TNF0 + pT·g·Jc + pTM·PHI.</param>
/// <param name="Il6Signal">IL-6 that reaches a receptor, pg/mL; not to be measured, but what tocilizumab acts on.</param>
/// <param name="Lysis">J, cells lysed, 1e9 per day; not to be measured.</param>
/// <param name="Potassium">Potassium, mmol/L: 4.0 + gK·J.</param>
/// <param name="Phosphate">Phosphate, mmol/L: 1.1 + gPO·J.</param>
/// <param name="Bedside">What is read at the bedside.</param>
public readonly record struct ReferenceObservation(
    double CarTPerMicrolitre, double CopiesPerMicrogram, double BCellsPerMicrolitre, double TnkPerMicrolitre, double MarrowPercent,
    double Lesion1Millimetres, double Lesion2Millimetres, double MetabolicVolumeMillilitres, double Il2, double Tnf, double Il6Signal,
    double Lysis, double Potassium, double Phosphate, BedsideReading Bedside)
{
    internal static ReferenceObservation Of(ReferenceSubject subject, double days, ReadOnlySpan<double> state)
    {
        var p = subject.Parameters;
        var contact = subject.ContactAt(state);
        var (released, lysis) = (Released(subject, state) * contact.CytokineFlux.Value, contact.Lysis.Value);
        var perCell = p[ShareInBlood] * 1000 / p.BloodLitres;
        var (cars, b, l) = (perCell * CarT(state), perCell * Positive(state[ReferenceState.BCells]), perCell * Positive(state[ReferenceState.HostTnk]));
        var (systemic, lesion1, lesion2) = (TumourAt(0, subject, state), TumourAt(1, subject, state), TumourAt(2, subject, state));
        return new(
            cars, 1.52e5 * p[VectorCopiesPerCell] * cars / (cars + l + b + 1150 * state[ReferenceState.Neutrophils] + 20), b, l,
            100 * systemic / Math.Max(subject.Quantities.Marrow, systemic),
            Diameters(1, p[Lesion1Diameters], lesion1 + state[ReferenceState.Debris1], state[ReferenceState.EffectorsInLesion] + p[AccessToLesion1] * state[ReferenceState.Effectors], subject),
            Diameters(2, p[Lesion2Diameters], lesion2 + state[ReferenceState.Debris2], p[AccessToLesion2] * state[ReferenceState.Effectors], subject),
            lesion1 + lesion2, p[Il2Baseline] + p[Il2PerLysis] * released,
            p[TnfBaseline] + p[TnfPerLysis] * released + p[TnfFromMacrophages] * state[ReferenceState.Macrophages],
            (p[Il6Baseline] + state[ReferenceState.Il6]) * (1 - Occupancy(p, state)), lysis, 4.0 + p[PotassiumPerLysis] * lysis, 1.1 + p[PhosphatePerLysis] * lysis,
            BedsideReading.Of(p, days, state));
    }

    private static double Positive(double cells) => Math.Max(cells, 0);

    private static double CarT(ReadOnlySpan<double> state) =>
        Positive(state[ReferenceState.Untriggered]) + Positive(state[ReferenceState.Effectors]) + Positive(state[ReferenceState.Exhausted]) + Positive(state[ReferenceState.Memory]);

    private static double TumourAt(int site, ReferenceSubject subject, ReadOnlySpan<double> state)
    {
        var cells = 0.0;
        for (var j = 0; j < 4; j++)
            if (subject.Quantities.Site[j] == site) cells += Positive(state[ReferenceState.Tumour + j]);
        return cells;
    }

    private static double Diameters(int site, double atStart, double cells, double effectors, ReferenceSubject subject)
    {
        var cellsAtStart = subject.Quantities.TumourAtStartAt(site);
        if (cellsAtStart == 0) return 0;
        var swelling = subject.Parameters[LesionSwelling] * Math.Min(effectors, 2 * cellsAtStart);
        return atStart * Math.Cbrt(Positive(cells + swelling) / cellsAtStart);
    }

    // g = gC·(1 − iD).
    private static double Released(ReferenceSubject subject, ReadOnlySpan<double> state)
    {
        var (p, dose) = (subject.Parameters, state[ReferenceState.Dexamethasone]);
        return subject.Quantities.CytokineGain * (1 - p[DexamethasoneMostInhibition] * dose / (dose + p[DexamethasoneHalfEffect]));
    }

    private static double Occupancy(ReferenceParameters p, ReadOnlySpan<double> state)
    {
        var concentration = Math.Max(0, state[ReferenceState.TocilizumabCentral] / p[TocilizumabCentralVolume]);
        return concentration / (concentration + p[TocilizumabHalfOccupancy]);
    }
}
