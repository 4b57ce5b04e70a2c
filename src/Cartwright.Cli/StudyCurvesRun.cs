using System.Diagnostics;
using System.Globalization;
using Cartwright.Patients;
using Cartwright.Protocols;
using Cartwright.Rehearsals;
using Cartwright.Reports.Curves;

namespace Cartwright.Cli;

/// <summary><c>cartwright curves</c> for a study: the true courses of its virtual patients at one dose level.</summary>
internal static class StudyCurvesRun
{
    private const int Usual = 100;
    private const double UsualDays = 90;

    public static int Of(string study, string? assume, bool exact, string? level, int? patients, ulong seed, double? days, string output, TextWriter to)
    {
        var (started, clock) = (DateTime.UtcNow, Stopwatch.StartNew());
        var folder = StudyFolder.Open(study);
        var (_, assumptions) = folder.RequireAssumptions(assume);
        var plan = folder.RequirePlan();
        var (dose, until) = (LevelOf(plan, level), days ?? UsualDays);
        using var results = new OutputFolder(output, [folder.Folder]);
        var courses = ProgressLine.While($"solving {plan.StudyId}", 1, step =>
        {
            var solved = StudyCurves.Of(plan, assumptions, dose.Number, patients ?? Usual, until, seed, exact);
            step();
            return solved;
        });
        Write(courses, plan, dose, until, results);
        results.Write("run.json", new Provenance(Provenance.ProgramVersion, folder.Hashes, seed, null, null, $"the reference patient, population {assumptions.Patients.Population.Name}, level {dose.Name}", started.ToString("O"), clock.Elapsed.TotalSeconds).Json());
        results.Finish();

        to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{courses.Count} patients of population {assumptions.Patients.Population.Name} at level {dose.Name} ({dose.DoseAsWritten}), {courses.Count(c => c.DeathDays <= until)} of whom die by day {until}."));
        if (assumptions.Patients.Construct?.Undisclosed is { } undisclosed) to.WriteLine($"{undisclosed}.");
        to.WriteLine($"True curves to day {until.ToString(CultureInfo.InvariantCulture)}: {output}");
        return 0;
    }

    private static void Write(IReadOnlyList<TrueCourse> courses, TrialPlan plan, DoseLevel level, double until, OutputFolder results)
    {
        using (var curves = results.Open("curves.csv")) StudyCurveFiles.WriteCurves(courses, until, curves);
        using (var summary = results.Open("summary.csv")) StudyCurveFiles.WriteSummary(courses, until, summary);
        foreach (var figure in StudyCurveFiles.Figures(courses, plan, level, until)) results.Write(Path.Combine("figures", figure.Id + ".svg"), figure.Svg);
    }

    private static DoseLevel LevelOf(TrialPlan plan, string? name) => name is null
        ? plan.Levels[0]
        : plan.Levels.FirstOrDefault(l => l.Name == name) ?? throw new WrongUsageException($"{plan.StudyId} has no level '{name}'; there are {string.Join(", ", plan.Levels.Select(l => l.Name))}");
}
