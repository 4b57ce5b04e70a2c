using Cartwright.Models.Reference;

namespace Cartwright.Patients;

/// <summary>What is true of a patient at the dose received, without error and without a schedule, and what the ward saw and gave: what a rehearsal compares with what the trial measured.</summary>
/// <param name="Patient">Who it is.</param>
/// <param name="Level">The level assigned, from 1.</param>
/// <param name="DoseFraction">Infused dose over assigned dose.</param>
/// <param name="Curves">The noise-free curves, to death or as long as the patient was followed.</param>
/// <param name="Readings">What was read at the bedside every six hours from infusion, as instruments show it; supportive care follows these.</param>
/// <param name="Given">Supportive care, in order.</param>
/// <param name="DoseLimiting">A dose-limiting toxicity that is not the model's own, at the level assigned, whatever share of its dose was received.</param>
/// <param name="ToxicityDays">Its onset, days from infusion, inside the protocol's window.</param>
/// <param name="DeathDays">Days from infusion to death; infinite where the patient outlives the follow-up.</param>
/// <param name="InfectionDays">Onsets of infections, days from infusion.</param>
public sealed record TrueCourse(
    VirtualPatient Patient,
    int Level,
    double DoseFraction,
    TrueCurves Curves,
    IReadOnlyList<TimedReading> Readings,
    IReadOnlyList<ReferenceEvent> Given,
    bool DoseLimiting,
    double ToxicityDays,
    double DeathDays,
    IReadOnlyList<double> InfectionDays)
{
    private const double Week = 7;

    /// <summary>Probability of graft-versus-host disease by day 100, or to death before it: from the model's hazard. The case reports have no such event.</summary>
    public double GraftVersusHost { get; init; }

    /// <summary>The day from which no tumour cell was left to the end of follow-up; null where there was one at the end. Of a patient without a tumour it is the day of infusion.</summary>
    public double? TumourFreeFrom { get; init; }

    /// <summary>The highest protein in cerebrospinal fluid from the infusion on, g/L.</summary>
    public double HighestCsfProtein { get; init; }

    /// <summary>The sum of true target diameters at a time from infusion, mm.</summary>
    public double SumOfDiameters(double days)
    {
        var sum = 0.0;
        foreach (var lesion in Patient.Lesions) sum += lesion.DiameterAt(Curves, days);
        return sum;
    }

    /// <summary>The first whole week at which the true sum is 20 % and 5 mm above its smallest so far; null where that is not by the day given (inclusive) or while followed.</summary>
    public double? ProgressionDays(double until)
    {
        var smallest = SumOfDiameters(0);
        for (var day = Week; day <= Math.Min(until, Curves.LastDay); day += Week)
        {
            var sum = SumOfDiameters(day);
            if (sum >= 1.2 * smallest && sum >= smallest + 5) return day;
            smallest = Math.Min(smallest, sum);
        }
        return null;
    }

    /// <summary>The patient's own cells in blood that carry the product's antigen, per µL: T and NK cells and B cells where the population's carry it, and antigen-positive tumour. CAR-T cells are not among them.</summary>
    public double AntigenPositiveCells(double days) =>
        (Patient.Parameters[ReferenceParameter.AntigenAOnHostTnk] > 0 ? Curves.At(days, Observable.TnkCells) : 0)
        + (Patient.Parameters[ReferenceParameter.AntigenAOnBCells] > 0 ? Curves.At(days, Observable.BCells) : 0)
        + Curves.At(days, Observable.AntigenPositiveTumourInBlood);
}

/// <summary>A bedside reading and its time, days from infusion.</summary>
public readonly record struct TimedReading(double Days, BedsideReading Reading);
