namespace Cartwright.Analysis.Safety;

/// <summary>The components of cytokine release at one moment. Every scale is derived from them: grades of different scales do not convert, components do.</summary>
/// <param name="Fever">Not put down to another cause.</param>
/// <param name="Vasopressors">How many different vasopressors run, vasopressin not counted.</param>
/// <param name="Hypotension">Fluid is being given for low pressure, or the pressure is below the limit that the analysis was given.</param>
/// <param name="FeverNoLongerRequired">Something that takes fever away has been given since the episode began.</param>
public readonly record struct CytokineReleaseSigns(bool Fever, int Vasopressors, bool Vasopressin, bool Hypotension, OxygenSupport Oxygen, bool FeverNoLongerRequired)
{
    /// <summary>No sign.</summary>
    public static CytokineReleaseSigns None => default;

    /// <summary>The inspired oxygen that the device and its flow stand for.</summary>
    public OxygenRequirement Requirement { get; init; }

    /// <summary>Whether a vasopressor, or several together, run at a high dose (<see cref="HighDoseVasopressor"/>).</summary>
    public bool HighDose { get; init; }

    /// <summary>Boluses of fluid begun in the episode so far, while one of them runs; 0 otherwise.</summary>
    public int FluidBoluses { get; init; }

    /// <summary>The worst CTCAE grade of an organ, transaminases apart; 0 where it is not known. From a data package it is that of creatinine.</summary>
    public int OrganToxicity { get; init; }

    /// <summary>The CTCAE grade of raised transaminases; 0 where it is not known.</summary>
    public int Transaminitis { get; init; }

    /// <summary>How many different vasopressors run, vasopressin among them.</summary>
    public int AllVasopressors => Vasopressors + (Vasopressin ? 1 : 0);

    /// <summary>Whether any sign is there by which an episode goes on. Organ toxicity is none: it alone neither opens an episode nor keeps one open.</summary>
    public bool Any => Fever || Vasopressors > 0 || Vasopressin || Hypotension || Oxygen != OxygenSupport.None;
}
