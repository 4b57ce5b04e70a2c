using Cartwright.Analysis.Safety;
using Cartwright.Datasets.Sdtm;
using Cartwright.Units;
using Shouldly;
using Xunit;

namespace Cartwright.Tests.Analysis.Safety;

/// <summary>Onsets at the edges of treatment, which runs from 2026-03-10 10:00 to 2026-03-20 08:00 (ICH E9: "emerges during treatment, having been absent pre-treatment").</summary>
public class TreatmentEmergenceTests
{
    private static readonly SdtmDate First = SdtmDate.AtTime(new(2026, 3, 10, 10, 0, 0)), Last = SdtmDate.AtTime(new(2026, 3, 20, 8, 0, 0));

    private static bool IsEmergent(EventCourse e, TreatmentEmergenceRule? rule = null) => TreatmentEmergence.Of([e], First, Last, rule ?? TreatmentEmergenceRule.Until(Duration.OfDays(30))).Single();

    private static TreatmentEmergenceRule With(OnsetImputation onset) => TreatmentEmergenceRule.Until(Duration.OfDays(30)) with { Onset = onset };

    private static EventCourse At(string start, string? end = null) => new(Date(start), end is null ? null : Date(end), 2);

    private static EventCourse From(string part, string? end = null) => new(null, end is null ? null : Date(end), 2) { PartialStart = PartialDate.Read(part) };

    private static SdtmDate Date(string text) => text.Length == 10 ? SdtmDate.OnDay(DateTime.Parse(text)) : SdtmDate.AtTime(DateTime.Parse(text));

    [Theory]
    [InlineData("2026-03-10T10:00", true)]
    [InlineData("2026-03-10T09:59", false)]
    [InlineData("2026-03-10", true)]
    [InlineData("2026-03-09", false)]
    [InlineData("2026-04-19", true)]
    [InlineData("2026-04-19T23:59", true)]
    [InlineData("2026-04-20", false)]
    public void The_first_moment_and_the_last_day_are_inside(string start, bool emergent) => IsEmergent(At(start)).ShouldBe(emergent);

    [Fact]
    public void The_window_may_end_at_the_time_of_the_last_treatment()
    {
        var rule = TreatmentEmergenceRule.Until(Duration.OfDays(30)) with { WindowByTime = true };
        IsEmergent(At("2026-04-19T08:00"), rule).ShouldBeTrue();
        IsEmergent(At("2026-04-19T08:01"), rule).ShouldBeFalse();
        IsEmergent(At("2026-04-19"), rule).ShouldBeTrue();
    }

    /// <summary>March 2026 and the year 2026 hold the first treatment; February and 2025 do not.</summary>
    [Theory]
    [InlineData("2026-03", OnsetImputation.EarliestFromTreatment, true)]
    [InlineData("2026-03", OnsetImputation.Earliest, false)]
    [InlineData("2026-03", OnsetImputation.Latest, true)]
    [InlineData("2026", OnsetImputation.EarliestFromTreatment, true)]
    [InlineData("2026", OnsetImputation.Earliest, false)]
    [InlineData("2026", OnsetImputation.Latest, false)]
    [InlineData("2026-02", OnsetImputation.EarliestFromTreatment, false)]
    [InlineData("2025", OnsetImputation.EarliestFromTreatment, false)]
    [InlineData("2026-05", OnsetImputation.EarliestFromTreatment, false)]
    [InlineData("2026-04", OnsetImputation.EarliestFromTreatment, true)]
    public void A_partly_known_onset_is_what_the_rule_takes_it_for(string part, OnsetImputation rule, bool emergent) => IsEmergent(From(part), With(rule)).ShouldBe(emergent);

    [Fact]
    public void Who_knows_that_it_ended_before_knows_that_it_did_not_emerge()
    {
        IsEmergent(From("2026-03", "2026-03-09")).ShouldBeFalse();
        IsEmergent(From("2026-03", "2026-03-10")).ShouldBeTrue();
        IsEmergent(new(null, null, 2)).ShouldBeTrue();
        IsEmergent(new(null, null, 2) { PartialEnd = new(2026, 2) }).ShouldBeFalse();
        IsEmergent(new(null, null, 2) { PartialEnd = new(2026, 3) }).ShouldBeTrue();
    }

    [Fact]
    public void Worsening_counts_only_by_a_rule_that_says_so()
    {
        var worse = At("2026-03-01") with { InitialGrade = 1, Grade = 3 };
        IsEmergent(worse).ShouldBeFalse();
        var rule = TreatmentEmergenceRule.Until(Duration.OfDays(30)) with { Worsening = Worsening.InitialGrade };
        IsEmergent(worse, rule).ShouldBeTrue();
        IsEmergent(worse with { Grade = 1 }, rule).ShouldBeFalse();
        IsEmergent(worse with { End = Date("2026-03-09") }, rule).ShouldBeFalse();
    }

    [Fact]
    public void In_a_group_it_may_be_measured_from_the_row_before_or_from_the_worst_before_treatment()
    {
        EventCourse Row(string start, int grade) => new(Date(start), null, grade) { Group = "1" };
        EventCourse[] rows = [Row("2026-03-01", 3), Row("2026-03-11", 1), Row("2026-03-12", 2), Row("2026-03-13", 1), Row("2026-03-14", 4)];
        IReadOnlyList<bool> By(Worsening worsening) => TreatmentEmergence.Of(rows, First, Last, TreatmentEmergenceRule.Until(Duration.OfDays(30)) with { Worsening = worsening });
        By(Worsening.PreviousInGroup).ShouldBe([false, false, true, true, true]);
        By(Worsening.WorstBeforeInGroup).ShouldBe([false, false, false, false, true]);
    }

    [Fact]
    public void Who_was_not_treated_has_no_emergent_event() =>
        TreatmentEmergence.Of([At("2026-03-11")], null, null, TreatmentEmergenceRule.Until(Duration.OfDays(30))).ShouldBe([false]);
}
