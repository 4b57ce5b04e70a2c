using Cartwright.Models.Reference;
using Cartwright.Protocols;

namespace Cartwright.Patients;

/// <summary>A patient who is given a dose.</summary>
/// <param name="Trial">The trial's number, from 1.</param>
/// <param name="Patient">Who.</param>
/// <param name="Level">The level assigned.</param>
/// <param name="DoseFraction">Infused dose over assigned dose.</param>
/// <param name="FollowedDays">Days from infusion to the end of observation, save for death.</param>
public sealed record TreatedPatient(uint Trial, VirtualPatient Patient, DoseLevel Level, double DoseFraction, double FollowedDays)
{
    /// <summary>Cells infused, as the batch record states them.</summary>
    public double Cells => Level.CellsFor(Patient.WeightKilograms) * DoseFraction;

    /// <summary>What tells this treatment from others.</summary>
    internal (uint Trial, uint Number, int Level) Key => (Trial, Patient.Number, Level.Number);

    // How far the cells that arrive differ from those counted is the patient's parameter dacc, and stands in no record.
    internal ReferenceSubject Subject() => new(Patient.Parameters.With((ReferenceParameter.FlatDose, Cells / 1e6), (ReferenceParameter.DosePerKilogram, 0)));
}
