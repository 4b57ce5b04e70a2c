using Cartwright.Models.Reference;
using Cartwright.Trials.CaseReports;

namespace Cartwright.Trials.Clinic;

/// <summary>
/// What the ward writes down: temperature, pressure and the state of the nervous system twice a day for a fortnight, then daily as long as planned, and every six hours
/// while anything is amiss, whenever that is; and the support that follows what is read. No grade is written.
/// </summary>
internal sealed class Bedside
{
    private const int Fortnight = 14 * 1440;
    private const int BeforeInfusion = 60;
    private const double Fever = 38.0;
    private const int Unimpaired = 10;

    private readonly Stay stay;
    private readonly int plannedUntil;
    private readonly Support support;
    private bool amiss;

    private Bedside(Stay stay, double untilDays) => (this.stay, plannedUntil, support) = (stay, Stay.Minutes(untilDays), new(stay));

    public List<VitalSign> VitalSigns { get; } = new(160);

    public List<IceAssessment> IceAssessments { get; } = new(80);

    public List<MedicationReport> Medications => support.Medications;

    public List<ProcedureReport> Oxygen => support.Oxygen;

    /// <summary>Minutes of the first recorded fever and of the last sign of its kind; null where no fever was recorded.</summary>
    public (int First, int Last)? CytokineRelease { get; private set; }

    /// <summary>Minutes of the first and the last impaired assessment; null where there was none.</summary>
    public (int First, int Last)? Neurotoxicity { get; private set; }

    /// <summary>Whether pressure or oxygen ever needed more than fluid and a cannula.</summary>
    public bool Severe => support.Severe;

    /// <summary>The worst ICE score written.</summary>
    public int WorstIce { get; private set; } = Unimpaired;

    public static Bedside Watch(Stay stay, double untilDays)
    {
        var bedside = new Bedside(stay, untilDays);
        foreach (var (days, reading) in stay.Truth.Readings)
        {
            // The first reading is the check before the infusion.
            var minutes = days == 0 ? -BeforeInfusion : Stay.Minutes(days);
            if (minutes >= stay.EndMinutes) break;
            bedside.Pass(minutes, reading);
        }
        bedside.support.Give(stay.Truth.Given);
        bedside.support.StopAll();
        return bedside;
    }

    private void Pass(int minutes, in BedsideReading reading)
    {
        var temperature = Math.Round(reading.Temperature, 1);
        var isAmiss = minutes >= 0 && (temperature >= Fever || reading.FluidPressure > 0 || reading.OxygenFlow > 0 || reading.Ice < Unimpaired);
        var due = minutes <= plannedUntil && (minutes < 0 || minutes % (minutes <= Fortnight ? 720 : 1440) == 0);
        // One reading more after the last bad one shows when it was over.
        if (due || isAmiss || amiss) Write(minutes, temperature, reading);
        if (isAmiss) Note(minutes, temperature, reading);
        if (minutes >= 0) support.Follow(minutes, reading);
        amiss = isAmiss;
    }

    private void Write(int minutes, double temperature, in BedsideReading reading)
    {
        var at = stay.At(minutes);
        VitalSigns.Add(new("TEMP", temperature, "°C", at));
        VitalSigns.Add(new("SYSBP", Math.Round(reading.SystolicPressure), "mmHg", at));
        IceAssessments.Add(new(at, reading.Unarousable ? 0 : reading.Ice, !reading.Unarousable));
        WorstIce = Math.Min(WorstIce, reading.Unarousable ? 0 : reading.Ice);
    }

    private void Note(int minutes, double temperature, in BedsideReading reading)
    {
        if (temperature >= Fever) CytokineRelease = (CytokineRelease?.First ?? minutes, minutes);
        else if (CytokineRelease is { } running && (reading.FluidPressure > 0 || reading.OxygenFlow > 0)) CytokineRelease = (running.First, minutes);
        if (reading.Ice < Unimpaired) Neurotoxicity = (Neurotoxicity?.First ?? minutes, minutes);
    }
}
