using Cartwright.Analysis.Safety.Events;
using Cartwright.Tests.Analysis.Safety;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace Cartwright.Tests.Analysis.Course;

/// <summary>Rows of one event that was split when its grade changed are one event; rows of two events stay two.</summary>
public class EventChainTests
{
    [Theory]
    [InlineData(3, 3, 4, 2, 1)] // the day after, another grade
    [InlineData(3, 3, 3, 2, 1)] // the same day, another grade
    [InlineData(3, 3, 5, 2, 2)] // a day between
    [InlineData(3, 3, 4, 3, 2)] // the same grade again is another event
    public void Adjacent_rows_of_different_grades_are_one_event(int firstGrade, int ended, int begun, int secondGrade, int events) =>
        Events(Package.Of().Event(1, "Hypoxia", firstGrade, end: ended).Event(begun, "hypoxia", secondGrade)).Count.ShouldBe(events);

    [Fact]
    public void Rows_of_a_group_are_one_event_whatever_lies_between_and_other_terms_are_not_in_it()
    {
        var package = Package.Of().Event(1, "Hypoxia", 2, end: 2).WithLast(e => e with { Group = "A" }).Event(40, "Hypoxia", 4, serious: true).WithLast(e => e with { Group = "A" })
            .Event(41, "Fever", 1).WithLast(e => e with { Group = "A" });
        var events = Events(package);
        events.Count.ShouldBe(2);
        var hypoxia = events.Single(e => e.Term == "Hypoxia");
        (hypoxia.WorstGrade, hypoxia.Serious, hypoxia.Start, hypoxia.End).ShouldBe((4, true, Package.Day(1), null));
        hypoxia.Sources.Select(s => s.ToString()).ShouldBe(["AE 1", "AE 2"]);
    }

    [Fact]
    public void The_gap_is_the_protocols()
    {
        var package = Package.Of().Event(1, "Hypoxia", 3, end: 3).Event(6, "Hypoxia", 2);
        var plan = Package.Plan with { Safety = Package.Plan.Safety with { Adjacent = Cartwright.Units.Duration.OfDays(3) } };
        package.Course(plan).Events!.Events.Count.ShouldBe(1);
        package.Course().Events!.Events.Count.ShouldBe(2);
    }

    [Fact]
    public void Every_row_is_in_one_event_whatever_the_order_of_rows() => Prop.ForAll<int>(seed =>
    {
        var random = new Random(seed);
        var package = Package.Of().With("S2");
        for (var i = 0; i < random.Next(1, 12); i++)
            package = package.Event(random.Next(-10, 60), random.Next(2) == 0 ? "Hypoxia" : "Fever", random.Next(1, 5), end: random.Next(2) == 0 ? null : random.Next(60, 70), subject: random.Next(2) == 0 ? "S1" : "S2");
        var events = Events(package);
        events.SelectMany(e => e.Sources).Order(Comparer<Cartwright.Analysis.DataRecord>.Create((a, b) => a.Sequence!.Value - b.Sequence!.Value)).Select(r => r.Sequence!.Value)
            .ShouldBe(package.Data.AdverseEvents.Select(e => e.Sequence).Order());
        Events(package.Shuffled(seed)).Select(e => string.Join(",", e.Sources)).Order().ShouldBe(events.Select(e => string.Join(",", e.Sources)).Order());
    }).QuickCheckThrowOnFailure();

    private static IReadOnlyList<EventChain> Events(Package package) => package.Course().Events!.Events;
}
