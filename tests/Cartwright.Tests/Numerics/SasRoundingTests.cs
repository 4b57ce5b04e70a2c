using Cartwright.Numerics;
using Cartwright.Reports;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Cartwright.Tests.Numerics;

public class SasRoundingTests
{
    /// <summary>SAS 9.2 Language Reference: Dictionary, ROUNDZ, example 1: 2.5 − 10⁻ⁱ and 2.5 + 10⁻ⁱ under ROUND, as printed there.</summary>
    [Theory]
    [InlineData(-1e-10, 2)]
    [InlineData(-1e-11, 2)]
    [InlineData(-1e-12, 3)]
    [InlineData(-1e-13, 3)]
    [InlineData(-1e-14, 3)]
    [InlineData(1e-16, 3)]
    [InlineData(1e-12, 3)]
    public void What_lies_next_to_a_half_is_rounded_as_SAS_prints_it(double beside, double rounded) => Assert.Equal(rounded, SasRounding.Round(2.5 + beside, 0));

    /// <summary>The same manual, ROUNDE, example: ROUND of 0 to 4 by quarters.</summary>
    [Fact]
    public void Quarters_are_rounded_as_SAS_prints_them() =>
        Assert.Equal([0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4], Enumerable.Range(0, 17).Select(i => SasRounding.Round(i / 4.0, 0)));

    /// <summary>The same manual, ROUND, example: 1234.56789 to units of 1 to 0.00001.</summary>
    [Theory]
    [InlineData(0, 1235)]
    [InlineData(1, 1234.6)]
    [InlineData(2, 1234.57)]
    [InlineData(3, 1234.568)]
    [InlineData(4, 1234.5679)]
    [InlineData(5, 1234.56789)]
    public void A_number_has_the_decimals_asked_for(int decimals, double rounded) => Assert.Equal(rounded, SasRounding.Round(1234.56789, decimals));

    /// <summary>Halves that no binary number is, most of them just below: decimal arithmetic is what is meant.</summary>
    [Theory]
    [InlineData(0.125, 2, "0.13")]
    [InlineData(12.5, 0, "13")]
    [InlineData(2.5, 0, "3")]
    [InlineData(-2.5, 0, "-3")]
    [InlineData(0.285, 2, "0.29")]
    [InlineData(1.005, 2, "1.01")]
    [InlineData(2.675, 2, "2.68")]
    [InlineData(-1.005, 2, "-1.01")]
    [InlineData(0.5, 0, "1")]
    [InlineData(0.05, 1, "0.1")]
    [InlineData(1.25, 1, "1.3")]
    [InlineData(1.2499999, 1, "1.2")]
    [InlineData(-0.4, 0, "0")]
    [InlineData(-0.004, 2, "0.00")]
    [InlineData(1e300, 2, null)]
    [InlineData(9.995, 2, "10.00")]
    public void A_half_goes_away_from_zero_also_where_it_is_not_binary(double value, int decimals, string? text) =>
        Assert.Equal(text ?? value.ToString("F2"), Numbers.Fixed(value, decimals));

    [Theory]
    [InlineData(1, 8, 0, "1 (13 %)")]
    [InlineData(1, 8, 1, "1 (12.5 %)")]
    [InlineData(1, 16, 1, "1 (6.3 %)")]
    [InlineData(3, 8, 0, "3 (38 %)")]
    [InlineData(57, 200, 0, "57 (29 %)")]
    [InlineData(201, 400, 1, "201 (50.3 %)")]
    [InlineData(0, 8, 1, "0")]
    [InlineData(0, 0, 1, "0")]
    [InlineData(8, 8, 1, "8 (100.0 %)")]
    public void Subjects_with_their_percentage(int subjects, int of, int decimals, string text) => Assert.Equal(text, Numbers.Subjects(subjects, of, decimals));

    [Theory]
    [InlineData(2.345, "2.35")]
    [InlineData(0.0012345, "0.00123")]
    [InlineData(1.005, "1.01")]
    [InlineData(12.25, "12.3")]
    [InlineData(1235, "1,240")]
    [InlineData(-1.005, "-1.01")]
    public void Significant_figures_round_likewise(double value, string text) => Assert.Equal(text, Numbers.Significant(value));

    [Theory]
    [InlineData(182.25, "182.3")]
    [InlineData(60, "60")]
    [InlineData(0.05, "0.1")]
    public void Zeros_at_the_end_may_be_left_out(double value, string text) => Assert.Equal(text, Numbers.AtMost(value, 1));

    [Theory]
    [InlineData(double.NaN, 1)]
    [InlineData(double.PositiveInfinity, 1)]
    [InlineData(1, -1)]
    [InlineData(1, 16)]
    public void What_cannot_be_rounded_is_refused(double value, int decimals) => Assert.Throws<ArgumentOutOfRangeException>(() => SasRounding.Round(value, decimals));

    /// <summary>Every percentage of a whole number of subjects, against exact arithmetic in whole numbers.</summary>
    [Fact]
    public void A_percentage_of_subjects_is_what_whole_numbers_make_it() => Prop.ForAll(Gen.Choose(1, 3000).ToArbitrary(), Gen.Choose(0, 3000).ToArbitrary(), Gen.Choose(0, 3).ToArbitrary(), (of, some, decimals) =>
    {
        var (subjects, scale) = (Math.Min(some, of), (long)Math.Pow(10, decimals));
        var exact = (2 * 100L * subjects * scale + of) / (2L * of);
        return SasRounding.Round(100.0 * subjects / of, decimals) == exact / (double)scale;
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void It_is_odd_and_repeats_itself() => Prop.ForAll(Gen.Choose(-2_000_000, 2_000_000).ToArbitrary(), n =>
    {
        var (value, rounded) = (n / 1000.0, SasRounding.Round(n / 1000.0, 2));
        return rounded == -SasRounding.Round(-value, 2) && SasRounding.Round(rounded, 2) == rounded && Math.Abs(rounded - value) <= 0.005 + 1e-9;
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
}
