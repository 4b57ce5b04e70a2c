using Cartwright.Analysis;
using Cartwright.Datasets.Sdtm;
using Cartwright.Reports;
using Cartwright.Reports.Results;
using Cartwright.Reports.Tables;
using Cartwright.Tests.Analysis.Safety;
using Cartwright.Tests.Reports.Figures;
using Shouldly;
using Xunit;

namespace Cartwright.Tests.Reports;

/// <summary>Liver, heart, antibodies and pregnancy: the outputs of a package that has all of them, counted by hand.</summary>
public class ExaminationReportTests
{
    private static readonly string[] Ids =
        ["liver-injury", "liver-injury-listing", "ecg-qtcf", "ecg-qtcf-by-visit", "ecg-findings", "ecg-abnormal", "immunogenicity", "immunogenicity-listing", "pregnancy-tests", "pregnancy-tests-listing"];

    private static readonly StudyData Data = Full();
    private static readonly StudyAnalysis Analysis = StudyAnalysis.Of(Data, Package.Plan, null);
    private static readonly Dictionary<string, Table> Tables = StudyTables.Of(Analysis, Package.Plan).ToDictionary(t => t.Id);

    [Fact]
    public void What_is_in_the_package_is_in_its_table()
    {
        foreach (var id in Ids)
        {
            Tables[id].WhyEmpty.ShouldBeNull(id);
            Tables[id].Rows.ShouldAllBe(r => r.Heading || r.Cells.Count == Tables[id].Columns.Count, id);
        }
    }

    [Fact]
    public void What_is_not_in_the_package_has_a_reason_and_no_result()
    {
        var bare = Package.Of().Data;
        var analysis = StudyAnalysis.Of(bare, Package.Plan, null);
        StudyTables.Of(analysis, Package.Plan).Where(t => Ids.Contains(t.Id)).Select(t => (t.Id, t.WhyEmpty is null)).ShouldBe([.. StudyTables.Of(analysis, Package.Plan).Where(t => Ids.Contains(t.Id)).Select(t => (t.Id, false))]);
        ResultList.Of(analysis, Package.Plan).ShouldNotContain(r => Ids.Contains(r.Output));
        StudyFigures.Of(analysis, Package.Plan).All.ShouldNotContain(f => f.Id == "liver-injury-peaks");
    }

    [Theory]
    [InlineData("liver-injury", "Range of Hy's law: both", "1/3, 33 %, 1–91")]
    [InlineData("liver-injury", "Temple's corollary: ALT or AST alone", "1/3, 33 %, 1–91")]
    [InlineData("liver-injury", "Neither", "1/3, 33 %, 1–91")]
    [InlineData("liver-injury", "Not judged: either not measured, or without its limit of normal", "1")]
    [InlineData("liver-injury", "… phosphatase low: the classical case", "1")]
    [InlineData("ecg-qtcf", "Measured after infusion", "3")]
    [InlineData("ecg-qtcf", "Longest QTcF above 480 ms", "1/3, 33 %, 1–91")]
    [InlineData("ecg-qtcf", "Rise from baseline above 60 ms", "1/2, 50 %, 1–99")]
    [InlineData("ecg-findings", "Any abnormal, of those interpreted after infusion", "1/2, 50 %, 1–99")]
    [InlineData("immunogenicity", "… treatment-induced, of those tested after", "1/3, 33 %, 1–91")]
    [InlineData("immunogenicity", "… treatment-boosted, of those tested after", "1/3, 33 %, 1–91")]
    [InlineData("immunogenicity", "Treatment-emergent: induced or boosted, of those tested after", "2/3, 67 %, 9–99")]
    [InlineData("immunogenicity", "Positive at baseline, of those tested before infusion", "1/3, 33 %, 1–91")]
    [InlineData("pregnancy-tests", "Women", "4")]
    [InlineData("pregnancy-tests", "Women positive after the infusion", "1")]
    [InlineData("pregnancy-tests", "Women never tested", "2")]
    [InlineData("pregnancy-tests", "Tests done", "3")]
    public void A_cell_of_all_subjects_is_as_counted_by_hand(string id, string row, string last) => Tables[id].Rows.First(r => r.Cells[0] == row).Cells[^1].ShouldBe(last);

    [Fact]
    public void The_listing_of_the_law_has_its_case_with_days_and_multiples() =>
        Tables["liver-injury-listing"].Rows.ShouldHaveSingleItem().Cells.ShouldBe(["S1", "low", "10.0 (day 9)", "–", "5.00 (day 12)", "1.10 (day 11)", "0.500 (day -1)", "–", "ALT 10.0 (day 9), bilirubin 5.00 (day 12)", "1.10 (day 11)"]);

    [Fact]
    public void Abnormal_electrocardiograms_are_listed_with_their_records() =>
        Tables["ecg-abnormal"].Rows.Select(r => string.Join("|", r.Cells)).ShouldBe(["S1|low|Day 7|7|QTcF 485 ms|75|–|EG 2", "S2|low|Day 7|7|Interpretation: Abnormal|–|yes|EG 3"]);

