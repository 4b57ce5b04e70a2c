namespace Cartwright.Making;

/// <summary>How many cells with the receptor a process makes of those seeded. Each figure is an assumption of the file that states it.</summary>
/// <param name="SeededCells">T cells that the process starts with.</param>
/// <param name="TransducedMedian">Median share of them into which the gene was integrated; of a batch at most 1.</param>
/// <param name="TransducedCv">Its coefficient of variation between batches, log-normal.</param>
/// <param name="GrowthPerDayMedian">Median rate of exponential growth during expansion, per day.</param>
/// <param name="GrowthPerDayCv">Its coefficient of variation between batches, log-normal.</param>
public sealed record CellExpansion(double SeededCells, double TransducedMedian, double TransducedCv, double GrowthPerDayMedian, double GrowthPerDayCv)
{
    /// <summary>Cells with the receptor at the end: seeded × share transduced × e^(growth × days of expansion).</summary>
    public double CellsMade(double transduced, double growthPerDay, double expansionDays) => SeededCells * transduced * Math.Exp(growthPerDay * expansionDays);

    /// <summary>Dose achieved over dose planned: 1 where the batch holds the dose, for no more than the dose is filled; below it the share that the batch holds.</summary>
    public static double DoseAchieved(double cellsMade, double cellsPlanned) => Math.Min(1, cellsMade / cellsPlanned);
}
