using Cartwright.Analysis.Pharmacokinetics;
using Cartwright.Patients;
using Cartwright.Protocols;

namespace Cartwright.Rehearsals.Schedules;

/// <summary>Patients of a study who were drawn on every day that may be chosen, once; a schedule is then a choice among their samples, so that thousands of schedules can be compared on the same patients and the same errors.</summary>
/// <remarks>A patient drawn daily is drawn nearer to each planned day than the schedule asks: visits' windows end in the middle between two. What a chosen schedule recovers is therefore measured again, on other patients, with its own windows.</remarks>
public sealed class DrawnPatients
{
    private readonly TrialPlan plan;
    private readonly HashSet<double> planned;
    private readonly IReadOnlyList<DrawnPatient> patients;

    private DrawnPatients(TrialPlan plan, IReadOnlyList<DrawnPatient> patients) =>
        (this.plan, this.patients, planned) = (plan, patients, [.. plan.Visits.Kinetics.Concat(plan.Visits.Cytokines).Select(v => v.Planned.Days)]);

    /// <summary>Treats and draws so many patients at the lowest level, nobody short of dose or lost.</summary>
    /// <param name="number">A number of a trial that is no trial of a rehearsal.</param>
    public static DrawnPatients Of(TrialPlan plan, Assumptions assumptions, IReadOnlyList<double> candidates, int number, ulong seed, uint trial, int threads)
    {
        var daily = TubeDays.With(plan, candidates);
        var batches = new IReadOnlyList<DrawnPatient>[Rehearsal.Batches(number)];
        Parallel.For(0, batches.Length, new ParallelOptions { MaxDegreeOfParallelism = threads }, i =>
        {
            var size = Math.Min(Rehearsal.Batch, number - i * Rehearsal.Batch);
            batches[i] = Drawn(VirtualTrial.TreatFixed(daily, assumptions.WithoutShortfallOrDropout(), 1, size, seed, trial + (uint)i), daily, assumptions);
        });
        return new(plan, [.. batches.SelectMany(b => b)]);
    }

    /// <summary>What the schedule as planned with tubes on these days too recovers: every parameter of kinetics and every time of a cytokine's peak that is an endpoint.</summary>
    public IReadOnlyList<Measured> On(IReadOnlyList<double> days)
    {
        var settings = KineticsAnalysis.SettingsOf(TubeDays.With(plan, days));
        bool Drawn(double? visit) => visit is not { } day || planned.Contains(day) || days.Contains(day);
        var kinetics = patients.SelectMany(p => p.Quantities.Count == 0 ? [] : OnSchedule(p, p.On(Drawn, settings)));
        var cytokines = patients.SelectMany(p => p.Cytokines).Select(c => (Of: (c.Endpoint, KineticsRecovery.PeakTimeName, "days"), Recovery: c.On(Drawn)));
        return [.. kinetics.Concat(cytokines).GroupBy(q => q.Of).Select(g => new Measured(g.Key.Item1, g.Key.Item2, g.Key.Item3, [.. g.Select(q => q.Recovery)]))];
    }

    private static IEnumerable<((string, string, string) Of, Recovery Recovery)> OnSchedule(DrawnPatient patient, NoncompartmentalAnalysis analysis) =>
        patient.Quantities.Select(q => ((q.Endpoint, q.Name, q.Unit), new Recovery(q.True, q.Parameter.Calculate(analysis).OrNull)));

    private static List<DrawnPatient> Drawn(VirtualTrial trial, TrialPlan daily, Assumptions assumptions)
    {
        var results = trial.Data.Laboratory.Where(r => r.Category == CytokineAnalysis.Category).ToLookup(r => (r.Subject, r.Test));
        var exposures = trial.Data.Exposure.ToLookup(e => e.Subject, StringComparer.Ordinal);
        var kinetics = trial.Analysis.Kinetics.ToDictionary(k => k.Subject, StringComparer.Ordinal);
        var patients = new List<DrawnPatient>();
        foreach (var subject in trial.Data.Demographics)
        {
            if (!trial.Truth.TryGetValue(subject.Subject, out var course) || subject.FirstInfusion is not { } infusion) continue;
            var clock = new SampleClock(infusion, daily.Visits.Cytokines, exposures[subject.Subject]);
            var cytokines = daily.Cytokines.Select(c => Cytokine(c, assumptions, course, analyte => [.. results[(subject.Subject, analyte)]], clock, daily)).OfType<DrawnCytokine>();
            patients.Add(new(Samples(kinetics[subject.Subject], daily), [.. KineticsRecovery.TrueQuantities(course, daily, assumptions.Assay)], [.. cytokines]));
        }
        return patients;
    }

    private static List<(double?, ConcentrationSample)> Samples(SubjectKinetics kinetics, TrialPlan daily) =>
        [.. (kinetics.Analysis?.Profile.Samples ?? []).Select(s => (s.PreDose ? null : VisitOf(s.Days, daily.Visits.Kinetics), s))];

    private static DrawnCytokine? Cytokine(PlannedAnalyte planned, Assumptions assumptions, TrueCourse course, Func<string, IReadOnlyList<Datasets.Sdtm.LaboratoryResult>> rows, SampleClock clock, TrialPlan daily)
    {
        var analyte = assumptions.Cytokines.Analytes[assumptions.Cytokines.IndexOf(planned.Analyte)];
        if (KineticsRecovery.TruePeak(course, analyte) is not { } peak) return null;
        var samples = from row in rows(analyte.Code)
                      let time = clock.Of(row.At, row.Visit)
                      where time is not null
                      orderby time.Value.Days
                      select new DrawnSample(time.Value.PreDose ? null : VisitOf(time.Value.Days, daily.Visits.Cytokines), time.Value.Days, row.BelowLimit ? null : row.Value);
        return new(planned.EndpointId, peak, [.. samples]);
    }

    // Visits' windows do not overlap once they end in the middle between two, so that the nearest is meant.
    private static double? VisitOf(double days, IReadOnlyList<PlannedVisit> visits) => visits.Where(v => v.Planned.Days > 0).MinBy(v => Math.Abs(v.Planned.Days - days))?.Planned.Days;
}
