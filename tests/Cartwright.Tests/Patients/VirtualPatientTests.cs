using Cartwright.Models;
using Cartwright.Patients;
using Xunit;

namespace Cartwright.Tests.Patients;

public class VirtualPatientTests
{
    private const int Many = 4000;
    private static readonly Assumptions Assumed = Example.Assumptions;
    private static readonly VirtualPatient[] Drawn = [.. Enumerable.Range(1, Many).Select(n => VirtualPatient.Draw(Assumed, 7, 1, (uint)n))];

    [Fact]
    public void The_same_key_is_the_same_patient_on_any_thread()
    {
        var again = new VirtualPatient[Many];
        Parallel.For(0, Many, i => again[Many - 1 - i] = VirtualPatient.Draw(Assumed, 7, 1, (uint)(Many - i)));
        for (var i = 0; i < Many; i += 97) Assert.Equivalent(Drawn[i], again[i], strict: true);
        Assert.NotEqual(Drawn[0].Kinetics, VirtualPatient.Draw(Assumed, 7, 2, 1).Kinetics);
        Assert.NotEqual(Drawn[0].Kinetics, VirtualPatient.Draw(Assumed, 8, 1, 1).Kinetics);
    }

    // The median of n log-normal draws has, on the log scale, a standard error of 1.2533·SD/√n; four of them.
    [Theory]
    [MemberData(nameof(Medians))]
    public void What_is_drawn_has_the_median_and_the_spread_that_the_file_states(string what, double median, double logSd, Func<VirtualPatient, double> of)
    {
        var logs = Drawn.Select(p => Math.Log(of(p))).Order().ToList();
        Assert.True(Math.Abs(logs[Many / 2] - Math.Log(median)) < 4 * 1.2533 * logSd / Math.Sqrt(Many), $"{what}: {Math.Exp(logs[Many / 2])}");
        var (mean, n) = (logs.Average(), logs.Count);
        Assert.Equal(logSd, Math.Sqrt(logs.Sum(l => (l - mean) * (l - mean)) / (n - 1)), 4 * logSd / Math.Sqrt(2.0 * n));
    }

    public static TheoryData<string, double, double, Func<VirtualPatient, double>> Medians() => new()
    {
        { "Cmax (Stein 2019, Table 1)", 24_000, 0.65, p => p.Kinetics.PeakCopiesPerMicrogram },
        { "Tmax (Stein 2019, Table 1)", 9.3, 0.38, p => p.Kinetics.PeakDays },
        { "IL-6 baseline", 3.99, 0.993, p => p.Cytokines[1].Baseline },
        { "IL-6 time of peak", 11.2, 0.269, p => p.Cytokines[1].PeakDays },
        { "IFN-γ time of peak", 10.8, 0.230, p => p.Cytokines[4].PeakDays },
        { "weight", 64, Math.Sqrt(Math.Log(1 + 0.18 * 0.18)), p => p.WeightKilograms },
    };

    [Fact]
    public void Variances_for_standard_deviations_are_another_population()
    {
        var other = Example.Assuming("variability: sd", "variability: variance");
        var spread = Enumerable.Range(1, Many).Select(n => Math.Log(VirtualPatient.Draw(other, 7, 1, (uint)n).Kinetics.PeakDays / 9.3)).Average(x => x * x);
        Assert.Equal(0.38, spread, 4 * 0.38 * Math.Sqrt(2.0 / Many));
    }

    // Two variables with loadings a and b on one factor correlate at a·b: 0.72·0.90.
    [Fact]
    public void Cytokines_rise_together()
    {
        var (il6, ifn) = (Drawn.Select(p => Math.Log(p.Cytokines[1].Fold)).ToArray(), Drawn.Select(p => Math.Log(p.Cytokines[4].Fold)).ToArray());
        Assert.Equal(0.72 * 0.90, MathNet.Numerics.Statistics.Correlation.Pearson(il6, ifn), 0.05);
        var il2 = Drawn.Select(p => Math.Log(p.Cytokines[0].Fold)).ToArray();
        Assert.Equal(0, MathNet.Numerics.Statistics.Correlation.Pearson(il6, il2), 4 / Math.Sqrt(Many));
    }

    [Fact]
    public void A_pulse_is_highest_at_its_time_of_peak_and_starts_from_its_baseline()
    {
        var course = new CytokineCourse(4, 20, 11, 35);
        Assert.Equal(4, course.At(-3));
        Assert.Equal(4, course.At(0));
        Assert.Equal(80, course.At(11), 1e-9);
        Assert.Equal(80, course.Peak);
        for (var day = 0.1; day < 40; day += 0.1) Assert.InRange(course.At(day), 4, 80 + 1e-9);
        Assert.Equal(1, course.RiseAt(11) / Math.Log10(20), 1e-12);
    }

