using System.Globalization;
using System.Text.RegularExpressions;
using Cartwright.Protocols;
using Cartwright.Units;

namespace Cartwright.Records;

/// <summary>The escalation rule, its variant, its levels in order, and their doses where the record has them.</summary>
internal static partial class EscalationReading
{
    private static readonly string[] LevelWords = ["lowest", "low", "intermediate", "medium", "middle", "mid", "high", "highest"];

    /// <summary>The escalation, and a note for every dose and every name of a rule that has no place in it.</summary>
    public static (Stated<Escalation>? Escalation, IReadOnlyList<ImportNote> Notes) Of(Narrative narrative)
    {
        var named = narrative.All(Rule());
        var denied = narrative.Speaks(NoEscalation());
        var rules = named.Where(r => !denied && !Elsewhere().IsMatch(r.At.Text)).ToList();
        List<ImportNote> notes = [.. named.Except(rules).Select(r => new ImportNote("UNREAD", $"'{r.What.Value}' is no rule of this trial where it stands; no escalation is read from it", r.At.CiteOpening()))];
        var (escalation, used) = rules.Count == 0 ? (null, []) : Of(rules[0], narrative);
        notes.AddRange(narrative.All(AnyDose()).Where(d => !used.Exists(u => ReferenceEquals(u.At, d.At) && d.What.Index < u.What.Index + u.What.Length && u.What.Index < d.What.Index + d.What.Length))
            .Select(d => new ImportNote("UNREAD", $"the dose '{Passage.Quotation(d.What.Value)}' has no level", d.At.Cite(d.What))));
        return (escalation, notes);
    }

    private static (Stated<Escalation> Escalation, List<Found> Used) Of(Found rule, Narrative narrative)
    {
        var groups = Telling(narrative);
        var (doses, used) = Doses(narrative);
        var levels = groups is null ? [] : Levels(groups);
        if (levels.Count == 0) levels = [.. doses.Keys];
        if (doses.Count == 0) (levels, doses, used) = InARow(narrative, levels);
        var complete = levels.Count > 0 && levels.All(doses.ContainsKey) && Rise([.. levels.Select(l => doses[l])]);
        var escalation = new Escalation(NameOf(rule), Variant(narrative), levels, complete ? levels.ToDictionary(l => l, l => doses[l]) : null);
        return (Cited(escalation, rule, groups), complete ? used : []);
    }

    // "Dose levels are 1e6, 3e6 and 1e7 cells/kg": as many doses as levels, in order; unnamed levels are numbered.
    private static (List<string> Levels, Dictionary<string, CellDose> Doses, List<Found> Used) InARow(Narrative narrative, List<string> levels)
    {
        if (narrative.First(Row()) is not { } row) return (levels, [], []);
        var doses = Number().Matches(row["all"]).Select(m => DoseOf(m.Groups["number"].Value, m.Groups["power"].Value, row.Has("kg"))).ToList();
        var names = levels.Count > 0 ? levels : [.. Enumerable.Range(1, doses.Count).Select(Numbered)];
        return names.Count == doses.Count && Rise(doses) ? (names, names.Zip(doses).ToDictionary(d => d.First, d => d.Second), [row]) : (levels, [], []);
    }

    private static bool Rise(IReadOnlyList<CellDose> doses) => doses.Zip(doses.Skip(1)).All(d => d.First.Basis == d.Second.Basis && d.First.Amount < d.Second.Amount) && doses.All(d => d.Amount > 0);

    private static string Numbered(int level) => $"level {level.ToString(CultureInfo.InvariantCulture)}";

    private static Stated<Escalation> Cited(Escalation escalation, Found rule, Found? groups)
    {
        return new Stated<Escalation>(escalation, (groups ?? rule).At.Cite() with { Quote = Passage.Quotation(groups is null ? rule.What.Value : Clause(groups)) }, null);
    }

    private const int MostLevels = 20;

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
        var count = groups.Has("count") ? Words.Some(groups["count"]) ?? 0 : listed.Count;
        return listed.Count == count ? [.. listed.OrderBy(l => Array.IndexOf(LevelWords, l))] : [.. Enumerable.Range(1, Math.Min(MostLevels, count)).Select(Numbered)];
    }

    private static string Clause(Found groups)
    {
        var clause = Naming().Match(groups.At.Text);
        return clause.Success ? clause.Value : groups.What.Value;
    }

    private static (Dictionary<string, CellDose> Doses, List<Found> Used) Doses(Narrative narrative)
    {
        var found = narrative.All(Dose()).DistinctBy(f => f["level"].ToLowerInvariant()).ToList();
        return (found.ToDictionary(f => f["level"].ToLowerInvariant(), f => DoseOf(f["number"], f["power"], f.Has("kg"))), found);
    }

    private static CellDose DoseOf(string number, string power, bool perKilogram) =>
        new(double.Parse($"{number}e{power}", CultureInfo.InvariantCulture), perKilogram ? DoseBasis.CellsPerKilogram : DoseBasis.Cells);

    private const string Amount = @"(?<number>\d+(?:\.\d+)?)\s*(?:[x×*]\s*10\s*\^?\s*|e)(?<power>\d{1,2})";

    private const string Cells = @"\s*(?:viable\s+|transduced\s+)?(?:CAR[- ]?T\s*|CAR\+?\s*)?(?:T[\s-]+)?(?:positive\s+)?cells(?<kg>\s*(?:/|per)\s*kg)?";

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

    [GeneratedRegex($@"\bdose[- ](?:groups|levels|cohorts)\b[^.;0-9]{{0,40}}?(?<all>{Amount}(?:(?:\s*,\s*(?:and\s+)?|\s+(?:and|to|then)\s+){Amount})+){Cells}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Row();

    [GeneratedRegex(Amount, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex($@"{Amount}(?:(?:\s*,\s*(?:and\s+)?|\s*(?:and|to|-|–)\s*){Amount})*{Cells}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AnyDose();

    [GeneratedRegex(@"\bnot an?\b[^.;]{0,30}\bescalat|\bno dose[- ]escalation (?:is|was|will be|takes)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NoEscalation();

    [GeneratedRegex(@"\bexclu(?:ded|sion)\b|\bprevious(?:ly)?\b|\bearlier (?:trial|study)\b|\b3\s*\+\s*3\s+(?:regimen|chemotherapy|induction)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Elsewhere();

    [GeneratedRegex(@"\b(?:six|6)\s+(?:patients|subjects|participants)\b[^.]{0,60}?\b(?:MTD|maximum tolerated dose|recommended (?:dose|level))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SixAtMtd();

    [GeneratedRegex(@"\b(?<no>no|without|never)?\s*de-?escalat", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DeEscalation();
}
