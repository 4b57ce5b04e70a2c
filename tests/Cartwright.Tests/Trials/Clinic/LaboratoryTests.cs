using Cartwright.Patients;
using Cartwright.Tests.Rehearsals;
using Cartwright.Trials.CaseReports;
using Xunit;

namespace Cartwright.Tests.Trials.Clinic;

/// <summary>What the laboratory reports of the truth: its errors are those supposed, log-normal or, of a smear, binomial.</summary>
public class LaboratoryTests
{
    private static readonly Lazy<VirtualSite> Leukaemia = new(() => new(ShippedRehearsals.AssumptionsOf("cd7-nct04785833"), 150, level: 2, ShippedRehearsals.PlanOf("cd7-nct04785833")));

    // The logarithm of result over truth has variance ln(1 + cv²).
    [Fact]
    public void The_assay_errs_as_supposed_and_reports_nothing_below_its_limit()
    {
        var errors = new List<double>();
        foreach (var (report, truth) in VirtualSite.Usual.Known)
            foreach (var sample in report.Blood.Where(b => b.Kind == BloodTest.Kinetics))
            {
                var level = truth.Curves.At(VirtualSite.Day(report, sample.At), Observable.Transgene);
                if (level > 250) errors.Add(Math.Log(sample.Value!.Value / level));
                if (level < 15) Assert.Null(sample.Value);
                Assert.True(sample.Value is null or >= 50);
            }
        AreLogNormal(errors, 0.3);
    }

    [Theory]
    [InlineData("IL2", Observable.Il2, 0.7, double.PositiveInfinity)]
    [InlineData("IL6", Observable.Il6, 0.2, 1530)]
    [InlineData("IL10", Observable.Il10, 0.2, 750)]
    [InlineData("TNFA", Observable.TnfAlpha, 0.5, double.PositiveInfinity)]
    [InlineData("IFNG", Observable.IfnGamma, 0.2, 2921)]
    public void A_cytokine_is_read_between_its_limits(string test, Observable what, double lowest, double highest)
    {
        var errors = new List<double>();
        foreach (var (report, truth) in VirtualSite.Usual.Known)
            foreach (var sample in report.Blood.Where(b => b.Test == test))
            {
                var level = truth.Curves.At(VirtualSite.Day(report, sample.At), what);
                Assert.True(sample.Value is null || (sample.Value >= lowest && sample.Value <= highest));
                if (level > 3 * highest) Assert.Equal(highest, sample.Value);
                if (level > 3 * lowest && level < highest / 3) errors.Add(Math.Log(sample.Value!.Value / level));
            }
        AreLogNormal(errors, 0.2);
    }

    [Theory]
    [InlineData("NEUT", Observable.Neutrophils, 0.1, 0.1)]
    [InlineData("PLAT", Observable.Platelets, 0.1, 10)]
    [InlineData("IGG", Observable.Immunoglobulin, 0.05, 1)]
    [InlineData("BCELL", Observable.BCells, 0.2, 4)]
    [InlineData("TNK", Observable.TnkCells, 0.2, 4)]
    public void A_count_errs_as_supposed(string test, Observable what, double cv, double above)
    {
        var errors = new List<double>();
        foreach (var (report, truth) in Leukaemia.Value.Known)
            foreach (var sample in report.Blood.Where(b => b.Test == test))
                if (truth.Curves.At(VirtualSite.Day(report, sample.At), what) is var level && level > above) errors.Add(Math.Log(sample.Value!.Value / level));
        AreLogNormal(errors, cv);
    }

    // Cells of 500 looked at: the sum of counts less what is expected has the sum of n·p·(1 − p) as its variance.
    [Fact]
    public void A_smear_counts_blasts_among_five_hundred_cells()
    {
        var (off, variance, smears) = (0.0, 0.0, 0);
        foreach (var (report, truth) in Leukaemia.Value.Known)
            foreach (var smear in report.Blood.Where(b => b.Kind == BloodTest.Marrow))
            {
                var share = truth.Curves.At(VirtualSite.Day(report, smear.At), Observable.MarrowTumour) / 100;
                var seen = (smear.Value ?? 0) * 5;
                Assert.Equal(Math.Round(seen), seen, 1e-9);
                Assert.Equal(0.2, smear.LowerLimit);
                (off, variance, smears) = (off + seen - 500 * share, variance + 500 * share * (1 - share), smears + 1);
            }
        Assert.True(smears > 300);
        Assert.InRange(off / Math.Sqrt(variance), -4, 4);
    }

    // The count by the product's antigen: T and NK cells and antigen-positive blasts, the product's own cells apart.
    [Fact]
    public void Cells_with_the_products_antigen_are_the_patients_own()
    {
        foreach (var (_, truth) in Leukaemia.Value.Known.Take(20))
            foreach (var day in (double[])[-6, 0, 7, 14, 28])
                if (day <= truth.Curves.LastDay)
                    Assert.Equal(truth.Curves.At(day, Observable.TnkCells) + truth.Curves.At(day, Observable.AntigenPositiveTumourInBlood), truth.AntigenPositiveCells(day), 1e-9 * (1 + truth.AntigenPositiveCells(day)));
    }

    // Three figures are printed, which adds a variance of about (0.01/3.46)² at the most.
    private static void AreLogNormal(List<double> errors, double cv)
    {
        var variance = Math.Log(1 + cv * cv);
        Assert.True(errors.Count > 200, $"{errors.Count} results");
        Assert.Equal(0, errors.Average(), 4 * Math.Sqrt(variance / errors.Count));
        Assert.Equal(variance, errors.Average(e => e * e), 4 * variance * Math.Sqrt(2.0 / errors.Count) + 1e-5);
    }
}
