using Cartwright.Analysis.Safety;
using Cartwright.Models.Reference;
using Cartwright.Protocols;

namespace Cartwright.Rehearsals.Calibrations;

/// <summary>How many patients to simulate, from which seed, on how many threads. Threads change the time it takes and nothing else.</summary>
/// <param name="Seed">The key of all random numbers.</param>
/// <param name="Patients">How many, at least: every trial's mixture of doses is kept whole.</param>
/// <param name="Threads">How many at once.</param>
public sealed record CalibrationSettings(ulong Seed, int Patients, int Threads);

/// <summary>Many patients of one published trial, simulated and written down as that trial did: with noise, limits of assays, supportive care and the product's graders.</summary>
/// <param name="Trial">What was simulated.</param>
/// <param name="Patients">In order of their number: whole trials' mixtures of doses, one after another.</param>
public sealed record SimulatedPool(SimulatedTrial Trial, IReadOnlyList<SimulatedPatient> Patients)
{
    // Patients solved, charted and graded together; a patient does not depend on who they are.
    private const int Together = 64;

    // Numbers of trials that no rehearsal counts up to.
    private const uint FirstStream = 3_000_000_000;

    /// <summary>Simulates the patients of a trial. The plan says what a fever is and when cytokine release is over; nothing else of it is read.</summary>
    /// <exception cref="InvalidOperationException">A patient could not be solved.</exception>
    public static SimulatedPool Of(SimulatedTrial trial, TrialPlan plan, CalibrationSettings settings)
    {
        int[] mixture = [.. trial.Groups.SelectMany((g, i) => Enumerable.Repeat(i, g.Share))];
        var patients = new SimulatedPatient[(settings.Patients + mixture.Length - 1) / mixture.Length * mixture.Length];
        Parallel.For(0, (patients.Length + Together - 1) / Together, new ParallelOptions { MaxDegreeOfParallelism = settings.Threads }, i =>
        {
            var batch = patients.AsMemory(i * Together, Math.Min(Together, patients.Length - i * Together));
            Simulate(trial, plan, settings.Seed, mixture, i * Together, batch.Span);
        });
        return new(trial, patients);
    }

    private static void Simulate(SimulatedTrial trial, TrialPlan plan, ulong seed, int[] mixture, int first, Span<SimulatedPatient> into)
    {
        var stream = FirstStream + (uint)ReferencePopulation.Names.ToList().IndexOf(trial.Population);
        var groups = Enumerable.Range(first, into.Length).Select(n => mixture[n % mixture.Length]).ToArray();
        var notes = groups.Select((g, i) => new PatientNotes(trial, g, seed, stream, (uint)(first + i))).ToArray();
        var subjects = groups.Select((g, i) => new ReferenceSubject(trial.Groups[g].Population.Draw(seed, stream, (uint)(first + i)))).ToArray();
        var care = ReferenceCare.Specified with { Read = (patient, days, truth) => notes[patient].Read(days, truth, subjects[patient].Parameters[ReferenceParameter.FluidResponse]) };
        var cohort = new ReferenceCohort(subjects, ReferenceSchedule.To(trial.LastDay), (int patient, in ReferenceSight sight) => notes[patient].See(sight), care);
        ReferenceSolver.Solve(cohort);

        var grades = Grade(plan, notes, subjects, cohort);
        for (var i = 0; i < into.Length; i++) into[i] = notes[i].Finish(cohort.CareOf(i)!.Given, grades[i]);
    }

    private static DerivedGrades[] Grade(TrialPlan plan, PatientNotes[] notes, ReferenceSubject[] subjects, ReferenceCohort cohort)
    {
        var chart = new BedsideChart();
        for (var i = 0; i < notes.Length; i++) chart.Add($"{i:D6}", subjects[i].Parameters[ReferenceParameter.BodyWeight], notes[i].Readings, cohort.CareOf(i)!.Given);
        var (release, neurotoxicity) = (CytokineReleaseAnalysis.Of(chart.Package(), plan).Courses, IcansAnalysis.Of(chart.Package(), plan).Courses);
        return [.. release.Zip(neurotoxicity, (r, n) => new DerivedGrades(Graded(r.MaxGradeUnder(AstctGrade.Scale), r.NotGraded), Graded(r.MaxGradeUnder(LeeGrade.Scale), r.NotGraded), Graded(n.MaxGrade, n.NotGraded)))];
    }

    private static int Graded(int? grade, string? reason) => grade ?? throw new InvalidOperationException(reason);
}
