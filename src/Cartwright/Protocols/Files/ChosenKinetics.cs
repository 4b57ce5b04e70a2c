using System.Globalization;

namespace Cartwright.Protocols.Files;

/// <summary>The group <c>kinetics</c> within <c>chosen</c>: rules of areas and slopes, and decisions about single samples, each with its reason.</summary>
internal sealed class ChosenKinetics(Choices choices)
{
    public KineticsRule? Read(Entry entry)
    {
        if (entry.Exists && !entry.IsMapping) entry.Report($"'{entry.Path}' should be a mapping of keys to values");
        if (!entry.IsMapping) return null;
        var rule = Defaults.Kinetics;
        return new(
            choices.Of(entry["area"]).Optional(text => Words.Read(text, Words.AreaRules)) ?? rule.Area,
            choices.Of(entry["beyondLast"]).Optional(text => Words.Read(text, Words.AreaEnds)) ?? rule.BeyondLast,
            choices.Of(entry["belowLimitBeforeFirst"]).Optional(text => Words.Read(text, Words.BelowLimits)) ?? rule.BelowLimitBeforeFirst,
            choices.Of(entry["belowLimitBetween"]).Optional(text => Words.Read(text, Words.BelowLimits)) ?? rule.BelowLimitBetween,
            choices.Of(entry["slopeFrom"]).Optional(Amounts.Positive("d")),
            choices.Of(entry["slopePoints"]).Optional(text => Amounts.Count(text, 3)),
            choices.Of(entry["points"]) is { Exists: true } points ? Points(points) : rule.Points);
    }

    public static List<(string Key, YamlPage Value)> Leaves(KineticsRule rule) =>
    [
        ("area", YamlPage.Plain(Words.For(Words.AreaRules, rule.Area))),
        ("beyondLast", YamlPage.Plain(Words.For(Words.AreaEnds, rule.BeyondLast))),
        ("belowLimitBeforeFirst", YamlPage.Plain(Words.For(Words.BelowLimits, rule.BelowLimitBeforeFirst))),
        ("belowLimitBetween", YamlPage.Plain(Words.For(Words.BelowLimits, rule.BelowLimitBetween))),
        .. rule.SlopeNotBefore is { } from ? [("slopeFrom", YamlPage.Plain(Amounts.Written(from, "d")))] : Array.Empty<(string, YamlPage)>(),
        .. rule.SlopeMostPoints is { } most ? [("slopePoints", YamlPage.Number(most))] : Array.Empty<(string, YamlPage)>(),
        .. rule.Points.Count > 0 ? [("points", new YamlPage.List([.. rule.Points.Select(Page)]))] : Array.Empty<(string, YamlPage)>(),
    ];

    private static List<PointChoice> Points(Entry list)
    {
        var points = list.Items().Select(i => (Entry: i, Point: Point(i))).ToList();
        foreach (var twice in points.GroupBy(p => (p.Point.Subject, p.Point.Sample)).SelectMany(g => g.Skip(1)))
            twice.Entry.Report(string.Create(CultureInfo.InvariantCulture, $"sample {twice.Point.Sample} of {twice.Point.Subject} is decided twice"));
        return [.. points.Select(p => p.Point)];
    }

    // Nobody can check a point that was left out without a reason: the reason is no comment but a part of the decision.
    private static PointChoice Point(Entry entry) => new(
        entry["subject"].RequiredText() ?? "", entry["sample"].Required(text => Amounts.Count(text, 0), 0),
        entry["use"].Required(text => Words.Read(text, Words.PointUses), PointUse.ByRule), entry["why"].RequiredText() ?? "")
    { Where = entry.Where };

    private static YamlPage Page(PointChoice point) => new YamlPage.Map(
    [
        new("subject", YamlPage.Text(point.Subject)), new("sample", YamlPage.Number(point.Sample)), new("use", YamlPage.Plain(Words.For(Words.PointUses, point.Use))), new("why", YamlPage.Text(point.Why)),
    ]);
}
