using Cartwright.Analysis.Response.Leukaemia;
using Shouldly;
using Xunit;

namespace Cartwright.Tests.Analysis.Response.Leukaemia;

/// <summary>Courses of marrows, in days from infusion; counts are recovered unless they say otherwise.</summary>
public class SubjectRemissionTests
{
    private static readonly DateOnly Infusion = new(2026, 3, 10);

    private static MarrowAssessment Marrow(int day, double blasts, double neutrophils = 2, ResidualDisease residual = ResidualDisease.NotMeasured) =>
        new(Infusion.AddDays(day), $"Day {day}", blasts, neutrophils, 200, null, Extramedullary.Absent, residual);

    private static SubjectRemission Derive(LeukaemiaCriteria? criteria, int? newTherapy, params MarrowAssessment[] marrows) =>
        SubjectRemission.Of("S1", marrows, Infusion, newTherapy is { } day ? Infusion.AddDays(day) : null, criteria ?? LeukaemiaCriteria.Eln2022);

    private static int? Day(DateOnly? day) => day?.DayNumber - Infusion.DayNumber;

    // Relapse: "bone marrow blasts ≥5%; or reappearance of blasts in the blood; or extramedullary disease" after a remission (ELN 2022).
    [Theory]
    [InlineData(4.9, null)]
    [InlineData(5.0, 60)]
    public void Relapse_is_five_percent_after_a_remission(double blasts, int? day) => Day(Derive(null, null, Marrow(-7, 70), Marrow(28, 1), Marrow(60, blasts)).Relapse).ShouldBe(day);

    [Fact]
    public void Leukaemia_without_a_remission_before_it_is_refractory_and_no_relapse()
    {
        var subject = Derive(null, null, Marrow(-7, 70), Marrow(28, 40), Marrow(60, 50));
        subject.ShouldSatisfyAllConditions(s => s.Relapse.ShouldBeNull(), s => s.IsRefractory.ShouldBeTrue(), s => s.Best.ShouldBe(RemissionCategory.NoResponse));
    }

    [Theory]
    [InlineData(20, false)]
    [InlineData(21, true)]
    [InlineData(90, true)]
    public void Refractory_needs_a_marrow_from_the_landmark_on(int day, bool refractory) => Derive(null, null, Marrow(day, 40)).IsRefractory.ShouldBe(refractory);

    [Fact]
    public void A_remission_that_recovers_later_is_best_later_and_begins_first()
    {
        var subject = Derive(null, null, Marrow(28, 1, neutrophils: 0.6), Marrow(60, 1));
        subject.ShouldSatisfyAllConditions(s => s.Best.ShouldBe(RemissionCategory.Complete), s => Day(s.BestOn).ShouldBe(60), s => Day(s.FirstRemission).ShouldBe(28));
    }

    // A second remission without another treatment does not undo the relapse, nor better the response.
    [Fact]
    public void Nothing_counts_after_a_relapse_or_another_therapy()
    {
        var relapsed = Derive(null, null, Marrow(28, 1, 0.6), Marrow(60, 30), Marrow(90, 1));
        relapsed.ShouldSatisfyAllConditions(s => s.Best.ShouldBe(RemissionCategory.PartialRecovery), s => Day(s.Relapse).ShouldBe(60), s => Day(s.LastAssessed).ShouldBe(60));
        var treated = Derive(null, 59, Marrow(28, 1, 0.6), Marrow(60, 30));
        treated.ShouldSatisfyAllConditions(s => s.Relapse.ShouldBeNull(), s => Day(s.LastAssessed).ShouldBe(28));
        Day(Derive(null, 60, Marrow(28, 1, 0.6), Marrow(60, 30)).Relapse).ShouldBe(60);
    }

    // "No evidence of recurrence of ALL for at least 4 weeks" (Pavletic et al. 2010, table 4a).
    [Theory]
    [InlineData(55, "NR", null)]
    [InlineData(56, "CR", 56)]
    public void Nccn_all_takes_four_weeks_without_recurrence(int day, string best, int? relapse)
    {
        var subject = Derive(LeukaemiaCriteria.NccnAll, null, Marrow(28, 1), Marrow(day, 30));
        (subject.Best.Code(), Day(subject.Relapse)).ShouldBe((best, relapse));
        Derive(LeukaemiaCriteria.Eln2022, null, Marrow(28, 1), Marrow(day, 30)).Best.Code().ShouldBe("CR");
    }

    [Theory]
    [InlineData(20, null)]
    [InlineData(21, "CR")]
    [InlineData(35, "CR")]
    [InlineData(36, null)]
    public void The_landmark_is_a_week_wide_to_either_side(int day, string? code) => Derive(null, null, Marrow(day, 1)).AtLandmark?.Category.Code().ShouldBe(code);

    [Fact]
    public void Of_two_marrows_the_nearest_to_the_landmark_counts_there_and_of_equals_the_later()
    {
        Day(Derive(null, null, Marrow(22, 40), Marrow(30, 1)).AtLandmark!.At).ShouldBe(30);
        Day(Derive(null, null, Marrow(26, 40), Marrow(30, 1)).AtLandmark!.At).ShouldBe(30);
    }

    [Fact]
    public void A_marrow_of_the_day_of_infusion_is_baseline()
    {
        var subject = Derive(null, null, Marrow(-7, 70), Marrow(0, 30));
        subject.ShouldSatisfyAllConditions(s => s.BaselineBlasts.ShouldBe(30), s => s.Best.ShouldBe(RemissionCategory.NotEvaluable), s => s.Because.ShouldBe("no marrow after infusion"));
    }

    [Fact]
    public void Residual_disease_is_told_of_remissions_alone_and_once_negative_stays_so()
    {
        Derive(null, null, Marrow(28, 40, residual: ResidualDisease.Positive)).Residual.ShouldBe(ResidualDisease.NotMeasured);
        Derive(null, null, Marrow(28, 1, residual: ResidualDisease.Positive), Marrow(60, 1, residual: ResidualDisease.Negative), Marrow(90, 1)).Residual.ShouldBe(ResidualDisease.Negative);
        Derive(null, null, Marrow(28, 1, residual: ResidualDisease.NegativeInsufficientSensitivity)).Residual.ShouldBe(ResidualDisease.NegativeInsufficientSensitivity);
    }
}
