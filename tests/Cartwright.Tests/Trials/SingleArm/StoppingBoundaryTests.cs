using Cartwright.Trials.SingleArm;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace Cartwright.Tests.Trials.SingleArm;

/// <summary>Exact characteristics against every sequence of outcomes, written out: of twelve patients there are 4,096.</summary>
public class StoppingBoundaryTests
{
    private static readonly Gen<StoppingBoundary> Boundaries =
        from gaps in Gen.Choose(1, 4).ArrayOf(3)
        from low in Gen.Choose(-1, 4).ArrayOf(3)
        from width in Gen.Choose(1, 5).ArrayOf(3)
        from open in Gen.Choose(0, 3).ArrayOf(3)
        select new StoppingBoundary([.. Enumerable.Range(0, 3).Select(k => LookAt(gaps.Take(k + 1).Sum(), low[k], width[k], open[k]))]);

    [Fact]
    public void Characteristics_are_those_of_all_sequences() => Prop.ForAll(Boundaries.ToArbitrary(), Gen.Choose(0, 20).Select(p => p / 20.0).ToArbitrary(), (boundary, rate) =>
    {
        var ours = boundary.At(rate);
        var (low, high, through, patients) = Enumerate(boundary, rate);
        for (var k = 0; k < low.Length; k++)
        {
            ours.StopsLow[k].ShouldBe(low[k], 1e-12);
            ours.StopsHigh[k].ShouldBe(high[k], 1e-12);
        }
        ours.RunsThrough.ShouldBe(through, 1e-12);
        ours.ExpectedPatients.ShouldBe(patients, 1e-11);
        (ours.EndsLow + ours.EndsHigh + ours.RunsThrough).ShouldBe(1, 1e-12);
    }).QuickCheckThrowOnFailure();

    /// <summary>More events are never fewer: the higher the rate, the more often too many and the less often too few.</summary>
    [Fact]
    public void Characteristics_follow_the_rate() => Prop.ForAll(Boundaries.ToArbitrary(), boundary =>
    {
        var at = Enumerable.Range(0, 21).Select(p => boundary.At(p / 20.0)).ToList();
        foreach (var (before, after) in at.Zip(at.Skip(1)))
        {
            after.EndsHigh.ShouldBeGreaterThanOrEqualTo(before.EndsHigh - 1e-12);
            after.EndsLow.ShouldBeLessThanOrEqualTo(before.EndsLow + 1e-12);
        }
    }).QuickCheckThrowOnFailure();

    public static TheoryData<Look[], string> Refused => new()
    {
        { [], "no look" },
        { [new(10, 1, null), new(10, 2, null)], "do not rise" },
        { [new(0, null, null)], "a look has from 1" },
        { [new(2001, null, null)], "a look has from 1" },
        { [new(10, 11, null)], "too low is negative or more" },
        { [new(10, null, 11)], "too high is negative or more" },
        { [new(10, -1, null)], "too low is negative" },
        { [new(10, 4, 4)], "too low and too high at once" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_is_no_boundary_is_refused_in_words(Look[] looks, string words) =>
        Assert.Contains(words, Assert.Throws<ArgumentException>(() => new StoppingBoundary(looks)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(-0.01)]
    [InlineData(1.01)]
    [InlineData(double.NaN)]
    public void A_rate_that_is_none_is_refused(double rate) =>
        Assert.Contains("a rate lies within 0 and 1", Assert.Throws<ArgumentException>(() => new StoppingBoundary([new(5, 1, 3)]).At(rate)).Message, StringComparison.Ordinal);

    private static Look LookAt(int patients, int low, int width, int open) =>
        new(patients, low >= 0 && low <= patients && open != 1 ? low : null, low + width is var high && high >= 0 && high <= patients && open != 2 ? high : null);

    private static (double[] Low, double[] High, double Through, double Patients) Enumerate(StoppingBoundary boundary, double rate)
    {
        var (low, high, through, patients) = (new double[boundary.Looks.Count], new double[boundary.Looks.Count], 0.0, 0.0);
        for (var sequence = 0; sequence < 1 << boundary.Patients; sequence++)
        {
            var chance = Enumerable.Range(0, boundary.Patients).Aggregate(1.0, (p, i) => p * ((sequence >> i & 1) == 1 ? rate : 1 - rate));
            var stop = Enumerable.Range(0, boundary.Looks.Count).Cast<int?>().FirstOrDefault(k => Events(boundary, sequence, k!.Value) <= (boundary.Looks[k.Value].StopAtMost ?? -1)
                || Events(boundary, sequence, k.Value) >= (boundary.Looks[k.Value].StopAtLeast ?? int.MaxValue));
            patients += chance * boundary.Looks[stop ?? boundary.Looks.Count - 1].Patients;
            if (stop is not { } at) through += chance;
            else if (Events(boundary, sequence, at) <= (boundary.Looks[at].StopAtMost ?? -1)) low[at] += chance;
            else high[at] += chance;
        }
        return (low, high, through, patients);
    }

    private static int Events(StoppingBoundary boundary, int sequence, int look) => System.Numerics.BitOperations.PopCount((uint)(sequence & ((1 << boundary.Looks[look].Patients) - 1)));
}
