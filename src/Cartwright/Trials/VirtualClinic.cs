using Cartwright.Making;
using Cartwright.Numerics.Random;
using Cartwright.Patients;
using Cartwright.Protocols;
using Cartwright.Trials.CaseReports;
using Cartwright.Trials.Clinic;

namespace Cartwright.Trials;

/// <summary>
/// A site whose patients are virtual: it enrols, treats and writes case reports of raw observations, and never an endpoint.
/// The n-th subject to arrive is always the same patient; when it arrives and what it is given depends on the trial.
/// </summary>
/// <remarks>
/// Where it simplifies: a subject lost before infusion is lost to manufacturing only, or to waiting where a process is supposed; a death is of the disease; a dose-limiting toxicity that is not cytokine release or
/// neurotoxicity hangs on the level assigned, also after a short dose, and on nothing else in the patient.
/// </remarks>
public sealed class VirtualClinic : IClinic
{
    private const int DigitsOfNumber = 3;

    private readonly TrialPlan plan;
    private readonly Assumptions assumptions;
    private readonly ulong seed;
    private readonly uint trial;
    private readonly Ward ward;
    private readonly FollowUp followUp;
    private readonly ProductMaker? maker;
    private readonly Dictionary<uint, VirtualPatient> patients = [];
    private uint arrived;

    /// <summary>A site of one trial, from its number and the rehearsal's seed. Its patients lie in the ward given, with those of other trials, or in its own.</summary>
    /// <exception cref="ArgumentException">The assumptions do not fit the plan; <see cref="Assumptions.FaultsFor"/> says where.</exception>
    public VirtualClinic(TrialPlan plan, Assumptions assumptions, ulong seed, uint trial, Ward? ward = null)
    {
        var faults = assumptions.FaultsFor(plan);
        if (faults.Count > 0) throw new ArgumentException(string.Join(Environment.NewLine, faults), nameof(assumptions));
        (this.plan, this.assumptions, this.seed, this.trial, this.ward) = (plan, assumptions, seed, trial, ward ?? new Ward(plan, assumptions, seed));
        followUp = new(plan.Visits, assumptions.Visits.DropoutPerMonth, seed, trial);
        maker = assumptions.Manufacturing.Making is { } process ? new(process, assumptions.Accrual.Opens, seed, trial) : null;
    }

    /// <summary>The products made so far from vein to vein, in order of arrival; none where no process is supposed.</summary>
    public IReadOnlyList<Journey> Journeys => maker?.Journeys ?? [];

    /// <inheritdoc />
    public void Expect(int subjects, DoseLevel level)
    {
        for (var number = arrived + 1; number <= arrived + subjects; number++)
            if (Treated(PatientOf(number), level) is { } treated) ward.Expect(treated);
    }

    /// <inheritdoc />
    /// <remarks>Nobody waits at the door: while a slot is open arrivals are a Poisson process, so the wait is exponential. There is always another subject.</remarks>
    public Enrollee? Enrol(DateTime slotOpens)
    {
        var number = ++arrived;
        var draws = RandomDraws.For(seed, trial, number, Purpose.Accrual);
        var arrival = slotOpens.AddDays(draws.Exponential(Units.Duration.DaysInMonth / assumptions.Accrual.PerMonth)).Date;
        return new(SubjectId(number), arrival < slotOpens ? arrival.AddDays(1) : arrival);
    }

    /// <inheritdoc />
    public CaseReport Treat(Enrollee enrollee, DoseLevel level, DateTime conditioningNotBefore)
    {
        var patient = PatientOf(NumberOf(enrollee.SubjectId));
        var leukapheresis = enrollee.Enrolled.Date.AddDays(Math.Ceiling(assumptions.Accrual.LeukapheresisAfter)).AddHours(9);
        if (maker is not null) return TreatFromFacility(maker, enrollee, patient, level, leukapheresis, conditioningNotBefore);
        var batch = BatchFor(patient, level);
        var ready = leukapheresis.AddDays(batch.Days);
        return Treated(patient, level) is { } treated
            ? TreatedAndFollowed(enrollee, treated, leukapheresis, StartOfConditioning(patient, ready > conditioningNotBefore ? ready : conditioningNotBefore)) with { Batch = BatchOf(enrollee, leukapheresis, ready, failed: false) }
            : NotInfused(enrollee, patient, level, leukapheresis, ready, "MANUFACTURING FAILURE") with { Batch = BatchOf(enrollee, leukapheresis, ready, failed: true) };
    }

