using Cartwright.Rehearsals;
using Xunit;

namespace Cartwright.Tests.Rehearsals;

public class RecoveryTests
{
    [Theory]
    [InlineData(100, 80.0, true, false)]
    [InlineData(100, 79.9, false, true)]
    [InlineData(100, 120.0, true, false)]
    [InlineData(100, 120.1, false, false)]
    public void Within_a_fifth_includes_its_ends(double truth, double observed, bool within, bool shortBy)
    {
        Assert.Equal(within, new Recovery(truth, observed).Within(0.2));
        Assert.Equal(shortBy, new Recovery(truth, observed).ShortBy(0.2));
    }

    [Fact]
    public void A_value_that_could_not_be_calculated_was_not_recovered_and_was_not_short()
    {
        var summary = RecoverySummary.Of([new(100, null), new(100, 100), new(100, 50)], 0.2);
        Assert.Equal(new Tally(1, 3), summary.Within);
        Assert.Equal(new Tally(1, 2), summary.Short);
        Assert.Equal(new Tally(1, 3), summary.Missing);
        Assert.Equal(0.75, summary.MedianRatio.OrNull);
    }
}
