using Cartwright.Units;

namespace Cartwright.Protocols.Files;

/// <summary>The list <c>product.process</c>: steps with their times as written and, where they mean an amount, as a count, a length or a moment.</summary>
internal static class ProcessPart
{
    public static ProcessStep Read(Entry entry) => new(
        entry["step"].RequiredText() ?? "", entry["wording"].RequiredText() ?? "", entry["timing"].OptionalText(), Timing(entry),
        entry["optional"].Optional(text => Words.Read(text, Words.YesNo)) ?? false)
    {
        Collects = [.. entry["collects"].Items().Select(i => i.Required(text => Words.Read(text, Words.Collections), ""))],
    };

    private static ProcessTiming? Timing(Entry entry)
    {
        var (count, lasts, starts) = (entry["count"], entry["lasts"], entry["starts"]);
        if (((Entry[])[count, lasts, starts]).Count(e => e.Exists) > 1) entry.Report("a step has one of count, lasts and starts: they are three quantities");
        if (count.Exists) return new ProcessTiming.Count(count.Required(text => Amounts.Count(text, 1), 1));
        if (lasts.Exists) return Lasting(lasts);
        return starts.Exists ? new ProcessTiming.Starting(starts.Required(text => Duration.Read(text, "d"), default)) : null;
    }

    private static ProcessTiming.Lasting Lasting(Entry entry)
    {
        var lasting = new ProcessTiming.Lasting(entry["from"].Required(Amounts.NotNegative("d"), default), entry["to"].Required(Amounts.NotNegative("d"), default));
        if (lasting.Longest < lasting.Shortest) entry["to"].Report($"lasts at most {lasting.Longest} and at least {lasting.Shortest}");
        return lasting;
    }

    public static List<YamlPage.Line> Write(ProcessStep step)
    {
        List<YamlPage.Line> lines = [new("step", YamlPage.Text(step.Step)), new("wording", YamlPage.Text(step.Wording))];
        lines.Add("timing", step.Timing);
        if (step.Typed is ProcessTiming.Count count) lines.Add(new("count", YamlPage.Number(count.Times)));
        if (step.Typed is ProcessTiming.Starting starting) lines.Add(new("starts", YamlPage.Plain(Amounts.Written(starting.FromInfusion, "d"))));
        if (step.Typed is ProcessTiming.Lasting lasting)
            lines.Add(new("lasts", new YamlPage.Map([new("from", YamlPage.Plain(Amounts.Written(lasting.Shortest, "d"))), new("to", YamlPage.Plain(Amounts.Written(lasting.Longest, "d")))])));
        if (step.Optional) lines.Add(new("optional", YamlPage.Plain(Words.For(Words.YesNo, true))));
        lines.Add("collects", step.Collects);
        return lines;
    }
}
