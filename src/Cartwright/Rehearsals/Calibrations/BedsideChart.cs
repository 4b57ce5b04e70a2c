using Cartwright.Datasets.Sdtm;
using Cartwright.Models.Reference;

namespace Cartwright.Rehearsals.Calibrations;

/// <summary>A patient's bedside readings and medicines as rows of VS, NV, CM and PR: what the analysis of any trial grades cytokine release and neurotoxicity from.</summary>
/// <remarks>
/// A reading holds for the six hours to the next, and so does the support that follows it. Fluid is a bolus; norepinephrine and, above 0.30 µg/kg/min, a second
/// vasopressor run; oxygen to 6 L/min and above goes by cannula, and a saturation below 78 % in air is ventilated (section 6).
/// </remarks>
public sealed class BedsideChart
{
    private const double SecondVasopressorAbove = 0.30, VentilatedBelow = 78;
    private static readonly DateTime Infusion = new(2000, 1, 1);
    private static readonly TimeSpan BetweenReadings = TimeSpan.FromHours(6);

    private readonly List<Demographics> people = [];
    private readonly List<VitalSignResult> vitalSigns = [];
    private readonly List<NeurologicalAssessment> assessments = [];
    private readonly List<ConcomitantMedication> medicines = [];
    private readonly List<Procedure> procedures = [];

    /// <summary>The data package of one patient: readings by day from infusion, and what was given.</summary>
    public static StudyData Of(string subject, double kilograms, IEnumerable<(double Days, BedsideReading Reading)> readings, IEnumerable<ReferenceEvent> given)
    {
        var chart = new BedsideChart();
        chart.Add(subject, kilograms, readings, given);
        return chart.Package();
    }

    internal void Add(string subject, double kilograms, IEnumerable<(double Days, BedsideReading Reading)> readings, IEnumerable<ReferenceEvent> given)
    {
        people.Add(new(subject, null, null, null, null, SdtmDate.AtTime(Infusion), null, null));
        vitalSigns.Add(new(subject, vitalSigns.Count + 1, CodeLists.VitalSignTest.Weight, kilograms, "kg", SdtmDate.OnDay(Infusion)));
        foreach (var (days, reading) in readings) Add(subject, Infusion.AddDays(days), reading);
        foreach (var dose in given) Add(subject, Infusion.AddDays(dose.Days), dose);
    }

    internal StudyData Package() => new("CALIBRATION", people, [], [], [], [], [], [], [], [], vitalSigns, medicines, procedures, [], []) { NeurologicalAssessments = assessments };

    private void Add(string subject, DateTime at, BedsideReading r)
    {
        vitalSigns.Add(new(subject, vitalSigns.Count + 1, CodeLists.VitalSignTest.Temperature, r.Temperature, "°C", SdtmDate.AtTime(at)));
        Assess(subject, at, r);
        if (r.FluidPressure > 0) Give(subject, "FLUID BOLUS", CodeLists.MedicationClass.FluidBolus, at, BetweenReadings);
        if (r.Norepinephrine > 0) Give(subject, "NOREPINEPHRINE", CodeLists.MedicationClass.Vasopressor, at, BetweenReadings, r.Norepinephrine);
        if (r.Norepinephrine > SecondVasopressorAbove) Give(subject, "EPINEPHRINE", CodeLists.MedicationClass.Vasopressor, at, BetweenReadings);
        if (r.OxygenFlow > 0) Oxygenate(subject, at, r);
    }

    private void Assess(string subject, DateTime at, BedsideReading r) =>
        assessments.Add(new(subject, assessments.Count + 1, CodeLists.NervousSystemTest.Encephalopathy, r.Unarousable ? 0 : r.Ice, r.Unarousable ? CodeLists.NervousSystemFinding.Unarousable : null, SdtmDate.AtTime(at)));

    private void Add(string subject, DateTime at, ReferenceEvent dose)
    {
        var medicationClass = dose.Treatment switch
        {
            ReferenceTreatment.Dexamethasone => CodeLists.MedicationClass.Corticosteroid,
            ReferenceTreatment.Tocilizumab or ReferenceTreatment.Anakinra => CodeLists.MedicationClass.AntiCytokine,
            _ => null,
        };
        if (medicationClass is not null) Give(subject, dose.Treatment.ToString().ToUpperInvariant(), medicationClass, at, TimeSpan.FromHours(1));
    }

    private void Give(string subject, string name, string medicationClass, DateTime at, TimeSpan length, double? rate = null) =>
        medicines.Add(new(subject, medicines.Count + 1, name, medicationClass, SdtmDate.AtTime(at), SdtmDate.AtTime(at + length)) { DoseMicrogramsPerKilogramMinute = rate });

    private void Oxygenate(string subject, DateTime at, BedsideReading r)
    {
        var device = r.Saturation < VentilatedBelow ? CodeLists.OxygenDevice.Ventilation : CodeLists.OxygenDevice.NasalCannula;
        procedures.Add(new(subject, procedures.Count + 1, device, r.OxygenFlow, SdtmDate.AtTime(at), SdtmDate.AtTime(at + BetweenReadings)));
    }
}
