using Cartwright.Making;
using Cartwright.Making.Costs;
using Cartwright.Protocols;

namespace Cartwright.Patients;

/// <summary>When the site opens, how often a subject arrives while a slot is open, days from enrolment to leukapheresis, and days between two infusions of a cohort (at least).</summary>
public sealed record AssumedAccrual(DateTime Opens, double PerMonth, double LeukapheresisAfter, double StaggerDays)
{
    internal static AssumedAccrual Read(Entry entry) => new(
        entry["opens"].Required(Figures.Date, default),
        entry["perMonth"].Required(Figures.Positive, 1),
        entry["leukapheresisAfter"].Required(Figures.DaysOrNone("d"), 0),
        entry["stagger"].Required(Figures.DaysOrNone("d"), 0));
}

/// <summary>Whether a batch succeeds, how long it takes, and how often it holds fewer cells than assigned.</summary>
/// <param name="Failure">Share of batches that fail; the subject is not infused.</param>
/// <param name="MedianDays">Leukapheresis to release; half of all batches lie on either side, spread evenly over the range.</param>
/// <param name="ShortestDays">Lower end of the range.</param>
/// <param name="LongestDays">Upper end of the range.</param>
/// <param name="ShortDose">Share of batches that fall short, by level.</param>
/// <param name="ShortFrom">Smallest share of the assigned dose that a short batch holds.</param>
/// <param name="ShortTo">Largest share of the assigned dose that a short batch holds.</param>
public sealed record AssumedManufacturing(double Failure, double MedianDays, double ShortestDays, double LongestDays, PerLevel ShortDose, double ShortFrom, double ShortTo)
{
    /// <summary>The process from vein to vein; it then decides on time, dose and failure. Null where a batch is drawn without one.</summary>
    public MakingProcess? Making { get; init; }

    /// <summary>What a product is said to cost; null where nobody says.</summary>
    public CostBasis? Cost { get; init; }

    /// <summary>Days from leukapheresis to release at a quantile.</summary>
    public double DaysAt(double quantile) =>
        quantile < 0.5 ? ShortestDays + 2 * quantile * (MedianDays - ShortestDays) : MedianDays + (2 * quantile - 1) * (LongestDays - MedianDays);

    internal static AssumedManufacturing Read(Entry entry) => entry["making"].Exists ? AssumedMaking.Read(entry) : ReadBatches(entry) with { Cost = AssumedMaking.CostOf(entry, null) };

    private static AssumedManufacturing ReadBatches(Entry entry)
    {
        var median = entry["time"]["median"].Required(Figures.Days("d"), 1);
        var (shortest, longest) = Figures.Range(entry["time"]["range"], Figures.Days("d"));
        if (entry["time"]["range"].Exists && (median < shortest || median > longest)) entry["time"].Report("the median time lies outside its range");
        var (from, to) = Figures.Range(entry["shortFraction"], Figures.Share);
        return new(entry["failure"].Required(Figures.Share, 0), median, shortest, longest, PerLevel.Read(entry["shortDose"]), from, to);
    }
}

/// <summary>How visits are kept: share missed after infusion, and the share of subjects lost a month (30.4375 days).</summary>
public sealed record AssumedVisits(double Missed, double DropoutPerMonth)
{
    internal static AssumedVisits Read(Entry entry) => new(entry["missed"].Required(Figures.Share, 0), entry["dropout"].Required(Figures.Share, 0));
}

/// <summary>How patients answer a quality-of-life questionnaire, in points of its items.</summary>
/// <param name="SymptomScore">Mean answer of the items from 1 to 4 at baseline.</param>
/// <param name="GlobalScore">Mean answer of the items from 1 to 7 at baseline.</param>
/// <param name="BetweenPatients">Standard deviation of a patient's mean answer.</param>
/// <param name="WithinItem">Standard deviation of an answer about it.</param>
/// <param name="PerDoublingOfTumour">Points by which symptoms worsen when the sum of diameters doubles.</param>
/// <param name="FirstMonth">Points lost at infusion, fading with a half-life of 14 days.</param>
/// <param name="ItemMissing">Share of items left blank.</param>
public sealed record AssumedQualityOfLife(
    double SymptomScore, double GlobalScore, double BetweenPatients, double WithinItem, double PerDoublingOfTumour, double FirstMonth, double ItemMissing)
{
    internal static AssumedQualityOfLife Read(Entry entry) => new(
        entry["symptomScore"].Required(Figures.Positive, 1),
        entry["globalScore"].Required(Figures.Positive, 1),
        entry["betweenPatients"].Required(Figures.NotNegative, 0),
        entry["withinItem"].Required(Figures.NotNegative, 0),
        entry["perDoublingOfTumour"].Required(Figures.NotNegative, 0),
        entry["firstMonth"].Required(Figures.NotNegative, 0),
        entry["itemMissing"].Required(Figures.Share, 0));
}
