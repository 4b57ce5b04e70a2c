using Cartwright.Analysis.Survival.Comparison;
using Cartwright.Analysis.Survival.Hazards;

namespace Cartwright.Analysis.Survival;

/// <summary>A time to event compared between the arms of a randomised trial.</summary>
/// <param name="LogRank">Of all arms.</param>
/// <param name="Hazards">Each arm against the first, by Cox's model.</param>
/// <param name="Penalised">The same by Firth's penalised likelihood; null where every coefficient above is finite.</param>
public sealed record ArmComparison(GroupComparison LogRank, CoxFit Hazards, CoxFit? Penalised)
{
    /// <summary>The comparison; null where fewer than two arms have a time.</summary>
    /// <param name="armOf">The arm of a subject; null: in none.</param>
    public static ArmComparison? Of(EventTimes times, Func<string, string?> armOf, SurvivalConvention convention)
    {
        var known = times.Subjects.Select(t => (t.Time, Arm: armOf(t.Subject))).Where(t => t.Arm is not null).ToList();
        var arms = Grouping.By([.. known.Select(t => t.Arm!)]);
        if (arms.Names.Count < 2) return null;
        List<SurvivalTime> days = [.. known.Select(t => t.Time)];
        var data = new CoxData(days, [.. arms.Names.Skip(1).Select((arm, i) => new Covariate(arm, [.. arms.Of.Select(g => g == i + 1 ? 1.0 : 0.0)]))]);
        var fit = ProportionalHazards.Fit(data, convention.Ties());
        return new(Comparison.LogRank.Test(days, arms), fit, fit.Coefficients.Any(c => c.Coefficient.OrNull is null) ? ProportionalHazards.FitPenalised(data, convention.Ties()) : null);
    }
}
