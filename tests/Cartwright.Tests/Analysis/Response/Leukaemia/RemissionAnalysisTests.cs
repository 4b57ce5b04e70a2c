using Cartwright.Analysis;
using Cartwright.Analysis.Response.Leukaemia;
using Cartwright.Datasets.Sdtm;
using Cartwright.Reports;
using Cartwright.Reports.Results;
using Cartwright.Tests.Analysis.Safety;
using Cartwright.Units;
using Shouldly;
using Xunit;

namespace Cartwright.Tests.Analysis.Response.Leukaemia;

/// <summary>From rows of LB, TU and TR to rates, times, table and results. Marrow on day 28 unless a test says otherwise.</summary>
public class RemissionAnalysisTests
{
    private const string BoneMarrow = "BONE MARROW";

    private static readonly Package Remission = Package.Of().Count(-7, "BLAST", 70, "%", category: BoneMarrow).Count(28, "BLAST", 1, "%", category: BoneMarrow).Count(28, "NEUT", 1.0).Count(28, "PLAT", 100);

    private static RemissionAnalysis Analysed(Package package, LeukaemiaCriteria? criteria = null) =>
        RemissionAnalysis.Of(package.Data, criteria ?? LeukaemiaCriteria.Eln2022, false, DurationConvention.Exclusive);

    private static string Best(Package package) => Analysed(package).Subjects[0].Best.Code();

    [Fact]
    public void Marrow_and_counts_of_a_day_are_a_complete_remission() =>
        Analysed(Remission).Subjects.ShouldHaveSingleItem().ShouldSatisfyAllConditions(s => s.Best.Code().ShouldBe("CR"), s => s.BaselineBlasts.ShouldBe(70), s => s.AtLandmark.ShouldNotBeNull());

    [Fact]
    public void A_study_without_marrow_has_nobody() =>
        Analysed(Package.Of().Count(28, "NEUT", 1.0).Count(28, "BLAST", 3, "%")).ShouldBeSameAs(RemissionAnalysis.Empty);

    [Theory]
    [InlineData(21, "CR")]
    [InlineData(35, "CR")]
    [InlineData(20, "NE")]
    [InlineData(36, "NE")]
    public void Counts_are_looked_for_a_week_to_either_side(int day, string code) =>
        Best(Package.Of().Count(28, "BLAST", 1, "%", category: BoneMarrow).Count(day, "NEUT", 2).Count(28, "PLAT", 200)).ShouldBe(code);

    [Fact]
    public void The_nearest_count_is_taken_of_equals_the_later_and_of_a_day_the_lower()
    {
        double? Neutrophils(params (int Day, double Count)[] counts) => Analysed(counts.Aggregate(Package.Of().Count(28, "BLAST", 1, "%", category: BoneMarrow), (p, c) => p.Count(c.Day, "NEUT", c.Count)))
            .Subjects[0].TimePoints[0].Marrow.Neutrophils;
        Neutrophils((25, 0.2), (29, 0.9)).ShouldBe(0.9);
        Neutrophils((26, 0.2), (30, 0.9)).ShouldBe(0.9);
        Neutrophils((28, 0.9), (28, 0.2)).ShouldBe(0.2);
    }

    // "< 5 %" is less than five per cent, "< 1.0" less than one.
    [Fact]
    public void Below_the_limit_of_quantification_is_less_than_that_limit()
    {
        Best(Package.Of().Count(28, "BLAST", null, "%", limit: 5, category: BoneMarrow).Count(28, "NEUT", 2).Count(28, "PLAT", 200)).ShouldBe("CR");
        Best(Package.Of().Count(28, "BLAST", 1, "%", category: BoneMarrow).Count(28, "NEUT", null, limit: 1.0).Count(28, "PLAT", 200)).ShouldBe("CRh");
        Best(Package.Of().Count(28, "BLAST", 1, "%", category: BoneMarrow).Count(28, "NEUT", 2000, "cells/µL").Count(28, "PLAT", 200)).ShouldBe("CR");
    }

    [Fact]
    public void Blasts_in_blood_are_no_remission()
    {
        Best(Remission.Count(28, "BLAST", 0.5, "%")).ShouldBe("NR");
        Best(Remission.Count(28, "BLAST", null, "%", limit: 1)).ShouldBe("CR");
        Best(Remission.Count(36, "BLAST", 0.5, "%")).ShouldBe("CR");
    }

    // MRD below 0.01 % by an assay that reaches 10⁻⁴; "MRD negative with insufficient sensitivity" (ELN ALL 2024).
    [Theory]
    [InlineData(null, 0.01, ResidualDisease.Negative)]
    [InlineData(null, 0.1, ResidualDisease.NegativeInsufficientSensitivity)]
    [InlineData(0.009, 0.001, ResidualDisease.Negative)]
    [InlineData(0.01, 0.001, ResidualDisease.Positive)]
    [InlineData(0.0, 0.01, ResidualDisease.Negative)]
    public void Residual_disease_is_as_good_as_its_test(double? percent, double limit, ResidualDisease residual) =>
        Analysed(Remission.Count(28, "MRD", percent, "%", limit, BoneMarrow)).Subjects[0].Residual.ShouldBe(residual);

    [Theory]
    [InlineData(null, "NE")]
    [InlineData("PRESENT", "NR")]
    [InlineData("ABSENT", "CR")]
    public void Disease_outside_marrow_must_be_gone(string? state, string code)
    {
        var data = Remission.Data with
        {
            Tumours = [new("S1", 1, "NT1", "NON-TARGET", "MEDIASTINUM", false, On(-10))],
            TumourResults = state is null ? [] : [new("S1", 1, "NT1", null, "PRESENT", "BASELINE", On(-10)), new("S1", 2, "NT1", null, state, "DAY 28", On(26))],
        };
        Best(new(data)).ShouldBe(code);
    }

