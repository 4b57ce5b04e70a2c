using Cartwright.Models.Reference;
using Cartwright.Patients;
using Cartwright.Rehearsals;
using Cartwright.Tests.Patients;
using Cartwright.Trials.CaseReports;
using Xunit;

namespace Cartwright.Tests.Trials;

/// <summary>
/// A law: where nothing carries the product's antigen, nothing happens that the product could do. The patients' own temperature, pressure and saturation are typical, so that
/// an instrument's error alone makes nobody ill.
/// </summary>
public class AntigenFreeTests
{
    private static readonly Assumptions Free = Example.Assuming("population: her2IV", """
        population: her2IV
          with:
            { dA1: 0, dA2: 0, dA4: 0, dAH: 0, dAB: 0, eldT: 0,
              T0b: { typical: 36.7, spread: 0 }, MAP0: { typical: 88, spread: 0 }, SpO20: { typical: 97, spread: 0 } }
        """);

    private static readonly Lazy<VirtualSite> Site = new(() => new(Free, 150, level: 3));
    private static readonly Lazy<IReadOnlyList<TrueCourse>> Courses = new(() => StudyCurves.Of(Example.Plan, Free, 3, 60, 180, 1));

    [Fact]
    public void There_is_no_fever_no_cytokine_release_and_nobody_treats_what_is_not_there()
    {
        foreach (var report in Site.Value.Reports)
        {
            Assert.DoesNotContain(report.VitalSigns, v => v.Test == "TEMP" && v.Value >= 38.0);
            Assert.DoesNotContain(report.AdverseEvents, e => e.Term is "Cytokine release syndrome" or "Immune effector cell-associated neurotoxicity syndrome");
            Assert.All(report.IceAssessments, i => Assert.Equal((10, true), (i.Score, i.Arousable)));
            Assert.DoesNotContain(report.Medications, m => m.Class != MedicationClass.NewAnticancerTherapy);
            Assert.DoesNotContain(report.Procedures, p => p.Name != "LEUKAPHERESIS");
        }
        Assert.All(Courses.Value, c => Assert.Empty(c.Given));
    }

    [Theory]
    [InlineData(Observable.Il2)]
    [InlineData(Observable.Il6)]
    [InlineData(Observable.Il10)]
    [InlineData(Observable.TnfAlpha)]
    [InlineData(Observable.IfnGamma)]
    [InlineData(Observable.Crp)]
    [InlineData(Observable.Ferritin)]
    [InlineData(Observable.Ldh)]
    public void Every_cytokine_stays_at_its_baseline_to_the_bit(Observable what)
    {
        foreach (var curves in Courses.Value.Select(c => c.Curves))
            Assert.All(Enumerable.Range(0, curves.Days.Count), node => Assert.Equal(curves.Baseline(what), curves.AtNode(node, what)));
    }

    // dN = αx = 0.3 a day: all that was infused dies at that rate, and nothing is triggered.
    [Fact]
    public void The_product_decays_as_an_exponential_and_does_nothing_else()
    {
        foreach (var curves in Courses.Value.Where(c => c.DeathDays > 28).Select(c => c.Curves))
        {
            var given = curves.At(0, Observable.CarTCells);
            foreach (var day in (double[])[0.25, 1, 3, 7, 14, 28])
                Assert.Equal(given * Math.Exp(-0.3 * day), curves.At(day, Observable.CarTCells), 2e-3 * given * Math.Exp(-0.3 * day) + 1e-8);
        }
    }

    // The logistic equation: n(t) = K/(1 + (K/n₀ − 1)·e^(−g·t)); a diameter grows with the cube root.
    [Fact]
    public void Tumours_grow_as_they_would_without_treatment()
    {
        foreach (var course in Courses.Value)
        {
            var (p, curves) = (course.Patient.Parameters, course.Curves);
            var (capacity, start, growth) = (p[ReferenceParameter.TumourCapacity], p[ReferenceParameter.TumourBurden], p[ReferenceParameter.TumourGrowth]);
            foreach (var day in (double[])[0, 14, 35, 60, 130])
                if (day <= curves.LastDay)
                    Assert.Equal(Math.Cbrt(capacity / start / (1 + (capacity / start - 1) * Math.Exp(-growth * (day + 6)))), course.SumOfDiameters(day) / course.SumOfDiameters(-6), 2e-3);
        }
    }
}
