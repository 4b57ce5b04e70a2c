using Cartwright.Numerics.Random;
using Cartwright.Patients;
using Cartwright.Protocols;
using Cartwright.Trials.CaseReports;

namespace Cartwright.Trials.Clinic;

/// <summary>What the radiologist measures at the planned assessments: target diameters in whole millimetres, other lesions by their state, new lesions. No response is judged.</summary>
/// <remarks>RECIST 1.1 (Eisenhauer et al. Eur J Cancer 45 (2009) 228–247), section 4.3: a lesion still seen but too small to measure is 5 mm. Under Lugano 2014 lesions are round:
/// the perpendicular diameter is the longest, and a PET-CT is read at the same visit.</remarks>
internal sealed class ImagingReadings
{
    private const double Vanished = 2;
    private const double TooSmall = 5;
    private const string NonTarget = "NT01";
    private const string New = "NEW01";

    private readonly Stay stay;
    private readonly AssumedImaging assumed;
    private readonly double? progression;
    private readonly bool products;
    private double? volumeAtStart;
    private bool newLesionSeen;
    private double smallestSum = double.PositiveInfinity;
    private int? newTherapy;

    private ImagingReadings(Stay stay, AssumedImaging assumed, double horizonDays, bool products)
    {
        (this.stay, this.assumed, this.products) = (stay, assumed, products);
        progression = stay.Truth.ProgressionDays(horizonDays);
    }

    public List<LesionIdentified> Identified { get; } = [];

    public List<LesionMeasured> Measured { get; } = new(32);

    /// <summary>PET-CT, where the criteria read it.</summary>
    public List<ScanReading> Scans { get; } = [];

    /// <summary>The start of another anti-cancer therapy, after which disease is no longer assessed; null where there is none.</summary>
    public DateTime? NewTherapy => newTherapy is { } minutes ? stay.At(minutes) : null;

    public static ImagingReadings Take(Stay stay, TrialPlan plan, AssumedImaging assumed)
    {
        var visits = plan.Visits.Imaging;
        var readings = new ImagingReadings(stay, assumed, visits.Count == 0 ? 0 : visits[^1].Latest.Days, CriteriaFamilies.Of(plan.Response.Criteria) == CriteriaFamily.Lugano2014);
        if (visits.Count == 0 || visits[0].Planned.Days > 0) readings.Baseline(stay.ConditioningMinutes - 1440, "Baseline");
        foreach (var visit in visits)
        {
            if (stay.Kept(visit) is not { } minutes || minutes >= readings.newTherapy) continue;
            if (readings.Identified.Count == 0) readings.Baseline(minutes, visit.Name);
            else readings.Assess(minutes, visit.Name, Stay.ItemOf(visit));
        }
        return readings;
    }

    private void Baseline(int minutes, string visit)
    {
        var at = stay.At(minutes);
        for (var i = 0; i < stay.Truth.Patient.Lesions.Count; i++)
        {
            var lesion = stay.Truth.Patient.Lesions[i];
            Identified.Add(new(Target(i), "TARGET", lesion.Location, lesion.LymphNode, at));
        }
        if (stay.Truth.Patient.HasNonTargetLesion) Identified.Add(new(NonTarget, "NON-TARGET", "BONE", false, at));
        // A target is chosen because it measures at least 10 mm (a node 15): a smaller first reading would not have been accepted.
        Measure(minutes, visit, 0, smallest: 10);
    }

    private void Assess(int minutes, string visit, int item)
    {
        var before = smallestSum;
        var sum = Measure(minutes, visit, item, smallest: 0);
        if (progression <= Stay.Days(minutes) && stay.Truth.Patient.ProgressesWithNewLesion) SeeNewLesion(minutes, visit);
        // The physician goes by what was read, not by what is true.
        if (!newLesionSeen && !(sum >= 1.2 * before && sum - before >= 5)) return;
        var draws = stay.Draws(Purpose.NewTherapy);
        var starts = minutes + Stay.Minutes(assumed.NewTherapyAfter);
        if (newTherapy is null && draws.Bernoulli(assumed.NewTherapy) && starts < stay.EndMinutes) newTherapy = starts;
    }

    private double Measure(int minutes, string visit, int item, double smallest)
    {
        var (at, days, draws) = (stay.At(minutes), Stay.Days(minutes), stay.Draws(Purpose.Imaging, item));
        var (lesions, sum) = (stay.Truth.Patient.Lesions, 0.0);
        for (var i = 0; i < lesions.Count; i++)
        {
            var error = Math.Exp(assumed.MeasurementLogSd * draws.Normal());
            var least = smallest == 0 ? 0 : lesions[i].LymphNode ? 15 : smallest;
            var read = Math.Max(least, Reading(lesions[i].DiameterAt(stay.Truth.Curves, days) * error));
            Measured.Add(new(Target(i), at, read, null, visit) { PerpendicularMillimetres = products ? read : null });
            sum += read;
        }
        if (stay.Truth.Patient.HasNonTargetLesion) Measured.Add(new(NonTarget, at, null, "PRESENT", visit));
        if (products && assumed.Pet is { } pet) Scans.Add(new(Score(pet, days), at, visit));
        smallestSum = Math.Min(smallestSum, sum);
        return sum;
    }

    // What takes up tracer is living tumour, read without error. A score of 4 says no more than that there is some: whether uptake fell is left to the diameters.
    private int Score(AssumedTomography pet, double days)
    {
        const int negative = 2, positive = 4;
        var volume = stay.Truth.Curves.At(days, Observable.MetabolicVolume);
        volumeAtStart ??= volume;
        return volume < pet.NegativeBelow || volume < pet.NegativeShare * volumeAtStart ? negative : positive;
    }

    private void SeeNewLesion(int minutes, string visit)
    {
        if (!newLesionSeen) Identified.Add(new(New, "NEW", "LIVER", false, stay.At(minutes)));
        newLesionSeen = true;
        Measured.Add(new(New, stay.At(minutes), null, "PRESENT", visit));
    }

    private static double Reading(double diameter) => diameter < Vanished ? 0 : Math.Max(TooSmall, Math.Round(diameter));

    private static string Target(int index) => index switch { 0 => "T01", 1 => "T02", 2 => "T03", 3 => "T04", _ => "T05" };
}
