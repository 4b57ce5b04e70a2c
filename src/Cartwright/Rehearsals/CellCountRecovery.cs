using Cartwright.Datasets.Sdtm;
using Cartwright.Protocols;

namespace Cartwright.Rehearsals;

/// <summary>The lowest number of the cells that a product is aimed at, as the schedule sees it and as it was.</summary>
internal static class CellCountRecovery
{
    // The laboratory tells nothing below its limit apart, and neither does the comparison.
    private const double LastDay = 90;

    public static Measured Of(VirtualTrial trial, TrialPlan plan, Endpoint.Pharmacodynamics endpoint)
    {
        var test = endpoint.Analyte.Split(' ')[0];
        var counts = trial.Data.Laboratory.Where(row => row.Test == test).ToLookup(row => row.Subject, StringComparer.Ordinal);
        var before = plan.Visits.BloodCounts.Where(v => v.Planned.Days < 0).Select(v => v.Name).ToHashSet(StringComparer.Ordinal);
        var until = plan.Visits.BloodCounts.Where(v => v.Planned.Days <= LastDay).Select(v => v.Name).Where(name => !before.Contains(name)).ToHashSet(StringComparer.Ordinal);
        return new(endpoint.Id, $"nadir of {endpoint.Analyte} to day {LastDay:0}", "cells/µL",
        [
            .. from course in trial.Truth.OrderBy(t => t.Key, StringComparer.Ordinal)
               let seen = counts[course.Key].Where(row => until.Contains(row.Visit)).ToList()
               let limit = counts[course.Key].FirstOrDefault()?.LowerLimit ?? 0
               let truth = TrueNadir(course.Value)
               select new Recovery(Math.Max(limit, truth), Nadir(seen)),
        ]);
    }

    private static double TrueNadir(Patients.TrueCourse course) =>
        course.Curves.Days.Where(day => day is >= 0 and <= LastDay).Min(course.AntigenPositiveCells);

    private static double? Nadir(List<LaboratoryResult> seen) => seen.Count == 0 ? null : seen.Min(row => row.BelowLimit ? row.LowerLimit ?? 0 : row.Value ?? double.PositiveInfinity);
}
