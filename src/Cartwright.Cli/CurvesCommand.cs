using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Cartwright.Models;
using Cartwright.Numerics.Ode;
using Cartwright.Reports.Curves;

namespace Cartwright.Cli;

/// <summary><c>cartwright curves mueller-schoell-2021 --patients 200 --out out/curves</c></summary>
internal static class CurvesCommand
{
    private const int MostPatients = 100_000;
    private const double LongestDays = 3660;

    /// <summary>What was asked for.</summary>
    private sealed record Wanted(string Model, string? Population, int? Patients, ulong Seed, double? Days, string Output)
    {
        public string? Assume { get; init; }

        public bool Exact { get; init; }
    }

    /// <summary>Which model, of whom.</summary>
    private sealed record Subject(PublishedModel Model, ModelPopulation? Population);

    public static Command Create()
    {
        var model = new Argument<string>("model") { Description = "A model of 'cartwright models', or a study folder: then the patients of its assumptions at one of its dose levels." };
        var population = new Option<string?>("--population") { Description = "One of the model's populations. Default: the first, or the mixture. Of a study: one of its dose levels. Default: the lowest." };
        var patients = OptionText.Whole("--patients", "Virtual patients to draw. Default: 100, or every patient that is published one by one.");
        var seed = OptionText.Seed("Same seed, same patients.");
        var days = OptionText.Number("--days", "Days from infusion. Default: the model's own.");
        var output = new Option<string>("--out") { Description = "The folder for curves.csv, summary.csv, patients.csv and figures/.", Required = true };

        var assume = new Option<string?>("--assume") { Description = "Of a study: another file of assumptions than the folder's." };
        var exact = new Option<bool>("--exact") { Description = "Of a study: solve to about 1e-9, for courses that are compared with one another; slow, for a few patients." };

        var command = new Command("curves", "A model's curves over a population: CSV files, and a figure for each output.\n\nExample: cartwright curves mueller-schoell-2021 --patients 200 --days 60 --out out/curves") { model, population, patients, seed, days, assume, exact, output };
        command.SetAction(arguments => Run(
            new Wanted(arguments.GetRequiredValue(model), arguments.GetValue(population), arguments.GetValue(patients), arguments.GetValue(seed), arguments.GetValue(days), arguments.GetRequiredValue(output)) { Assume = arguments.GetValue(assume), Exact = arguments.GetValue(exact) },
            arguments.InvocationConfiguration.Output));
        return command;
    }

    private static int Run(Wanted wanted, TextWriter to)
    {
        if (wanted.Patients is < 1 or > MostPatients) throw new WrongUsageException($"--patients is a number from 1 to {MostPatients}");
        if (wanted.Days is { } until && !(until > 0 && until <= LongestDays)) throw new WrongUsageException(FormattableString.Invariant($"--days is a number above 0, at most {LongestDays}"));
        if (Directory.Exists(wanted.Model) || File.Exists(wanted.Model))
            return StudyCurvesRun.Of(wanted.Model, wanted.Assume, wanted.Exact, wanted.Population, wanted.Patients, wanted.Seed, wanted.Days, wanted.Output, to);
        if (wanted.Assume is not null || wanted.Exact) throw new WrongUsageException("--assume and --exact are of a study, and this is a model");
        var (started, clock) = (DateTime.UtcNow, Stopwatch.StartNew());
        var subject = SubjectOf(wanted);
        using var results = new OutputFolder(wanted.Output, []);
        var population = VirtualPopulation.Of(subject.Model, subject.Population, wanted.Patients, wanted.Seed);
        var curves = ProgressLine.While($"solving {subject.Model.Key}", population.Patients.Count, step => population.Solve(VirtualPopulation.Grid(wanted.Days ?? subject.Model.Days), step));
        Write(population, curves, results);
        results.Write("run.json", new Provenance(Provenance.ProgramVersion, new Dictionary<string, string>(), population.Drawn ? wanted.Seed : null, null, null, $"{subject.Model.Key} ({string.Join(", ", population.Patients.Select(p => p.Population.Key).Distinct().Order(StringComparer.Ordinal))}): {subject.Model.Equations.Words}", started.ToString("O"), clock.Elapsed.TotalSeconds).Json());
        results.Finish();

        to.WriteLine(population.Words);
        var failed = Enumerable.Range(0, curves.Patients).Count(p => curves.StatusOf(p) != SolveStatus.Reached);
        if (failed > 0) to.WriteLine($"{failed} could not be solved; patients.csv says who and why.");
        to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{subject.Model.Outputs.Count} {(subject.Model.Outputs.Count == 1 ? "output" : "outputs")} over {curves.Days[^1]} days: {wanted.Output}"));
        return 0;
    }

    private static void Write(VirtualPopulation population, ModelCurves curves, OutputFolder results)
    {
        using (var to = results.Open("curves.csv")) CurveFiles.WriteCurves(population, curves, to);
        using (var to = results.Open("summary.csv")) CurveFiles.WriteSummary(population, curves, to);
        using (var to = results.Open("patients.csv")) CurveFiles.WritePatients(population, curves, to);
        foreach (var figure in CurveFiles.Figures(population, curves)) results.Write(Path.Combine("figures", figure.Id + ".svg"), figure.Svg);
    }

    private static Subject SubjectOf(Wanted wanted)
    {
        var model = ModelsCommand.Require(wanted.Model);
        return new(model, wanted.Population is { } key ? PopulationOf(model, key) : null);
    }

    private static ModelPopulation PopulationOf(PublishedModel model, string key) =>
        model.Populations.FirstOrDefault(p => p.Key == key) ?? throw new WrongUsageException($"{model.Key} has no population '{key}'; there {(model.Populations.Count == 1 ? "is" : "are")} {string.Join(", ", model.Populations.Select(p => p.Key))}");
}
