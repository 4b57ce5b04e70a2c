using Cartwright.Units;

namespace Cartwright.Protocols.Files;

/// <summary>The part <c>schedule</c>: when things are looked at, as the record says.</summary>
internal static class SchedulePart
{
    private const double LongestFrame = 100 * 365;

    private static readonly string[] FrameUnits = ["y", "wk", "mo", "d"];
    private static readonly Func<string, Parsed<Duration>> AtLeastADay = Amounts.Span(s => s.Days is >= 1 and <= LongestFrame, "this is at least a day, and no more than a life", "wk", "d");
    private static readonly Func<string, Parsed<Duration>> FrameLength =
        Amounts.Span(s => s.Days is > 0 and <= LongestFrame, "a frame ends after it starts, and within a hundred years", FrameUnits);

    public static Schedule Read(Entry entry, Statements statements) => new(
        statements.Of(entry["kinetics"], e => SamplingTimes.Read(e["times"])),
        statements.Of(entry["cytokines"], e => SamplingTimes.Read(e["times"])),
        statements.Of(entry["adverseEvents"], Frame),
        statements.Of(entry["efficacy"], Frame),
        statements.Of(entry["survival"], Frame),
        statements.Of(entry["imaging"], e => Interval(e, e["every"], e["until"], e["then"])),
        statements.Value(entry["dayConvention"], text => Words.Read(text, Words.Days)))
    {
        ConditioningStart = statements.Value(entry["conditioningStart"], ConditioningStart),
    };

    /// <summary>Reads when conditioning starts, from infusion: <c>-5 d</c>.</summary>
    public static Parsed<Duration> ConditioningStart(string text) =>
        Amounts.Span(s => s.Days <= 0, "conditioning starts before the infusion: write it like -5 d", "d")(text);

    /// <summary>An interval between assessments from its three entries; what is missing is reported at the whole.</summary>
    public static AssessmentInterval Interval(Entry whole, Entry every, Entry until, Entry then)
    {
        if (!every.Exists) whole.Report($"'{whole.Path}' does not say 'every'");
        var interval = new AssessmentInterval(
            every.Optional(AtLeastADay) ?? Duration.OfDays(1),
            until.Optional(AtLeastADay),
            then.Optional(AtLeastADay));
        if (until.Exists != then.Exists) whole.Report("'until' and 'then' go together: every so long until, then every so long");
        if (interval.Until < interval.Every) until.Report($"ends at {interval.Until}, before its first assessment at {interval.Every}");
        return interval;
    }

    private static ObservationFrame Frame(Entry entry)
    {
        var from = entry["from"].Required(text => Words.Read(text, Words.FrameOrigins), "");
        var to = entry["to"];
        if (!to.IsMapping) return new ObservationFrame(from, to.Required(OpenEnd, ""), null);
        var ends = to.Members();
        if (ends.Count != 1)
        {
            to.Report($"'{to.Path}' has one end: {{ baseline: 144 wk }}");
            return new ObservationFrame(from, "", null);
        }
        var origin = Words.Read(ends[0].Key, Words.FrameOrigins);
        if (origin.Refusal is not null) ends[0].Value.Report(origin.Refusal);
        return new ObservationFrame(from, ends[0].Key, ends[0].Value.Required(FrameLength, default));
    }

    private static Parsed<string> OpenEnd(string text) => Words.OpenEnds.ContainsKey(text)
        ? Parsed<string>.Of(text)
        : Parsed<string>.Refused($"'{text}' is neither an end like {{ baseline: 144 wk }} nor one of {string.Join(", ", Words.OpenEnds.Keys)}");

    public static List<YamlPage.Line> Write(Schedule schedule)
    {
        List<YamlPage.Line> lines = [];
        lines.AddTimes("kinetics", schedule.Kinetics);
        lines.AddTimes("cytokines", schedule.Cytokines);
        lines.AddWhole("adverseEvents", schedule.AdverseEvents, Frame);
        lines.AddWhole("efficacy", schedule.Efficacy, Frame);
        lines.AddWhole("survival", schedule.Survival, Frame);
        lines.AddWhole("imaging", schedule.Imaging, Interval);
        lines.Add("dayConvention", schedule.DayConvention, d => YamlPage.Plain(Words.For(Words.Days, d)));
        lines.Add("conditioningStart", schedule.ConditioningStart, s => YamlPage.Plain(Amounts.Written(s, "d")));
        return lines;
    }

    private static void AddTimes(this List<YamlPage.Line> lines, string key, Stated<IReadOnlyList<SamplingTime>>? stated)
    {
        if (stated is null) return;
        var times = new YamlPage.Line("times", new YamlPage.List([.. stated.Value.Select(SamplingTimes.Write)]));
        lines.Add(new(key, new YamlPage.Map([times, .. StatementPages.Place(stated.At)], OnOneLine: false)));
    }

    private static IEnumerable<YamlPage.Line> Frame(ObservationFrame frame) =>
    [
        new("from", YamlPage.Plain(frame.From)),
        new("to", frame.End is { } end ? new YamlPage.Map([new(frame.EndOrigin, YamlPage.Plain(Amounts.Written(end, FrameUnits)))]) : YamlPage.Plain(frame.EndOrigin)),
    ];

    private static List<YamlPage.Line> Interval(AssessmentInterval interval)
    {
        List<YamlPage.Line> lines = [new("every", YamlPage.Plain(Amounts.Written(interval.Every, "wk", "d")))];
        if (interval.Until is { } until) lines.Add(new("until", YamlPage.Plain(Amounts.Written(until, "wk", "d"))));
        if (interval.Then is { } then) lines.Add(new("then", YamlPage.Plain(Amounts.Written(then, "wk", "d"))));
        return lines;
    }
}
