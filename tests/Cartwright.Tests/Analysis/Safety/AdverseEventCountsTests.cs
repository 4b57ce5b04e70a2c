using Cartwright.Analysis.Safety;
using Cartwright.Analysis.Subjects;
using Cartwright.Protocols;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace Cartwright.Tests.Analysis.Safety;

/// <summary>The counting itself, on plain rows: each subject once a row, every event in brackets, denominators from the columns.</summary>
public class AdverseEventCountsTests
{
    private static readonly SubjectColumn[] Columns = [Column("A", 1, 4), Column("B", 5, 10), Column("Total", 1, 10)];

    private static readonly CountedEvent[] Events =
    [
        Event(1, "Heart", "Palpitations"), Event(5, "Heart", "Palpitations"), Event(5, "Heart", "Palpitations"), Event(6, "Heart", "Angina"),
        Event(5, "Vessels", "Anaemia"), Event(6, "Vessels", "Anaemia"), Event(7, "Vessels", "Anaemia"), Event(1, "Vessels", "Leukopenia"),
        Event(2, "Skin", "Rash"), Event(3, "Skin", "Itch"), Event(4, "Skin", "Itch"),
    ];

    [Fact]
    public void Systems_stand_by_frequency_and_then_by_name() => Names(new(SystemOrder.Frequency)).ShouldBe(
        ["Vessels", "- Anaemia", "- Leukopenia", "Heart", "- Palpitations", "- Angina", "Skin", "- Itch", "- Rash"]);

    [Fact]
    public void Systems_stand_by_name_and_their_terms_by_frequency() => Names(new(SystemOrder.Alphabetical)).ShouldBe(
        ["Heart", "- Palpitations", "- Angina", "Skin", "- Itch", "- Rash", "Vessels", "- Anaemia", "- Leukopenia"]);

    [Fact]
    public void Any_column_may_rank()
    {
        Names(new(SystemOrder.Frequency, RankedIn: 0)).ShouldBe(["Skin", "- Itch", "- Rash", "Heart", "- Palpitations", "- Angina", "Vessels", "- Leukopenia", "- Anaemia"]);
        Names(new(SystemOrder.Alphabetical, RankedIn: 1)).ShouldBe(["Heart", "- Angina", "- Palpitations", "Skin", "- Itch", "- Rash", "Vessels", "- Anaemia", "- Leukopenia"]);
    }

    [Fact]
    public void Any_event_counts_each_subject_once_and_every_event()
    {
        var any = Counts().Any;
        any.Select(c => (c.Subjects.ToString(), c.Events)).ShouldBe([("4/4", 5), ("3/6", 6), ("7/10", 11)]);
    }

    [Fact]
    public void A_term_is_listed_from_the_share_on_and_brings_its_system()
    {
        var thirty = new[] { Column("Total", 1, 30) };
        CountedEvent[] events = [Event(1, "Heart", "Angina"), Event(2, "Heart", "Angina"), Event(3, "Heart", "Angina"), Event(1, "Blood", "Anaemia"), Event(2, "Blood", "Anaemia"), Event(9, "Heart", "Arrhythmia")];
        var listed = AdverseEventCounts.Of(events, thirty, new(SystemOrder.Frequency)).InAtLeast(0.10);
        listed.Rows.Select(r => (r.BodySystem, r.Term, r.Cells[0].Subjects.Subjects)).ShouldBe([("Heart", null, 4), ("Heart", "Angina", 3)]);
        listed.Any[0].Subjects.Subjects.ShouldBe(4);
    }

    [Fact]
    public void Whoever_is_in_no_column_counts_in_no_cell()
    {
        var cells = AdverseEventCounts.Of([Event(99, "Heart", "Angina")], Columns, new(SystemOrder.Frequency)).Rows[1].Cells;
        cells.ShouldAllBe(c => c.Events == 0 && c.Subjects.Subjects == 0 && c.Subjects.Of > 0);
    }

    /// <summary>Events add up from term to system to all; subjects do not, and lie between the largest part and the sum of the parts.</summary>
    [Fact]
    public void Events_add_up_and_subjects_lie_between_the_largest_part_and_the_sum() => Prop.ForAll(Gen.Choose(0, 1_000_000).ToArbitrary(), seed =>
    {
        var random = new Random(seed);
        var events = Enumerable.Range(0, random.Next(60)).Select(_ => Event(random.Next(1, 11), $"S{random.Next(3)}", $"T{random.Next(4)}")).ToList();
        var counts = AdverseEventCounts.Of(events, Columns, new(SystemOrder.Frequency));
        return Enumerable.Range(0, Columns.Length).All(i =>
            Sums(counts.Any[i], counts.Rows.Where(r => r.Term is null).Select(r => r.Cells[i]))
            && counts.Rows.Where(r => r.Term is null).All(system => Sums(system.Cells[i], counts.Rows.Where(r => r.Term is not null && r.BodySystem == system.BodySystem).Select(r => r.Cells[i]))));
    }).Check(Config.QuickThrowOnFailure);

    private static bool Sums(AdverseEventCell whole, IEnumerable<AdverseEventCell> parts)
    {
        var (events, subjects) = (parts.Sum(p => p.Events), parts.Select(p => p.Subjects.Subjects).ToList());
        return whole.Events == events && whole.Subjects.Subjects <= subjects.Sum() && whole.Subjects.Subjects >= subjects.DefaultIfEmpty().Max();
    }

    private static AdverseEventCounts Counts() => AdverseEventCounts.Of(Events, Columns, new(SystemOrder.Frequency));

    private static IEnumerable<string> Names(EventOrder order) => AdverseEventCounts.Of(Events, Columns, order).Rows.Select(r => r.Term is null ? r.BodySystem : $"- {r.Term}");

    private static SubjectColumn Column(string title, int first, int last) => new(title, Enumerable.Range(first, last - first + 1).Select(i => $"P{i}").ToHashSet());

    private static CountedEvent Event(int subject, string system, string term) => new($"P{subject}", system, term, 2, Serious: false, TreatmentEmergent: true, Related: true);
}
