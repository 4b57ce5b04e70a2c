using System.Globalization;
using System.Text.RegularExpressions;
using Cartwright.Protocols;

namespace Cartwright.Records;

/// <summary>Who may take part: the condition, the sex, and each criterion with the rule that its words mean.</summary>
internal static partial class EligibilityReading
{
    public static (Population Population, IReadOnlyList<ImportNote> Notes) Population(PageLayout page, Narrative narrative)
    {
        var field = page.Fields.FirstOrDefault(f => f.Label == "condition");
        var sex = page.Fields.FirstOrDefault(f => f.Label == "sex");
        var condition = narrative.First(Condition()) is { } found ? new Stated<string>(found["condition"], found.At.Cite() with { Quote = Passage.Quotation(found["condition"]) }, null) : null;
        var population = new Population(field?.Says(field.Value) ?? condition, [.. page.Eligibility.Select(Criterion)]) { Sex = sex?.Says(sex.Value.ToLowerInvariant()) };
        return (population, [.. page.Eligibility.SelectMany(Notes)]);
    }

    private static Stated<Criterion> Criterion(CriterionLine line) => new(new Criterion(line.Excludes, line.Says.Text, Rule(line)) { Identifier = line.Identifier }, line.Says.Cite(), null);

    private static IEnumerable<ImportNote> Notes(CriterionLine line)
    {
        if (line.Excludes && line.Rule is null && Pregnant().IsMatch(line.Says.Text)) yield return new ImportNote("EITHER", $"'{line.Says.Text}' is read as pregnant or breastfeeding", line.Says.CiteOpening());
        if (Family().IsMatch(line.Says.Text)) yield return new ImportNote("FAMILY-VETO", $"'{Passage.Quotation(line.Says.Text)}' lets the family decide", line.Says.CiteOpening());
    }

    private static EligibilityRule? Rule(CriterionLine line)
    {
        if (line.Rule is not null) return line.Rule;
        var text = line.Says.Text;
        if (line.Excludes) return Pregnant().IsMatch(text) ? StatesOfPatients.AnyOf("pregnant", "breastfeeding") : StatesOfPatients.Excluding(text);
        if (Share().Match(text) is { Success: true } share) return new EligibilityRule.TargetShare((double)(decimal.Parse(share.Groups["share"].Value, CultureInfo.InvariantCulture) / 100), share.Groups["above"].Success);
        if (Age().Match(text) is { Success: true } age) return new EligibilityRule.Age(Number(age.Groups["from"]), Number(age.Groups["to"]));
        if (Karnofsky().Match(text) is { Success: true } karnofsky) return new EligibilityRule.Karnofsky(Number(karnofsky.Groups["n"])!.Value);
        if (Ecog().Match(text) is { Success: true } ecog) return new EligibilityRule.Ecog(Number(ecog.Groups["n"])!.Value);
        if (Survival().Match(text) is { Success: true } survival) return new EligibilityRule.LifeExpectancy(Words.Duration(survival.Groups["span"].Value));
        if (Washout().Match(text) is { Success: true } washout) return new EligibilityRule.Washout(Words.Duration(washout.Groups["span"].Value), washout.Groups["of"].Value);
        return Both().IsMatch(text) ? StatesOfPatients.RefractoryAndRelapsed(text) : StatesOfPatients.Including(text);
    }

    private static int? Number(Group group) => group.Success ? int.Parse(group.Value, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"\b(?:patients|subjects|participants|adults|children)\s+(?:with|suffering from)\s+(?<condition>[^.;]+?)(?=\s+(?:in\s+(?:\w+\s+)?(?:dose|cohort)|who|whose|after|by)\b|[.;]|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Condition();

    [GeneratedRegex(@"\bexpress\w*\b[^.;]*?(?:(?<above>greater than|more than|above|over|[>＞])|at least|not less than|[≥⩾])\s*(?<share>\d+(?:\.\d+)?)\s*%", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Share();

    [GeneratedRegex(@"\bage[ds]?\b[^\d.;]{0,20}?(?<from>\d{1,3})\s*(?:-|–|~|to|and)\s*(?<to>\d{1,3})\b|\bage[ds]?\b[^\d.;]{0,20}?(?<from>\d{1,3})\s*(?:years? )?(?:or (?:more|older)|and (?:over|older))|\b(?<from>\d{1,3})\s*years? (?:or|and) older|\bage[ds]?\b\s*(?:≥|>=|at least)\s*(?<from>\d{1,3})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Age();

    [GeneratedRegex(@"\b(?:Karnofsky|KPS)\b[^\d.;]*?(?:≥|>=|at least|not less than)\s*(?<n>\d{1,3})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Karnofsky();

    [GeneratedRegex(@"\b(?:ECOG|Eastern Cooperative)\b[^\d.;]*?(?:(?:≤|<=|at most|not more than)\s*|of 0\s*(?:-|–|to)\s*)(?<n>\d)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Ecog();

    [GeneratedRegex($@"\b(?:expected survival|life expectancy|survival (?:time|expectancy))\b[^\d.;]*?(?:≥|>=|>|at least|more than|greater than)\s*(?<span>{Words.Span})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Survival();

    [GeneratedRegex($@"\bnot (?:have )?received\s+(?:any\s+)?(?<of>[^.;]+?)\s+(?:within|in|for)\s+(?:the (?:last|past) )?(?<span>{Words.Span})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Washout();

    [GeneratedRegex(@"\brefractory and relapsed\b|\brelapsed and refractory\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Both();

    [GeneratedRegex(@"\bpregnan\w+ and (?:breast-?feeding|lactating|nursing)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pregnant();

    [GeneratedRegex(@"\bfamily members?\b[^.;]*\b(?:not agree|disagree|refuse)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Family();
}
