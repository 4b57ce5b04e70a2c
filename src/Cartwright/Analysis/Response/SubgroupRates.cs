using Cartwright.Analysis.Rates;
using Cartwright.Analysis.Subjects;
using Cartwright.Protocols;

namespace Cartwright.Analysis.Response;

/// <summary>The responders of one subgroup, of the infused who belong to it.</summary>
public sealed record Subgroup(string Name, Proportion Responders);

/// <summary>The subgroups that one property divides the infused into; each of them is in exactly one, who has no record of it in the last.</summary>
public sealed record SubgroupFactor(string Name, IReadOnlyList<Subgroup> Groups);

/// <summary>Objective response among the infused by subgroup; remission in a study of leukaemia. Described, with exact intervals: trials of this size have no power to compare subgroups, so there is no test.</summary>
/// <param name="Response">What counts as a response.</param>
/// <param name="All">All infused.</param>
/// <param name="Unrecorded">The properties that nobody infused has a record of.</param>
/// <remarks>The divisions are a default set: age at 65 as in ICH E7 (1993), prior lines at 3 and ECOG at each grade by custom of CAR-T reports, which no source prescribes.</remarks>
public sealed record SubgroupRates(string Response, Proportion All, IReadOnlyList<SubgroupFactor> Factors, IReadOnlyList<string> Unrecorded)
{
    /// <summary>From which age on a subject is among the older, in years.</summary>
    public const int OlderFromYears = 65;

    /// <summary>From how many lines on a subject is among those with many.</summary>
    public const int ManyLinesFrom = 3;

    /// <summary>What the last group is called.</summary>
    public const string NotRecorded = "Not recorded";

    private delegate (int Order, string Name)? Division(Baseline baseline);

    /// <summary>The rates; null where nothing is known of anybody's response, or nobody was infused.</summary>
    public static SubgroupRates? Of(StudyAnalysis analysis, TrialPlan plan)
    {
        if (analysis.Course?.Conduct is not { } conduct || (analysis.Response.IsUnknown && !analysis.IsOfLeukaemia)) return null;
        List<Baseline> infused = [.. conduct.Baselines.Where(b => b.Subject.IsIn(AnalysisSet.Infused))];
        if (infused.Count == 0) return null;
        var responders = analysis.Responders;
        Proportion Rate(IEnumerable<Baseline> group) => Proportion.Among([.. group], b => responders.Contains(b.Subject.Id));
        var divided = Divisions(plan, conduct).Select(d => (d.Name, Groups: Divide(infused, d.Of))).ToList();
        return new(analysis.IsOfLeukaemia ? "remission" : "objective response", Rate(infused),
            [.. divided.Where(d => !Empty(d.Groups)).Select(d => new SubgroupFactor(d.Name, [.. d.Groups.Select(g => new Subgroup(g.Name, Rate(g.Members)))]))],
            [.. divided.Where(d => Empty(d.Groups)).Select(d => d.Name)]);
    }

    private static bool Empty(List<(string Name, IReadOnlyList<Baseline> Members)> groups) => groups is [(NotRecorded, _)];

    private static List<(string Name, IReadOnlyList<Baseline> Members)> Divide(List<Baseline> infused, Division of) =>
        [.. infused.GroupBy(b => of(b) ?? (int.MaxValue, NotRecorded)).OrderBy(g => g.Key.Item1).ThenBy(g => g.Key.Item2, StringComparer.Ordinal).Select(g => (g.Key.Item2, (IReadOnlyList<Baseline>)[.. g]))];

    private static IEnumerable<(string Name, Division Of)> Divisions(TrialPlan plan, StudyConduct conduct)
    {
        yield return ("Dose level", b => b.Subject.Level is { } level ? (plan.Levels.ToList().IndexOf(level), level.Name) : b.Subject.Arm is { Length: > 0 } arm ? (plan.Levels.Count, arm) : null);
        yield return ("Sex", b => b.Sex switch { "F" => (0, "Female"), "M" => (1, "Male"), { Length: > 0 } other => (2, other), _ => null });
        yield return ("Age, years", b => b.AgeYears is { } age ? age < OlderFromYears ? (0, $"Below {OlderFromYears}") : (1, $"{OlderFromYears} and older") : null);
        yield return ("ECOG performance status", b => b.Ecog is { } ecog ? ecog < 2 ? (ecog, $"{ecog}") : (2, "2 and worse") : null);
        yield return ("Lines of prior therapy", b => TherapyGiven.Lines(b.Subject.Id, conduct.Prior).OrNull is { } lines ? lines < ManyLinesFrom ? (0, $"Fewer than {ManyLinesFrom}") : (1, $"{ManyLinesFrom} and more") : null);
        yield return ("Bridging therapy", b => conduct.Bridging.Count == 0 && !conduct.TherapiesCategorised ? null : conduct.Bridging.Any(t => t.Subject == b.Subject.Id) ? (0, "Yes") : (1, "No"));
    }
}