    [Fact]
    public void A_toxicity_at_a_level_is_there_at_every_more_toxic_one()
    {
        foreach (var patient in Drawn)
        {
            var limited = Example.Plan.Levels.Select(l => patient.At(Assumed, Example.Plan, l, 1).DoseLimiting).ToList();
            Assert.Equal(limited.Order(), limited);
        }
    }

    [Theory]
    [InlineData("mild", 1, 0.05)]
    [InlineData("mild", 3, 0.30)]
    [InlineData("steep", 3, 0.50)]
    public void A_scenario_holds_its_rate(string scenario, int level, double rate)
    {
        var under = Assumed.Under(scenario);
        var share = Drawn.Average(p => p.At(under, Example.Plan, Example.Plan.Levels[level - 1], 1).DoseLimiting ? 1.0 : 0);
        Assert.Equal(rate, share, 4 * Math.Sqrt(rate * (1 - rate) / Many));
    }

    [Fact]
    public void A_toxicity_sets_in_within_the_window_at_its_median()
    {
        var days = Drawn.Select(p => p.At(Assumed, Example.Plan, Example.Plan.Levels[0], 1).ToxicityDays).Order().ToList();
        Assert.InRange(days[0], 0, 28);
        Assert.InRange(days[^1], 0, 28);
        // Cut off at 28 days, 0.51 % of the log-normal is lost: its median falls by less than 0.5 %.
        Assert.Equal(6, days[Many / 2], 4 * 1.2533 * 6 * 0.6 / Math.Sqrt(Many) + 0.03);
    }

    // Median 9 mo = 273.94 d; Weibull of shape 1.3 from day 30; responders at half the hazard live 2^(1/1.3) times as long beyond day 30.
    [Fact]
    public void Survival_has_its_median_and_responders_its_hazard_ratio()
    {
        Assert.Equal(273.9375, Assumed.Survival.DaysAt(0.5, responds: false), 1e-9);
        Assert.Equal(30 + 243.9375 * Math.Pow(2, 1 / 1.3), Assumed.Survival.DaysAt(0.5, responds: true), 1e-9);
        Assert.Equal(30, Assumed.Survival.DaysAt(1 - 1e-15, responds: false), 1e-6);
    }

    [Fact]
    public void Lesions_are_measurable_and_add_up()
    {
        Assert.All(Drawn, p => Assert.InRange(p.Lesions.Count, 1, 5));
        Assert.All(Drawn.SelectMany(p => p.Lesions), l => Assert.True(l.Millimetres >= (l.LymphNode ? 15 : 10)));
        var sums = Drawn.Select(p => p.Lesions.Sum(l => l.Millimetres)).Order().ToList();
        Assert.Equal(Math.Log(62), Math.Log(sums[Many / 2]), 4 * 1.2533 * Math.Sqrt(Math.Log(1.36)) / Math.Sqrt(Many));
    }

    [Fact]
    public void A_lesion_doubles_in_its_doubling_time_and_shrinks_only_where_the_patient_responds()
    {
        var lesion = new LesionCourse("LIVER", false, 40, 100, 30, 0.1);
        Assert.Equal(80, lesion.DiameterAt(100, responds: false), 1e-9);
        Assert.Equal(40, lesion.DiameterAt(0, responds: true), 1e-9);
        Assert.Equal(40 * (0.1 * Math.Pow(2, 0.3) + 0.9 / 2), lesion.DiameterAt(30, responds: true), 1e-9);
    }

    [Fact]
    public void No_effect_of_dose_is_supposed_unless_an_exponent_says_so()
    {
        var plan = Example.Plan;
        Assert.Equal(CmaxAt(Assumed, 1), CmaxAt(Assumed, 3));
        var steeper = Example.Assuming("doseExponent: 0 ", "doseExponent: 0.5 ");
        Assert.Equal(Math.Sqrt(10), CmaxAt(steeper, 3) / CmaxAt(steeper, 1), 1e-9);

        double CmaxAt(Assumptions assumptions, int level) => Drawn[4].At(assumptions, plan, plan.Levels[level - 1], 1).Kinetics.Parameters.PeakCopiesPerMicrogram;
    }

    [Fact]
    public void The_variability_read_is_the_one_written() => Assert.Equal(ReportedAs.StandardDeviation, Assumed.Kinetics.Variability);
}
