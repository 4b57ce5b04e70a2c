using Cartwright.Patients;
using Cartwright.Trials.CaseReports;
using Xunit;

namespace Cartwright.Tests.Trials.Clinic;

/// <summary>What the radiologist measures of the true diameters.</summary>
public class ImagingReadingTests
{
    // Rounding to whole millimetres adds a variance of 1/(12·40²) at the most; errors of 4 %.
    [Fact]
    public void A_diameter_is_read_with_its_error()
    {
        var errors = new List<double>();
        foreach (var (report, truth, measured, days) in Measured())
            if (truth.Patient.Lesions[Index(measured)].DiameterAt(truth.Curves, days) is var diameter && diameter > 40) errors.Add(Math.Log(measured.DiameterMillimetres!.Value / diameter));
        var variance = Math.Log(1 + 0.04 * 0.04);
        Assert.True(errors.Count > 1000);
        Assert.Equal(0, errors.Average(), 4 * Math.Sqrt(variance / errors.Count) + 1e-4);
        Assert.Equal(variance, errors.Average(e => e * e), 4 * variance * Math.Sqrt(2.0 / errors.Count) + 1 / (12.0 * 40 * 40));
    }

    // RECIST 1.1, section 4.3: what is seen and too small to measure is 5 mm; section 3.1.1: a target measures 10, a node 15.
    [Fact]
    public void What_is_too_small_to_measure_is_5_mm_and_a_target_is_large_enough_at_baseline()
    {
        var small = 0;
        foreach (var (report, truth, measured, days) in Measured())
        {
            var lesion = truth.Patient.Lesions[Index(measured)];
            Assert.Equal(measured.DiameterMillimetres, Math.Round(measured.DiameterMillimetres!.Value));
            Assert.True(measured.DiameterMillimetres is 0 or >= 5);
            if (measured.Visit == "Baseline") Assert.True(measured.DiameterMillimetres >= (lesion.LymphNode ? 15 : 10));
            if (lesion.DiameterAt(truth.Curves, days) is > 2.5 and < 4.2 && measured.Visit != "Baseline") Assert.Equal((5, ++small), (measured.DiameterMillimetres, small));
        }
    }

    // Four standard errors of the sum of some 1,300 readings, each off by 4 %.
    [Fact]
    public void Baselines_add_up_to_the_sums_of_the_sites()
    {
        var (read, isTrue, variance) = (0.0, 0.0, 0.0);
        foreach (var (report, truth, measured, days) in Measured().Where(m => m.Measured.Visit == "Baseline"))
        {
            var diameter = truth.Patient.Lesions[Index(measured)].DiameterAt(truth.Curves, days);
            // Near the smallest target a reading cannot be smaller.
            if (diameter < 20) continue;
            (read, isTrue, variance) = (read + measured.DiameterMillimetres!.Value, isTrue + diameter, variance + Math.Pow(0.04 * diameter, 2) + 1 / 12.0);
        }
        Assert.Equal(isTrue, read, 4 * Math.Sqrt(variance) + 0.0008 * isTrue);
    }

    [Fact]
    public void A_new_lesion_is_found_in_as_many_of_those_who_progress_as_supposed_and_in_nobody_else()
    {
        var progressed = VirtualSite.Usual.Known.Where(k => LastScan(k.Report) is { } last && k.Truth.ProgressionDays(last) is not null).ToList();
        var isNew = progressed.Where(k => k.Report.Lesions.Any(l => l.Role == "NEW")).ToList();
        Assert.Equal(0.40, (double)isNew.Count / progressed.Count, 4 * Math.Sqrt(0.4 * 0.6 / progressed.Count));
        Assert.Equal(isNew.Count, VirtualSite.Usual.Reports.Count(r => r.Lesions.Any(l => l.Role == "NEW")));
        foreach (var (report, truth) in isNew)
            Assert.True(VirtualSite.Day(report, report.Lesions.Single(l => l.Role == "NEW").At) >= truth.ProgressionDays(2000));
    }

    [Fact]
    public void Nobody_is_imaged_once_another_therapy_has_begun()
    {
        var started = VirtualSite.Usual.Infused.Where(r => r.Medications.Any(m => m.Class == MedicationClass.NewAnticancerTherapy)).ToList();
        Assert.NotEmpty(started);
        foreach (var report in started)
        {
            var start = report.Medications.Single(m => m.Class == MedicationClass.NewAnticancerTherapy).Start;
            Assert.All(report.Measurements, m => Assert.True(m.At < start));
        }
    }

    private static double? LastScan(CaseReport report) => report.Measurements.Count == 0 ? null : VirtualSite.Day(report, report.Measurements[^1].At);

    private static int Index(LesionMeasured measured) => measured.LesionId[^1] - '1';

    private static IEnumerable<(CaseReport Report, TrueCourse Truth, LesionMeasured Measured, double Days)> Measured() =>
        from known in VirtualSite.Usual.Known
        from measured in known.Report.Measurements
        where measured.DiameterMillimetres is not null
        select (known.Report, known.Truth, measured, VirtualSite.Day(known.Report, measured.At));
}
