using Cartwright.Numerics;
using Cartwright.Patients;
using Cartwright.Products;
using Cartwright.Protocols;

namespace Cartwright.Rehearsals;

/// <summary>What patients at one level come to with one domain: medians of the true courses, and what is derived from the written ones.</summary>
/// <param name="Level">The level.</param>
/// <param name="Domain">Were this the domain.</param>
/// <param name="Response">Derived responders.</param>
/// <param name="Toxicity">Derived dose-limiting toxicity, of those without another.</param>
/// <param name="Cmax">Highest count of CAR-T cells in blood, per µL.</param>
/// <param name="Tmax">Its day.</param>
/// <param name="Il6">Highest IL-6, pg/mL.</param>
public sealed record DomainAtLevel(DoseLevel Level, string Domain, Tally Response, Tally Toxicity, double? Cmax, double? Tmax, double? Il6);

/// <summary>What the first domain does against the second in the same patient: medians of the ratios.</summary>
public sealed record DomainDifference(DoseLevel Level, int Patients, double? Cmax, double? Il6);

/// <summary>A costimulatory domain that nobody disclosed, rehearsed as each that it may be: the same people, the same chance, level by level.</summary>
public sealed record UndisclosedDomains(IReadOnlyList<DomainAtLevel> Runs, IReadOnlyList<DomainDifference> Differences, string Compared)
{
    private const int MostPatients = 300;

    /// <summary>Runs both; null where the construct says which domain it has, or there is no construct.</summary>
    public static UndisclosedDomains? Of(TrialPlan plan, Assumptions assumptions, RehearsalSettings settings)
    {
        if (assumptions.Patients.Construct is not { Given: { } construct, Undisclosed: not null }) return null;
        var domains = ConstructParameters.Undisclosed(construct);
        var runs = (from level in plan.Levels from domain in domains select (Level: level, Domain: domain)).AsParallel().AsOrdered().WithDegreeOfParallelism(Math.Clamp(settings.Threads, 1, 512))
            .Select(run => (run.Level, run.Domain, Trial: Treat(plan, AssumedConstruct.With(assumptions, run.Domain), run.Level, settings))).ToList();
        return new(
            [.. runs.Select(r => AtLevel(r.Level, ConstructNotation.Of(r.Domain), r.Trial))],
            [.. plan.Levels.Select(l => Difference(l, runs.First(r => r.Level == l && r.Domain == domains[0]).Trial, runs.First(r => r.Level == l && r.Domain == domains[1]).Trial))],
            $"{ConstructNotation.Of(domains[0])} against {ConstructNotation.Of(domains[1])}");
    }

    private static VirtualTrial Treat(TrialPlan plan, Assumptions assumptions, DoseLevel level, RehearsalSettings settings) =>
        VirtualTrial.TreatFixed(plan, assumptions.WithoutShortfallOrDropout(), level.Number, Math.Min(MostPatients, settings.PatientsForTruth), settings.Seed, TrialNumbers.Compared);

    private static DomainAtLevel AtLevel(DoseLevel level, string domain, VirtualTrial trial)
    {
        var (truth, courses) = (LevelTruth.Of(trial), trial.Truth.Values.ToList());
        return new(level, domain, truth.Response, truth.DerivedToxicity, Median.Of(courses.Select(c => Peak(c, Observable.CarTCells))), Median.Of(courses.Select(c => c.Curves.Peak(Observable.CarTCells).Day)), Median.Of(courses.Select(c => Peak(c, Observable.Il6))));
    }

    private static DomainDifference Difference(DoseLevel level, VirtualTrial first, VirtualTrial second)
    {
        var both = first.Truth.Keys.Where(second.Truth.ContainsKey).Select(id => (First: first.Truth[id], Second: second.Truth[id])).ToList();
        double? Ratio(Observable what) => Median.Of(both.Select(b => Peak(b.First, what) / Peak(b.Second, what)).Where(double.IsFinite));
        return new(level, both.Count, Ratio(Observable.CarTCells), Ratio(Observable.Il6));
    }

    private static double Peak(TrueCourse course, Observable what) => course.Curves.Peak(what).Value;
}
