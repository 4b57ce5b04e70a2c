using Cartwright.Models.Reference;
using Cartwright.Patients;
using Cartwright.Rehearsals;
using MathNet.Numerics.Distributions;
using Xunit;

namespace Cartwright.Tests.Patients;

public class VirtualPatientTests
{
    private const int Many = 4000;

    // A standard normal cut off at ±3 has the variance 1 − 6·φ(3)/(2Φ(3) − 1).
    private static readonly double Cut = Math.Sqrt(1 - 6 * Normal.PDF(0, 1, 3) / (2 * Normal.CDF(0, 1, 3) - 1));
    private static readonly Assumptions Assumed = Example.Assumptions;
    private static readonly VirtualPatient[] Drawn = [.. Enumerable.Range(1, Many).Select(n => VirtualPatient.Draw(Assumed, 7, 1, (uint)n))];

    [Fact]
    public void The_same_key_is_the_same_patient_on_any_thread()
    {
        var again = new VirtualPatient[Many];
        Parallel.For(0, Many, i => again[Many - 1 - i] = VirtualPatient.Draw(Assumed, 7, 1, (uint)(Many - i)));
        for (var i = 0; i < Many; i += 97) AreTheSame(Drawn[i], again[i]);
        Assert.NotEqual(Drawn[0].Parameters.Values.ToArray(), VirtualPatient.Draw(Assumed, 7, 2, 1).Parameters.Values.ToArray());
        Assert.NotEqual(Drawn[0].Parameters.Values.ToArray(), VirtualPatient.Draw(Assumed, 8, 1, 1).Parameters.Values.ToArray());
    }

    // The median of n draws has, on the log scale, a standard error of about 1.2533·SD/√n; four of them.
    [Theory]
    [MemberData(nameof(Medians))]
    public void What_is_drawn_has_the_median_and_the_spread_of_the_specification(string what, double median, double logSd, Func<VirtualPatient, double> of)
    {
        var logs = Drawn.Select(p => Math.Log(of(p))).Order().ToList();
        Assert.True(Math.Abs(logs[Many / 2] - Math.Log(median)) < 4 * 1.2533 * logSd / Math.Sqrt(Many), $"{what}: {Math.Exp(logs[Many / 2])}");
        var (mean, n) = (logs.Average(), logs.Count);
        Assert.Equal(logSd * Cut, Math.Sqrt(logs.Sum(l => (l - mean) * (l - mean)) / (n - 1)), 4 * logSd / Math.Sqrt(2.0 * n));
    }

    // reference-model.md, sections 9 and 10, her2IV.
    public static TheoryData<string, double, double, Func<VirtualPatient, double>> Medians() => new()
    {
        { "weight", 65, 0.2, p => p.WeightKilograms },
        { "burden", 60, 1, p => p.Parameters[ReferenceParameter.TumourBurden] },
        { "capacity for CAR-T cells", 96.9, 0.888, p => p.Parameters[ReferenceParameter.CarCapacity] },
        { "cytokine gain", 3.19, 0.775, p => p.Parameters[ReferenceParameter.CytokineGain] },
        { "diameters at site 1", 60, 0.4, p => p.Parameters[ReferenceParameter.Lesion1Diameters] },
        { "delivered over planned", 1, 0.15, p => p.Parameters[ReferenceParameter.DeliveredShare] },
    };

    // Log-normal with median 56 and cv 20 %, cut off to 28 to 75: at the quantile that halves what is left.
    [Fact]
    public void Age_and_sex_are_those_supposed()
    {
        var logSd = Math.Sqrt(Math.Log(1.04));
        var (below, inside) = (Normal.CDF(0, 1, Math.Log(28 / 56.0) / logSd), Normal.CDF(0, 1, Math.Log(75 / 56.0) / logSd));
        var median = 56 * Math.Exp(logSd * Normal.InvCDF(0, 1, (below + inside) / 2));
        Assert.All(Drawn, p => Assert.InRange(p.AgeYears, 28, 75));
        // Whole years are rounded down.
        var error = 4 * 1.2533 * logSd * median / Math.Sqrt(Many);
        Assert.InRange(Drawn.Select(p => (double)p.AgeYears).Order().ElementAt(Many / 2), Math.Floor(median - error), median + error);
        Assert.Equal(0.65, Drawn.Average(p => p.Sex == "F" ? 1.0 : 0), 4 * Math.Sqrt(0.65 * 0.35 / Many));
    }

