using System.Globalization;
using Cartwright.Models;
using Cartwright.Patients;
using Cartwright.Protocols;
using Cartwright.Reports.Figures;

namespace Cartwright.Reports.Curves;

/// <summary>True courses of a study's patients as files: every value, the summary, and a figure for each quantity that the study can measure. A curve ends with its patient.</summary>
public static class StudyCurveFiles
{
    private sealed record Quantity(Observable What, string Key, string Name, string Unit);

    private static readonly Quantity[] Quantities =
    [
        new(Observable.Transgene, "transgene", "Transgene in blood", "copies/µg"), new(Observable.CarTCells, "car-t-cells", "CAR-T cells in blood", "cells/µL"),
        new(Observable.Il2, "il-2", "Interleukin-2", "pg/mL"), new(Observable.Il6, "il-6", "Interleukin-6", "pg/mL"), new(Observable.Il10, "il-10", "Interleukin-10", "pg/mL"),
        new(Observable.TnfAlpha, "tnf-alpha", "Tumour necrosis factor α", "pg/mL"), new(Observable.IfnGamma, "ifn-gamma", "Interferon-γ", "pg/mL"),
        new(Observable.Crp, "crp", "C-reactive protein", "mg/L"), new(Observable.Ferritin, "ferritin", "Ferritin", "µg/L"), new(Observable.Ldh, "ldh", "Lactate dehydrogenase", "U/L"),
        new(Observable.Neutrophils, "neutrophils", "Neutrophils", "10⁹/L"), new(Observable.Platelets, "platelets", "Platelets", "10⁹/L"),
        new(Observable.BCells, "b-cells", "B cells", "cells/µL"), new(Observable.TnkCells, "t-nk-cells", "The patient's own T and NK cells", "cells/µL"),
        new(Observable.Immunoglobulin, "igg", "Immunoglobulin G", "g/L"), new(Observable.MarrowTumour, "marrow-tumour", "Tumour cells in marrow", "%"),
        new(Observable.Lesion1, "lesion-1", "Sum of diameters, site 1", "mm"), new(Observable.Lesion2, "lesion-2", "Sum of diameters, site 2", "mm"),
    ];

    /// <summary><c>patient, day, output, value, unit</c>.</summary>
    public static void WriteCurves(IReadOnlyList<TrueCourse> courses, double until, TextWriter to)
    {
        to.Write("patient,day,output,value,unit\n");
        foreach (var course in courses)
            foreach (var quantity in Shown(courses))
                foreach (var (day, value) in Points(course, quantity.What, until))
                    to.Write(string.Create(CultureInfo.InvariantCulture, $"{course.Patient.Number},{day:0.####},{quantity.Key},{value:G9},{quantity.Unit}\n"));
    }

    /// <summary><c>output, day, p5, median, p95, patients, unit</c>: of the patients alive on the day.</summary>
    public static void WriteSummary(IReadOnlyList<TrueCourse> courses, double until, TextWriter to)
    {
        to.Write("output,day,p5,median,p95,patients,unit\n");
        foreach (var quantity in Shown(courses))
            foreach (var (day, values) in ByDay(courses, quantity.What, until))
                to.Write(string.Create(CultureInfo.InvariantCulture,
                    $"{quantity.Key},{day:0.####},{PointwiseSummary.Quantile(values, 0.05):G9},{PointwiseSummary.Quantile(values, 0.5):G9},{PointwiseSummary.Quantile(values, 0.95):G9},{values.Count},{quantity.Unit}\n"));
    }

    /// <summary>A figure for each quantity that is not 0 throughout.</summary>
    public static IReadOnlyList<Figure> Figures(IReadOnlyList<TrueCourse> courses, TrialPlan plan, DoseLevel level, double until) =>
    [
        .. from quantity in Shown(courses)
           let drawn = courses.Select(c => new Course($"{c.Patient.Number}", [.. Points(c, quantity.What, until)])).ToList()
           select PopulationFigure.Draw(quantity.Key, $"{quantity.Name}: {plan.StudyId}", $"{courses.Count} virtual patients at level {level.Name}, {level.DoseAsWritten}, without error of measurement.", quantity.Unit, drawn,
               courses.Count >= PopulationFigure.FewestForBand ? Summary(courses, quantity.What, until) : null),
    ];

    private static IEnumerable<Quantity> Shown(IReadOnlyList<TrueCourse> courses) => Quantities.Where(q => courses.Any(c => c.Curves.Peak(q.What).Value > 0));

    private static IEnumerable<(double Day, double Value)> Points(TrueCourse course, Observable what, double until) =>
        Enumerable.Range(0, course.Curves.Days.Count).Where(node => course.Curves.Days[node] <= Math.Min(until, course.DeathDays)).Select(node => (course.Curves.Days[node], course.Curves.AtNode(node, what)));

    private static IEnumerable<(double Day, List<double> Values)> ByDay(IReadOnlyList<TrueCourse> courses, Observable what, double until) =>
        courses.SelectMany(c => Points(c, what, until)).GroupBy(p => p.Day).OrderBy(g => g.Key).Select(g => (g.Key, g.Select(p => p.Value).Order().ToList()));

    private static PointwiseSummary Summary(IReadOnlyList<TrueCourse> courses, Observable what, double until)
    {
        var days = ByDay(courses, what, until).ToList();
        double[] At(double share) => [.. days.Select(d => PointwiseSummary.Quantile(d.Values, share))];
        return new([.. days.Select(d => d.Day)], At(0.05), At(0.5), At(0.95), courses.Count);
    }
}
