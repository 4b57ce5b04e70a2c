using static Cartwright.Models.Reference.ReferenceParameter;

namespace Cartwright.Models.Reference;

/// <summary>Hazards of events outside the equations (section 7): assumptions for rehearsal, every coefficient of them; to be integrated and compared with an exponential draw.</summary>
public static class ReferenceHazards
{
    /// <summary>Death, per day: 2e−4 + 0.02·min(1, ΣT/Tmax)^1.5 + 0.05·max(0, NE − 0.6), NE in µg/kg/min.</summary>
    public static double DeathPerDay(double tumourOverCapacity, double norepinephrine) =>
        2e-4 + 0.02 * Math.Pow(Math.Clamp(tumourOverCapacity, 0, 1), 1.5) + 0.05 * Math.Max(0, norepinephrine - 0.6);

    /// <summary>
    /// Infection, per day: 0.006·(1 + 3·0.5/(0.5 + ANC) + 0.7·(1 − min(1, P/PC0)) + 0.7·(1 − min(1, B/B normal)) + max(0, (4 − IgG)/4)); ANC in 1e9 per L, IgG in g/L.
    /// Replacing immunoglobulin takes away the last term alone.
    /// </summary>
    public static double InfectionPerDay(double neutrophils, double plasmaCellsOverNormal, double bCellsOverNormal, double igg) =>
        0.006 * (1 + 3 * 0.5 / (0.5 + neutrophils) + 0.7 * (1 - Math.Min(1, plasmaCellsOverNormal)) + 0.7 * (1 - Math.Min(1, bCellsOverNormal)) + Math.Max(0, (4 - igg) / 4));

    /// <summary>Probability that a product cannot be made, by prior lines of therapy: logistic(−3.2 + 0.35·(lines − 2)).</summary>
    public static double ManufacturingFailure(double priorLines) => 1 / (1 + Math.Exp(3.2 - 0.35 * (priorLines - 2)));

    /// <summary>Graft-versus-host disease, per day: (1 − tcrko)·allo·0.05·cells/(cells + 10), cells = E + M + X in 1e9.</summary>
    public static double GraftVersusHostPerDay(double allogeneic, double tcrKnockOut, double cells) =>
        (1 - tcrKnockOut) * allogeneic * 0.05 * Math.Max(0, cells) / (Math.Max(0, cells) + 10);

    /// <summary>The hazards of a patient as simulated at a time, per day, given the vasopressor in use.</summary>
    public static (double Death, double Infection, double GraftVersusHost) Of(in ReferenceSight sight)
    {
        var s = sight.State;
        var (p, q) = (sight.Subject.Parameters, sight.Subject.Quantities);
        var tumour = s[ReferenceState.Tumour] + s[ReferenceState.Tumour + 1] + s[ReferenceState.Tumour + 2] + s[ReferenceState.Tumour + 3];
        return (
            DeathPerDay(tumour / p[TumourCapacity], BedsideReading.Of(p, sight.Days, s).Norepinephrine),
            InfectionPerDay(s[ReferenceState.Neutrophils], s[ReferenceState.PlasmaCells] / q.NormalPlasma, s[ReferenceState.BCells] / q.NormalB, s[ReferenceState.Igg]),
            GraftVersusHostPerDay(p[Allogeneic], p[TcrKnockOut], s[ReferenceState.Effectors] + s[ReferenceState.Memory] + s[ReferenceState.Exhausted]));
    }
}
