using Cartwright.KnownAnswers;
using Xunit;

namespace Cartwright.Tests.KnownAnswers;

public class KnownAnswerTests
{
    [Theory]
    [InlineData("0.857", 0.8571, "0.857")]
    [InlineData("21", 21.2, "21")]
    [InlineData("0.690", 0.69, "0.690")]
    [InlineData("6.62706e-05", 6.627061e-5, "6.62706e-05")]
    [InlineData("1.64009e10", 1.64009e10, "1.64009e10")]
    [InlineData("2e3", 2100.0, "2e3")]
    [InlineData("1.5e+04", 15_000.0, "1.5e+04")]
    [InlineData("0.00", -1e-17, "0.00")]
    [InlineData("0.857", null, "NC")]
    [InlineData("NC", 0.5, "0.5")]
    public void A_number_is_printed_as_the_source_prints_its_own(string theirs, double? ours, string printed) => Assert.Equal(printed, PrintedNumber.Read(theirs).Print(ours));

    [Theory]
    [InlineData("0.857", 0.8565, true)]
    [InlineData("0.857", 0.8576, false)]
    [InlineData("0.857", null, false)]
    [InlineData("NC", null, true)]
    [InlineData("NC", 0.0, false)]
    [InlineData("1.64e10", 1.6449e10, true)]
    [InlineData("1.64e10", 1.6451e10, false)]
    public void As_printed_allows_half_of_the_last_digit(string theirs, double? ours, bool holds) => Assert.Equal(holds, Of(theirs, Allowance.AsPrinted, ours).Holds);

    [Fact]
    public void Other_tolerances_are_in_the_numbers_unit_or_a_share_of_it()
    {
        Assert.True(Of("2.0", Allowance.Within(0.15), 2.14).Holds);
        Assert.False(Of("2.0", Allowance.Within(0.15), 2.16).Holds);
        Assert.True(Of("2000", Allowance.Relative(1e-3), 2001.9).Holds);
        Assert.False(Of("0", Allowance.Relative(1e-3), 1e-300).Holds);
        Assert.False(Of("3", Allowance.Exact, 3.0000001).Holds);
        Assert.False(Of("3", Allowance.Exact, double.NaN).Holds);
        Assert.Equal(["± 0.15", "relative 5e-5", "as printed", "the same"], new[] { Allowance.Within(0.15), Allowance.Relative(5e-5), Allowance.AsPrinted, Allowance.Exact }.Select(a => a.Words));
    }

    [Fact]
    public void One_number_that_is_off_or_missing_fails_the_row_and_shows_its_digits()
    {
        Assert.Equal(("0.8571428571 0.8", false), Seen(Of("0.857 0.807", Allowance.AsPrinted, 0.857142857142857, 0.8)));
        Assert.Equal(("1 numbers: 0.857", false), Seen(Of("0.857 0.807", Allowance.AsPrinted, 0.857)));
    }

    [Fact]
    public void What_cannot_be_computed_does_not_hold_and_says_why()
    {
        var broken = new KnownWords("claim", "source", "theirs", () => throw new InvalidOperationException("no such model"));
        Assert.Equal(("not computed: no such model", false), Seen(broken.Check()));
    }

    private static (string, bool) Seen(CheckedAnswer answer) => (answer.Ours, answer.Holds);

    private static CheckedAnswer Of(string theirs, Allowance allowed, params double?[] ours) => new KnownNumbers("claim", "source", theirs, allowed, () => ours).Check();
}
