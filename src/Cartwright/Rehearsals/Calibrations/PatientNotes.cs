using Cartwright.Models.Reference;
using Cartwright.Numerics.Random;
using Cartwright.Patients;

namespace Cartwright.Rehearsals.Calibrations;

/// <summary>What is noted of one patient while it is solved.</summary>
internal sealed class PatientNotes(SimulatedTrial trial, int group, ulong seed, uint stream, uint number)
{
    private const double LastDayOfArea = 28;
    private readonly DiseaseCourse disease = new(trial.Criteria);
    private readonly List<(double Days, BedsideReading Reading)> readings = [];
    private readonly double[][] samples = [.. trial.Assays.Select(a => new double[a.Days.Count])];
    private ProvisionalGrades worst;
    private TransgeneCourse transgene;
    private (double Days, double Copies)? before;

    public IReadOnlyList<(double Days, BedsideReading Reading)> Readings => readings;

    public BedsideReading Read(double days, in BedsideReading truth, double fluidResponse)
    {
        var reading = Instruments.Read(truth, fluidResponse, seed, stream, number, days);
        readings.Add((days, reading));
        return reading;
    }

    public void See(in ReferenceSight sight)
    {
        if (sight.Days is < 0 and > ReferenceSubject.FirstDay) return;
        var seen = sight.Observe();
        disease.See(sight, seen);
        if (sight.Days < 0) return;
        if (sight.Care is { } care) Grade(care.Latest);
        Follow(sight.Days, seen.CopiesPerMicrogram);
        if (sight.Days == Math.Floor(sight.Days)) Sample(sight, seen);
    }

    public SimulatedPatient Finish(IReadOnlyList<ReferenceEvent> given, DerivedGrades derived) => new(
        group, derived, worst, FirstFever(), given.Count(g => g.Treatment == ReferenceTreatment.Tocilizumab), given.Any(g => g.Treatment == ReferenceTreatment.Dexamethasone),
        transgene, disease.Response, samples);

    private void Grade(ProvisionalGrades now) => worst = new(
        Math.Max(worst.CytokineReleaseAstct, now.CytokineReleaseAstct), Math.Max(worst.CytokineReleaseLee, now.CytokineReleaseLee), Math.Max(worst.Icans, now.Icans));

    private void Follow(double days, double copies)
    {
        if (copies > transgene.Peak) transgene = transgene with { Peak = copies, PeakDay = days };
        if (before is { } b && days <= LastDayOfArea) transgene = transgene with { Area = transgene.Area + (days - b.Days) * (copies + b.Copies) / 2 };
        before = (days, copies);
    }

    private void Sample(in ReferenceSight sight, in ReferenceObservation seen)
    {
        for (var a = 0; a < samples.Length; a++)
        {
            var assay = trial.Assays[a];
            for (var d = 0; d < assay.Days.Count; d++)
                if (assay.Days[d] == sight.Days) samples[a][d] = assay.Measure(Truth(assay.Analyte, sight, seen), Deviate(assay.Analyte, assay.Days[d]));
        }
    }

    private static double Truth(Analyte analyte, in ReferenceSight sight, in ReferenceObservation seen) => analyte switch
    {
        Analyte.CarT => seen.CarTPerMicrolitre,
        Analyte.IfnGamma => sight.Amount(ReferenceState.Ifn),
        Analyte.Il6 => sight.Amount(ReferenceState.Il6),
        Analyte.Il10 => sight.Amount(ReferenceState.Il10),
        Analyte.Il2 => seen.Il2,
        Analyte.Tnf => seen.Tnf,
        Analyte.Crp => sight.Amount(ReferenceState.Crp),
        Analyte.Ferritin => sight.Amount(ReferenceState.Ferritin),
        Analyte.Ldh => sight.Amount(ReferenceState.Ldh),
        _ => throw new ArgumentOutOfRangeException(nameof(analyte), analyte, "There is no such analyte."),
    };

    // The key holds the analyte and the day, so that a day more or less in a schedule changes no other measurement.
    private double Deviate(Analyte analyte, int day) =>
        RandomDraws.For(seed, stream, number, analyte == Analyte.CarT ? Purpose.KineticSample : Purpose.CytokineSample, (ushort)(day * 16 + (int)analyte)).Normal();

    private double? FirstFever()
    {
        foreach (var (days, reading) in readings)
            if (reading.Temperature >= ProvisionalGrades.Fever) return days;
        return null;
    }
}