    [Fact]
    public void Every_result_is_named_once_and_is_of_a_table_that_is_made()
    {
        var results = ResultList.Of(Analysis, Package.Plan).Where(r => Ids.Contains(r.Output)).ToList();
        results.GroupBy(r => r with { Value = 0 }).Where(g => g.Count() > 1).Select(g => g.Key).ShouldBeEmpty();
        results.Select(r => r.Output).Distinct().Order().ShouldBe(["ecg-findings", "ecg-qtcf", "ecg-qtcf-by-visit", "immunogenicity", "liver-injury", "pregnancy-tests"]);
    }

    [Fact]
    public void The_figure_has_a_mark_for_each_subject_at_its_peaks_and_names_the_case()
    {
        var figure = new DrawnFigure(StudyFigures.Of(Analysis, Package.Plan).All.Single(f => f.Id == "liver-injury-peaks"));
        var (bilirubin, dashed) = (figure.Heights(decades: true), figure.Lines.Where(l => l.Dash.Length > 0 && l.Colour == "#D55E00").ToList());
        // Two more are the key's.
        figure.Circles.Count.ShouldBe(3 + 2);
        figure.Circles.Where(c => c.Fill != "none").ShouldHaveSingleItem().Y.ShouldBe(figure.Circles.Min(c => c.Y));
        bilirubin(figure.Circles.Min(c => c.Y)).ShouldBe(5, 0.1);
        dashed.ShouldContain(l => l.Y1 == l.Y2 && Math.Abs(bilirubin(l.Y1) - 2) < 0.05);
        figure.Texts.Where(t => t.Words is "S1" or "S2" or "S3" or "S4").Select(t => t.Words).ShouldBe(["S1"]);
    }

    private static StudyData Full()
    {
        var package = new[] { "S1", "S2", "S3", "S4" }.Aggregate(Package.Empty, (p, s) => p.With(s, s == "S3" ? "high" : "low"));
        return package.Data with
        {
            Laboratory =
            [
                Chemistry("S1", 1, -1, "ALT", 20), Chemistry("S1", 2, 9, "ALT", 400), Chemistry("S1", 3, 12, "BILI", 5), Chemistry("S1", 4, 11, "ALP", 110),
                Chemistry("S2", 1, 9, "ALT", 200), Chemistry("S2", 2, 9, "BILI", 0.5), Chemistry("S3", 1, 9, "ALT", 30), Chemistry("S3", 2, 9, "BILI", 0.6), Chemistry("S4", 1, 9, "ALT", 30),
                Pregnancy("S1", 9, -3, "NEGATIVE"), Pregnancy("S2", 9, -3, "NEGATIVE"), Pregnancy("S2", 10, 40, "POSITIVE"),
            ],
            Electrocardiograms =
            [
                Interval("S1", 1, -1, 410), Interval("S1", 2, 7, 485), Interval("S2", 1, -1, 410), Interval("S2", 2, 7, 420), Interval("S3", 1, 7, 430),
                Interval("S2", 3, 7.1, null) with { Test = "INTP", Name = "Interpretation", Finding = "ABNORMAL", ClinicallySignificant = true }, Interval("S3", 2, 7, null) with { Test = "INTP", Name = "Interpretation", Finding = "NORMAL" },
            ],
            Immunogenicity =
            [
                Antibody("S1", 1, -3, "NEGATIVE", null), Antibody("S1", 2, 28, "POSITIVE", 40), Antibody("S2", 1, -3, "POSITIVE", 40), Antibody("S2", 2, 28, "POSITIVE", 160),
                Antibody("S3", 1, -3, "NEGATIVE", null), Antibody("S3", 2, 28, "NEGATIVE", null),
            ],
        };
    }

    private static LaboratoryResult Chemistry(string subject, int n, double day, string test, double value) =>
        new(subject, n, test, test, "CHEMISTRY", value, false, null, test == "BILI" ? "mg/dL" : "U/L", "", Package.AtHour(day * 24)) { UpperNormal = test switch { "BILI" => 1, "ALP" => 100, _ => 40 } };

    private static LaboratoryResult Pregnancy(string subject, int n, double day, string word) => new(subject, n, "HCG", "Choriogonadotropin Beta", "CHEMISTRY", null, false, null, "", "", Package.AtHour(day * 24)) { Finding = word };

    private static ElectrocardiogramResult Interval(string subject, int n, double day, double? value) => new(subject, n, "QTCFAG", "QTcF Interval, Aggregate", value, null, null, "msec", $"Day {Math.Round(day):0}", Package.AtHour(day * 24));

    private static ImmunogenicityResult Antibody(string subject, int n, double day, string word, double? titre) =>
        new(subject, n, "ADA_BAB", "Binding Antidrug Antibody", "", "CAR", titre, false, null, titre is null ? word : null, titre is null ? "" : "titer", "", Package.AtHour(day * 24));
}
