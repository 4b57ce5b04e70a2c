using Cartwright.Analysis.Safety;
using Cartwright.Analysis.Subjects;
using Cartwright.Protocols;
using Shouldly;
using Xunit;

namespace Cartwright.Tests.Analysis.Safety;

/// <summary>Scenario S7 of the acceptance list: the window from the first day of conditioning (−5) to day 28 after infusion, both included.</summary>
public class DoseLimitingToxicityAnalysisTests
{
    [Theory]
    [InlineData(-6, false)]
    [InlineData(-5, true)]
    [InlineData(28, true)]
    [InlineData(29, false)]
    public void An_event_counts_from_the_first_day_of_conditioning_to_day_28(double day, bool counts) =>
        (StatusOf(Package.Of().Event(day)) is DltStatus.Toxicity).ShouldBe(counts);

    [Theory]
    [InlineData("Hypoxia", 2, true, false)]
    [InlineData("Hypoxia", 3, true, true)]
    [InlineData("Hypoxia", 3, false, false)]
    [InlineData("Hypoxia", 3, null, true)]
    [InlineData("Hypoxia", null, true, false)]
    [InlineData("LYMPHOCYTE COUNT DECREASED", 4, true, false)]
    public void Grade_relation_and_term_decide_and_an_unknown_relation_counts(string term, int? grade, bool? related, bool counts) =>
        (StatusOf(Package.Of().Event(10, term, grade, related)) is DltStatus.Toxicity).ShouldBe(counts);

    [Theory]
    [InlineData(null, true)]
    [InlineData(3, true)]
    [InlineData(-5, true)]
    [InlineData(-6, false)]
    public void An_event_without_onset_counts_unless_it_ended_before_the_window(int? end, bool counts) =>
        (StatusOf(Package.Of().Event(null, end: end)) is DltStatus.Toxicity).ShouldBe(counts);

    [Theory]
    [InlineData(27, false)]
    [InlineData(28, true)]
    public void A_subject_without_toxicity_counts_once_seen_on_the_last_day(double seenUntil, bool evaluable) =>
        (StatusOf(Package.Empty.With("S1", seenUntil: seenUntil)) is DltStatus.NoToxicity).ShouldBe(evaluable);

    [Fact]
    public void Every_level_has_its_counts_also_where_nobody_was_treated()
    {
        var package = Package.Of().With("S2").With("S3").With("S4", seenUntil: 3).With("S5", "medium").NeverInfused("S6", "medium", conditioned: true).Event(4, subject: "S2");
        var levels = DoseLimitingToxicityAnalysis.Of(package.Data, Package.Plan).Levels;
        levels.Select(l => (l.Level.Name, l.Treated, l.Toxicities)).ShouldBe(
            [("low", 4, new SubjectCount(1, 3)), ("medium", 2, new SubjectCount(0, 1)), ("high", 0, new SubjectCount(0, 0))]);
    }

    private static DltStatus StatusOf(Package package) => DoseLimitingToxicityAnalysis.Of(package.Data, Package.Plan).Subjects.Single().Status;
}
