using System.Globalization;
using Cartwright.Units;

namespace Cartwright.Protocols.Files;

/// <summary>Sampling times: <c>{ before-conditioning: 72 h }</c>, <c>{ before-infusion: 24 h }</c>, <c>1 h</c> by the clock, <c>Day 4</c> by number.</summary>
internal static class SamplingTimes
{
    private const string DayWord = "Day ";

    public static IReadOnlyList<SamplingTime> Read(Entry entry)
    {
        var items = entry.Items();
        if (!entry.Exists || (entry.IsList && items.Count == 0)) entry.Report($"'{entry.Path}' lists no sampling time");
        var times = items.Select(i => (Entry: i, Time: One(i))).Where(t => t.Time is not null).ToList();
        foreach (var twice in times.GroupBy(t => t.Time).SelectMany(g => g.Skip(1))) twice.Entry.Report($"'{twice.Entry.AsWritten()}' is listed twice");
        return [.. times.Select(t => t.Time!)];
    }

    public static YamlPage Write(SamplingTime time) => time switch
    {
        SamplingTime.BeforeConditioning b => Before("before-conditioning", b.Within),
        SamplingTime.BeforeInfusion b => Before("before-infusion", b.Within),
        SamplingTime.AfterInfusion a => YamlPage.Plain(Amounts.Written(a.After, "h", "min")),
        SamplingTime.NumberedDay d => YamlPage.Plain(DayWord + d.Day.ToString(CultureInfo.InvariantCulture)),
        _ => throw new ArgumentException($"a sampling time of {time.GetType().Name} has no written form", nameof(time)),
    };

    private static SamplingTime? One(Entry entry)
    {
        if (!entry.IsMapping) return entry.RequiredText() is null ? null : entry.Required(AfterInfusion, null!);
        var (conditioning, infusion) = (entry["before-conditioning"], entry["before-infusion"]);
        if (conditioning.Exists == infusion.Exists)
        {
            entry.Report("a sampling time is one of before-conditioning and before-infusion, or a time like 24 h, or a day like Day 4");
            return null;
        }
        return conditioning.Exists
            ? conditioning.Optional(Amounts.Positive("h", "d")) is { } before ? new SamplingTime.BeforeConditioning(before) : null
            : infusion.Optional(Amounts.Positive("h", "d")) is { } ahead ? new SamplingTime.BeforeInfusion(ahead) : null;
    }

    private static Parsed<SamplingTime> AfterInfusion(string text)
    {
        if (text.StartsWith(DayWord, StringComparison.Ordinal)) return Amounts.Count(text[DayWord.Length..].Trim(), int.MinValue).Then<SamplingTime>(d => new SamplingTime.NumberedDay(d));
        var inDays = Duration.Read(text, "d");
        if (inDays.Refusal is null)
            return Parsed<SamplingTime>.Refused(string.Create(CultureInfo.InvariantCulture,
                $"'{text}' may be a numbered day or a time by the clock; write Day {inDays.Value.Days:0.##} or {inDays.Value.Days * 24:0.##} h"));
        var read = Amounts.NotNegative("h", "min")(text);
        return read.Refusal is null ? Parsed<SamplingTime>.Of(new SamplingTime.AfterInfusion(read.Value)) : Parsed<SamplingTime>.Refused(read.Refusal + ", or a numbered day like Day 4");
    }

    private static YamlPage.Map Before(string what, Duration within) => new([new(what, YamlPage.Plain(Amounts.Written(within, "h", "d")))]);
}
