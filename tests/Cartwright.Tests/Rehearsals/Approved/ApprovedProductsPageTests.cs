using Cartwright.Rehearsals.Approved;
using Shouldly;
using Xunit;

namespace Cartwright.Tests.Rehearsals.Approved;

/// <summary>docs/methods/approved-products.md is what the code computes. <c>APPROVE=1</c> rewrites it.</summary>
public class ApprovedProductsPageTests
{
    [Fact]
    public void The_page_is_what_is_computed() => Golden.MatchesFile(ApprovedProductsPage.Text(), Repository.At("docs", "methods", "approved-products.md"));

    [Fact]
    public void Each_product_has_a_published_response_and_a_severe_cytokine_release()
    {
        foreach (var folder in ApprovedRehearsals.Folders)
        {
            var keys = PublishedResult.All.Where(r => r.Study == folder).Select(r => r.Quantity.Key).ToList();
            keys.ShouldContain("response");
            keys.ShouldContain("complete");
            keys.ShouldContain("release3");
            keys.ShouldContain("neurotoxicity3");
        }
        PublishedResult.All.ShouldAllBe(r => r.Source.Length > 0 && r.IsConfirmed != (r.Source == "remembered"));
    }

    [Fact]
    public void A_range_of_trials_holds_what_is_true_and_not_what_is_far_from_it()
    {
        RehearsedPatient[] patients = [.. Enumerable.Range(0, 1000).Select(i => new RehearsedPatient(i % 4 != 0, i % 2 == 0, i % 10 == 0 ? 3 : 0, i % 5 == 0 ? null : 0))];
        var rows = PublishedComparison.Of("yescarta-zuma-1", patients, 1).ToDictionary(r => r.Published.Quantity.Key, StringComparer.Ordinal);
        rows["response"].Percent.ShouldBe(75);
        // Nine of ten binomial trials of 101 at 75 %: 5th and 95th percentile by R, qbinom: 68 and 83 of 101.
        Assert.Equal((100 * 68 / 101.0, 100 * 83 / 101.0), (rows["response"].Range.Lower, rows["response"].Range.Upper), Tolerance);
        rows["release3"].Percent.ShouldBe(10);
        rows["neurotoxicity"].Inside.ShouldBeFalse();
        rows["neurotoxicity"].NotTold.ShouldBe(20);
    }

    // A count either way: the percentiles are of a thousand trials.
    private static readonly IEqualityComparer<(double, double)> Tolerance = EqualityComparer<(double, double)>.Create((a, b) => Math.Abs(a.Item1 - b.Item1) < 1.01 && Math.Abs(a.Item2 - b.Item2) < 1.01);
}
