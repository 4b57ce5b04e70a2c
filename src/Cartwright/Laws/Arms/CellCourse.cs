using Cartwright.Models.Reference;

namespace Cartwright.Laws.Arms;

/// <summary>CAR-T cells of one patient: highest count and its day, expansion, how long they are seen, and the peaks of what they do.</summary>
internal sealed class CellCourse(double dose)
{
    // Section 6: the lower limit of flow cytometry, cells per µL.
    private const double Seen = 0.2;

    private double mostCells;

    /// <summary>Highest count in blood, per µL, and its day.</summary>
    public double Cmax { get; private set; }

    public double CmaxDay { get; private set; }

    /// <summary>Last reported day with at least 0.2 cells per µL, the limit of flow cytometry.</summary>
    public double LastDaySeen { get; private set; }

    /// <summary>Most systemic cells over cells infused.</summary>
    public double Fold => mostCells / dose;

    /// <summary>Effectors at their highest, 1e9 cells: exactly 0 where nothing was triggered.</summary>
    public double MostEffectors { get; private set; }

    /// <summary>Lysis at its highest, 1e9 cells a day.</summary>
    public double PeakLysis { get; private set; }

    public void See(in ReferenceSight sight, in ReferenceObservation observed)
    {
        if (observed.CarTPerMicrolitre > Cmax) (Cmax, CmaxDay) = (observed.CarTPerMicrolitre, sight.Days);
        if (observed.CarTPerMicrolitre >= Seen) LastDaySeen = sight.Days;
        var state = sight.State;
        mostCells = Math.Max(mostCells, state[ReferenceState.Untriggered] + state[ReferenceState.Effectors] + state[ReferenceState.Exhausted] + state[ReferenceState.Memory]);
        MostEffectors = Math.Max(MostEffectors, state[ReferenceState.Effectors] + state[ReferenceState.EffectorsInLesion]);
        PeakLysis = Math.Max(PeakLysis, observed.Lysis);
    }
}
