using Cartwright.Models.Reference;
using Cartwright.Patients;
using Cartwright.Rehearsals;
using Xunit;

namespace Cartwright.Tests.Patients;

/// <summary>Lesions share out the sums of diameters of the two sites, and change no sum.</summary>
public class TargetLesionTests
{
    private const int Many = 2000;
    private static readonly VirtualPatient[] Drawn = [.. Enumerable.Range(1, Many).Select(n => VirtualPatient.Draw(Example.Assumptions, 7, 1, (uint)n))];

    [Fact]
    public void The_lesions_of_a_site_are_the_whole_of_it()
    {
        Assert.All(Drawn, p => Assert.InRange(p.Lesions.Count, 1, 5));
        foreach (var site in Drawn.SelectMany(p => p.Lesions.GroupBy(l => l.Site))) Assert.Equal(1, site.Sum(l => l.Share), 1e-12);
        Assert.All(Drawn, p => Assert.Contains(p.Lesions, l => l.Site == Observable.Lesion1));
    }

    // RECIST 1.1, section 3.1.1: 10 mm, and a node 15 mm along its short axis.
    [Fact]
    public void Every_lesion_could_be_a_target()
    {
        foreach (var patient in Drawn)
            Assert.All(patient.Lesions, l => Assert.True(l.Share * SumAt(patient, l.Site) >= (l.LymphNode ? 15 : 10) - 1e-9));
    }

    // At site 2 a sum of less than 10 mm carries no target: 30·exp(0.4·z) < 10 for 0.3 % of patients.
    [Fact]
    public void As_many_patients_as_supposed_have_a_single_lesion() =>
        Assert.Equal(0.15, Drawn.Average(p => p.Lesions.Count == 1 ? 1.0 : 0), 4 * Math.Sqrt(0.15 * 0.85 / Many) + 0.003);

    [Fact]
    public void What_they_add_up_to_is_the_sum_of_their_sites_at_any_time()
    {
        foreach (var course in StudyCurves.Of(Example.Plan, Example.Assumptions, 3, 40, 15, 7).Where(c => c.DeathDays > 15))
        {
            var sites = course.Patient.Lesions.Select(l => l.Site).Distinct().ToList();
            foreach (var day in (double[])[-6, 0, 5.3, 14.1])
                Assert.Equal(sites.Sum(s => course.Curves.At(day, s)), course.SumOfDiameters(day), 1e-9 * course.SumOfDiameters(day));
            Assert.Equal(sites.Sum(s => SumAt(course.Patient, s)), course.SumOfDiameters(-6), 1e-9 * course.SumOfDiameters(-6));
        }
    }

    [Fact]
    public void A_disease_without_imaging_has_none() =>
        Assert.Empty(VirtualPatient.Draw(Example.Assumptions with { Imaging = null }, 7, 1, 1).Lesions);

    [Fact]
    public void Neither_has_a_disease_without_lesions_whatever_is_supposed_of_imaging() =>
        Assert.Empty(VirtualPatient.Draw(Example.Assuming("population: her2IV", "population: cd7TALL"), 7, 1, 1).Lesions);

    private static double SumAt(VirtualPatient patient, Observable site) =>
        patient.Parameters[site == Observable.Lesion1 ? ReferenceParameter.Lesion1Diameters : ReferenceParameter.Lesion2Diameters];
}
