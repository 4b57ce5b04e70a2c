using Cartwright.Patients;
using Cartwright.Protocols;
using Cartwright.Tests.Rehearsals;
using Xunit;

namespace Cartwright.Tests.Patients;

/// <summary>Patients side by side in a ward, and each of them alone.</summary>
public class WardTests
{
    private const ulong Seed = 5;
    private static readonly TrialPlan Plan = Her2.Plan;
    private static readonly Assumptions Assumed = Her2.Assumptions;

    // Of several trials, at several levels, some short of dose, and followed for a week to two years.
    private static readonly TreatedPatient[] Patients =
    [
        .. Enumerable.Range(0, 23).Select(i => new TreatedPatient((uint)(1 + i % 3), VirtualPatient.Draw(Assumed, Seed, (uint)(1 + i % 3), (uint)(1 + i / 3)), Plan.Levels[i % 3], i % 4 == 0 ? 0.5 : 1, 7.3 * (1 + i * i % 100))),
    ];

    private static readonly TrueCourse[] Alone = Array.ConvertAll(Patients, p => new Ward(Plan, Assumed, Seed).CourseOf(p));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_patient_has_the_same_course_alone_and_in_any_company(bool fromTheLast)
    {
        var ward = new Ward(Plan, Assumed, Seed);
        foreach (var patient in fromTheLast ? Patients.Reverse() : Patients) ward.Expect(patient);
        ward.Treat();
        foreach (var (alone, patient) in Alone.Zip(Patients)) AreTheSame(alone, ward.CourseOf(patient));
    }

    [Fact]
    public void Nobody_who_died_is_followed_further()
    {
        Assert.Contains(Alone, c => double.IsFinite(c.DeathDays));
        foreach (var course in Alone.Where(c => double.IsFinite(c.DeathDays))) Assert.InRange(course.Curves.LastDay - course.DeathDays, 0, 7);
        foreach (var (course, patient) in Alone.Zip(Patients)) Assert.True(course.Curves.LastDay >= Math.Min(patient.FollowedDays, course.DeathDays));
    }

    [Fact]
    public void Whoever_is_followed_longer_has_the_same_course_as_far_as_it_was_known()
    {
        var ward = new Ward(Plan, Assumed, Seed);
        foreach (var (shorter, patient) in Alone.Zip(Patients))
        {
            var longer = ward.CourseOf(patient with { FollowedDays = patient.FollowedDays + 200 });
            for (var node = 0; node < shorter.Curves.Days.Count; node++) Assert.Equal(Values(shorter, node), Values(longer, node));
            Assert.Equal(shorter.Given, longer.Given.Take(shorter.Given.Count));
        }
    }

    // Doses are 0.23 to 12e8 cells, half of which or all.
    [Fact]
    public void The_dose_is_the_level_by_weight_and_the_share_of_it_infused()
    {
        foreach (var patient in Patients) Assert.Equal(patient.Level.Dose.Amount * patient.Patient.WeightKilograms * patient.DoseFraction, patient.Cells, 1e-9 * patient.Cells);
    }

    private static void AreTheSame(TrueCourse a, TrueCourse b)
    {
        Assert.Equal(a.Curves.Days, b.Curves.Days);
        for (var node = 0; node < a.Curves.Days.Count; node++) Assert.Equal(Values(a, node), Values(b, node));
        Assert.Equal(a.Readings, b.Readings);
        Assert.Equal(a.Given, b.Given);
        Assert.Equal(a.DeathDays, b.DeathDays);
        Assert.Equal(a.InfectionDays, b.InfectionDays);
        Assert.Equal((a.DoseLimiting, a.ToxicityDays, a.Level, a.DoseFraction), (b.DoseLimiting, b.ToxicityDays, b.Level, b.DoseFraction));
    }

    private static double[] Values(TrueCourse course, int node) => [.. Enum.GetValues<Observable>().Select(what => course.Curves.AtNode(node, what))];
}
