using Cartwright.Trials.Designs.Pending;
using Xunit;

namespace Cartwright.Tests.Trials.Designs.Pending;

/// <summary>What is counted of patients who are still in their window.</summary>
public class PendingOutcomesTests
{
    private static readonly PendingOutcomes Example = new(2, 28, [new(1, 28, false), new(1, 40, false), new(1, 9, true), new(2, 14, false), new(2, 7, false), new(2, 3, true)]);

    [Fact]
    public void Those_pending_count_by_the_share_of_the_window_behind_them()
    {
        Assert.Equal((3, 1, 0), (Example.At(1).Treated, Example.At(1).Toxicities, Example.PendingAt(1)));
        Assert.Equal((3, 1, 2), (Example.At(2).Treated, Example.At(2).Toxicities, Example.PendingAt(2)));
        Assert.Equal(3, Example.EffectiveAt(1));
        Assert.Equal(0.75, Example.FollowedAt(2), 1e-15);
        Assert.Equal(1.75, Example.EffectiveAt(2), 1e-15);
        Assert.Equal((2, 2), (Example.Pending, Example.Current));
        Assert.Equal([3, 9], Example.ToxicityDays);
        Assert.Equal("1/3 1/3, at level 2", Example.Counted().ToString());
    }

    [Fact]
    public void A_weight_is_1_once_the_outcome_is_known_and_a_curve_of_the_share_before() =>
        Assert.Equal([1, 1, 1, 0.25, 0.0625, 1], Example.Patients.Select(p => Example.WeightOf(p, share => share * share)));

    [Fact]
    public void Nobody_treated_stands_at_the_lowest_level() => Assert.Equal((1, 0), (new PendingOutcomes(3, 28, []).Current, new PendingOutcomes(3, 28, []).Pending));

    [Fact]
    public void Impossible_patients_are_refused_in_words()
    {
        Refused("patient 1 is at level 3", new FollowedPatient(3, 0, false));
        Refused("followed for -1", new FollowedPatient(1, -1, false));
        Refused("after the window", new FollowedPatient(1, 29, true));
        Assert.Throws<ArgumentOutOfRangeException>(() => new PendingOutcomes(2, 0, []));
        Assert.Throws<ArgumentOutOfRangeException>(() => new PendingOutcomes(0, 28, []));
    }

    private static void Refused(string words, FollowedPatient patient) =>
        Assert.Contains(words, Assert.ThrowsAny<ArgumentException>(() => new PendingOutcomes(2, 28, [patient])).Message, StringComparison.OrdinalIgnoreCase);
}
