using Cartwright.Models;
using Cartwright.Protocols;

namespace Cartwright.Patients;

/// <summary>What is true of a patient at the dose received, without error and without a schedule: what a rehearsal compares with what the trial measured.</summary>
/// <param name="Patient">Who it is.</param>
/// <param name="Level">The level assigned, from 1.</param>
/// <param name="DoseFraction">Infused dose over assigned dose.</param>
/// <param name="Kinetics">The product in blood, copies/µg.</param>
/// <param name="DoseLimiting">A dose-limiting toxicity at the level assigned, whatever share of its dose was received.</param>
/// <param name="ToxicityDays">Its onset, days from infusion, inside the protocol's window.</param>
/// <param name="Responds">The tumour shrinks.</param>
/// <param name="DeathDays">Days from infusion to death.</param>
public sealed record TrueCourse(
    VirtualPatient Patient,
    int Level,
    double DoseFraction,
    Stein2019 Kinetics,
    bool DoseLimiting,
    double ToxicityDays,
    bool Responds,
    double DeathDays)
{
    private const double Week = 7;

    /// <summary>The courses of the cytokines, in the order of the assumptions.</summary>
    public IReadOnlyList<CytokineCourse> Cytokines => Patient.Cytokines;

    /// <summary>The sum of true target diameters at a time from infusion, mm.</summary>
    public double SumOfDiameters(double days)
    {
        var sum = 0.0;
        for (var i = 0; i < Patient.Lesions.Count; i++) sum += Patient.Lesions[i].DiameterAt(days, Responds);
        return sum;
    }

    /// <summary>The first whole week at which the true sum is 20 % and 5 mm above its smallest so far; null where that is not by the day given (inclusive).</summary>
    public double? ProgressionDays(double until)
    {
        var smallest = SumOfDiameters(0);
        for (var day = Week; day <= until; day += Week)
        {
            var sum = SumOfDiameters(day);
            if (sum >= 1.2 * smallest && sum >= smallest + 5) return day;
            smallest = Math.Min(smallest, sum);
        }
        return null;
    }

    internal static TrueCourse Of(VirtualPatient patient, Assumptions assumptions, TrialPlan plan, DoseLevel level, double doseFraction)
    {
        var responds = patient.ResponseQuantile < assumptions.Tumour.Responders.At(level.Number);
        return new(
            patient,
            level.Number,
            doseFraction,
            new Stein2019(patient.Kinetics with { PeakCopiesPerMicrogram = patient.Kinetics.PeakCopiesPerMicrogram * DoseEffect(assumptions, plan, level, doseFraction) }),
            patient.ToxicityQuantile < assumptions.Toxicity.InForce.At(level.Number),
            assumptions.Toxicity.Onset.Within(0, plan.DltWindow.AfterInfusion.Days, patient.OnsetQuantile),
            responds,
            assumptions.Survival.DaysAt(patient.SurvivalQuantile, responds));
    }

    private static double DoseEffect(Assumptions assumptions, TrialPlan plan, DoseLevel level, double doseFraction) =>
        assumptions.Kinetics.DoseExponent == 0 ? 1 : Math.Pow(level.Dose.Amount * doseFraction / plan.Levels[0].Dose.Amount, assumptions.Kinetics.DoseExponent);
}
