using System.Globalization;
using Cartwright.Analysis.Rates;
using Cartwright.Numerics;
using Cartwright.Rehearsals;
using CsvHelper;

namespace Cartwright.Reports.Rehearsed;

/// <summary><c>trials.csv</c>: a row a trial. An estimate that a trial could not make is empty.</summary>
public static class TrialsCsv
{
    /// <summary>Writes the trials in order of their number.</summary>
    public static void Write(Rehearsal rehearsal, TextWriter to)
    {
        using var csv = CsvWriter.Create(to);
        var isMade = rehearsal.Assumptions.Manufacturing.Making is not null;
        foreach (var heading in Headings(rehearsal.Trials[0], isMade).Concat(rehearsal.Arm is null ? [] : ["shown"])) csv.WriteField(heading);
        csv.EndRecord();
        foreach (var trial in rehearsal.Trials)
        {
            foreach (var cell in Cells(trial, isMade).Concat(rehearsal.Arm is { } arm ? [arm.ShownBy(trial) ? "yes" : "no"] : [])) csv.WriteField(cell);
            csv.EndRecord();
        }
        csv.Flush();
    }

    private static IEnumerable<string> Headings(TrialRecord first, bool isMade) =>
    [
        "trial", "recommended", "answered", "enrolled", "infused", "evaluable", "dlts", "days_to_decision",
        "teae_subjects", "sae_subjects", "trae_subjects", "crs3_subjects", "orr_responders", "orr", "orr_lower", "orr_upper", "dcr",
        "os_median", "pfs_median", "dor_median", "qol_n", "qol_change",
        .. first.Recovered.Select(m => $"{m.Endpoint}_{m.Quantity.Replace(' ', '_')}_median"),
        .. isMade ? ["failed", "died_waiting", "left_waiting", "conforming", "conforming_responders", "vein_to_vein_median", "device_wait_mean", "making_cost"] : Array.Empty<string>(),
    ];

    private static IEnumerable<string> Cells(TrialRecord trial, bool isMade) =>
    [
        N(trial.Number), trial.Recommended is { } level ? N(level) : "none", trial.ReachedItsAnswer ? "yes" : "no",
        N(trial.Enrolled), N(trial.Infused), N(trial.Evaluable), N(trial.Toxicities), N(trial.DaysToDecision),
        N(trial.Emergent.Events), N(trial.Serious.Events), N(trial.Related.Events), N(trial.SevereRelease.Events),
        N(trial.Response.Events), Rate(trial.Response), N(trial.Response.Exact.Lower.OrNull), N(trial.Response.Exact.Upper.OrNull), Rate(trial.DiseaseControl),
        N(trial.Median("os").OrNull), N(trial.Median("pfs").OrNull), N(trial.Median("dor").OrNull),
        N(trial.GlobalHealth.Count), N(trial.GlobalHealth.Count == 0 ? null : trial.GlobalHealth.Average()),
        .. trial.Recovered.Select(m => N(Median.Of(m.Patients.Select(p => p.Observed).OfType<double>()))),
        .. isMade ? Made(trial.Flow) : [],
    ];

    // Where a process from vein to vein is supposed.
    private static IEnumerable<string> Made(EnrolmentFlow flow) =>
    [
        N(flow.Failed), N(flow.Died), N(flow.LeftBefore), N(flow.Conforming), N(flow.ConformingResponding), N(Median.Of([.. flow.VeinToVeinDays])), N(flow.DeviceWaitDays.Count == 0 ? null : flow.DeviceWaitDays.Average()), N(flow.Spent),
    ];

    private static string Rate(Proportion rate) => N(rate.Rate.OrNull);

    private static string N(double? value) => value?.ToString("0.######", CultureInfo.InvariantCulture) ?? "";
}
