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

    /// <summary>The quantities of every endpoint of kinetics and of cytokine peaks, in the plan's order.</summary>
    public static IReadOnlyList<Measured> Of(VirtualTrial trial, TrialPlan plan, Assumptions assumptions) =>
    [
        .. plan.Endpoints.OfType<Endpoint.CellularKinetics>().SelectMany(e => Quantities(e, plan).Select(q => Kinetics(trial, e.Id, q.Name, q.Parameter, assumptions.Assay.Unit, q.True))),
        .. plan.Cytokines.Select(c => PeakTime(trial, c, assumptions)),
    ];

    private static IEnumerable<(string Name, NcaParameter Parameter, Func<TrueCourse, double> True)> Quantities(Endpoint.CellularKinetics endpoint, TrialPlan plan)
    {
        switch (endpoint.Parameter)
        {
            case KineticParameter.Cmax:
                yield return ("Cmax", ObservedParameters.Cmax, t => t.Kinetics.Cmax);
                break;
            case KineticParameter.Tmax:
                yield return ("Tmax", ObservedParameters.Tmax, t => t.Kinetics.Tmax);
                break;
            case KineticParameter.Auc:
                yield return ($"AUC to day {plan.Conventions.AucUpperLimit.Days:0.##}", AreaParameters.AucPartial, t => t.Kinetics.AreaUnderCurve(0, plan.Conventions.AucUpperLimit.Days));
                break;
            default:
                if (plan.Conventions.HalfLife != HalfLifePhase.Persistence) yield return (Contraction, CellularParameters.ContractionHalfLife, t => t.Kinetics.ContractionHalfLifeDays);
                if (plan.Conventions.HalfLife != HalfLifePhase.Contraction) yield return (Persistence, CellularParameters.PersistenceHalfLife, t => t.Kinetics.PersistenceHalfLifeDays);
                break;
        }
    }

    private static Measured Kinetics(VirtualTrial trial, string endpoint, string name, NcaParameter parameter, string level, Func<TrueCourse, double> truth) =>
        new(endpoint, name, parameter.UnitText(level, "days"), [.. trial.Analysis.Kinetics.Where(k => trial.Truth.ContainsKey(k.Subject)).Select(k => new Recovery(truth(trial.Truth[k.Subject]), k.Of(parameter).OrNull))]);

    // A patient whose cytokine does not rise has no time of peak to recover.
    private static Measured PeakTime(VirtualTrial trial, PlannedAnalyte analyte, Assumptions assumptions)
    {
        var (code, index) = (AnalyteCode.Of(analyte.Analyte), assumptions.Cytokines.IndexOf(analyte.Analyte));
        var observed = trial.Analysis.Cytokines.Where(c => c.Test == code).ToDictionary(c => c.Subject, c => c.DaysToPeak.OrNull, StringComparer.Ordinal);
        return new(analyte.EndpointId, "time of peak", "days",
            [.. trial.Truth.Where(t => t.Value.Cytokines[index].Fold > 1).OrderBy(t => t.Key, StringComparer.Ordinal).Select(t => new Recovery(t.Value.Cytokines[index].PeakDays, observed.GetValueOrDefault(t.Key)))]);
    }
}
