using Cartwright.Numerics.Random;
using Cartwright.Patients;
using Cartwright.Protocols;
using Cartwright.Trials.CaseReports;

namespace Cartwright.Trials.Clinic;

/// <summary>A myeloma at its planned assessments: M-protein by electrophoresis and immunofixation, free light chains, and marrow at the start and whenever no M-protein is seen.</summary>
/// <remarks>The involved chain is called kappa in everybody. Urine is not collected, clonal cells are not looked for: no stringent response can be told.</remarks>
internal static class MyelomaTests
{
    private const string Positive = "POSITIVE", Negative = "NEGATIVE";

    public static void Take(Stay stay, TrialPlan plan, AssumedMyeloma assumed, List<BloodResult> results)
    {
        var visits = plan.Visits.Imaging;
        if (visits.Count == 0 || visits[0].Planned.Days > 0) Look(stay, assumed, "Baseline", stay.ConditioningMinutes - 1440, 0, true, results);
        foreach (var visit in visits)
            if (stay.Kept(visit) is { } minutes) Look(stay, assumed, visit.Name, minutes, Stay.ItemOf(visit), minutes < 0, results);
    }

    private static void Look(Stay stay, AssumedMyeloma assumed, string visit, int minutes, int item, bool isBaseline, List<BloodResult> results)
    {
        var (draws, days, at) = (stay.Draws(Purpose.Imaging, item), Stay.Days(minutes), stay.At(minutes));
        var protein = stay.Truth.Curves.At(days, Observable.MProtein);
        double Measured(double truth, ref RandomDraws with) => BloodDraws.ThreeFigures(truth * Math.Exp(assumed.ProteinLogSd * with.Normal()));
        var (serum, involved, other) = (Measured(protein, ref draws), Measured(assumed.NormalLightChains + assumed.LightChains * protein, ref draws), Measured(assumed.NormalLightChains, ref draws));
        results.Add(new(BloodTest.Laboratory, "MPROTS", visit, at, serum < assumed.ProteinLowerLimit ? null : serum, assumed.ProteinLowerLimit, "g/L"));
        results.Add(new(BloodTest.Laboratory, "KLCF", visit, at, involved, 0, "mg/L"));
        results.Add(new(BloodTest.Laboratory, "LLCF", visit, at, other, 0, "mg/L"));
        var seen = protein >= assumed.FixationFrom;
        results.Add(new(BloodTest.Laboratory, "IMFIXS", visit, at, null, 0, "") { Finding = seen ? Positive : Negative });
        if (isBaseline || !seen) results.Add(Smear(stay.Truth.Curves.At(days, Observable.MarrowTumour) / 100, assumed, visit, at, ref draws));
    }

    private static BloodResult Smear(double share, AssumedMyeloma assumed, string visit, DateTime at, ref RandomDraws draws)
    {
        var (cells, seen) = ((int)assumed.MarrowCells, 0);
        for (var cell = 0; cell < cells; cell++) if (draws.Bernoulli(share)) seen++;
        return new(BloodTest.Marrow, "PLSMCE", visit, at, seen == 0 ? null : 100.0 * seen / cells, 100.0 / cells, "%");
    }
}
