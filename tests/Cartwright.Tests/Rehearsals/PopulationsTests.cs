using Cartwright.Models.Reference;
using Cartwright.Patients;
using Cartwright.Protocols;
using Cartwright.Rehearsals;
using Cartwright.Tests.Patients;
using Cartwright.Trials.CaseReports;
using Xunit;

namespace Cartwright.Tests.Rehearsals;

/// <summary>Any population of the reference model can be rehearsed, and the product measured in either unit.</summary>
public class PopulationsTests
{
    private static readonly TrialPlan Plan = Example.Plan with { Visits = Example.Plan.Visits with { Imaging = [], EfficacyUntil = new(60), AdverseEventsUntil = new(60), QualityOfLife = [], Kinetics = [.. Example.Plan.Visits.Kinetics.Where(v => v.Planned.Days < 60)] } };

    public static TheoryData<string> Names => [.. ReferencePopulation.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_population_goes_through_a_trial(string population)
    {
        var into = population == "t4IT" ? "\n  with: { ld: 3 }" : "";
        var trial = VirtualTrial.TreatFixed(Plan with { IsIntratumoral = population == "t4IT" }, Example.Assuming("population: her2IV", $"population: {population}{into}"), 2, 24, 1, 1);
        Assert.Equal(24, trial.Trial.Reports.Count);
        var curves = trial.Truth.Values.Select(t => t.Curves).ToList();
        Assert.All(curves, c => Assert.All(Enum.GetValues<Observable>(), what => Assert.All(Enumerable.Range(0, c.Days.Count), node => Assert.True(double.IsFinite(c.AtNode(node, what)) && c.AtNode(node, what) >= 0))));
        Assert.Equal(population is "her2IV" or "t4IT" or "axiLBCL", trial.Truth.Values.All(t => t.Patient.Lesions.Count > 0));
    }

    [Fact]
    public void A_product_measured_in_cells_is_read_with_the_same_errors_as_one_measured_in_copies()
    {
        var text = Example.With("unit: copies/µg  ", "unit: cells/µL  ").Replace("lloq: 50 copies/µg", "lloq: 0.2 cells/µL", StringComparison.Ordinal);
        var (cells, copies) = (Treat(AssumptionsFile.Read("a.yaml", text).Assumptions!), Treat(Example.Assumptions));
        foreach (var (a, b) in cells.Trial.Reports.Zip(copies.Trial.Reports).Where(r => r.First.Infusions.Count > 0))
        {
            var curves = cells.Truth.Values.First(t => t.Patient.Number == uint.Parse(a.Demography.SubjectId)).Curves;
            foreach (var (x, y) in Samples(a).Zip(Samples(b)).Where(s => s.First.Value is not null && s.Second.Value is not null))
            {
                var day = (x.At - a.Infusions[0].At).TotalDays;
                Assert.Equal("cells/µL", x.Unit);
                Assert.Equal(curves.At(day, Observable.CarTCells) / curves.At(day, Observable.Transgene), x.Value!.Value / y.Value!.Value, 0.012 * x.Value.Value / y.Value.Value);
            }
        }

        static VirtualTrial Treat(Assumptions assumptions) => VirtualTrial.TreatFixed(Plan, assumptions, 3, 30, 1, 1);
        static IEnumerable<BloodResult> Samples(CaseReport report) => report.Blood.Where(b => b.Kind == BloodTest.Kinetics);
    }
}
