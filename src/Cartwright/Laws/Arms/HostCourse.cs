using Cartwright.Models.Reference;

namespace Cartwright.Laws.Arms;

/// <summary>What of the patient's own is lost: B cells, immunoglobulin, healthy tissue that bears the antigen.</summary>
internal sealed class HostCourse
{
    // Below this many B cells per µL it is aplasia.
    private const double Aplasia = 50;

    private double startTissue;

    public bool AplasiaOnDay28 { get; private set; }

    public bool AplasiaOnDay180 { get; private set; }

    /// <summary>Immunoglobulin G at the start and on day 180, g/L.</summary>
    public double IggAtStart { get; private set; }

    public double IggOnDay180 { get; private set; }

    /// <summary>The least share of the healthy tissue that survived.</summary>
    public double TissueLeft { get; private set; } = 1;

    public void See(in ReferenceSight sight, in ReferenceObservation observed)
    {
        var tissue = sight.State[ReferenceState.HealthyTissue];
        if (startTissue == 0) (startTissue, IggAtStart) = (tissue, sight.State[ReferenceState.Igg]);
        TissueLeft = Math.Min(TissueLeft, tissue / startTissue);
        if (sight.Days == 28) AplasiaOnDay28 = observed.BCellsPerMicrolitre < Aplasia;
        if (sight.Days == 180) (AplasiaOnDay180, IggOnDay180) = (observed.BCellsPerMicrolitre < Aplasia, sight.State[ReferenceState.Igg]);
    }
}
