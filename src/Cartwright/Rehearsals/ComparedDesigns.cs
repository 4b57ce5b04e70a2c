using Cartwright.Patients;
using Cartwright.Protocols;
using Cartwright.Trials;
using Cartwright.Trials.CaseReports;
using Cartwright.Trials.Designs;
using Cartwright.Units;

namespace Cartwright.Rehearsals;

/// <summary>What became of one trial, as far as a comparison of designs asks.</summary>
/// <param name="Recommended">The level recommended, from 1; null for none.</param>
/// <param name="ReachedItsAnswer">False where the cap or a lack of subjects ended the trial before the design did.</param>
/// <param name="InfusedByLevel">Subjects infused at each level, the lowest first.</param>
/// <param name="Conforming">Subjects infused with the protocol's least share of the assigned dose, or more.</param>
/// <param name="Days">From the site's opening to the last dose decision.</param>
public sealed record ConductedTrial(int? Recommended, bool ReachedItsAnswer, int Enrolled, int Evaluable, int Toxicities, IReadOnlyList<int> InfusedByLevel, int Conforming, double Days)
{
    /// <summary>Subjects infused.</summary>
    public int Infused => InfusedByLevel.Sum();

    internal static ConductedTrial Of(Trial trial, TrialPlan plan, Assumptions assumptions) => new(
        trial.Recommended, trial.ReachedItsAnswer, trial.Reports.Count, trial.Outcomes.Treated, trial.Outcomes.Toxicities,
        [.. plan.Levels.Select(l => trial.Reports.Count(r => r.Infusions.Count > 0 && r.Course.AssignedLevel == l.Number))],
        trial.Reports.Count(r => Received(r, plan) >= plan.DoseLimitingToxicity.MinimumDoseFraction * plan.Levels[r.Course.AssignedLevel - 1].Dose.Amount),
        trial.Cohorts.Count == 0 ? 0 : (trial.Cohorts[^1].Decided - assumptions.Accrual.Opens).TotalDays);

    private static double Received(CaseReport report, TrialPlan plan) =>
        report.Infusions.Count == 0 ? double.NegativeInfinity : report.Infusions.Sum(i => plan.Levels[report.Course.AssignedLevel - 1].Dose.Basis == DoseBasis.CellsPerKilogram ? i.CellsPerKilogram : i.Cells);
}

/// <summary>One of several designs of the same trial: exactly, and rehearsed on the same patients.</summary>
/// <param name="Plan">The plan under this design.</param>
/// <param name="Exact">The design without patients, under every scenario.</param>
/// <param name="Trials">In order of their number.</param>
public sealed record ComparedDesign(TrialPlan Plan, DesignReport Exact, IReadOnlyList<ConductedTrial> Trials)
{
    /// <summary>The name of the rule.</summary>
    public string Rule => Plan.Rule;

    /// <summary>How many of the trials recommended this level, or none.</summary>
    public Tally Recommended(int? level) => new(Trials.Count(t => t.ReachedItsAnswer && t.Recommended == level), Trials.Count);

    /// <summary>The mean over the trials.</summary>
    public double Mean(Func<ConductedTrial, double> of) => Trials.Average(of);
}

/// <summary>The same trial under several designs: trial n has the same site and the same patients in the same order under each, so that what differs is the design.</summary>
/// <param name="Designs">The protocol's own design first.</param>
/// <param name="Toxicity">True probability of dose-limiting toxicity at each level under the scenario in force.</param>
/// <param name="Response">True probability of a response at each level.</param>
public sealed record ComparedDesigns(IReadOnlyList<ComparedDesign> Designs, IReadOnlyList<double> Toxicity, IReadOnlyList<double> Response)
{
    /// <summary>Conducts the trials under every rule.</summary>
    /// <param name="plan">The plan; the rules take its settings of the design.</param>
    /// <param name="rules">Names of rules; the plan's own is put first.</param>
    /// <param name="assumptions">What is supposed.</param>
    /// <param name="settings">Seed, trials and threads.</param>
    /// <param name="truth">What is true at each level.</param>
    /// <param name="progress">Called once for every trial of every rule.</param>
    /// <exception cref="ArgumentException">A rule that is not known, or whose settings cannot be.</exception>
    public static ComparedDesigns Of(TrialPlan plan, IReadOnlyList<string> rules, Assumptions assumptions, RehearsalSettings settings, IReadOnlyList<LevelTruth> truth, Action? progress = null)
    {
        double[] response = [.. truth.Select(t => t.Response.Share ?? 0)];
        var scenarios = assumptions.Toxicity.Scenarios.Zip(assumptions.Toxicity.ScenarioNames, (s, name) => new ToxicityScenario(name, LevelTruth.Toxicity(truth, s.Shares)) { Response = response }).ToList();
        return new(
            [.. RulesOf(plan, rules).Select(rule => plan with { Rule = rule }).Select(p => new ComparedDesign(p, DesignReport.Of(p, scenarios), Conduct(p, assumptions, settings, progress)))],
            LevelTruth.Toxicity(truth, assumptions.Toxicity.InForce.Shares), response);
    }

    /// <summary>The rules compared: the plan's own, then the others as they were named.</summary>
    public static IReadOnlyList<string> RulesOf(TrialPlan plan, IReadOnlyList<string> rules) => [.. rules.Prepend(plan.Rule).Distinct(StringComparer.Ordinal)];

    private static ConductedTrial[] Conduct(TrialPlan plan, Assumptions assumptions, RehearsalSettings settings, Action? progress)
    {
        var design = DoseDesigns.Of(plan);
        var trials = new ConductedTrial[settings.Trials];
        Parallel.ForEach(Rehearsal.Wards(settings.Trials), new ParallelOptions { MaxDegreeOfParallelism = settings.Threads }, numbers =>
        {
            foreach (var (number, trial) in numbers.Zip(VirtualTrial.ConductAll(plan, design, assumptions, settings.Seed, numbers)))
            {
                trials[number - 1] = ConductedTrial.Of(trial, plan, assumptions);
                progress?.Invoke();
            }
        });
        return trials;
    }
}
