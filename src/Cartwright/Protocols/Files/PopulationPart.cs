using Cartwright.Units;

namespace Cartwright.Protocols.Files;

/// <summary>The part <c>population</c>: to whom the product is given, and by which criteria.</summary>
internal static class PopulationPart
{
    private static readonly string[] Units = ["mo", "wk", "d", "y"];

    public static Population Read(Entry entry, Statements statements) => new(
        statements.Text(entry["condition"]),
        statements.Many(entry["eligibility"], Criterion))
    {
        Sex = statements.Text(entry["sex"]),
    };

    private static Criterion Criterion(Entry entry)
    {
        var (include, exclude) = (entry["include"], entry["exclude"]);
        if (include.Exists == exclude.Exists) entry.Report("a criterion is one of include and exclude, with the record's words");
        return new Criterion(exclude.Exists, (exclude.Exists ? exclude : include).RequiredText() ?? "", Rule(entry["rule"])) { Identifier = entry["id"].OptionalText() };
    }

    /// <summary>The rule of one key; null where there is none.</summary>
    public static EligibilityRule? Rule(Entry entry)
    {
        if (!entry.Exists) return null;
        List<EligibilityRule?> rules =
        [
            Age(entry["age"]),
            Number(entry["karnofsky"], 100, n => new EligibilityRule.Karnofsky(n)),
            Number(entry["ecog"], 5, n => new EligibilityRule.Ecog(n)),
            entry["survival"].Optional(Amounts.Positive(Units)) is { } survival ? new EligibilityRule.LifeExpectancy(survival) : null,
            Washout(entry["washout"]),
            entry["targetAbove"].Optional(Amounts.Share) is { } above ? new EligibilityRule.TargetShare(above, true) : null,
            entry["targetFrom"].Optional(Amounts.Share) is { } from ? new EligibilityRule.TargetShare(from, false) : null,
            Weight(entry["weight"]),
            entry["state"].OptionalText() is { } state ? new EligibilityRule.State(state) : null,
            entry["not"].Exists && Part(entry["not"]) is { } denied ? new EligibilityRule.Not(denied) : null,
            Parts(entry["all"]) is { } all ? new EligibilityRule.All(all) : null,
            Parts(entry["any"]) is { } any ? new EligibilityRule.Any(any) : null,
        ];
        var found = rules.OfType<EligibilityRule>().ToList();
        if (found.Count != 1) entry.Report($"'{entry.Path}' has exactly one key");
        return found.Count > 0 ? found[0] : null;
    }

    private static EligibilityRule? Number(Entry entry, int most, Func<int, EligibilityRule> rule) =>
        entry.Optional(text => Amounts.Count(text, 0, most)) is { } number ? rule(number) : null;

    private static EligibilityRule.Age? Age(Entry entry)
    {
        if (!entry.Exists) return null;
        var age = new EligibilityRule.Age(entry["from"].Optional(Years), entry["to"].Optional(Years));
        if (age.From > age.To) entry["to"].Report($"ends at {age.To} and starts at {age.From}");
        return age;
    }

    private static Parsed<int> Years(string text) => Amounts.Count(text, 0, 120);

    private static EligibilityRule.Washout? Washout(Entry entry) =>
        entry.Exists ? new EligibilityRule.Washout(entry["since"].Required(Amounts.Positive(Units), default), entry["of"].RequiredText() ?? "") : null;

    private static EligibilityRule.Weight? Weight(Entry entry)
    {
        if (!entry.Exists) return null;
        var weight = new EligibilityRule.Weight(entry["from"].Optional(Kilograms), entry["to"].Optional(Kilograms));
        if (weight.From > weight.To) entry["to"].Report("ends below where it starts");
        return weight;
    }

    private static Parsed<double> Kilograms(string text) => Amounts.PositiveIn("kg")(text);

    private static IReadOnlyList<EligibilityRule>? Parts(Entry entry)
    {
        if (!entry.Exists) return null;
        List<EligibilityRule> parts = [.. entry.Items().Select(Part).OfType<EligibilityRule>()];
        if (parts.Count == 0) entry.Report($"'{entry.Path}' lists at least one state");
        return parts;
    }

    // A text alone is a state; a mapping is a rule of one key.
    private static EligibilityRule? Part(Entry entry) => entry.IsMapping ? Rule(entry) : new EligibilityRule.State(entry.RequiredText() ?? "");

    public static List<YamlPage.Line> Write(Population population)
    {
        List<YamlPage.Line> lines = [];
        lines.Add("condition", population.Condition);
        lines.Add("sex", population.Sex);
        lines.AddMany("eligibility", population.Eligibility, Write);
        return lines;
    }

    private static List<YamlPage.Line> Write(Criterion criterion)
    {
        List<YamlPage.Line> lines = [new(criterion.Excludes ? "exclude" : "include", YamlPage.Text(criterion.Wording))];
        lines.Add("id", criterion.Identifier);
        if (criterion.Rule is { } rule) lines.Add(new("rule", new YamlPage.Map([Write(rule)])));
        return lines;
    }

    /// <summary>A rule as its one key.</summary>
    public static YamlPage.Line Write(EligibilityRule rule) => rule switch
    {
        EligibilityRule.Age age => new("age", new YamlPage.Map([.. Years("from", age.From), .. Years("to", age.To)])),
        EligibilityRule.Karnofsky k => new("karnofsky", YamlPage.Number(k.AtLeast)),
        EligibilityRule.Ecog e => new("ecog", YamlPage.Number(e.AtMost)),
        EligibilityRule.LifeExpectancy l => new("survival", YamlPage.Plain(Amounts.Written(l.AtLeast, Units))),
        EligibilityRule.Washout w => new("washout", new YamlPage.Map([new("since", YamlPage.Plain(Amounts.Written(w.Since, Units))), new("of", YamlPage.Text(w.Of))])),
        EligibilityRule.TargetShare t => new(t.Exclusive ? "targetAbove" : "targetFrom", YamlPage.Plain(Amounts.Written(t.Cutoff))),
        EligibilityRule.Weight w => new("weight", new YamlPage.Map([.. Kilograms("from", w.From), .. Kilograms("to", w.To)])),
        EligibilityRule.State s => new("state", YamlPage.Text(s.Name)),
        EligibilityRule.Not n => new("not", Part(n.Of)),
        EligibilityRule.All all => new("all", new YamlPage.List([.. all.Of.Select(Part)])),
        EligibilityRule.Any any => new("any", new YamlPage.List([.. any.Of.Select(Part)])),
        _ => throw new ArgumentException($"a rule of {rule.GetType().Name} has no written form", nameof(rule)),
    };

    private static YamlPage Part(EligibilityRule rule) => rule is EligibilityRule.State state ? YamlPage.Text(state.Name) : new YamlPage.Map([Write(rule)]);

    private static IEnumerable<YamlPage.Line> Kilograms(string key, double? kilograms) => kilograms is { } kg ? [new(key, YamlPage.Plain(new Quantity(kg, "kg").ToString()))] : [];

    private static IEnumerable<YamlPage.Line> Years(string key, int? years) => years is { } y ? [new(key, YamlPage.Number(y))] : [];
}