    // What is made in the body needs no cells: who waits for it is ready on the day on which cells would be collected.
    private CaseReport TreatFromFacility(ProductMaker facility, Enrollee enrollee, VirtualPatient patient, DoseLevel level, DateTime ready, DateTime conditioningNotBefore)
    {
        var journey = facility.Make(patient, ready, atSite => StartOfConditioning(patient, atSite > conditioningNotBefore ? atSite : conditioningNotBefore));
        DateTime? leukapheresis = facility.Collects ? ready : null;
        var ended = facility.At(journey.Milestones[^1].Day);
        var report = journey.End switch
        {
            Milestone.Treated => TreatedAndFollowed(enrollee, Treated(patient, level)!, leukapheresis, ended),
            Milestone.LostToDeath => NotInfused(enrollee, patient, level, leukapheresis, ended, "DEATH"),
            Milestone.LostToProgression => NotInfused(enrollee, patient, level, leukapheresis, ended, "PROGRESSIVE DISEASE"),
            _ => NotInfused(enrollee, patient, level, leukapheresis, ended, "MANUFACTURING FAILURE"),
        };
        return report with { Batch = facility.Report($"LOT-{enrollee.SubjectId}", journey), Medications = [.. BridgingOf(journey, ready, ended), .. report.Medications] };
    }

    private static IEnumerable<MedicationReport> BridgingOf(Journey journey, DateTime from, DateTime to) =>
        journey.Draw.IsBridged && to > from ? [new("BRIDGING THERAPY", "ANTINEOPLASTIC", from, to) { Category = "BRIDGING THERAPY" }] : [];

    private CaseReport TreatedAndFollowed(Enrollee enrollee, TreatedPatient treated, DateTime? leukapheresis, DateTime conditioning)
    {
        var infusion = conditioning.AddMinutes(-Stay.Minutes(plan.ConditioningStart.Days));
        var truth = ward.CourseOf(treated);
        var (end, ended) = followUp.EndOf(treated.Patient, truth);
        var stay = new Stay(truth, assumptions.Visits, seed, trial, enrollee.Enrolled, conditioning, infusion, end);
        return Written(enrollee, treated.Level, leukapheresis, conditioning, stay, ended);
    }

    /// <summary>What is true of a subject at this level: for the rehearsal, which compares; never for a dataset. Null where manufacturing fails.</summary>
    public TrueCourse? Truth(Enrollee enrollee, DoseLevel level) => Treated(PatientOf(NumberOf(enrollee.SubjectId)), level) is { } treated ? ward.CourseOf(treated) : null;

    private VirtualPatient PatientOf(uint number)
    {
        if (!patients.TryGetValue(number, out var patient)) patients[number] = patient = VirtualPatient.Draw(assumptions, seed, trial, number);
        return patient;
    }

    // Null where there is no product to give.
    private TreatedPatient? Treated(VirtualPatient patient, DoseLevel level) =>
        BatchFor(patient, level) is { Failed: false } batch ? new(trial, patient, level, batch.DoseFraction, followUp.Longest(patient)) : null;

