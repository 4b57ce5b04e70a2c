using Cartwright.Units;

namespace Cartwright.Protocols.Files;

/// <summary>A timeline of the part <c>outline</c>: its moments, and when each is.</summary>
internal static class TimelinePart
{
    public static Timeline Read(Entry e, Statements statements) => new(
        OutlinePart.Listed(e), e["main"].Required(text => Words.Read(text, Words.YesNo), false), e["enteredWhen"].OptionalText() ?? "", OutlinePart.Text(e["entry"]),
        statements.Many(e["moments"], Moment), statements.Many(e["timings"], Timing));

    private static TimelineMoment Moment(Entry e) => new(
        OutlinePart.Listed(e), e["epoch"].OptionalText(), e["encounter"].OptionalText(), OutlinePart.Ids(e["activities"]), e["next"].OptionalText(), e["timeline"].OptionalText(),
        e["exits"].Optional(text => Words.Read(text, Words.YesNo)) ?? false,
        e["branches"].Exists ? [.. e["branches"].Items().Select(d => new Branch(OutlinePart.Text(d["id"]), OutlinePart.Text(d["condition"]), OutlinePart.Text(d["leadsTo"])))] : null);

    private static Timing Timing(Entry e) => new(
        OutlinePart.Listed(e), e["kind"].Required(text => Words.Read(text, Words.Timings), TimingKind.Anchor), e["value"].Required(IsoDuration.Read, null!), e["says"].OptionalText() ?? "",
        OutlinePart.Text(e["between"]), OutlinePart.Text(e["of"]), e["from"].OptionalText(), Span(e["earlier"]), Span(e["later"]), e["window"].OptionalText());

    private static IsoDuration? Span(Entry e) => e.Exists ? e.Required(IsoDuration.Read, null!) : null;

    public static YamlPage Write(Stated<Timeline> timeline)
    {
        var said = timeline.Value;
        List<YamlPage.Line> lines =
        [
            .. OutlinePart.Lines(said.Is), new("main", YamlPage.Plain(Words.For(Words.YesNo, said.IsMain))),
            .. OutlinePart.Text("enteredWhen", said.EnteredWhen), .. OutlinePart.Text("entry", said.Entry),
        ];
        lines.AddMany("moments", said.Moments, Lines);
        lines.AddMany("timings", said.Timings, Lines);
        return new YamlPage.Map([.. lines, .. StatementPages.Place(timeline.At)], OnOneLine: false);
    }

    private static IEnumerable<YamlPage.Line> Lines(TimelineMoment moment) =>
    [
        .. OutlinePart.Lines(moment.Is), .. OutlinePart.Text("epoch", moment.Epoch), .. OutlinePart.Text("encounter", moment.Encounter), .. OutlinePart.Ids("activities", moment.Activities),
        .. OutlinePart.Text("next", moment.Next), .. OutlinePart.Text("timeline", moment.Timeline), .. moment.Exits ? [new YamlPage.Line("exits", YamlPage.Plain("yes"))] : Array.Empty<YamlPage.Line>(),
        .. moment.Branches is { } branches ? [new YamlPage.Line("branches", new YamlPage.List([.. branches.Select(Written)]))] : Array.Empty<YamlPage.Line>(),
    ];

    private static YamlPage.Map Written(Branch d) =>
        new([.. OutlinePart.Text("id", d.Id), .. OutlinePart.Text("condition", d.Condition), .. OutlinePart.Text("leadsTo", d.LeadsTo)]);

    private static IEnumerable<YamlPage.Line> Lines(Timing timing) =>
    [
        .. OutlinePart.Lines(timing.Is), new("kind", YamlPage.Plain(Words.For(Words.Timings, timing.Kind))), new("value", YamlPage.Plain(timing.Value.Text)),
        .. OutlinePart.Text("says", timing.Says),
        .. OutlinePart.Text("between", timing.Between), .. OutlinePart.Text("of", timing.Of), .. OutlinePart.Text("from", timing.From),
        .. OutlinePart.Text("earlier", timing.Earlier?.Text), .. OutlinePart.Text("later", timing.Later?.Text), .. OutlinePart.Text("window", timing.Window),
    ];
}
