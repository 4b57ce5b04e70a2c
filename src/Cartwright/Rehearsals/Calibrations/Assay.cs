namespace Cartwright.Rehearsals.Calibrations;

/// <summary>What is measured in blood, in the order of the columns of a simulated patient.</summary>
public enum Analyte
{
    /// <summary>CAR-T cells by flow cytometry, cells/µL.</summary>
    CarT,

    /// <summary>Interferon-γ, pg/mL.</summary>
    IfnGamma,

    /// <summary>Interleukin-6, pg/mL.</summary>
    Il6,

    /// <summary>Interleukin-10, pg/mL.</summary>
    Il10,

    /// <summary>Interleukin-2, pg/mL.</summary>
    Il2,

    /// <summary>Tumour necrosis factor α, pg/mL.</summary>
    Tnf,

    /// <summary>C-reactive protein, mg/L.</summary>
    Crp,

    /// <summary>Ferritin, µg/L.</summary>
    Ferritin,

    /// <summary>Lactate dehydrogenase, U/L.</summary>
    Ldh,
}

/// <summary>How an analyte is measured: its error and its limits (reference-model specification, section 6), and on which days.</summary>
/// <param name="Analyte">What.</param>
/// <param name="Name">Its name, as a table shows it.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="ErrorOfLog">Standard deviation of the logarithm of a measurement about the truth.</param>
/// <param name="Lowest">Lower limit of quantification; a measurement below it is written at it.</param>
/// <param name="Highest">Upper limit; a measurement above it is written at it. Infinite where there is none.</param>
/// <param name="Days">Days of sampling, from infusion.</param>
public sealed record Assay(Analyte Analyte, string Name, string Unit, double ErrorOfLog, double Lowest, double Highest, IReadOnlyList<int> Days)
{
    private static readonly int[] Cells = [7, 10, 14, 21, 28], Chemistry = [0, 7, 14, 21, 28];

    // The specification says 14 days and not which. These are the alternate days on which most of the trial's cytokines were taken, the last visit, and one of the days between.
    private static readonly int[] Cytokines = [0, 1, 3, 5, 7, 9, 10, 11, 13, 15, 17, 19, 21, 28];

    /// <summary>The nine assays of NCI 15C0029, on the trial's days: CAR-T cells 5, cytokines 14, chemistry 5.</summary>
    public static IReadOnlyList<Assay> Cd22 { get; } =
    [
        new(Analyte.CarT, "CAR-T cells", "cells/µL", 0.25, 0.2, double.PositiveInfinity, Cells),
        new(Analyte.IfnGamma, "IFN-γ", "pg/mL", 0.20, 0.2, 2921, Cytokines),
        new(Analyte.Il6, "IL-6", "pg/mL", 0.20, 0.2, 1530, Cytokines),
        new(Analyte.Il10, "IL-10", "pg/mL", 0.20, 0.2, 750, Cytokines),
        new(Analyte.Il2, "IL-2", "pg/mL", 0.20, 0.7, double.PositiveInfinity, Cytokines),
        new(Analyte.Tnf, "TNF-α", "pg/mL", 0.20, 0.5, double.PositiveInfinity, Cytokines),
        new(Analyte.Crp, "CRP", "mg/L", 0.10, 0, 301, Chemistry),
        new(Analyte.Ferritin, "ferritin", "µg/L", 0.10, 0, double.PositiveInfinity, Chemistry),
        new(Analyte.Ldh, "LDH", "U/L", 0.10, 0, double.PositiveInfinity, Chemistry),
    ];

    /// <summary>The same assay on other days.</summary>
    public Assay On(params int[] days) => this with { Days = days };

    /// <summary>What is written down for a true amount, given a standard normal deviate of the assay's error.</summary>
    public double Measure(double truth, double deviate) => Math.Clamp(truth * Math.Exp(ErrorOfLog * deviate), Lowest, Highest);
}