    private CaseReport Written(Enrollee enrollee, DoseLevel level, DateTime? leukapheresis, DateTime conditioning, Stay stay, string ended)
    {
        var bedside = Bedside.Watch(stay, plan.Visits.VitalSignsUntil.Days);
        var imaging = assumptions.Imaging is { } read && CriteriaFamilies.Of(plan.Response.Criteria) != CriteriaFamily.Imwg2016 ? ImagingReadings.Take(stay, plan, read) : null;
        var medications = bedside.Medications;
        if (imaging?.NewTherapy is { } start) medications.Add(new("SUBSEQUENT ANTI-CANCER THERAPY", MedicationClass.NewAnticancerTherapy, start, null));
        var lastContact = stay.At(stay.EndMinutes).Date;
        var died = ended == "DEATH";
        return new(
            DemographyOf(enrollee, stay.Truth.Patient),
            new(enrollee.Enrolled, level.Number, leukapheresis, plan.IsConditioned ? conditioning : null, died ? lastContact : null, died ? "DISEASE UNDER STUDY" : null, lastContact, ended),
            [InfusionOf(level, stay)],
            EventForms.Fill(stay, plan, assumptions, bedside),
            BloodDraws.Take(stay, plan, assumptions),
            bedside.VitalSigns,
            medications,
            [.. LeukapheresisAt(leukapheresis), .. bedside.Oxygen],
            imaging?.Identified ?? [],
            imaging?.Measured ?? [],
            assumptions.QualityOfLife is { } answered ? QuestionnaireForms.Fill(stay, plan, answered) : [])
        {
            IceAssessments = bedside.IceAssessments,
            Scans = imaging?.Scans ?? [],
        };
    }

    // The subject is told on the day of release that there is no product, or is lost while waiting, and leaves the study.
    private static CaseReport NotInfused(Enrollee enrollee, VirtualPatient patient, DoseLevel level, DateTime? leukapheresis, DateTime known, string ended) => new(
        DemographyOf(enrollee, patient),
        new(enrollee.Enrolled, level.Number, leukapheresis, null, ended == "DEATH" ? known.Date : null, ended == "DEATH" ? "DISEASE UNDER STUDY" : null, known.Date, ended),
        [], [], [], [], [], LeukapheresisAt(leukapheresis), [], [], []);

    private (bool Failed, double Days, double DoseFraction) BatchFor(VirtualPatient patient, DoseLevel level)
    {
        if (maker?.BatchOf(patient, level) is { } made) return (made.Failed, 0, made.DoseFraction);
        var draws = RandomDraws.For(seed, trial, patient.Number, Purpose.Manufacturing);
        var (failed, days) = (draws.Bernoulli(assumptions.Manufacturing.Failure), Math.Round(assumptions.Manufacturing.DaysAt(draws.Uniform())));
        var isShort = draws.Bernoulli(assumptions.Manufacturing.ShortDose.At(level.Number));
        var fraction = draws.Uniform(assumptions.Manufacturing.ShortFrom, assumptions.Manufacturing.ShortTo);
        return (failed, days, isShort ? fraction : 1);
    }

    // A morning, never before what it waits for.
    private DateTime StartOfConditioning(VirtualPatient patient, DateTime notBefore)
    {
        var draws = RandomDraws.For(seed, trial, patient.Number, Purpose.Treatment);
        var morning = notBefore.Date.AddMinutes((int)draws.Uniform(8 * 60, 12 * 60));
        return morning < notBefore ? morning.AddDays(1) : morning;
    }

    private static Infusion InfusionOf(DoseLevel level, Stay stay)
    {
        var weight = stay.Truth.Patient.WeightKilograms;
        var cells = level.CellsFor(weight) * stay.Truth.DoseFraction;
        return new(stay.Infusion, BloodDraws.ThreeFigures(cells), BloodDraws.ThreeFigures(cells / weight));
    }

    private static Demography DemographyOf(Enrollee enrollee, VirtualPatient patient) => new(enrollee.SubjectId, patient.AgeYears, patient.Sex, patient.WeightKilograms);

    // A lot is one subject's, and bears its number.
    private static BatchReport BatchOf(Enrollee enrollee, DateTime collected, DateTime ended, bool failed) => new($"LOT-{enrollee.SubjectId}", collected, ended, failed);

    private static ProcedureReport[] LeukapheresisAt(DateTime? day) => day is { } at ? [new("LEUKAPHERESIS", null, at, at.AddHours(4))] : [];

    internal static string SubjectId(uint number) => number.ToString($"D{DigitsOfNumber}");

    private static uint NumberOf(string subjectId) => uint.Parse(subjectId);
}
