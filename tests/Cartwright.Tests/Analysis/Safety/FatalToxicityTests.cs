using Cartwright.Analysis.Safety;
using Cartwright.Protocols;
using Cartwright.Tests.Analysis.Course;
using Shouldly;
using Xunit;

namespace Cartwright.Tests.Analysis.Safety;

/// <summary>A death in the window of dose-limiting toxicity: it must not vanish because nobody filled in an event form.</summary>
public class FatalToxicityTests
{
    [Theory]
    [InlineData(null, null, true)]
    [InlineData("Sepsis", null, true)]
    [InlineData("Sepsis", "PRODUCT", true)]
    [InlineData("Sepsis", "CONDITIONING", true)]
    [InlineData("Sepsis", "OTHER", false)]
    [InlineData("DISEASE UNDER STUDY", null, false)]
    [InlineData(null, "DISEASE", false)]
    public void A_death_counts_unless_somebody_put_it_down_to_something_else(string? cause, string? relation, bool counts) =>
        Counts(Dead(10, cause, relation), DeathsThatCount.RelatedOrUnknown).ShouldBe(counts);

    [Theory]
    [InlineData("Sepsis", "OTHER", true)]
    [InlineData("DISEASE UNDER STUDY", null, false)]
    public void The_stricter_rule_counts_all_but_the_disease(string cause, string? relation, bool counts) =>
        Counts(Dead(10, cause, relation), DeathsThatCount.NotDueToDisease).ShouldBe(counts);

    [Fact]
    public void A_protocol_may_go_by_event_forms_alone() => Counts(Dead(10, null, null), DeathsThatCount.EventsAlone).ShouldBeFalse();

    [Fact]
    public void A_fatal_event_that_is_not_related_is_something_else() =>
        Counts(Package.Of().Died(10).Event(9, "Road traffic accident", 5, related: false), DeathsThatCount.RelatedOrUnknown).ShouldBeFalse();

    [Theory]
    [InlineData(28, true)]
    [InlineData(29, false)]
    public void The_window_holds_for_deaths_too(int day, bool counts) => Counts(Dead(day, null, null), DeathsThatCount.RelatedOrUnknown).ShouldBe(counts);

    [Fact]
    public void Whoever_died_of_the_disease_in_the_window_is_replaced_as_before() =>
        Status(Dead(10, "DISEASE UNDER STUDY", null), DeathsThatCount.RelatedOrUnknown).ShouldBe(new DltStatus.NotEvaluable("left before the end of the window"));

    private static Package Dead(int day, string? cause, string? relation)
    {
        var package = cause is null ? Package.Of().Died(day) : Package.Of().Died(day, cause);
        return relation is null ? package : package.About(day, "DEATH", "DTHREL", text: relation);
    }

    private static bool Counts(Package package, DeathsThatCount rule) => Status(package, rule) is DltStatus.Toxicity;

    private static DltStatus Status(Package package, DeathsThatCount rule) =>
        DoseLimitingToxicityAnalysis.StatusOf(package.Data, Package.Plan with { DoseLimitingToxicity = Package.Plan.DoseLimitingToxicity with { Deaths = rule } });
}
