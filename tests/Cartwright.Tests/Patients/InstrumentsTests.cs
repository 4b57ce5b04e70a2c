using Cartwright.Models.Reference;
using Cartwright.Patients;
using MathNet.Numerics.Statistics;
using Xunit;

namespace Cartwright.Tests.Patients;

/// <summary>Errors of the bedside's instruments against the standard deviations of reference-model.md, section 6.</summary>
public class InstrumentsTests
{
    private const int Many = 4000;
    private static readonly BedsideReading Truth = BedsideReading.From(37.2, 80, 95, 8, false, 15);
    private static readonly BedsideReading[] Read = [.. Enumerable.Range(0, Many).Select(i => Instruments.Read(Truth, 15, 1, 1, (uint)(i / 200), 0.25 * (i % 200)))];

    [Theory]
    [MemberData(nameof(Errors))]
    public void An_instrument_errs_as_specified_about_the_truth(string what, double truth, double sd, Func<BedsideReading, double> of)
    {
        var errors = Read.Select(r => of(r) - truth).ToList();
        Assert.True(Math.Abs(errors.Average()) < 4 * sd / Math.Sqrt(Many), what);
        Assert.Equal(sd, Math.Sqrt(errors.Average(e => e * e)), 4 * sd / Math.Sqrt(2.0 * Many));
    }

    public static TheoryData<string, double, double, Func<BedsideReading, double>> Errors() => new()
    {
        { "temperature", 37.2, 0.12, r => r.Temperature }, { "mean pressure", 80, 1.5, r => r.UnsupportedPressure }, { "saturation", 95, 0.7, r => r.Saturation },
    };

    [Fact]
    public void One_instruments_error_says_nothing_of_anothers_nor_of_the_next_reading()
    {
        var (temperature, pressure) = (Read.Select(r => r.Temperature).ToArray(), Read.Select(r => r.UnsupportedPressure).ToArray());
        Assert.Equal(0, Correlation.Pearson(temperature, pressure), 4 / Math.Sqrt(Many));
        Assert.Equal(0, Correlation.Pearson(temperature[1..], temperature[..^1]), 4 / Math.Sqrt(Many));
    }

    [Fact]
    public void Points_are_counted_without_error_and_support_follows_what_is_read()
    {
        Assert.All(Read, r => Assert.Equal((8, false), (r.Ice, r.Unarousable)));
        Assert.All(Read, r => Assert.Equal(r, BedsideReading.From(r.Temperature, r.UnsupportedPressure, r.Saturation, 8, false, 15)));
    }

    [Fact]
    public void The_same_patient_at_the_same_time_is_read_the_same() =>
        Assert.Equal(Instruments.Read(Truth, 15, 1, 2, 3, 4.25), Instruments.Read(Truth, 15, 1, 2, 3, 4.25));
}
