using Cartwright.Analysis.Pharmacokinetics;
using Cartwright.Datasets.Sdtm;
using Shouldly;
using Xunit;
using static Cartwright.Tests.Analysis.Pharmacokinetics.SmallStudy;

namespace Cartwright.Tests.Analysis.Pharmacokinetics;

public class CytokineAnalysisTests
{
    [Fact]
    public void The_baseline_is_the_last_before_infusion_and_the_peak_the_first_highest_after()
    {
        var il6 = One([Cytokine(-6, 40), Cytokine(-0.5, 8), Cytokine(1, 100), Cytokine(4, 400), Cytokine(7, 400), Cytokine(10, 20)]);

        il6.Baseline.OrNull.ShouldBe(8);
        il6.Peak.OrNull.ShouldBe(400);
        il6.DaysToPeak.OrNull.ShouldBe(4);
        il6.FoldChange.OrNull.ShouldBe(50);
        il6.LiesBetween.ShouldBe((1, 7));
        il6.Remarks.ShouldBeEmpty();
    }

    [Fact]
    public void Rows_in_any_order_and_a_peak_before_infusion_give_the_same()
    {
        LaboratoryResult[] rows = [Cytokine(10, 20), Cytokine(-0.5, 900), Cytokine(4, 400), Cytokine(1, 100)];

        One(rows).Peak.OrNull.ShouldBe(400);
        One([.. rows.Reverse()]).DaysToPeak.OrNull.ShouldBe(4);
    }

    [Fact]
    public void A_peak_at_the_last_sample_may_come_later_and_is_said_to()
    {
        var il6 = One([Cytokine(-1, 8), Cytokine(7, 20), Cytokine(14, 90)]);

        il6.DaysToPeak.OrNull.ShouldBe(14);
        il6.LiesBetween.ShouldBeNull();
        il6.Remarks.ShouldBe(["the peak is the last sample: it may come later"]);
    }

    [Theory]
    [InlineData(BelowLimitInRatio.HalfLimit, 100.0)]
    [InlineData(BelowLimitInRatio.Limit, 50.0)]
    [InlineData(BelowLimitInRatio.Refused, null)]
    public void A_baseline_below_the_limit_enters_the_fold_change_as_chosen(BelowLimitInRatio rule, double? fold)
    {
        var il6 = CytokineAnalysis.Of(Data(laboratory: [Cytokine(-1, null), Cytokine(4, 100), Cytokine(7, 5)]), Plan(), rule)[0];

        il6.Baseline.Reason.ShouldBe("below the limit of 2 pg/mL");
        il6.FoldChange.OrNull.ShouldBe(fold);
        il6.Remarks.Count.ShouldBe(fold is null ? 0 : 1);
    }

    [Fact]
    public void What_cannot_be_said_has_its_reason()
    {
        One([Cytokine(-1, 8), Cytokine(4, null), Cytokine(7, null)]).Peak.Reason.ShouldBe("below the limit in all 2 samples after infusion");
        One([Cytokine(-1, 8)]).DaysToPeak.Reason.ShouldBe("no sample after infusion");
        One([Cytokine(4, 8)]).FoldChange.Reason.ShouldBe("no sample before infusion");
        One([Cytokine(-1, 0), Cytokine(4, 8)]).FoldChange.Reason.ShouldBe("the baseline is 0");
        One([Cytokine(-1, 8), Cytokine(4, 8, unit: "ng/L")]).Peak.Reason.ShouldBe("several units (pg/mL, ng/L)");
    }

    [Fact]
    public void Interleukin_6_after_an_anti_cytokine_medicine_is_marked()
    {
        ConcomitantMedication tocilizumab = new("P1", 1, "TOCILIZUMAB", "ANTI-CYTOKINE", At(3), null);
        IReadOnlyList<LaboratoryResult> rows = [Cytokine(1, 50), Cytokine(4, 100), Cytokine(7, 5), Cytokine(1, 100, "IL10"), Cytokine(4, 50, "IL10")];
        var results = CytokineAnalysis.Of(Data(laboratory: rows, medications: [tocilizumab]), Plan());

        results.Select(r => (r.Test, r.Remarks.Count)).ShouldBe([("IL6", 1), ("IL10", 0)]);
        CytokineAnalysis.Of(Data(laboratory: rows, medications: [tocilizumab with { Start = At(5) }]), Plan())[0].Remarks.ShouldBeEmpty();
    }

    [Fact]
    public void Every_infused_subject_has_a_result_for_every_cytokine()
    {
        var data = Data([Subject("P1"), Subject("P2"), Subject("P3", infused: false)], laboratory: [Cytokine(4, 8), Cytokine(4, 8, "IL10", subject: "P2")]);

        CytokineAnalysis.Of(data, Plan()).Select(r => (r.Subject, r.Test, r.Peak.OrNull))
            .ShouldBe([("P1", "IL6", 8), ("P1", "IL10", null), ("P2", "IL6", null), ("P2", "IL10", 8)]);
    }

    private static SubjectCytokine One(IReadOnlyList<LaboratoryResult> rows) => CytokineAnalysis.Of(Data(laboratory: rows), Plan()).ShouldHaveSingleItem();
}
