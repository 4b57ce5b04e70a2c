using System.Globalization;
using Cartwright.Reports.Figures;
using Cartwright.Trials.Designs;

namespace Cartwright.Reports.DesignSections;

/// <summary>Dose transition pathways: what a design does in its first cohorts, whatever is seen.</summary>
/// <remarks>Yap, Billingham, Cheung, Craddock, O'Quigley. Dose transition pathways: the missing link between complex dose-finding designs and simple decision-making. Clin. Cancer Res. 23 (2017) 7440–7447.</remarks>
public static class PathwayFigures
{
    private const int MostCohorts = 3, MostRows = 64;

    /// <summary>The figure of as many cohorts, up to three, as can be read on a page; with probabilities where a scenario is supposed.</summary>
    public static Figure Of(AskedDesign asked, ToxicityScenario? truth)
    {
        var design = asked.Made();
        var (root, cohorts) = Enumerable.Range(1, MostCohorts).Reverse().Select(k => (Tree(design, truth, k), k)).First(t => t.Item1.Ends <= MostRows || t.k == 1);
        var under = truth is null ? "" : $" Percentages are probabilities under toxicity {truth.Name} ({SectionTables.Curve(truth.Dlt)}).";
        var seen = asked.WatchesResponses ? "On the lines: patients of the cohort with DLT / with response." : "On the lines: patients of the cohort with DLT.";
        return PathwayFigure.Draw("pathways", $"Dose transition pathways: {asked.Label}", $"Every way that the first {(cohorts == 1 ? "cohort" : $"{cohorts} cohorts")} can go: {asked.Described}.{under}", [asked.Described, seen, .. under.Length > 0 ? [under.Trim()] : Array.Empty<string>()], root, cohorts, asked.Levels);
    }

    /// <summary>The tree of the first cohorts. Ends and last places to which several outcomes of a cohort lead alike are one.</summary>
    public static PathwayNode Tree(IDoseDesign design, ToxicityScenario? truth, int cohorts) =>
        Node(new(design, SamplingModel.For(design), truth), Outcomes.None(design.Levels), cohorts, truth is null ? null : 1);

    private sealed record Grown(IDoseDesign Design, SamplingModel Sampling, ToxicityScenario? Truth);

    private static PathwayNode Node(Grown tree, Outcomes outcomes, int cohorts, double? probability)
    {
        if (tree.Design.Decide(outcomes) is not Decision.Treat treat) return Last(tree.Design.Decide(outcomes), probability);
        return cohorts == 0 ? Last(treat, probability) : Last(treat, probability) with { Branches = [.. Branches(tree, outcomes, treat, cohorts - 1, probability)] };
    }

    private static IEnumerable<PathwayBranch> Branches(Grown tree, Outcomes outcomes, Decision.Treat treat, int left, double? probability)
    {
        var chances = tree.Truth is { } truth ? tree.Sampling.Probabilities(treat, truth) : null;
        var ways = tree.Sampling.After(outcomes, treat).Select((after, i) => (After: after, State: tree.Design.Distinguish(after), Chance: probability * chances?[i]));
        var seen = ways.GroupBy(w => (w.State, w.After.Last.Toxicities, w.After.Last.Responses)).Select(g => (g.First().After.Last, g.Key.State, Chance: Sum(g.Select(w => w.Chance)))).ToList();
        return seen.Select((s, i) => (s.Last, s.State, s.Chance, Key: KeyOf(tree, s.State, left, i))).GroupBy(s => s.Key)
            .Select(g => new PathwayBranch(Seen(tree.Design, [.. g.Select(s => s.Last)]), Node(tree, g.First().State, left, Sum(g.Select(s => s.Chance)))));
    }

    private static double? Sum(IEnumerable<double?> chances) => chances.Aggregate((double?)0, (sum, chance) => sum + chance);

    // Where a branch goes on, and where two numbers are seen of a cohort, each outcome stands by itself.
    private static string KeyOf(Grown tree, Outcomes state, int left, int place) => (tree.Design.Decide(state), left) switch
    {
        _ when tree.Design.WatchesResponses => place.ToString(CultureInfo.InvariantCulture),
        (Decision.Treat, > 0) => place.ToString(CultureInfo.InvariantCulture),
        (Decision.Treat t, _) => $"treat {t.Level} {t.Patients}",
        (Decision.Stop s, _) => $"stop {s.Recommended}",
        (var other, _) => other.ToString(),
    };

    private static string Seen(IDoseDesign design, IReadOnlyList<LevelCount> cohorts)
    {
        if (design.WatchesResponses) return $"{cohorts[0].Toxicities} / {cohorts[0].Responses}";
        var (least, most) = (cohorts.Min(c => c.Toxicities), cohorts.Max(c => c.Toxicities));
        return least == most ? $"{least}" : most - least + 1 == cohorts.Count ? $"{least}–{most}" : string.Join(", ", cohorts.Select(c => c.Toxicities));
    }

    private static PathwayNode Last(Decision decision, double? probability) => decision switch
    {
        Decision.Treat t => new(t.Level, false, string.Create(CultureInfo.InvariantCulture, $"level {t.Level}: treat {t.Patients}"), probability, []),
        Decision.Stop { Recommended: { } level } => new(level, true, string.Create(CultureInfo.InvariantCulture, $"end: level {level}"), probability, []),
        _ => new(null, true, "end: none", probability, []),
    };
}
