using Cartwright.Patients;
using Cartwright.Rehearsals;
using Cartwright.Tests.Rehearsals;
using Xunit;

namespace Cartwright.Tests.Patients;

/// <summary>A law: more cells expand to more cells. The patients are the same at every level.</summary>
public class DoseEffectTests
{
    [Theory]
    [InlineData("her2-e-cart", Observable.CarTCells)]
    [InlineData("her2-e-cart", Observable.Transgene)]
    [InlineData("cd7-nct04785833", Observable.CarTCells)]
    [InlineData("t4-nct01818323", Observable.CarTCells)]
    public void The_median_peak_rises_from_level_to_level(string folder, Observable what)
    {
        var (plan, assumptions) = (ShippedRehearsals.PlanOf(folder), ShippedRehearsals.AssumptionsOf(folder));
        var medians = plan.Levels.Select(l => StudyCurves.Of(plan, assumptions, l.Number, 100, 28, 1).Select(c => c.Curves.Peak(what).Value).Order().ElementAt(50)).ToList();
        Assert.All(medians.Zip(medians.Skip(1)), m => Assert.True(m.First < m.Second));
    }

    // Before anything is triggered: cells in blood are a fixed part of those infused (fblood = 2 %; blood 0.07 L a kilogram).
    [Fact]
    public void At_the_infusion_blood_holds_its_part_of_the_cells_that_arrive()
    {
        foreach (var course in StudyCurves.Of(Her2.Plan, Her2.Assumptions, 2, 50, 1, 1))
        {
            var delivered = course.Patient.Parameters[Cartwright.Models.Reference.ReferenceParameter.DeliveredShare];
            Assert.Equal(0.02 * Her2.Plan.Levels[1].Dose.Amount * delivered / 0.07e6, course.Curves.At(0, Observable.CarTCells), 1e-6 * course.Curves.At(0, Observable.CarTCells));
        }
    }
}
