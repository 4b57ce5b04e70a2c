using System.Globalization;
using System.Text.RegularExpressions;
using Cartwright.Protocols;
using Cartwright.Units;

namespace Cartwright.Records;

/// <summary>The escalation rule, its variant, its levels in order, and their doses where the record has them.</summary>
internal static partial class EscalationReading
{
    private static readonly string[] LevelWords = ["lowest", "low", "intermediate", "medium", "middle", "mid", "high", "highest"];

    public static Stated<Escalation>? Of(Narrative narrative)
    {
        if (narrative.First(Rule()) is not { } rule) return null;
        var groups = Telling(narrative);
        var doses = Doses(narrative);
        var levels = groups is null ? [] : Levels(groups);
        if (levels.Count == 0) levels = [.. doses.Keys];
        var complete = levels.Count > 0 && levels.All(doses.ContainsKey);
        var escalation = new Escalation(NameOf(rule), Variant(narrative), levels, complete ? levels.ToDictionary(l => l, l => doses[l]) : null);
        return new Stated<Escalation>(escalation, (groups ?? rule).At.Cite() with { Quote = Passage.Quotation(groups is null ? rule.What.Value : Clause(groups)) }, null);
    }

    private static string NameOf(Found rule) => rule.Has("three") ? "3+3" : rule["name"].ToLowerInvariant() switch
    {
        "bayesian optimal interval" => "boin",
        "continual reassessment method" => "crm",
        "modified toxicity probability interval" => "mtpi",
        var name => name,
    };

    // Several sentences may name the levels: the one that also speaks of their doses says most.
    private static Found? Telling(Narrative narrative)
    {
        var named = narrative.All(Groups());
        return named.FirstOrDefault(f => AboutDoses().IsMatch(f.At.Text)) ?? (named.Count > 0 ? named[0] : null);
    }

    private static List<string> Levels(Found groups)
    {
        var listed = LevelWord().Matches(groups.At.Text).Select(m => m.Value.ToLowerInvariant()).Distinct().ToList();
        var count = groups.Has("count") ? Words.Number(groups["count"]) : listed.Count;
        return listed.Count == count ? [.. listed.OrderBy(l => Array.IndexOf(LevelWords, l))] : [.. Enumerable.Range(1, Math.Max(0, count)).Select(n => $"level {n.ToString(CultureInfo.InvariantCulture)}")];
    }

    private static string Clause(Found groups)
    {
        var clause = Naming().Match(groups.At.Text);
        return clause.Success ? clause.Value : groups.What.Value;
    }

    private static Dictionary<string, CellDose> Doses(Narrative narrative) =>
        narrative.All(Dose()).Select(f => (Level: f["level"].ToLowerInvariant().TrimEnd(), Dose: DoseOf(f))).DistinctBy(d => d.Level).ToDictionary(d => d.Level, d => d.Dose);

    private static CellDose DoseOf(Found f) => new(
        double.Parse($"{f["number"]}e{f["power"]}", CultureInfo.InvariantCulture), f.Has("kg") ? DoseBasis.CellsPerKilogram : DoseBasis.Cells);

    private static ThreePlusThreeVariant? Variant(Narrative narrative)
    {
        if (narrative.First(SixAtMtd()) is not null) return ThreePlusThreeVariant.SixAtMtd;
        if (narrative.First(DeEscalation()) is not { } found) return null;
        return found.Has("no") ? ThreePlusThreeVariant.EscalationOnly : ThreePlusThreeVariant.DeEscalation;
    }

    [GeneratedRegex(@"(?<three>\b3\s*\+\s*3\b)|\b(?<name>BOIN|Bayesian optimal interval|mTPI-2|mTPI|modified toxicity probability interval|i3\+3|keyboard|BLRM|CRM|continual reassessment method)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Rule();

    [GeneratedRegex($@"\b(?<count>{Words.Count})\s+(?:increasing\s+|ascending\s+|escalating\s+)?dose[- ](?:groups|levels|cohorts)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Groups();

    [GeneratedRegex(@"\b(?:lowest|low|intermediate|medium|middle|mid|highest|high)\b(?=(?:[- ]dose)?(?:,|\s+and\b|\s+dose|\s+groups?|\s+\d|\s*[(=:.]|\s*$))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LevelWord();

    [GeneratedRegex(@"\bcell (?:counts?|numbers?|doses?)\b|\b10\s*\^|\bincreasing dose", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AboutDoses();

    [GeneratedRegex(@"\bnamely\b[^.]*|(?<=:\s*)\b(?:low|lowest)\b[^.]*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Naming();

    [GeneratedRegex(@"\b(?<level>lowest|low|intermediate|medium|middle|mid|highest|high|level \d+)(?:[- ]dose)?(?:\s+(?:group|level|cohort))?\s*(?:\(|:|=|is|of|,)?\s*(?<number>\d+(?:\.\d+)?)\s*(?:[x×*]\s*10\s*\^?\s*|e)(?<power>\d{1,2})\s*(?:CAR[- ]?T\s*|CAR\+?\s*)?(?:T\s+)?(?:positive\s+)?cells(?<kg>\s*(?:/|per)\s*kg)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Dose();

    [GeneratedRegex(@"\b(?:six|6)\s+(?:patients|subjects|participants)\b[^.]{0,60}?\b(?:MTD|maximum tolerated dose|recommended (?:dose|level))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SixAtMtd();

    [GeneratedRegex(@"\b(?<no>no|without|never)?\s*de-?escalat", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DeEscalation();
}