    [Fact]
    public void A_change_of_one_parameter_changes_no_other()
    {
        var other = Example.Assuming("population: her2IV", "population: her2IV\n  with: { burden: 120 }");
        for (uint n = 1; n <= 50; n++)
        {
            var (before, after) = (Drawn[n - 1].Parameters, VirtualPatient.Draw(other, 7, 1, n).Parameters);
            Assert.Equal(2 * before[ReferenceParameter.TumourBurden], after[ReferenceParameter.TumourBurden], 1e-9 * before[ReferenceParameter.TumourBurden]);
            Assert.Equal(before.With(ReferenceParameter.TumourBurden, 0).Values.ToArray(), after.With(ReferenceParameter.TumourBurden, 0).Values.ToArray());
        }
    }

    // Followed for a day: the toxicity drawn is no matter of the course.
    [Fact]
    public void A_toxicity_at_a_level_is_there_at_every_more_toxic_one()
    {
        var byLevel = Example.Plan.Levels.Select(l => StudyCurves.Of(Example.Plan, Assumed, l.Number, 200, 1, 7)).ToList();
        for (var patient = 0; patient < 200; patient++)
        {
            var limited = byLevel.Select(courses => courses[patient].DoseLimiting).ToList();
            Assert.Equal(limited.Order(), limited);
        }
    }

    [Theory]
    [InlineData("mild", 1, 0.05)]
    [InlineData("mild", 3, 0.30)]
    [InlineData("steep", 3, 0.50)]
    public void A_scenario_holds_its_rate(string scenario, int level, double rate)
    {
        var courses = StudyCurves.Of(Example.Plan, Assumed.Under(scenario), level, 2000, 1, 7);
        Assert.Equal(rate, courses.Average(c => c.DoseLimiting ? 1.0 : 0), 4 * Math.Sqrt(rate * (1 - rate) / 2000));
    }

    [Fact]
    public void A_toxicity_sets_in_within_the_window_at_its_median()
    {
        var days = StudyCurves.Of(Example.Plan, Assumed, 1, 2000, 1, 7).Select(c => c.ToxicityDays).Order().ToList();
        Assert.InRange(days[0], 0, 28);
        Assert.InRange(days[^1], 0, 28);
        // Cut off at 28 days, 0.51 % of the log-normal is lost: its median falls by less than 0.5 %.
        Assert.Equal(6, days[1000], 4 * 1.2533 * 6 * 0.6 / Math.Sqrt(2000) + 0.03);
    }

    [Fact]
    public void What_a_patient_bears_of_a_hazard_is_exponential_with_mean_1()
    {
        foreach (var of in (Func<VirtualPatient, double>[])[p => p.Hardiness, p => p.Resistance])
        {
            Assert.Equal(1, Drawn.Average(of), 4 / Math.Sqrt(Many));
            Assert.Equal(Math.Exp(-1), Drawn.Average(p => of(p) > 1 ? 1.0 : 0), 4 * Math.Sqrt(Math.Exp(-1) * (1 - Math.Exp(-1)) / Many));
        }
        Assert.Equal(0, MathNet.Numerics.Statistics.Correlation.Pearson(Drawn.Select(p => p.Hardiness), Drawn.Select(p => p.Resistance)), 4 / Math.Sqrt(Many));
    }

    private static void AreTheSame(VirtualPatient a, VirtualPatient b)
    {
        Assert.Equal(a.Parameters.Values.ToArray(), b.Parameters.Values.ToArray());
        Assert.Equal(a.Lesions, b.Lesions);
        Assert.Equal(a with { Parameters = b.Parameters, Lesions = b.Lesions }, b);
    }
}
