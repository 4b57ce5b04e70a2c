using Cartwright.Analysis.Pharmacokinetics;
using Cartwright.Patients;
using Cartwright.Protocols;

namespace Cartwright.Rehearsals;

/// <summary>A quantity that a patient has and a schedule measures: its endpoint, its name and unit, and what was true and what was observed.</summary>
public sealed record Measured(string Endpoint, string Quantity, string Unit, IReadOnlyList<Recovery> Patients);

/// <summary>What a trial measured of each infused patient's kinetics and cytokines, beside the truth of the patient's own noise-free curve.</summary>
public static class KineticsRecovery
{
    /// <summary>Name of the first, fast half-life among the quantities.</summary>
    public const string Contraction = "contraction half-life";

    /// <summary>Name of the last, slow half-life among the quantities.</summary>
    public const string Persistence = "persistence half-life";

    /// <summary>Name of a cytokine's time of peak among the quantities.</summary>
    public const string PeakTimeName = "time of peak";

    /// <summary>The quantities of every endpoint of kinetics, of cytokine peaks and of counted cells, in the plan's order.</summary>
    public static IReadOnlyList<Measured> Of(VirtualTrial trial, TrialPlan plan, Assumptions assumptions)
    {
        var truth = trial.Truth.ToDictionary(t => t.Key, t => TrueKinetics(t.Value, plan, assumptions.Assay), StringComparer.Ordinal);
        return
        [
            .. plan.Endpoints.OfType<Endpoint.CellularKinetics>().SelectMany(e => Quantities(e, plan).Select(q => Kinetics(trial, truth, e.Id, q.Name, q.Parameter, assumptions.Assay.Unit))),
            .. plan.Cytokines.Select(c => PeakTime(trial, c, assumptions)),
            .. assumptions.Counts is { } counts ? plan.Endpoints.OfType<Endpoint.Pharmacodynamics>().Select(e => CellCountRecovery.Of(trial, counts, e)) : [],
        ];
    }

    private static IEnumerable<(string Name, NcaParameter Parameter)> Quantities(Endpoint.CellularKinetics endpoint, TrialPlan plan)
    {
        switch (endpoint.Parameter)
        {
            case KineticParameter.Cmax:
                yield return ("Cmax", ObservedParameters.Cmax);
                break;
            case KineticParameter.Tmax:
                yield return ("Tmax", ObservedParameters.Tmax);
                break;
            case KineticParameter.Auc:
                yield return ($"AUC to day {plan.Conventions.AucUpperLimit.Days:0.##}", AreaParameters.AucPartial);
                break;
            default:
                if (plan.Conventions.HalfLife != HalfLifePhase.Persistence) yield return (Contraction, CellularParameters.ContractionHalfLife);
                if (plan.Conventions.HalfLife != HalfLifePhase.Contraction) yield return (Persistence, CellularParameters.PersistenceHalfLife);
                break;
        }
    }

    // The same analysis on the patient's own curve, at every node of it and without error or limit: what the trial would find if it saw everything.
    private static NoncompartmentalAnalysis TrueKinetics(TrueCourse course, TrialPlan plan, AssumedAssay assay)
    {
        var curves = course.Curves;
        var samples = Enumerable.Range(0, curves.Days.Count).Where(node => curves.Days[node] >= 0).Select(node => new ConcentrationSample(curves.Days[node], curves.AtNode(node, assay.Observable)));
        return NoncompartmentalAnalysis.Of(new ConcentrationProfile(samples), KineticsAnalysis.SettingsOf(plan));
    }

    // A patient whose own curve has no such parameter (who died too early for it) has none to recover.
    private static Measured Kinetics(VirtualTrial trial, Dictionary<string, NoncompartmentalAnalysis> truth, string endpoint, string name, NcaParameter parameter, string level) =>
        new(endpoint, name, parameter.UnitText(level, "days"),
        [
            .. from kinetics in trial.Analysis.Kinetics
               where truth.ContainsKey(kinetics.Subject)
               let isTrue = parameter.Calculate(truth[kinetics.Subject]).OrNull
               where isTrue is not null
               select new Recovery(isTrue.Value, kinetics.Of(parameter).OrNull),
        ]);

    // A patient whose cytokine rises by no more than one measurement errs has no time of peak to recover.
    private static Measured PeakTime(VirtualTrial trial, PlannedAnalyte planned, Assumptions assumptions)
    {
        var analyte = assumptions.Cytokines.Analytes[assumptions.Cytokines.IndexOf(planned.Analyte)];
        var observed = trial.Analysis.Cytokines.Where(c => c.Test == analyte.Code).ToDictionary(c => c.Subject, c => c.DaysToPeak.OrNull, StringComparer.Ordinal);
        return new(planned.EndpointId, PeakTimeName, "days",
        [
            .. from course in trial.Truth.OrderBy(t => t.Key, StringComparer.Ordinal)
               let peak = TruePeak(course.Value, analyte)
               where peak is not null
               select new Recovery(peak.Value, observed.GetValueOrDefault(course.Key)),
        ]);
    }

    /// <summary>The day of a cytokine's true peak; null where it rises by no more than one measurement errs.</summary>
    internal static double? TruePeak(TrueCourse course, AssumedAnalyte analyte)
    {
        var peak = course.Curves.Peak(analyte.Observable);
        return peak.Value > course.Curves.At(0, analyte.Observable) * Math.Exp(analyte.ErrorLogSd) ? peak.Day : null;
    }

    /// <summary>The quantities of kinetics that a patient has, with the truth of each.</summary>
    internal static IEnumerable<Schedules.DrawnQuantity> TrueQuantities(TrueCourse course, TrialPlan plan, AssumedAssay assay)
    {
        var truth = TrueKinetics(course, plan, assay);
        return from endpoint in plan.Endpoints.OfType<Endpoint.CellularKinetics>()
               from quantity in Quantities(endpoint, plan)
               let isTrue = quantity.Parameter.Calculate(truth).OrNull
               where isTrue is not null
               select new Schedules.DrawnQuantity(endpoint.Id, quantity.Name, quantity.Parameter.UnitText(assay.Unit, "days"), quantity.Parameter, isTrue.Value);
    }
}
