using Cartwright.Models.Reference;
using Cartwright.Numerics.Lanes;
using Cartwright.Numerics.Ode;
using Cartwright.Patients;
using Cartwright.Tests.Rehearsals;
using Xunit;
using static Cartwright.Models.Reference.ReferenceParameter;

namespace Cartwright.Tests.Patients;

/// <summary>
/// Deaths and infections against hazards integrated directly: the formulas of reference-model.md, section 7, written here again, along noise-free curves of the same patients
/// from another method, daily and every six hours to day 60.
/// </summary>
public class HazardsOfPatientsTests
{
    private const int Patients = 150;
    private const double Followed = 730;

    private sealed record Integrated(VirtualPatient Patient, TrueCourse Dying, TrueCourse Immortal, List<(double Day, double Death, double Infection)> Hazards)
    {
        public double DeathTo(double day) => At(day, h => h.Death);

        public double InfectionTo(double day) => At(day, h => h.Infection);

        private double At(double day, Func<(double Day, double Death, double Infection), double> of)
        {
            var next = Hazards.FindIndex(h => h.Day >= day);
            if (next <= 0) return next == 0 ? 0 : of(Hazards[^1]);
            var (from, to) = (Hazards[next - 1], Hazards[next]);
            return of(from) + (day - from.Day) / (to.Day - from.Day) * (of(to) - of(from));
        }
    }

    private static readonly Lazy<Integrated[]> Once = new(() =>
    {
        var ward = new Ward(Her2.Plan, Her2.Assumptions, 4);
        TreatedPatient[] dying = [.. Enumerable.Range(1, Patients).Select(n => Treated((uint)n))];
        var immortal = Array.ConvertAll(dying, p => p with { Trial = 1, Patient = p.Patient with { Hardiness = 1e9 } });
        foreach (var patient in dying) ward.Expect(patient);
        ward.Treat();
        var other = new Ward(Her2.Plan, Her2.Assumptions, 4);
        foreach (var patient in immortal) other.Expect(patient);
        other.Treat();
        return [.. dying.Zip(immortal, (d, i) => new Integrated(d.Patient, ward.CourseOf(d), other.CourseOf(i), Integrate(i, other.CourseOf(i).Given)))];
    });

    [Fact]
    public void A_patient_dies_when_the_hazard_has_grown_to_what_is_borne()
    {
        var died = Once.Value.Where(p => double.IsFinite(p.Dying.DeathDays)).ToList();
        Assert.True(died.Count > 40);
        foreach (var patient in died) Assert.Equal(patient.Patient.Hardiness, patient.DeathTo(patient.Dying.DeathDays), 0.01 * patient.Patient.Hardiness + 1e-3);
        foreach (var patient in Once.Value.Except(died)) Assert.True(patient.DeathTo(Followed) < 1.01 * patient.Patient.Hardiness);
    }

    // Of independent patients the survivors have the mean Σ S and the variance Σ S·(1 − S): four standard errors.
    [Theory]
    [InlineData(90)]
    [InlineData(180)]
    [InlineData(365)]
    [InlineData(730)]
    public void As_many_are_alive_as_the_hazard_says(double day)
    {
        var expected = Once.Value.Select(p => Math.Exp(-p.DeathTo(day))).ToList();
        var alive = Once.Value.Count(p => p.Dying.DeathDays > day);
        Assert.Equal(expected.Sum(), alive, 4 * Math.Sqrt(expected.Sum(s => s * (1 - s))));
    }

    [Fact]
    public void Half_are_alive_at_the_median_of_the_integrated_hazards()
    {
        var median = Enumerable.Range(1, (int)Followed).First(day => Once.Value.Average(p => Math.Exp(-p.DeathTo(day))) <= 0.5);
        TestContext.Current.TestOutputHelper?.WriteLine($"median by the hazards: day {median}; dead by then {Once.Value.Count(p => p.Dying.DeathDays <= median)} of {Patients}");
        Assert.Equal(0.5, Once.Value.Average(p => p.Dying.DeathDays <= median ? 1.0 : 0), 4 * 0.5 / Math.Sqrt(Patients));
    }

    [Fact]
    public void Infections_come_as_often_as_the_hazard_says()
    {
        foreach (var day in (double[])[28, 90, 365, 730])
        {
            var expected = Once.Value.Sum(p => p.InfectionTo(day));
            Assert.Equal(expected, Once.Value.Sum(p => p.Immortal.InfectionDays.Count(d => d <= day)), 4 * Math.Sqrt(expected));
        }
    }

    private static TreatedPatient Treated(uint number) => new(1, VirtualPatient.Draw(Her2.Assumptions, 4, 1, number), Her2.Plan.Levels[2], 1, Followed);

    private static List<(double, double, double)> Integrate(TreatedPatient treated, IReadOnlyList<ReferenceEvent> given)
    {
        var subject = new ReferenceSubject(treated.Patient.Parameters.With((FlatDose, treated.Cells / 1e6), (DosePerKilogram, 0)));
        var sums = new List<(double Day, double Death, double Infection)>();
        var (last, death, infection) = (0.0, 0.0, 0.0);
        var cohort = new ReferenceCohort([subject], ReferenceSchedule.To(Followed + 7, [.. ReferenceEvent.Standard, .. given]), (int _, in ReferenceSight sight) =>
        {
            if (sight.Days < 0) return;
            var (toDeath, toInfection) = (Death(sight), Infection(sight));
            var before = sums.Count == 0 ? (Day: 0.0, Death: 0.0, Infection: 0.0) : sums[^1];
            sums.Add((sight.Days, before.Death + (sight.Days - last) * (death + toDeath) / 2, before.Infection + (sight.Days - last) * (infection + toInfection) / 2));
            (last, death, infection) = (sight.Days, toDeath, toInfection);
        });
        new EnsembleSolver<ReferencePatient<Lane1>, Lane1, DormandPrince, ReferenceCohort>(cohort, ReferenceTolerance.Specified()).Solve(0, 1, new SolveStatus[1]);
        return sums;
    }

    private static double Death(in ReferenceSight sight)
    {
        var p = sight.Subject.Parameters;
        var s = sight.State;
        var tumour = s[ReferenceState.Tumour] + s[ReferenceState.Tumour + 1] + s[ReferenceState.Tumour + 2] + s[ReferenceState.Tumour + 3];
        var pressure = p[BasalPressure] * (1 - p[PressureFall] * s[ReferenceState.Endothelium]);
        var fluids = pressure < 65 ? Math.Min(p[FluidResponse], 65 - pressure) : 0;
        var norepinephrine = 0.02 * Math.Max(0, 65 - pressure - fluids);
        return 2e-4 + 0.02 * Math.Pow(Math.Min(1, tumour / p[TumourCapacity]), 1.5) + 0.05 * Math.Max(0, norepinephrine - 0.6);
    }

    private static double Infection(in ReferenceSight sight)
    {
        var p = sight.Subject.Parameters;
        var s = sight.State;
        var size = p[BodyWeight] / 70;
        var plasma = Math.Min(1, s[ReferenceState.PlasmaCells] / (p[NormalPlasmaCells] * size));
        var b = Math.Min(1, s[ReferenceState.BCells] / (p[NormalBCells] * size));
        return 0.006 * (1 + 1.5 / (0.5 + s[ReferenceState.Neutrophils]) + 0.7 * (1 - plasma) + 0.7 * (1 - b) + Math.Max(0, (4 - s[ReferenceState.Igg]) / 4));
    }
}
