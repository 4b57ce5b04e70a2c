using Cartwright.Models.Reference;
using Cartwright.Trials.CaseReports;

namespace Cartwright.Trials.Clinic;

/// <summary>What is given at one bedside: support as the readings ask for it, each lasting to the next reading that asks otherwise, and the medicines of supportive care.</summary>
/// <remarks>
/// Norepinephrine, and a second vasopressor above 0.30 µg/kg/min; oxygen by nasal cannula, above 6 L/min high flow; a saturation below 78 % in room air is ventilated
/// (reference-model specification, section 6).
/// </remarks>
internal sealed class Support(Stay stay)
{
    private const double SecondVasopressorAbove = 0.30, HighFlowAbove = 6, VentilatedBelow = 78;
    private const int Dose = 60, BetweenDoses = 6 * 60;

    private readonly Running fluid = new(), norepinephrine = new(), epinephrine = new(), oxygen = new();

    public List<MedicationReport> Medications { get; } = [];

    public List<ProcedureReport> Oxygen { get; } = [];

    public bool Severe { get; private set; }

    public void Follow(int minutes, in BedsideReading reading)
    {
        Run(fluid, minutes, reading.FluidPressure > 0, 0, "SODIUM CHLORIDE 0.9%", MedicationClass.FluidBolus);
        Run(norepinephrine, minutes, reading.Norepinephrine > 0, Math.Round(reading.Norepinephrine, 2), "NOREPINEPHRINE", MedicationClass.Vasopressor);
        Run(epinephrine, minutes, reading.Norepinephrine > SecondVasopressorAbove, 0, "EPINEPHRINE", MedicationClass.Vasopressor);
        GiveOxygen(minutes, reading.OxygenFlow, reading.Saturation < VentilatedBelow);
        Severe |= reading.Norepinephrine > 0 || reading.OxygenFlow > HighFlowAbove;
    }

    /// <summary>The medicines given, but none after the subject is last seen. Steroids every six hours are one course.</summary>
    public void Give(IReadOnlyList<ReferenceEvent> given)
    {
        foreach (var dose in given.Where(g => g.Treatment is ReferenceTreatment.Tocilizumab or ReferenceTreatment.Anakinra))
            Add(dose.Treatment.ToString().ToUpperInvariant(), MedicationClass.AntiCytokine, Stay.Minutes(dose.Days), Stay.Minutes(dose.Days) + Dose);
        var (first, last) = (int.MinValue, int.MinValue);
        foreach (var minutes in given.Where(g => g.Treatment == ReferenceTreatment.Dexamethasone).Select(g => Stay.Minutes(g.Days)))
        {
            if (first != int.MinValue && minutes > last + BetweenDoses) Add("DEXAMETHASONE", MedicationClass.Corticosteroid, first, last + Dose);
            (first, last) = (first == int.MinValue || minutes > last + BetweenDoses ? minutes : first, minutes);
        }
        if (first != int.MinValue) Add("DEXAMETHASONE", MedicationClass.Corticosteroid, first, last + Dose);
    }

    /// <summary>Ends whatever runs when the subject is last seen.</summary>
    public void StopAll()
    {
        var end = stay.EndMinutes - 1;
        Run(fluid, end, false, 0, "SODIUM CHLORIDE 0.9%", MedicationClass.FluidBolus);
        Run(norepinephrine, end, false, 0, "NOREPINEPHRINE", MedicationClass.Vasopressor);
        Run(epinephrine, end, false, 0, "EPINEPHRINE", MedicationClass.Vasopressor);
        GiveOxygen(end, 0, false);
    }

    // A row ends where the rate changes, as on a chart.
    private void Run(Running what, int minutes, bool needed, double rate, string name, string kind)
    {
        if (what.Since is { } since && (!needed || rate != what.Rate))
        {
            Add(name, kind, since, minutes, what.Rate > 0 ? what.Rate : null);
            what.Since = null;
        }
        if (needed && what.Since is null) (what.Since, what.Rate) = (minutes, rate);
    }

    private void GiveOxygen(int minutes, double flow, bool ventilated)
    {
        var rate = ventilated ? double.PositiveInfinity : Math.Ceiling(flow);
        if (oxygen.Since is { } since && rate != oxygen.Rate)
        {
            var byCannula = double.IsFinite(oxygen.Rate);
            Oxygen.Add(new(byCannula ? OxygenDevice.NasalCannula : OxygenDevice.Ventilation, byCannula ? oxygen.Rate : null, stay.At(since), stay.At(minutes)));
            oxygen.Since = null;
        }
        if (rate > 0 && oxygen.Since is null) (oxygen.Since, oxygen.Rate) = (minutes, rate);
    }

    private void Add(string name, string kind, int from, int to, double? rate = null)
    {
        if (from < stay.EndMinutes) Medications.Add(new(name, kind, stay.At(from), stay.At(Math.Min(to, stay.EndMinutes - 1))) { DoseMicrogramsPerKilogramMinute = rate });
    }

    // What runs since when, and at which rate.
    private sealed class Running
    {
        public int? Since { get; set; }

        public double Rate { get; set; }
    }
}
