using System.Text.RegularExpressions;
using Cartwright.Analysis;
using Cartwright.Datasets.Sdtm;
using Cartwright.Protocols;
using Cartwright.Reports;
using Cartwright.Reports.Results;
using Cartwright.Reports.Tables;
using Cartwright.Tests.Analysis.Course;
using Cartwright.Tests.Analysis.Safety;
using Shouldly;
using Xunit;

namespace Cartwright.Tests.Reports;

/// <summary>The tables of the course of a trial, of a package that has everything they are read from.</summary>
public partial class CourseReportTests
{
    private const string Acute = "ACUTE GRAFT VERSUS HOST DISEASE", Infections = "Infections and infestations", Neoplasms = "Neoplasms benign, malignant and unspecified (incl cysts and polyps)";

    private static readonly TrialPlan Plan = Package.Plan with
    {
        IsDonorDerived = true,
        Specification = new Dictionary<string, ProductLimit> { ["VIABLE"] = ProductLimit.Read(">= 70 %").Value, ["STERIL"] = ProductLimit.Read("NO GROWTH").Value, ["VCN"] = ProductLimit.Read("<= 5 copies/cell").Value },
    };

    private static readonly StudyData Data = Full();
    private static readonly StudyAnalysis Analysis = StudyAnalysis.Of(Data, Plan, null);
    private static readonly Dictionary<string, Table> Tables = StudyTables.Of(Analysis, Plan).ToDictionary(t => t.Id);

    public static TheoryData<string> Ids =>
    [
        "demographics", "demographics-listing", "prior-therapy", "bridging-and-conditioning", "follow-up", "deviations", "deviations-listing", "disposition-listing", "manufacturing", "product-attributes",
        "manufacturing-listing", "adverse-events-by-period", "event-incidence", "events-of-interest", "serious-events-criteria", "deaths", "deaths-listing", "infections", "infections-listing", "graft-versus-host",
        "graft-versus-host-listing", "concomitant-treatment", "concomitant-treatment-listing", "second-malignancies", "long-term-follow-up", "replication-competent-virus", "vector-persistence",
        "long-term-follow-up-listing",
    ];

    [Theory, MemberData(nameof(Ids))]
    public void What_is_in_the_package_is_in_its_table(string id)
    {
        var table = Tables[id];
        table.WhyEmpty.ShouldBeNull();
        table.Rows.ShouldAllBe(r => r.Heading || r.Cells.Count == table.Columns.Count);
        var marks = table.Rows.SelectMany(r => r.Cells).SelectMany(c => Marks().Matches(c)).SelectMany(m => m.Groups[1].Value.Split(", ")).Distinct().OrderBy(int.Parse);
        marks.ShouldBe(table.Footnotes.Select(n => Note().Match(n)).Where(m => m.Success).Select(m => m.Groups[1].Value));
    }

    [Theory]
    [InlineData("product-attributes", "within the limit, of those judged", "1/1")]
    [InlineData("manufacturing", "Manufacturing failed, of those collected", "1/4, 25 %, 1–81")]
    [InlineData("manufacturing", "of these out of specification", "1")]
    [InlineData("prior-therapy", "Lines: median (range)", "2.00 (2.00–2.00), n = 1 [1, 2]")]
    [InlineData("deviations", "Any", "2 (3)")]
    [InlineData("deaths", "Died", "1")]
    [InlineData("graft-versus-host", "Grade 3", "1")]
    [InlineData("graft-versus-host", "Severe", "1")]
    [InlineData("infections", "of these viral", "1")]
    [InlineData("long-term-follow-up", "Year 1", "1")]
    public void A_cell_of_all_subjects_is_as_counted_by_hand(string id, string row, string last) => Tables[id].Rows.First(r => r.Cells[0] == row).Cells[^1].ShouldBe(last);

    [Fact]
    public void Every_result_is_named_once_and_belongs_to_a_table()
    {
        var results = ResultList.Of(Analysis, Plan);
        results.GroupBy(r => r with { Value = 0 }).Where(g => g.Count() > 1).Select(g => g.Key).ShouldBeEmpty();
        results.Select(r => r.Output).Distinct().Except(Tables.Keys).ShouldBeEmpty();
        results.Single(r => r is { Output: "manufacturing", Parameter: "manufacturing failed", Group: "Total", Statistic: "share" }).Value.OrNull.ShouldBe(0.25);
    }

