using Cartwright.Models.Reference;
using Cartwright.Numerics.Random;
using Cartwright.Protocols;

namespace Cartwright.Patients;

/// <summary>What is kept of one patient while it is followed: curves at their nodes, bedside readings, hazards as they add up.</summary>
internal sealed class CourseRecord(TreatedPatient who, ulong seed)
{
    private const double QuarterDaily = 35, Daily = 60, Week = 7;
    private readonly List<double> days = new(320);
    private readonly List<double> values = new(320 * 23);
    private readonly List<TimedReading> readings = new(241);
    private readonly HazardClock death = new(who.Patient.Hardiness, default);
    private readonly HazardClock infections = new(who.Patient.Resistance, RandomDraws.For(seed, who.Trial, who.Patient.Number, Purpose.Infections));
    private readonly double fluidResponse = who.Patient.Parameters[ReferenceParameter.FluidResponse];
    private readonly SeenBySimulation truth = new();
    private IReadOnlyList<ReferenceEvent> given = [];

    /// <summary>The first node that is not before a day.</summary>
    public static double LastNode(double day) => day <= Daily ? Math.Ceiling(Math.Max(day, 1)) : Daily + Week * Math.Ceiling((day - Daily) / Week);

    public BedsideReading Read(double day, in BedsideReading truth)
    {
        var reading = Instruments.Read(truth, fluidResponse, seed, who.Trial, who.Patient.Number, day);
        readings.Add(new(day, reading));
        return reading;
    }

    /// <summary>Notes what is to be noted, and says whether the patient is followed further.</summary>
    public bool See(in ReferenceSight sight)
    {
        if (!IsNode(sight.Days)) return true;
        days.Add(sight.Days);
        Observables.Add(sight, values);
        if (sight.Days < 0) return true;
        var hazards = ReferenceHazards.Of(sight);
        death.Advance(sight.Days, hazards.Death);
        infections.Advance(sight.Days, hazards.Infection);
        truth.See(sight, hazards.GraftVersusHost);
        return death.Due.Count == 0 && sight.Days < who.FollowedDays;
    }

    public void Take(IReadOnlyList<ReferenceEvent> care) => given = care;

    public TrueCourse Finish(TreatedPatient patient, Assumptions assumptions, TrialPlan plan) => new(
        patient.Patient,
        patient.Level.Number,
        patient.DoseFraction,
        new([.. days], [.. values]),
        readings,
        given,
        patient.Patient.ToxicityQuantile < assumptions.Toxicity.InForce.At(patient.Level.Number),
        assumptions.Toxicity.Onset.Within(0, plan.DltWindow.AfterInfusion.Days, patient.Patient.OnsetQuantile),
        death.Due.Count > 0 ? death.Due[0] : double.PositiveInfinity,
        infections.Due)
    {
        GraftVersusHost = truth.GraftVersusHost,
        TumourFreeFrom = truth.TumourFreeFrom,
        HighestCsfProtein = truth.HighestCsfProtein,
    };

    private static bool IsNode(double day) => day <= QuarterDaily || (day <= Daily ? day == Math.Floor(day) : (day - Daily) % Week == 0);
}
