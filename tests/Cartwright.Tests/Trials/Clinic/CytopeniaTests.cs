using Cartwright.Patients;
using Cartwright.Tests.Patients;
using Xunit;

namespace Cartwright.Tests.Trials.Clinic;

/// <summary>Low counts on the form against the limits of CTCAE version 5.0 (2017), applied here to the patient's own counts.</summary>
public class CytopeniaTests
{
    private const double Conditioning = -5, LastDay = 28;

    [Theory]
    [InlineData("Neutrophil count decreased", 1.5, 1.0, 0.5)]
    [InlineData("Platelet count decreased", 75, 50, 25)]
    [InlineData("Lymphocyte count decreased", 0.8, 0.5, 0.2)]
    public void The_worst_daily_count_since_conditioning_makes_the_grade_where_it_is_worse_than_before(string term, double two, double three, double four)
    {
        var grades = new List<int>();
        foreach (var (report, truth) in VirtualSite.Usual.Known)
        {
            var last = Math.Min(LastDay, (report.Course.LastContact - report.Infusions[0].At.Date).TotalDays - 1);
            if (last < LastDay) continue;
            var daily = Enumerable.Range((int)Conditioning, (int)(last - Conditioning) + 1).Select(day => Grade(CountOf(term, truth.Curves, day))).ToList();
            var entry = report.AdverseEvents.SingleOrDefault(e => e.Term == term);
            var worst = daily.Max();
            Assert.Equal(worst > Math.Max(1, daily[0]) ? worst : null, entry?.Grade);
            if (entry is null) continue;
            grades.Add(worst);
            var onset = daily.FindIndex(g => g > Math.Max(1, daily[0])) + (int)Conditioning;
            Assert.Equal(report.Infusions[0].At.AddDays(onset).Date, entry.Start);
            Assert.False(entry.RelatedToProduct);
        }
        Assert.Equal([2, 3, 4], grades.Distinct().Order());

        int Grade(double count) => count >= two ? 1 : count >= three ? 2 : count >= four ? 3 : 4;
    }

    [Theory]
    [InlineData(20, new int[0])]
    [InlineData(40, new[] { 4 })]
    [InlineData(60, new[] { 3, 4 })]
    public void What_was_there_before_is_no_event(double platelets, int[] possible)
    {
        var assumptions = Example.Assuming("population: her2IV", FormattableString.Invariant($"population: her2IV\n  with: {{ PLT0: {{ typical: {platelets}, spread: 0 }} }}"));
        var grades = new VirtualSite(assumptions, 60, level: 3, Example.Brief).Infused.SelectMany(r => r.AdverseEvents).Where(e => e.Term == "Platelet count decreased").Select(e => e.Grade!.Value).Distinct().Order();
        Assert.Equal(possible, grades);
    }

    // Neither conditioning nor macrophages touch the marrow: counts stay where they were, and that is no event, however low.
    [Theory]
    [InlineData(1.4)]
    [InlineData(0.4)]
    public void A_marrow_that_nothing_touches_has_no_event(double neutrophils)
    {
        var assumptions = Example.Assuming("population: her2IV", FormattableString.Invariant($"population: her2IV\n  with: {{ ANC0: {{ typical: {neutrophils}, spread: 0 }}, eldP: 0, eMar: 0 }}"));
        var site = new VirtualSite(assumptions, 30, level: 3, Example.Brief);
        Assert.All(site.Known, k => Assert.Equal(neutrophils, k.Truth.Curves.Lowest(Observable.Neutrophils, 28), 1e-9));
        Assert.All(site.Infused, r => Assert.DoesNotContain(r.AdverseEvents, e => e.Term is "Neutrophil count decreased"));
    }

    private static double CountOf(string term, TrueCurves curves, double day) => term[0] switch
    {
        'N' => curves.At(day, Observable.Neutrophils),
        'P' => curves.At(day, Observable.Platelets),
        _ => (curves.At(day, Observable.BCells) + curves.At(day, Observable.TnkCells)) / 1000,
    };
}