    // Three in remission on days 28, 28 and 60; one relapses on day 88, one dies on day 128, one is seen on day 90 for the last time: 60, 100 and 30 days.
    [Fact]
    public void Times_count_from_the_first_remission()
    {
        var died = Course("S2", (28, 1), (60, 1));
        died = new(died.Data with { Demographics = [.. died.Data.Demographics.Select(d => d with { Death = On(128), LastContact = On(128) })] });
        var (relapse, alive) = (Course("S1", (28, 1), (88, 20)), Course("S3", (28, 40), (60, 1), (90, 1)));
        var study = Analysed(Joined(relapse, died, alive, Course("S4", (28, 40))));
        study.RelapseFreeSurvival.Subjects.Select(t => (t.Subject, t.Days, t.Observed)).ShouldBe([("S1", 60, true), ("S2", 100, true), ("S3", 30, false)]);
        study.DurationOfRemission.Subjects.Select(t => (t.Subject, t.Days, t.Observed)).ShouldBe([("S1", 60, true), ("S2", 100, false), ("S3", 30, false)]);
        study.RelapseFreeSurvival.LeftOut.ShouldHaveSingleItem().Because.ShouldBe("no remission");
        var rates = RemissionRates.Among(study.Subjects);
        (rates.Overall.ToString(), rates.AtLandmark.ToString(), rates.Complete.ToString()).ShouldBe(("3/4", "2/4", "3/4"));
    }

    [Fact]
    public void Order_of_rows_and_the_calendar_do_not_matter()
    {
        var package = Joined(Course("S1", (28, 1), (88, 20)), Course("S2", (28, 40), (60, 1), (90, 1)));
        var plain = Described(Analysed(package));
        foreach (var seed in Enumerable.Range(0, 5))
        {
            var laboratory = package.Data.Laboratory.ToArray();
            new Random(seed).Shuffle(laboratory);
            Described(Analysed(new(package.Data with { Laboratory = laboratory }))).ShouldBe(plain);
        }
        foreach (var days in new[] { -400, -1, 1, 365 })
        {
            var moved = package.Shifted(days).Data;
            Described(Analysed(new(moved with { Laboratory = [.. moved.Laboratory.Select(r => r with { At = r.At!.Value with { Moment = r.At.Value.Moment.AddDays(days) } })] }))).ShouldBe(plain);
        }
    }

    [Fact]
    public void The_report_has_it_by_level_and_as_observed()
    {
        var data = Joined(Course("S1", (28, 1), (88, 20)), Course("S2", (28, 40), (60, 1), (90, 1))).Data;
        var analysis = StudyAnalysis.Of(data, Package.Plan, null);
        var tables = StudyTables.Of(analysis, Package.Plan);
        var table = tables.Single(t => t.Id == "remission");
        table.Rows.Single(r => r.Cells[0] == "Remission (CR, CRh or CRi)").Cells[1].ShouldBe("2/2");
        table.Rows.Single(r => r.Cells[0] == "Remission at day 28").Cells[1].ShouldBe("1/2");
        table.Footnotes[0].ShouldBe("Observed, not an endpoint of the record.");
        tables.ShouldNotContain(t => t.Id == "response");
        tables.Single(t => t.Id == "remission-marrows").Rows.Count.ShouldBe(5);
        tables.Single(t => t.Id == "time-to-event").Rows.Select(r => r.Cells[0]).ShouldContain("Relapse-free survival (RFS)");
        var results = ResultList.Of(analysis, Package.Plan);
        results.Count(r => r.Output == "remission" && r.Parameter == "Remission at day 28" && r.Statistic == "subjects" && r.Value.OrNull == 1).ShouldBeGreaterThan(1);
        StudyReport.Summary(analysis, Package.Plan).ShouldContain("remission in 2/2");
    }

    private static Package Course(string subject, params (int Day, double Blasts)[] marrows) => marrows.Aggregate(
        Package.Of(subject).Count(-7, "BLAST", 70, "%", category: BoneMarrow, subject: subject),
        (p, m) => p.Count(m.Day, "BLAST", m.Blasts, "%", category: BoneMarrow, subject: subject).Count(m.Day, "NEUT", 2, subject: subject).Count(m.Day, "PLAT", 200, subject: subject));

    private static Package Joined(params Package[] packages) => new(packages[0].Data with
    {
        Demographics = [.. packages.SelectMany(p => p.Data.Demographics)],
        Disposition = [.. packages.SelectMany(p => p.Data.Disposition)],
        Exposure = [.. packages.SelectMany(p => p.Data.Exposure)],
        Laboratory = [.. packages.SelectMany(p => p.Data.Laboratory)],
    });

    private static SdtmDate On(int day) => SdtmDate.OnDay(Package.Infusion.Date.AddDays(day));

    private static string Described(RemissionAnalysis analysis) => string.Join("; ", analysis.Subjects.OrderBy(s => s.Subject).Select(s =>
        $"{s.Subject} {s.Best.Code()} {s.Relapse is not null} {s.IsRefractory} {string.Join(",", s.TimePoints.Select(p => p.Category.Code()))}"))
        + string.Join("; ", analysis.RelapseFreeSurvival.Subjects.OrderBy(t => t.Subject).Select(t => $"{t.Subject} {t.Days} {t.Observed}"));
}
