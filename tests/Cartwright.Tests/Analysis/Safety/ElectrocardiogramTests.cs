using Cartwright.Analysis.Safety.Cardiac;
using Cartwright.Analysis.Subjects;
using Cartwright.Datasets.Sdtm;
using Shouldly;
using Xunit;

namespace Cartwright.Tests.Analysis.Safety;

/// <summary>QTcF against the limits of ICH E14, and what is said of an electrocardiogram in words.</summary>
public class ElectrocardiogramTests
{
    /// <summary>The R package admiral prints 368.4748 in the example of its function compute_qtc.</summary>
    [Fact]
    public void Fridericia_is_the_number_that_admiral_prints() => Fridericia.Corrected(350, 857).ShouldBe(368.4748, 0.00005);

    [Fact]
    public void At_sixty_beats_a_minute_nothing_is_corrected() => Fridericia.Corrected(412, Fridericia.BeatToBeat(60)).ShouldBe(412, 1e-9);

    [Theory]
    [InlineData(450, false, false, false)]
    [InlineData(450.5, true, false, false)]
    [InlineData(480, true, false, false)]
    [InlineData(480.5, true, true, false)]
    [InlineData(500, true, true, false)]
    [InlineData(500.5, true, true, true)]
    public void Limits_are_exclusive(double qtc, params bool[] above) =>
        ElectrocardiogramAnalysis.Limits.Select(l => Of(Row(24, "QTCFAG", 400), Row(30, "QTCFAG", qtc)).IsAbove(l)).ShouldBe([.. above.Select(a => (bool?)a)]);

    [Theory]
    [InlineData(430, false, false)]
    [InlineData(430.5, true, false)]
    [InlineData(460, true, false)]
    [InlineData(460.5, true, true)]
    public void So_are_rises_from_the_last_reading_before_infusion(double qtc, params bool[] above) =>
        ElectrocardiogramAnalysis.Increases.Select(i => Of(Row(-48, "QTCFAG", 300), Row(-1, "QTCFAG", 400), Row(30, "QTCFAG", qtc)).RoseBy(i)).ShouldBe([.. above.Select(a => (bool?)a)]);

    [Fact]
    public void Without_a_baseline_there_is_a_longest_and_no_rise()
    {
        var qtc = Of(Row(30, "QTCF", 470), Row(60, "QTCF", 440));
        (qtc.Longest!.Milliseconds, qtc.RoseBy(30), qtc.Baseline).ShouldBe((470, null, null));
        (Of(Row(-2, "QTCF", 470)).IsAbove(450), Of().RoseBy(30)).ShouldBe((null, null));
    }

    [Fact]
    public void Replicates_count_as_their_mean()
    {
        var qtc = Of(Row(24, "QTCFAG", 440), Row(24.05, "QTCFAG", 450), Row(24.1, "QTCFAG", 460), Row(25, "QTCFAG", 448));
        qtc.After.Select(r => r.Milliseconds).ShouldBe([450, 448]);
        qtc.After[0].Sources.Select(s => s.Sequence).ShouldBe([1, 2, 3]);
        var day = Of(Row(24, "QTCFAG", 440) with { At = Package.Day(3) }, Row(24, "QTCFAG", 470) with { At = Package.Day(3) });
        day.After.ShouldHaveSingleItem().Milliseconds.ShouldBe(455);
    }

    [Fact]
    public void What_was_not_recorded_is_calculated_of_the_same_tracing()
    {
        var qtc = Of(Row(24, "QT", 350), Row(24, "RR", 857), Row(48, "QT", 400), Row(48, "HR", 60, "beats/min"), Row(72, "QT", 400), Row(96, "QT", 400), Row(96, "RR", 900), Row(96, "QTCFAG", 410));
        qtc.After.Select(r => (Math.Round(r.Milliseconds, 4), r.Calculated)).ShouldBe([(368.4748, true), (400, true), (410, false)]);
        Of(Row(24, "QTCFAG", 0.45, "s")).Longest.ShouldBeNull();
    }

    [Theory]
    [InlineData("INTP", "NORMAL", null, false, null)]
    [InlineData("INTP", "ABNORMAL, NOT CLINICALLY SIGNIFICANT", null, true, false)]
    [InlineData("INTP", "Abnormal, clinically significant", null, true, true)]
    [InlineData("INTP", "ABNORMAL", true, true, true)]
    [InlineData("INTP", "UNABLE TO EVALUATE", null, null, null)]
    [InlineData("RHYNOS", "ATRIAL FIBRILLATION", null, true, null)]
    [InlineData("RHYNOS", "SINUS RHYTHM", null, false, null)]
    public void Words_say_whether_it_is_abnormal(string test, string words, bool? recorded, bool? abnormal, bool? significant)
    {
        var row = Row(24, test, 1) with { Value = null, Finding = words, ClinicallySignificant = recorded };
        var finding = Analysed(row).Findings.ShouldHaveSingleItem();
        (finding.IsAbnormal, finding.IsSignificant, finding.AfterInfusion).ShouldBe((abnormal, significant, true));
    }

    private static SubjectQtc Of(params ElectrocardiogramResult[] rows) => Analysed(rows).Intervals.ShouldHaveSingleItem();

    private static ElectrocardiogramAnalysis Analysed(params ElectrocardiogramResult[] rows)
    {
        var data = Package.Of().Data with { Electrocardiograms = [.. rows.Select((r, i) => r with { Sequence = i + 1 })] };
        return ElectrocardiogramAnalysis.Of(data, SubjectLevel.Of(data, Package.Plan));
    }

    private static ElectrocardiogramResult Row(double hours, string test, double value, string unit = "msec") => new("S1", 1, test, "", value, null, null, unit, "", Package.AtHour(hours));
}
