using Cartwright.Analysis.Response;
using Cartwright.Datasets;
using Cartwright.Datasets.Sdtm;
using Cartwright.Patients;
using Cartwright.Tests.Rehearsals.Approved;
using Cartwright.Trials.CaseReports;
using Shouldly;
using Xunit;

namespace Cartwright.Tests.Trials.Clinic;

/// <summary>What the virtual clinic writes down of a myeloma and of a lymphoma, against the truth of the patients.</summary>
public class MyelomaAndLymphomaTests
{
    private static readonly Lazy<VirtualSite> Myeloma = new(() => Site("carvykti-cartitude-1")), Lymphoma = new(() => Site("yescarta-zuma-1")), Leukaemia = new(() => Site("kymriah-eliana"));

    [Fact]
    public void M_protein_is_the_truth_with_the_error_of_the_laboratory()
    {
        var errors = Tests("MPROTS").Where(t => t.Row.Value is not null).Select(t => Math.Log(t.Row.Value!.Value / t.Truth.Curves.At(t.Day, Observable.MProtein))).ToList();
        errors.Count.ShouldBeGreaterThan(100);
        Math.Sqrt(errors.Average(e => e * e)).ShouldBe(0.05, 0.01);
    }

    [Fact]
    public void Immunofixation_is_negative_below_its_limit_and_then_marrow_is_looked_at()
    {
        var fixations = Tests("IMFIXS").ToList();
        fixations.ShouldAllBe(f => f.Row.Finding == (f.Truth.Curves.At(f.Day, Observable.MProtein) >= 0.2 ? "POSITIVE" : "NEGATIVE"));
        fixations.Select(f => f.Row.Finding).Distinct().Count().ShouldBe(2);
        var smears = Tests("PLSMCE").Select(t => t.Row.At).ToHashSet();
        fixations.Where(f => f.Day > 0).ShouldAllBe(f => smears.Contains(f.Row.At) == (f.Row.Finding == "NEGATIVE"));
    }

    [Fact]
    public void Who_has_too_little_m_protein_to_be_measured_has_light_chains_that_can_be()
    {
        var few = Tests("MPROTS").Where(t => t.Day < 0 && !(t.Row.Value >= 10)).ToList();
        few.ShouldNotBeEmpty();
        var chains = Tests("KLCF").Where(t => t.Day < 0).ToDictionary(t => t.Row.At, t => t.Row.Value!.Value);
        few.Count(t => chains[t.Row.At] - 10 >= 100).ShouldBeGreaterThanOrEqualTo(few.Count - 1);
    }

    [Fact]
    public void A_myeloma_has_no_lesions_and_its_response_is_derived_from_the_package()
    {
        Myeloma.Value.Reports.ShouldAllBe(r => r.Lesions.Count == 0);
        var plan = ApprovedRehearsals.Plan("carvykti-cartitude-1");
        var analysed = ResponseAnalysis.Of(StudyDatasets.From(plan, Myeloma.Value.Reports), plan);
        analysed.Infused.Complete.Events.ShouldBeGreaterThan(0);
        analysed.Subjects.Where(s => s.Best.Category == ResponseCategory.Complete).Select(s => s.Best.OwnCode).Distinct().ShouldBe(["CR"]);
    }

    [Theory]
    [InlineData(1, 0.01)]
    [InlineData(1e-9, 0.10)]
    public void A_scan_is_negative_where_hardly_any_living_tumour_is_left(double below, double share)
    {
        var seen = 0;
        var assumptions = ApprovedRehearsals.Assumptions("yescarta-zuma-1");
        var site = new VirtualSite(assumptions with { Imaging = assumptions.Imaging! with { Pet = new(below, share) } }, 60, 1, ApprovedRehearsals.Plan("yescarta-zuma-1"));
        foreach (var (report, truth) in site.Known)
        {
            if (report.Scans.Count == 0) continue;
            double Volume(ScanReading scan) => truth.Curves.At(VirtualSite.Day(report, scan.At), Observable.MetabolicVolume);
            var start = Volume(report.Scans[0]);
            foreach (var scan in report.Scans)
            {
                scan.Score.ShouldBe(Volume(scan) < below || Volume(scan) < share * start ? 2 : 4);
                seen += scan.Score == 2 ? 1 : 0;
            }
        }
        seen.ShouldBeGreaterThan(20);
    }

    [Fact]
    public void Each_measured_lesion_of_a_lymphoma_has_two_diameters_and_each_visit_a_scan()
    {
        var data = StudyDatasets.From(ApprovedRehearsals.Plan("yescarta-zuma-1"), Lymphoma.Value.Reports);
        data.TumourResults.Count(r => r.Diameter == LesionDiameter.Perpendicular).ShouldBe(data.TumourResults.Count(r => r.Diameter == LesionDiameter.Longest && r.DiameterMillimetres is not null));
        data.Responses.ShouldAllBe(r => r.Test == CodeLists.ResponseTest.Deauville && r.Method == "PET-CT");
        data.Responses.Select(r => (r.Subject, r.Visit)).ToHashSet().SetEquals(data.TumourResults.Select(r => (r.Subject, r.Visit))).ShouldBeTrue();
    }

    [Fact]
    public void A_leukaemia_is_neither_imaged_nor_scanned()
    {
        Leukaemia.Value.Reports.ShouldAllBe(r => r.Lesions.Count == 0 && r.Scans.Count == 0);
        Leukaemia.Value.Infused.ShouldAllBe(r => r.Blood.Any(b => b.Test == "BLAST"));
    }

    [Fact]
    public void A_study_of_solid_tumours_writes_neither() =>
        VirtualSite.Usual.Reports.ShouldAllBe(r => r.Scans.Count == 0 && r.Measurements.All(m => m.PerpendicularMillimetres == null) && r.Blood.All(b => b.Finding == null));

    private static VirtualSite Site(string folder) => new(ApprovedRehearsals.Assumptions(folder), 60, 1, ApprovedRehearsals.Plan(folder));

    private static IEnumerable<(BloodResult Row, TrueCourse Truth, double Day)> Tests(string test) =>
        Myeloma.Value.Known.SelectMany(k => k.Report.Blood.Where(b => b.Test == test).Select(b => (b, k.Truth, VirtualSite.Day(k.Report, b.At))));
}
