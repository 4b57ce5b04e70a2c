using Cartwright.Models.Reference;
using Cartwright.Patients;
using Cartwright.Protocols;
using Cartwright.Rehearsals;
using Xunit;

namespace Cartwright.Tests.Rehearsals;

/// <summary>
/// The boundary of "CD7 &gt; 30 %": patients of whose blasts 69.9 % do not carry the antigen. Those cannot be killed by the product, so nobody with more than 5 % / 0.70 = 7.14 % of
/// blasts in marrow can fall below 5 %.
/// </summary>
public class ThirtyPercentTests
{
    private const double Negative = 0.699, Remission = 5;

    private static readonly TrialPlan Plan = ShippedRehearsals.PlanOf("cd7-nct04785833");
    private static readonly Assumptions Boundary = ShippedRehearsals.AssumptionsOf("cd7-nct04785833", "assumptions-thirty-percent.yaml");
    private static readonly Lazy<IReadOnlyList<TrueCourse>> Courses = new(() => StudyCurves.Of(Plan, Boundary, 3, 200, 90, 1));

    [Fact]
    public void The_assumptions_are_those_of_the_study_but_for_the_share_without_the_antigen()
    {
        var (usual, here) = (ShippedRehearsals.AssumptionsOf("cd7-nct04785833").Patients.Population, Boundary.Patients.Population);
        foreach (var definition in ReferenceParameterTable.Definitions)
        {
            var changed = definition.Symbol == "f2";
            Assert.Equal(changed ? (Negative, 0) : (usual.TypicalOf(definition.Parameter), usual.SpreadOf(definition.Parameter)), (here.TypicalOf(definition.Parameter), here.SpreadOf(definition.Parameter)));
        }
    }

    // Less company in the marrow only speeds the clone that remains: it never falls below its course without the product.
    [Fact]
    public void Marrow_never_falls_below_the_antigen_negative_clone_without_the_product()
    {
        foreach (var course in Courses.Value)
        {
            var untreated = WithoutProduct(course);
            Assert.All(untreated.Where(u => u.Day <= course.Curves.LastDay), u => Assert.True(course.Curves.At(u.Day, Observable.MarrowTumour) >= (1 - 2e-3) * u.Percent));
        }
    }

    [Fact]
    public void Nobody_with_more_than_7_14_percent_of_blasts_reaches_a_remission()
    {
        // From the infusion on: what conditioning itself kills is made up for by growth before it.
        var above = Courses.Value.Where(c => c.Curves.At(0, Observable.MarrowTumour) > Remission / Negative).ToList();
        Assert.True(above.Count > 150);
        Assert.All(above, c => Assert.True(c.Curves.Lowest(Observable.MarrowTumour, 90) >= Remission * (1 - 2e-3)));
        // In the study's own patients most do.
        var usual = StudyCurves.Of(Plan, ShippedRehearsals.AssumptionsOf("cd7-nct04785833"), 3, 100, 90, 1);
        Assert.True(usual.Count(c => c.Curves.Lowest(Observable.MarrowTumour, 90) < Remission) > 70);
    }

    [Fact]
    public void It_rehearses_and_its_blasts_are_seen_in_marrow()
    {
        var trial = VirtualTrial.TreatFixed(Plan, Boundary.WithoutShortfallOrDropout(), 3, 60, 1, 1);
        var before = trial.Trial.Reports.Count(r => r.Blood.Any(b => b.Test == "BLAST" && b.Visit == "Day 28" && b.Value < 5));
        Assert.True(before < 15, $"{before} of 60 in remission on day 28");
    }

    private static List<(double Day, double Percent)> WithoutProduct(TrueCourse course)
    {
        var subject = new ReferenceSubject(course.Patient.Parameters);
        var conditioning = new[] { -3.0, -2, -1 }.Select(day => new ReferenceEvent(day, ReferenceTreatment.Conditioning, 1.0 / 3));
        var marrow = course.Patient.Parameters[ReferenceParameter.MarrowCapacity] * course.Patient.WeightKilograms / 70;
        var seen = new List<(double, double)>();
        ReferenceSolver.Solve(new([subject], new ReferenceSchedule([0, 4, 7, 10, 12, 14, 21, 28, 60], conditioning), (int _, in ReferenceSight sight) =>
        {
            if (sight.Days >= 0) seen.Add((sight.Days, Math.Min(100, 100 * sight.State[ReferenceState.Tumour + 1] / marrow)));
        }));
        return seen;
    }
}