    [Fact]
    public void The_rows_of_one_event_have_one_number_in_ADAE()
    {
        var rows = AdamText.Of(Data, Analysis, Plan)["adae.csv"].Split('\n').Where(l => l.Contains("Hypoxia", StringComparison.Ordinal)).Select(l => l.TrimEnd('\r').Split(',')[^1]).ToList();
        rows.Count.ShouldBe(2);
        rows.Distinct().Count().ShouldBe(1);
    }

    private static StudyData Full()
    {
        var package = new[] { "S1", "S2", "S3" }.Aggregate(Package.Empty, (p, s) => p.With(s, s == "S3" ? "high" : "low", seenUntil: 800).Collected(-30, s).Product(-8, s == "S2" ? "RELEASED OUT OF SPECIFICATION" : "RELEASED", subject: s))
            .NeverInfused("S4", enrolledOnDay: -40).Collected(-30, "S4").Product(-8, "MANUFACTURING FAILED", "no growth", "S4")
            .Event(2, "Hypoxia", 2, end: 3).Event(4, "Hypoxia", 4, serious: true, end: 9).WithLast(e => e with { Criteria = SeriousnessCriteria.LifeThreatening | SeriousnessCriteria.Hospitalisation, RelatedToConditioning = false })
            .Event(5, "Cytokine release syndrome", 3).Event(20, "Cytomegalovirus infection", 3, system: Infections).WithLast(e => e with { PathogenClass = "VIRAL", Location = "BLOOD" })
            .Event(300, "T-cell lymphoma", 4, serious: true, system: Neoplasms, subject: "S2").Event(44, "Sepsis", 5, serious: true, system: Infections, subject: "S3", related: false)
            .About(25, Acute, "SKINSTG", 1).About(25, Acute, "LIVERSTG", 2).About(25, Acute, "LGISTG", 0).About(25, Acute, "UGISTG", 0).About(40, Acute, "SKINBSA", 10, unit: "%")
            .About(200, "CHRONIC GRAFT VERSUS HOST DISEASE", "CGVHDSEV", text: "SEVERE").About(310, "T-cell lymphoma", "TRANSGEN", text: "NEGATIVE", subject: "S2")
            .Medicine("TOCILIZUMAB", "ANTI-CYTOKINE", 130, 131).Visit(90).Visit(700).Virus(91, "NEGATIVE").Virus(400, "POSITIVE", "S2").CutOff(800);
        ConcomitantMedication Therapy(int n, string subject, string category, string? line) => new(subject, n, $"THERAPY {n}", "", Package.Day(-200 + n), null) { Category = category, Group = line };
        BiospecimenFinding Test(string subject, int n, string test, double? value, string? word, string unit) => new(subject, n, "LOT", test, test, value, false, null, word, unit, Package.Day(-9));
        return package.Data with
        {
            Demographics = [.. package.Data.Demographics.Select(d => (d.Subject == "S3" ? d with { Death = Package.Day(45), LastContact = Package.Day(45) } : d) with { Race = "ASIAN", Ethnicity = d.Subject == "S1" ? null : "NOT HISPANIC OR LATINO" })],
            Medications =
            [
                .. package.Data.Medications, Therapy(11, "S1", CodeLists.TherapyCategory.Prior, "1"), Therapy(12, "S1", CodeLists.TherapyCategory.Prior, "2"), Therapy(11, "S2", CodeLists.TherapyCategory.Prior, null),
                Therapy(12, "S2", CodeLists.TherapyCategory.Bridging, null),
            ],
            Deviations = [new("S1", 1, "Visit missed", "", "MINOR", Package.Day(9), null), new("S1", 2, "Visit late", "VISIT WINDOW", "MINOR", Package.Day(12), null), new("S4", 1, "Consent late", "", "MAJOR", null, null)],
            BiospecimenFindings = [Test("S1", 1, "VIABLE", 92, null, "%"), Test("S2", 1, "VIABLE", 61, null, "%"), Test("S1", 2, "STERIL", null, "NO GROWTH", ""), Test("S1", 3, "VCN", 3, null, "ratio")],
            Encounters = [new("S1", 1, "INTENSIVE CARE UNIT", Package.Day(4), Package.Day(8))],
            Concentrations = [new("S1", 1, "CAR", "CAR", 500, false, 50, "copies/ug", "BLOOD", "", "Day 28", Package.AtHour(28 * 24)), new("S1", 2, "CAR", "CAR", 60, false, 50, "copies/ug", "BLOOD", "", "Year 2", Package.AtHour(730 * 24))],
        };
    }

    [GeneratedRegex(@" \[(\d+(?:, \d+)*)\]")]
    private static partial Regex Marks();

    [GeneratedRegex(@"^\[(\d+)\] ")]
    private static partial Regex Note();
}
