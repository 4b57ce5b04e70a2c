using Cartwright.Numerics.Random;
using Cartwright.Patients;
using Cartwright.Trials.CaseReports;

namespace Cartwright.Trials.Clinic;

/// <summary>
/// The ward from infusion to the last planned vital signs: temperature and pressure twice a day for a fortnight, then daily, and every six hours in fever;
/// and the treatment that a clinic gives when it sees fever, low pressure or low oxygen. Signs follow the rise of the driving cytokine; no grade is written.
/// </summary>
internal sealed class Bedside
{
    private const int Step = 120;
    private const int Fortnight = 14 * 1440;
    private const double Fever = 38.0;

    private readonly Stay stay;
    private readonly AssumedCytokineRelease assumed;
    private readonly CytokineCourse driver;
    private readonly double[] thresholds;
    private readonly bool quiet;
    private RandomDraws readings;
    private readonly double givesTocilizumab;
    private readonly double givesCorticosteroid;
    private readonly Treatments treatments;
    private int? feverSince;
    private int? tocilizumab;
    private bool corticosteroid;
    private int lastReading = int.MinValue / 2;

    private Bedside(Stay stay, Assumptions assumptions)
    {
        this.stay = stay;
        assumed = assumptions.CytokineRelease;
        driver = stay.Truth.Patient.Cytokines[assumptions.Cytokines.IndexOf(assumed.Driver)];
        thresholds = assumed.ThresholdsOf(stay.Truth.Patient.Tolerance);
        quiet = Math.Log10(driver.Fold) < thresholds[0];
        readings = stay.Draws(Purpose.VitalSigns);
        var bedside = stay.Draws(Purpose.Bedside);
        (givesTocilizumab, givesCorticosteroid) = (bedside.Uniform(), bedside.Uniform());
        treatments = new(stay);
    }

    public List<VitalSign> VitalSigns { get; } = new(160);

    public List<MedicationReport> Medications => treatments.Medications;

    public List<ProcedureReport> Oxygen => treatments.Oxygen;

    /// <summary>Minutes of the first recorded fever and of the last sign; null where no fever was recorded.</summary>
    public (int First, int Last)? Episode { get; private set; }

    /// <summary>Whether pressure or oxygen ever needed more than fluid and a cannula.</summary>
    public bool Severe => treatments.Severe;

    public static Bedside Watch(Stay stay, Assumptions assumptions, double untilDays)
    {
        var bedside = new Bedside(stay, assumptions);
        var until = Math.Min(Stay.Minutes(untilDays), stay.EndMinutes - 1);
        bedside.Read(-60, 0);
        for (var minutes = Step; minutes <= until; minutes += Step) bedside.Pass(minutes, until);
        bedside.treatments.StopAll(Math.Max(until, 0));
        return bedside;
    }

    private void Pass(int minutes, int until)
    {
        var due = minutes % (minutes <= Fortnight ? 720 : 1440) == 0;
        if (quiet && !due) return;
        var signs = SignsAt(minutes);
        var feverish = signs >= thresholds[0];
        feverSince = feverish ? feverSince ?? minutes : null;
        if (due || (feverish && minutes - lastReading >= 360)) Read(Math.Min(until, minutes + (int)readings.Uniform(-20, 20)), signs);
        if (Episode is null) return;
        if (feverish) Episode = (Episode.Value.First, minutes);
        Treat(minutes, signs);
    }

    // After tocilizumab the signs fade while the cytokine runs its course: the receptor is blocked, not the source.
    private double SignsAt(int minutes) =>
        driver.RiseAt(Stay.Days(minutes)) * (tocilizumab is { } given ? Math.Pow(2, -Stay.Days(minutes - given) / assumed.SignsHalveIn) : 1);

    private void Read(int minutes, double signs)
    {
        if (minutes >= stay.EndMinutes) return;
        var at = stay.At(minutes);
        var temperature = Math.Round(TemperatureAt(minutes, signs) + Math.Clamp(0.15 * readings.Normal(), -0.35, 0.35), 1);
        var systolic = Math.Round(Math.Max(60, assumed.NormalSystolic - PressureLost(signs) + 6 * readings.Normal()));
        VitalSigns.Add(new("TEMP", temperature, "°C", at));
        VitalSigns.Add(new("SYSBP", systolic, "mmHg", at));
        lastReading = minutes;
        if (temperature < Fever || minutes < 0) return;
        Episode = (Episode?.First ?? minutes, minutes);
        treatments.GiveAntipyretic(minutes);
    }

    // Below its threshold fever only announces itself; from there it is plain.
    private double TemperatureAt(int minutes, double signs)
    {
        var eased = treatments.AntipyreticActs(minutes) ? 0.6 : 0;
        return signs < thresholds[0]
            ? assumed.NormalTemperature + 0.5 * (Fever - assumed.NormalTemperature) * signs / thresholds[0]
            : Math.Min(41, Fever + 0.2 + assumed.FeverPerTenfold * (signs - thresholds[0])) - eased;
    }

    private double PressureLost(double signs) =>
        signs < thresholds[1] ? 20 * signs / thresholds[1] : treatments.PressorRuns ? 26 : 36 + 10 * (signs - thresholds[1]);

    private void Treat(int minutes, double signs)
    {
        var oxygen = signs - assumed.OxygenLater;
        treatments.Fluid(minutes, signs >= thresholds[1]);
        treatments.Pressors(minutes, signs >= thresholds[2], signs >= thresholds[3]);
        treatments.GiveOxygen(minutes, oxygen >= thresholds[3] ? 3 : oxygen >= thresholds[2] ? 2 : oxygen >= thresholds[1] ? 1 : 0);

        var pressor = signs >= thresholds[2] && givesTocilizumab < assumed.TocilizumabAtPressor;
        var longFever = feverSince is { } since && Stay.Days(minutes - since) >= assumed.TocilizumabAfterFever;
        if (tocilizumab is null && (pressor || longFever)) treatments.GiveOnce("TOCILIZUMAB", MedicationClass.AntiCytokine, (tocilizumab = minutes).Value, 60);
        if (!corticosteroid && signs >= thresholds[3] && givesCorticosteroid < assumed.CorticosteroidAtSeveral)
        {
            corticosteroid = true;
            treatments.GiveOnce("DEXAMETHASONE", MedicationClass.Corticosteroid, minutes, 3 * 1440);
        }
    }
}
