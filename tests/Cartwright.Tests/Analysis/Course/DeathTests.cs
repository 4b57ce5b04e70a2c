using Cartwright.Analysis.Safety.Events;
using Cartwright.Tests.Analysis.Safety;
using Shouldly;
using Xunit;

namespace Cartwright.Tests.Analysis.Course;

public class DeathTests
{
    [Theory]
    [InlineData(30, true)]
    [InlineData(31, false)]
    public void Thirty_days_count_the_thirtieth(int day, bool soon) => Of(Package.Of().Died(day, "DISEASE UNDER STUDY")).IsWithin(30).ShouldBe(soon);

    [Fact]
    public void What_a_death_was_due_to_is_as_recorded_and_the_worst_is_supposed_of_a_fatal_event()
    {
        Of(Package.Of().Died(40, "DISEASE UNDER STUDY")).Attribution.ShouldBe(DeathAttribution.Disease);
        Of(Package.Of().Died(40, "Road accident")).Attribution.ShouldBe(DeathAttribution.Other);
        Of(Package.Of().Died(40)).Attribution.ShouldBe(DeathAttribution.NotRecorded);
        Of(Package.Of().Died(40).Event(38, "Cerebral oedema", 5, related: null)).Attribution.ShouldBe(DeathAttribution.Product);
        Of(Package.Of().Died(40, "DISEASE UNDER STUDY").Event(38, "Cerebral oedema", 5)).Attribution.ShouldBe(DeathAttribution.Product);
        Of(Package.Of().Died(40).Event(38, "Sepsis", 5, related: false)).Attribution.ShouldBe(DeathAttribution.Other);
        Of(Package.Of().Died(40).Event(38, "Sepsis", 5, related: false).WithLast(e => e with { RelatedToConditioning = true })).Attribution.ShouldBe(DeathAttribution.Conditioning);
        Of(Package.Of().Died(40, "Sepsis").About(40, "DEATH", "DTHREL", text: "CONDITIONING").Event(38, "Sepsis", 5)).Attribution.ShouldBe(DeathAttribution.Conditioning);
    }

    [Fact]
    public void A_fatal_event_is_a_death_where_nobody_dated_one()
    {
        var death = Of(Package.Of().Event(12, "Sepsis", 5, end: 14));
        (death.Cause, death.DaysAfterInfusion).ShouldBe(("Sepsis", 14));
    }

    [Fact]
    public void Who_was_never_infused_has_no_days_after_it() => Of(Package.Empty.NeverInfused("S1").Died(3)).DaysAfterInfusion.ShouldBeNull();

    private static Death Of(Package package) => package.Course().Deaths.Single();
}
