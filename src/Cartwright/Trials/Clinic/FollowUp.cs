using Cartwright.Numerics.Random;
using Cartwright.Patients;
using Cartwright.Protocols;
using Cartwright.Units;

namespace Cartwright.Trials.Clinic;

/// <summary>How long a treated subject is followed: to the end of the study, to death, or until the subject leaves it.</summary>
internal sealed class FollowUp(PlannedVisits visits, double dropoutPerMonth, ulong seed, uint trial)
{
    private readonly double completed = Completion(visits);

    /// <summary>Days from infusion that a subject is followed who does not die.</summary>
    public double Longest(VirtualPatient patient) => Math.Min(completed, DropoutOf(patient).Days);

    /// <summary>When observation ends, in minutes from infusion, and why.</summary>
    public (int Minutes, string Ended) EndOf(VirtualPatient patient, TrueCourse truth)
    {
        var dropout = DropoutOf(patient);
        var end = Math.Min(completed, Math.Min(truth.DeathDays, dropout.Days));
        var why = end == completed ? "COMPLETED" : end == truth.DeathDays ? "DEATH" : dropout.Withdraws ? "WITHDRAWAL BY SUBJECT" : "LOST TO FOLLOW-UP";
        return (Math.Max(1, Stay.Minutes(end)), why);
    }

    private (double Days, bool Withdraws) DropoutOf(VirtualPatient patient)
    {
        var draws = RandomDraws.For(seed, trial, patient.Number, Purpose.Dropout);
        var (wait, withdraws) = (draws.Exponential(1), draws.Bernoulli(0.5));
        var rate = -Math.Log(1 - Math.Min(dropoutPerMonth, 1 - 1e-9)) / Duration.DaysInMonth;
        return (rate > 0 ? wait / rate : double.PositiveInfinity, withdraws);
    }

    // A day after the last thing planned, so that the last visit, however late in its window, is still in the study.
    private static double Completion(PlannedVisits visits) =>
        1 + new[] { visits.Kinetics, visits.Cytokines, visits.Imaging, visits.QualityOfLife, visits.BloodCounts, visits.Marrow }.SelectMany(kind => kind).Select(visit => visit.Latest.Days)
            .Concat([visits.AdverseEventsUntil.Days, visits.EfficacyUntil.Days, visits.VitalSignsUntil.Days]).Max();
}
