using Cartwright.Protocols;
using Cartwright.Units;

namespace Cartwright.Patients;

/// <summary>True probabilities of dose-limiting toxicity, scenario by scenario, and how such a toxicity looks in the case report.</summary>
/// <param name="Scenarios">By name, in the order of the file; each by level, lowest first.</param>
/// <param name="Primary">The scenario that holds.</param>
/// <param name="Onset">Days from infusion, cut to the protocol's window.</param>
/// <param name="GradeFour">Share of grade 4; the rest are grade 3.</param>
/// <param name="Terms">What the toxicity is, with weights.</param>
public sealed record AssumedToxicity(IReadOnlyList<PerLevel> Scenarios, string Primary, Spread Onset, double GradeFour, IReadOnlyList<AssumedToxicityTerm> Terms)
{
    private const string Prefix = "toxicity.scenarios.";

    /// <summary>The names of the scenarios, in the order of the file.</summary>
    public IReadOnlyList<string> ScenarioNames => [.. Scenarios.Select(s => s.Name[Prefix.Length..])];

    /// <summary>The scenario that holds.</summary>
    public PerLevel InForce => Scenarios.First(s => s.Name == Prefix + Primary);

    internal static AssumedToxicity Read(Entry entry)
    {
        if (!entry["scenarios"].Exists) entry.Report("'toxicity.scenarios' is missing: the true rates of toxicity are asked for, not made up");
        var scenarios = entry["scenarios"].Members().Select(m => PerLevel.Read(m.Value)).ToList();
        foreach (var falling in scenarios.Where(s => !s.Shares.SequenceEqual(s.Shares.Order()))) entry["scenarios"][falling.Name[Prefix.Length..]].Report($"'{falling.Name}' falls: more cells are never less toxic here");
        var primary = entry["primary"].RequiredText() ?? "";
        if (primary.Length > 0 && scenarios.All(s => s.Name != Prefix + primary)) entry["primary"].Report($"'{primary}' is none of the scenarios");
        return new(
            scenarios,
            primary,
            Spread.Read(entry["onset"], Figures.Days("h", "d")),
            entry["grade4"].Required(Figures.Share, 0),
            ReadTerms(entry["terms"]));
    }

    private static List<AssumedToxicityTerm> ReadTerms(Entry entry)
    {
        if (!entry.Exists || entry.Items().Count == 0) entry.Report("'toxicity.terms' should name one term at least");
        return [.. entry.Items().Select(i => new AssumedToxicityTerm(i["term"].RequiredText() ?? "", i["bodySystem"].RequiredText() ?? "", i["weight"].Required(Figures.Positive, 1), i.Where))];
    }

    internal IEnumerable<Fault> FaultsFor(TrialPlan plan)
    {
        var excluded = plan.DoseLimitingToxicity.ExcludedTerms;
        foreach (var fault in Scenarios.SelectMany(s => s.FaultsFor(plan))) yield return fault;
        foreach (var term in Terms.Where(t => excluded.Contains(t.Term, StringComparer.OrdinalIgnoreCase)))
            yield return new(term.Where, $"'{term.Term}' is excluded by the protocol's rule of dose-limiting toxicity, and could never be one");
        if (plan.DoseLimitingToxicity.MinimumGrade > 3)
            yield return new(Scenarios[0].Where, $"the protocol counts grade {plan.DoseLimitingToxicity.MinimumGrade} and above; toxicities are supposed to be of grade 3 or 4");
    }
}

/// <summary>A term that a dose-limiting toxicity can have.</summary>
public sealed record AssumedToxicityTerm(string Term, string BodySystem, double Weight, Place Where);
