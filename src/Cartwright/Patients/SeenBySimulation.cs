using Cartwright.Models.Reference;

namespace Cartwright.Patients;

/// <summary>What only a simulation can know of a patient and no case report has, gathered from the infusion on.</summary>
internal sealed class SeenBySimulation
{
    private const double GraftVersusHostUntil = 100;

    private double hazard, rate, since;
    private double? free;

    /// <summary>1 − exp(−∫ hazard) to day 100.</summary>
    public double GraftVersusHost => 1 - Math.Exp(-hazard);

    public double? TumourFreeFrom => free;

    public double HighestCsfProtein { get; private set; }

    public void See(in ReferenceSight sight, double graftVersusHost)
    {
        if (sight.Days <= GraftVersusHostUntil && sight.Days > 0) hazard += (sight.Days - since) * (rate + graftVersusHost) / 2;
        (since, rate) = (sight.Days, graftVersusHost);
        free = Tumour(sight) > 0 ? null : free ?? sight.Days;
        HighestCsfProtein = Math.Max(HighestCsfProtein, BloodBrainBarrier.CsfProtein(sight));
    }

    private static double Tumour(in ReferenceSight sight)
    {
        var cells = 0.0;
        foreach (var clone in sight.State.Slice(ReferenceState.Tumour, 4)) cells += Math.Max(0, clone);
        return cells;
    }
}
