using Cartwright.Numerics.Random;
using Cartwright.Patients;
using Cartwright.Protocols;
using Cartwright.Trials.CaseReports;

namespace Cartwright.Trials.Clinic;

/// <summary>Blood counts, immunoglobulin and marrow at their planned visits. Marrow is a smear: so many tumour cells of those looked at.</summary>
internal static class CellCounts
{
    public static void Take(Stay stay, TrialPlan plan, AssumedCounts counts, List<BloodResult> results)
    {
        var target = plan.Endpoints.OfType<Endpoint.Pharmacodynamics>().FirstOrDefault()?.Analyte.Split(' ')[0];
        foreach (var visit in plan.Visits.BloodCounts)
            if (stay.Kept(visit) is { } minutes) Count(stay, counts, visit, minutes, target, results);
        foreach (var visit in plan.Visits.Marrow)
            if (stay.Kept(visit) is { } minutes) results.Add(Smear(stay, counts, visit, minutes));
    }

    private static void Count(Stay stay, AssumedCounts counts, PlannedVisit visit, int minutes, string? target, List<BloodResult> results)
    {
        var (draws, curves, days) = (stay.Draws(Purpose.CountSample, Stay.ItemOf(visit)), stay.Truth.Curves, Stay.Days(minutes));
        Add("NEUT", curves.At(days, Observable.Neutrophils), counts.CellsLogSd, 0.01, "10^9/L");
        Add("PLAT", curves.At(days, Observable.Platelets), counts.CellsLogSd, 1, "10^9/L");
        Add("BCELL", curves.At(days, Observable.BCells), counts.LymphocytesLogSd, counts.LymphocytesLowerLimit, "cells/µL");
        Add("TNK", curves.At(days, Observable.TnkCells), counts.LymphocytesLogSd, counts.LymphocytesLowerLimit, "cells/µL");
        Add("IGG", curves.At(days, Observable.Immunoglobulin), counts.ImmunoglobulinLogSd, 0.1, "g/L");
        if (target is not null) Add(target, stay.Truth.AntigenPositiveCells(days), counts.LymphocytesLogSd, counts.LymphocytesLowerLimit, "cells/µL");

        void Add(string test, double truth, double error, double limit, string unit)
        {
            var measured = BloodDraws.ThreeFigures(truth * Math.Exp(error * draws.Normal()));
            results.Add(new(BloodTest.Count, test, visit.Name, stay.At(minutes), measured < limit ? null : measured, limit, unit));
        }
    }

    private static BloodResult Smear(Stay stay, AssumedCounts counts, PlannedVisit visit, int minutes)
    {
        var (draws, share) = (stay.Draws(Purpose.CountSample, Stay.ItemOf(visit) + 1), stay.Truth.Curves.At(Stay.Days(minutes), Observable.MarrowTumour) / 100);
        var seen = 0;
        for (var cell = 0; cell < counts.MarrowCells; cell++) if (draws.Bernoulli(share)) seen++;
        var limit = 100.0 / counts.MarrowCells;
        return new(BloodTest.Marrow, "BLAST", visit.Name, stay.At(minutes), seen == 0 ? null : 100.0 * seen / counts.MarrowCells, limit, "%");
    }
}
