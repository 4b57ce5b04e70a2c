using Cartwright.Models.Reference;

namespace Cartwright.Laws.Arms;

/// <summary>By what a response is told in a disease (reference-model.md, section 15).</summary>
internal enum Disease
{
    /// <summary>Complete response: marrow blasts below 5 % on day 28; response: below 25 %. Relapse: a complete response, and on day 365 more than 1e9 tumour cells wherever they are.</summary>
    Leukaemia,

    /// <summary>
    /// At a visit every 28 days until day 180. Complete: metabolic volume below 1 mL or 1 % of that at the start, whichever is more. Partial: sum of diameters at most 0.707 of that at the start.
    /// </summary>
    Lymphoma,

    /// <summary>At a visit every 28 days until day 120. Response: M-protein at most half of that at the start; complete: at most 2 %, with less than 5 % in marrow.</summary>
    Myeloma,

    /// <summary>At a visit every 28 days until day 180: sum of diameters at most 0.70 of that at the start.</summary>
    SolidTumour,

    /// <summary>No tumour.</summary>
    Autoimmune,
}

/// <summary>The tumour of one patient: response, relapse, what is left of it.</summary>
internal sealed class DiseaseCourse(Disease disease)
{
    private const double Visits = 28, Year = 365;

    private double diameters, volume, mProtein;
    private bool begun;

    /// <summary>Complete response by the disease's rule.</summary>
    public bool Complete { get; private set; }

    /// <summary>Response, complete or partial.</summary>
    public bool Response { get; private set; }

    /// <summary>Leukaemia that came back within a year of complete response.</summary>
    public bool Relapsed { get; private set; }

    public static Disease Of(string population) => population switch
    {
        "tisaALL" or "cd22ALL" or "cd7TALL" => Disease.Leukaemia,
        "axiLBCL" => Disease.Lymphoma,
        "ciltaMM" or "ideMM" => Disease.Myeloma,
        "her2IV" or "t4IT" => Disease.SolidTumour,
        "sleCD19" => Disease.Autoimmune,
        _ => throw new ArgumentOutOfRangeException(nameof(population), population, "No rule of response is known."),
    };

    public void See(in ReferenceSight sight, in ReferenceObservation observed)
    {
        if (!begun) Begin(sight, observed);
        if (disease == Disease.Leukaemia && sight.Days == Year) Relapsed = Complete && Cells(sight) > 1;
        if (sight.Days <= 0 || sight.Days % Visits != 0) return;
        Assess(sight.Days, sight.State[ReferenceState.MProtein], observed);
    }

    private void Begin(in ReferenceSight sight, in ReferenceObservation observed)
    {
        (diameters, volume, mProtein) = (Sum(observed), observed.MetabolicVolumeMillilitres, sight.State[ReferenceState.MProtein]);
        begun = true;
    }

    private void Assess(double days, double mProteinNow, in ReferenceObservation observed)
    {
        switch (disease)
        {
            case Disease.Leukaemia when days == Visits:
                (Complete, Response) = (observed.MarrowPercent < 5, observed.MarrowPercent < 25);
                break;
            case Disease.Lymphoma when days <= 180:
                Complete |= observed.MetabolicVolumeMillilitres < Math.Max(1, 0.01 * volume);
                Response |= Complete || Sum(observed) <= 0.707 * diameters;
                break;
            case Disease.Myeloma when days <= 120:
                Response |= mProteinNow <= 0.5 * mProtein;
                Complete |= mProteinNow <= 0.02 * mProtein && observed.MarrowPercent < 5;
                break;
            case Disease.SolidTumour when days <= 180:
                Response |= Sum(observed) <= 0.70 * diameters;
                break;
            default: break;
        }
    }

    private static double Cells(in ReferenceSight sight)
    {
        var cells = 0.0;
        foreach (var clone in sight.State.Slice(ReferenceState.Tumour, 4)) cells += clone;
        return cells;
    }

    private static double Sum(in ReferenceObservation observed) => observed.Lesion1Millimetres + observed.Lesion2Millimetres;
}
