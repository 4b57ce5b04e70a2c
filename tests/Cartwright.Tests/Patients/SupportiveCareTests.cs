using Cartwright.Models.Reference;
using Cartwright.Patients;
using Cartwright.Rehearsals;
using Xunit;

namespace Cartwright.Tests.Patients;

/// <summary>The ward's care against the words of reference-model.md, section 8, in patients who need much of it.</summary>
public class SupportiveCareTests
{
    private static readonly Lazy<IReadOnlyList<TrueCourse>> Courses = new(() =>
        StudyCurves.Of(Example.Brief, Example.Assuming("population: her2IV", "population: her2IV\n  with: { gcyt: { typical: 10, spread: 1 }, susN: 0.8 }"), 3, 300, 28, 2));

    [Fact]
    public void Tocilizumab_is_given_twelve_hours_apart_three_times_a_day_and_four_times_in_all_at_8_mg_a_kilogram()
    {
        var most = 0;
        foreach (var course in Courses.Value)
        {
            var doses = Given(course, ReferenceTreatment.Tocilizumab).ToList();
            Assert.All(doses.Zip(doses.Skip(1)), d => Assert.True(d.Second.Days - d.First.Days >= 0.5));
            Assert.All(doses, first => Assert.True(doses.Count(d => d.Days >= first.Days && d.Days < first.Days + 1) <= 3));
            Assert.All(doses, d => Assert.Equal(Math.Min(800, 8 * course.Patient.WeightKilograms), d.Amount, 1e-9));
            most = Math.Max(most, doses.Count);
        }
        Assert.Equal(4, most);
    }

    // poltoci = 2 for this population: fluids or oxygen at least, at two readings running.
    [Fact]
    public void Nobody_receives_tocilizumab_whose_last_two_readings_do_not_ask_for_it()
    {
        var given = 0;
        foreach (var course in Courses.Value)
            foreach (var dose in Given(course, ReferenceTreatment.Tocilizumab))
            {
                var two = course.Readings.Where(r => r.Days <= dose.Days).TakeLast(2).ToList();
                Assert.Equal([dose.Days - 0.25, dose.Days], two.Select(r => r.Days));
                Assert.All(two, r => Assert.True(r.Reading.FluidPressure > 0 || r.Reading.OxygenFlow > 0));
                given++;
            }
        Assert.True(given > 50);
    }

    // polster = 3, polican = 2: or a grade 2 that lasts two days after tocilizumab.
    [Fact]
    public void Dexamethasone_is_10_mg_and_anakinra_100_mg_every_twelve_hours_at_the_most()
    {
        foreach (var course in Courses.Value)
        {
            Assert.All(Given(course, ReferenceTreatment.Dexamethasone), d => Assert.Equal(10, d.Amount));
            Assert.All(Given(course, ReferenceTreatment.Anakinra), d => Assert.Equal(100, d.Amount));
            var anakinra = Given(course, ReferenceTreatment.Anakinra).Select(d => d.Days).ToList();
            Assert.All(anakinra.Zip(anakinra.Skip(1)), d => Assert.True(d.Second - d.First >= 0.5));
        }
        Assert.Contains(Courses.Value, c => Given(c, ReferenceTreatment.Dexamethasone).Any());
    }

    [Fact]
    public void The_bedside_is_read_every_six_hours_from_the_infusion_on_and_at_no_other_time()
    {
        foreach (var course in Courses.Value)
            Assert.Equal(Enumerable.Range(0, course.Readings.Count).Select(i => 0.25 * i), course.Readings.Select(r => r.Days));
        Assert.All(Courses.Value.Where(c => c.DeathDays > 28), c => Assert.Equal(28 * 4 + 1, c.Readings.Count));
    }

    private static IEnumerable<ReferenceEvent> Given(TrueCourse course, ReferenceTreatment treatment) => course.Given.Where(g => g.Treatment == treatment);
}
