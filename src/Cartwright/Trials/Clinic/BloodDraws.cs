using Cartwright.Numerics.Random;
using Cartwright.Patients;
using Cartwright.Protocols;
using Cartwright.Trials.CaseReports;

namespace Cartwright.Trials.Clinic;

/// <summary>Blood drawn at the planned visits, and what the laboratory reports: error, three significant figures, nothing below the lower limit and nothing above the upper one.</summary>
internal static class BloodDraws
{
    public static List<BloodResult> Take(Stay stay, TrialPlan plan, Assumptions assumptions)
    {
        var results = new List<BloodResult>(plan.Visits.Kinetics.Count + plan.Visits.Cytokines.Count * assumptions.Cytokines.Analytes.Count);
        foreach (var visit in plan.Visits.Kinetics)
            if (stay.Kept(visit) is { } minutes) results.Add(Kinetics(stay, assumptions.Assay, visit, minutes));
        foreach (var visit in plan.Visits.Cytokines)
            if (stay.Kept(visit) is { } minutes) Cytokines(stay, plan, assumptions.Cytokines, visit, minutes, results);
        if (assumptions.Counts is { } counts) CellCounts.Take(stay, plan, counts, results);
        if (assumptions.Myeloma is { } myeloma && CriteriaFamilies.Of(plan.Response.Criteria) == CriteriaFamily.Imwg2016) MyelomaTests.Take(stay, plan, myeloma, results);
        return results;
    }

    /// <summary>A value as a laboratory prints it: three significant figures.</summary>
    public static double ThreeFigures(double value)
    {
        if (value <= 0) return 0;
        var unit = Math.Pow(10, Math.Floor(Math.Log10(value)) - 2);
        // Below 1 the unit is no exact double; dividing by its inverse prints 0.855 and not 0.8550000000000001.
        return unit < 1 ? Math.Round(value / unit) / Math.Round(1 / unit) : Math.Round(value / unit) * unit;
    }

    private static BloodResult Kinetics(Stay stay, AssumedAssay assay, PlannedVisit visit, int minutes)
    {
        var draws = stay.Draws(Purpose.KineticSample, Stay.ItemOf(visit));
        var measured = ThreeFigures(stay.Truth.Curves.At(Stay.Days(minutes), assay.Observable) * Math.Exp(assay.ErrorLogSd * draws.Normal()));
        return new(BloodTest.Kinetics, assay.Test, visit.Name, stay.At(minutes), measured < assay.LowerLimit ? null : measured, assay.LowerLimit, assay.Unit);
    }

    private static void Cytokines(Stay stay, TrialPlan plan, AssumedCytokines cytokines, PlannedVisit visit, int minutes, List<BloodResult> results)
    {
        // One error an analyte supposed, whether or not the protocol measures it: to measure one more changes no other.
        Span<double> errors = stackalloc double[cytokines.Analytes.Count];
        var draws = stay.Draws(Purpose.CytokineSample, Stay.ItemOf(visit));
        foreach (ref var error in errors) error = draws.Normal();
        for (var i = 0; i < errors.Length; i++)
            if (IsMeasured(plan, cytokines.Analytes[i])) results.Add(Cytokine(stay, cytokines.Analytes[i], errors[i], visit, minutes));
    }

    // Where a protocol draws cytokines and names none, the laboratory measures all it has an assay of.
    private static bool IsMeasured(TrialPlan plan, AssumedAnalyte analyte) => plan.Cytokines.Count == 0 || plan.Cytokines.Any(c => AnalyteCode.Of(c.Analyte) == analyte.Code);

    private static BloodResult Cytokine(Stay stay, AssumedAnalyte analyte, double error, PlannedVisit visit, int minutes)
    {
        var measured = Math.Min(analyte.UpperLimit, ThreeFigures(stay.Truth.Curves.At(Stay.Days(minutes), analyte.Observable) * Math.Exp(analyte.ErrorLogSd * error)));
        return new(analyte.IsCytokine ? BloodTest.Cytokine : BloodTest.Laboratory, analyte.Code, visit.Name, stay.At(minutes), measured < analyte.LowerLimit ? null : measured, analyte.LowerLimit, analyte.Unit);
    }
}
