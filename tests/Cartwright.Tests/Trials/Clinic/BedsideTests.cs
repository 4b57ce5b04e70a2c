using Cartwright.Models.Reference;
using Cartwright.Tests.Patients;
using Cartwright.Trials.CaseReports;
using Xunit;

namespace Cartwright.Tests.Trials.Clinic;

/// <summary>What stands in VS, NV, CM and PR follows what was read at the bedside (reference-model.md, section 6), in patients with far more inflammation than usual, whose vessels and lungs bear less.</summary>
public class BedsideTests
{
    private static readonly Lazy<VirtualSite> Inflamed = new(() => new(Example.Assuming("population: her2IV", "population: her2IV\n  with: { gcyt: { typical: 15, spread: 1 }, susN: 0.6, eMAP: 0.85, eO2: 100, fluid: 2, poltoci: 5 }"), 300, level: 3));

    // Readings of whole days in the study, the check before the infusion aside.
    private static readonly Lazy<List<(CaseReport Report, DateTime At, BedsideReading Reading)>> Read = new(() =>
    [
        .. from known in Inflamed.Value.Known
           from reading in known.Truth.Readings
           where reading.Days > 0
           let at = known.Report.Infusions[0].At.AddDays(reading.Days)
           where at < known.Report.Course.LastContact
           select (known.Report, at, reading.Reading),
    ]);

    [Fact]
    public void Norepinephrine_runs_exactly_where_fluids_are_not_enough_and_at_the_rate_read() => Runs(
        (report, at) => report.Medications.SingleOrDefault(m => m.Name == "NOREPINEPHRINE" && m.Start <= at && at < m.End) is { } m ? m.DoseMicrogramsPerKilogramMinute ?? 0 : null,
        reading => reading.Norepinephrine > 0 ? Math.Round(reading.Norepinephrine, 2) : null);

    [Fact]
    public void A_second_vasopressor_runs_exactly_above_0_30() => Runs(
        (report, at) => report.Medications.Any(m => m.Name == "EPINEPHRINE" && m.Start <= at && at < m.End) ? 1 : null,
        reading => reading.Norepinephrine > 0.30 ? 1 : null);

    [Fact]
    public void Fluids_run_exactly_where_the_mean_pressure_is_below_65() => Runs(
        (report, at) => report.Medications.Any(m => m.Class == MedicationClass.FluidBolus && m.Start <= at && at < m.End) ? 1 : null,
        reading => reading.UnsupportedPressure < 65 ? 1 : null);

    [Fact]
    public void Oxygen_flows_exactly_where_the_saturation_is_below_92_and_not_below_78() => Runs(
        (report, at) => report.Procedures.SingleOrDefault(p => p.Name == OxygenDevice.NasalCannula && p.Start <= at && at < p.End)?.FlowLitresPerMinute,
        reading => reading.Saturation is < 92 and >= 78 ? Math.Ceiling(1 + 0.8 * (92 - reading.Saturation)) : null);

    [Fact]
    public void Who_saturates_below_78_is_ventilated_and_nobody_else() => Runs(
        (report, at) => report.Procedures.Any(p => p.Name == OxygenDevice.Ventilation && p.Start <= at && at < p.End) ? 1 : null,
        reading => reading.Saturation < 78 ? 1 : null);

    [Fact]
    public void Whatever_is_amiss_is_written_down_as_it_was_read()
    {
        var written = Inflamed.Value.Infused.ToDictionary(r => r, r => r.VitalSigns.ToLookup(v => (v.Test, v.At), v => v.Value));
        foreach (var (report, at, reading) in Read.Value.Where(r => Math.Round(r.Reading.Temperature, 1) >= 38 || r.Reading.FluidPressure > 0 || r.Reading.OxygenFlow > 0 || r.Reading.Ice < 10))
        {
            Assert.Equal(Math.Round(reading.Temperature, 1), written[report][("TEMP", at)].Single());
            Assert.Equal(Math.Round(1.33 * Math.Max(65, reading.UnsupportedPressure)), written[report][("SYSBP", at)].Single());
            Assert.Equal((reading.Unarousable ? 0 : reading.Ice, !reading.Unarousable), report.IceAssessments.Where(i => i.At == at).Select(i => (i.Score, i.Arousable)).Single());
        }
    }

    // Day 0 to 14 twice a day, to day 28 once: 29 + 14 readings, the first an hour before the infusion.
    [Fact]
    public void Whoever_has_nothing_is_read_as_planned()
    {
        var well = VirtualSite.Usual.Known.Where(k => !k.Truth.Readings.Any(r => Math.Round(r.Reading.Temperature, 1) >= 38 || r.Reading.FluidPressure > 0 || r.Reading.OxygenFlow > 0 || r.Reading.Ice < 10)
            && k.Report.Course.LastContact > k.Report.Infusions[0].At.AddDays(30)).ToList();
        Assert.NotEmpty(well);
        Assert.All(well, k => Assert.Equal(43, k.Report.VitalSigns.Count(v => v.Test == "TEMP")));
        Assert.All(well, k => Assert.Equal(k.Report.Infusions[0].At.AddHours(-1), k.Report.VitalSigns.Min(v => v.At)));
    }

    [Fact]
    public void Cytokine_release_stands_on_the_form_without_a_grade_from_the_first_recorded_fever()
    {
        var withRelease = 0;
        foreach (var report in VirtualSite.Usual.Infused.Concat(Inflamed.Value.Infused))
        {
            var release = report.AdverseEvents.SingleOrDefault(e => e.Term == "Cytokine release syndrome");
            var fever = report.VitalSigns.FirstOrDefault(v => v.Test == "TEMP" && v.Value >= 38.0 && v.At >= report.Infusions[0].At);
            Assert.Equal(fever is null, release is null);
            if (release is null) continue;
            withRelease++;
            Assert.Null(release.Grade);
            Assert.Equal(fever!.At.Date, release.Start);
        }
        Assert.InRange(withRelease, 100, 850);
    }

    [Fact]
    public void Neurotoxicity_stands_on_the_form_without_a_grade_from_the_first_impaired_assessment()
    {
        var impaired = Inflamed.Value.Infused.ToLookup(r => r.IceAssessments.FirstOrDefault(i => i.Score < 10 && i.At > r.Infusions[0].At)?.At.Date);
        Assert.True(impaired.Count > 5);
        foreach (var start in impaired)
            Assert.All(start, r => Assert.Equal(start.Key, r.AdverseEvents.SingleOrDefault(e => e.Term == "Immune effector cell-associated neurotoxicity syndrome" && e.Grade is null)?.Start));
    }

    private static void Runs(Func<CaseReport, DateTime, double?> given, Func<BedsideReading, double?> asked)
    {
        var needed = 0;
        foreach (var (report, at, reading) in Read.Value)
        {
            if (asked(reading) is not null) needed++;
            Assert.Equal(asked(reading), given(report, at));
        }
        Assert.True(needed >= 10, $"needed only {needed} times");
    }
}
