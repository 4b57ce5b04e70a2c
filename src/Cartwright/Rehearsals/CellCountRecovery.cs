using Cartwright.Patients;
using Cartwright.Protocols;

namespace Cartwright.Rehearsals;

/// <summary>The lowest number of the cells that a product is aimed at, as the schedule sees it and as it was. The laboratory tells nothing below its limit apart, and neither does the comparison.</summary>
internal static class CellCountRecovery
{
    // Aplasia is deepest weeks after the infusion; what comes later is recovery, or relapse.
    private const double LastDay = 90;

    public static Measured Of(VirtualTrial trial, AssumedCounts counts, Endpoint.Pharmacodynamics endpoint)
    {
        var course = trial.Analysis.BloodCounts.Courses.FirstOrDefault(c => c.Test == endpoint.Analyte.Split(' ')[0]);
        var seen = (course?.Samples ?? []).Where(s => !s.PreDose && s.Days <= LastDay).ToLookup(s => s.Subject, s => s.Value, StringComparer.Ordinal);
        return new(endpoint.Id, $"nadir of {endpoint.Analyte} to day {LastDay:0}", "cells/µL",
        [
            .. trial.Truth.OrderBy(t => t.Key, StringComparer.Ordinal)
                .Select(t => new Recovery(Math.Max(counts.LymphocytesLowerLimit, TrueNadir(t.Value)), seen.Contains(t.Key) ? seen[t.Key].Min() : null)),
        ]);
    }

    private static double TrueNadir(TrueCourse course) => course.Curves.Days.Where(day => day is >= 0 and <= LastDay).Min(course.AntigenPositiveCells);
}
