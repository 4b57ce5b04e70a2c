using System.Globalization;
using Cartwright.Datasets.Csv;
using Cartwright.Models;
using Cartwright.Numerics.Ode;
using Cartwright.Reports.Figures;

namespace Cartwright.Reports.Curves;

/// <summary>The curves of a model's patients as files: every value, the summary, the patients' parameters, and a figure for each output.</summary>
public static class CurveFiles
{
    /// <summary><c>patient, day, output, value, unit</c>; a patient that could not be solved has no row.</summary>
    public static void WriteCurves(VirtualPopulation population, ModelCurves curves, TextWriter to)
    {
        to.Write("patient,day,output,value,unit\n");
        for (var patient = 0; patient < curves.Patients; patient++)
        {
            if (curves.StatusOf(patient) != SolveStatus.Reached) continue;
            for (var output = 0; output < population.Model.Outputs.Count; output++)
            {
                var of = population.Model.Outputs[output];
                var values = curves.Of(patient, output);
                for (var day = 0; day < values.Length; day++) to.Write(string.Create(CultureInfo.InvariantCulture, $"{population.Patients[patient].Number},{curves.Days[day]},{of.Key},{values[day]:G9},{of.Unit}\n"));
            }
        }
    }

    /// <summary><c>output, day, p5, median, p95, patients, unit</c>.</summary>
    public static void WriteSummary(VirtualPopulation population, ModelCurves curves, TextWriter to)
    {
        to.Write("output,day,p5,median,p95,patients,unit\n");
        for (var output = 0; output < population.Model.Outputs.Count; output++)
        {
            if (PointwiseSummary.Of(curves, output) is not { } summary) continue;
            var of = population.Model.Outputs[output];
            for (var i = 0; i < summary.Days.Count; i++)
                to.Write(string.Create(CultureInfo.InvariantCulture, $"{of.Key},{summary.Days[i]},{summary.Lower[i]:G9},{summary.Median[i]:G9},{summary.Upper[i]:G9},{summary.Patients},{of.Unit}\n"));
        }
    }

    /// <summary><c>patient, name, population, solved, parameter, value, unit</c>: what each patient is.</summary>
    public static void WritePatients(VirtualPopulation population, ModelCurves curves, TextWriter to)
    {
        var rows = population.Patients.SelectMany((patient, i) => population.Model.Parameters.Select((p, j) => (Patient: patient, curves.StatusOf(i), Parameter: p, Value: patient.Parameters[j]))).ToList();
        CsvText.Write(to, ["patient", "name", "population", "solved", "parameter", "value", "unit"], rows,
        [
            r => $"{r.Patient.Number}", r => r.Patient.Name, r => r.Patient.Population.Key, r => r.Item2 == SolveStatus.Reached ? "yes" : r.Item2.ToString(), r => r.Parameter.Symbol,
            r => double.IsFinite(r.Value) ? r.Value.ToString("G9", CultureInfo.InvariantCulture) : "", r => r.Parameter.Unit,
        ]);
    }

    /// <summary>A figure for each output.</summary>
    public static IReadOnlyList<Figure> Figures(VirtualPopulation population, ModelCurves curves) =>
        [.. Enumerable.Range(0, population.Model.Outputs.Count).Select(output => FigureOf(population, curves, output))];

    private static Figure FigureOf(VirtualPopulation population, ModelCurves curves, int output)
    {
        var of = population.Model.Outputs[output];
        var courses = new List<Course>();
        for (var patient = 0; patient < curves.Patients; patient++)
            if (curves.StatusOf(patient) == SolveStatus.Reached) courses.Add(CourseOf(population.Patients[patient].Name, curves, patient, output));
        var summary = courses.Count >= PopulationFigure.FewestForBand ? PointwiseSummary.Of(curves, output) : null;
        return PopulationFigure.Draw(of.Key, $"{char.ToUpperInvariant(of.Name[0])}{of.Name[1..]}: {population.Model.Key}", population.Words, of.Unit, courses, summary);
    }

    private static Course CourseOf(string name, ModelCurves curves, int patient, int output)
    {
        var values = curves.Of(patient, output);
        var points = new List<(double, double)>(values.Length);
        for (var day = 0; day < values.Length; day++) points.Add((curves.Days[day], values[day]));
        return new(name, points);
    }
}
