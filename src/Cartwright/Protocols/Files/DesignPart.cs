using Cartwright.Units;

namespace Cartwright.Protocols.Files;

/// <summary>The part <c>design</c>: arms, allocation, sample size, escalation and the window of dose-limiting toxicity.</summary>
internal static class DesignPart
{
    public static StudyDesign Read(Entry entry, Statements statements, DoseBasis? basis) => new(
        statements.Text(entry["studyType"]),
        statements.Value(entry["arms"], text => Amounts.Count(text, 1)),
        statements.Value(entry["allocation"], text => Words.Read(text, Words.Allocations)),
        statements.Text(entry["purpose"]),
        statements.Text(entry["masking"]),
        statements.Of(entry["enrolment"], e => Enrolment(e, statements)),
        statements.Of(entry["escalation"], e => Escalation(e, basis)),
        Window(entry["dltWindow"], statements),
        statements.Text(entry["dltDefinition"]),
        [.. entry["infusions"].Items().Select(e => statements.Of(e, Infusion)).OfType<Stated<InfusionMention>>()])
    {
        Conditioning = statements.Value(entry["conditioning"], text => Words.Read(text, Words.Conditionings)),
    };

    private static Enrolment Enrolment(Entry entry, Statements statements)
    {
        var registered = entry["planned"];
        var planned = registered.IsMapping ? registered["value"].Optional(Subjects) : registered.Optional(Subjects);
        var enrolment = new Enrolment(planned, entry["from"].Optional(Subjects), entry["to"].Optional(Subjects))
        {
            PlannedAt = registered.IsMapping ? statements.CitationOf(registered) : null,
        };
        if (enrolment.From > enrolment.To) entry["to"].Report($"the range of enrolment ends at {enrolment.To} and starts at {enrolment.From}");
        if (!registered.Exists && !entry["to"].Exists) entry.Report($"'{entry.Path}' says neither 'planned' nor 'to'");
        return enrolment;
    }

    private static Parsed<int> Subjects(string text) => Amounts.Count(text, 1);

    private static Escalation Escalation(Entry entry, DoseBasis? basis)
    {
        IReadOnlyList<string> levels = entry["levels"].Exists ? DoseTable.Levels(entry["levels"]) : [];
        return new Escalation(
            entry["rule"].Required(text => Words.Read(text, Words.Rules), ""),
            entry["variant"].Optional(text => Words.Read(text, Words.Variants)),
            levels,
            DoseTable.Read(entry["doses"], levels, basis, dose => dose));
    }

    private static Stated<DltWindow>? Window(Entry entry, Statements statements) => statements.Of(entry, e => new DltWindow(
        e["from"].Required(text => Words.Read(text, Words.DltWindowStarts), DltWindowStart.Infusion),
        e["to"].IsMapping
            ? e["to"]["infusion"].Required(Amounts.Span(s => s.Days >= 0, "the window ends before the infusion", "d"), default)
            : Missing(e["to"])));

    private static Duration Missing(Entry entry)
    {
        entry.Report($"'{entry.Path}' should say how long after the infusion: {{ infusion: 28 d }}");
        return default;
    }

    private static InfusionMention Infusion(Entry entry) => new(
        entry["wording"].RequiredText() ?? "",
        entry["implies"].Required(text => Words.Read(text, Words.InfusionCounts), InfusionCount.Single));

    public static List<YamlPage.Line> Write(StudyDesign design)
    {
        List<YamlPage.Line> lines = [];
        lines.Add("studyType", design.StudyType);
        lines.Add("arms", design.Arms, YamlPage.Number);
        lines.Add("allocation", design.Allocation, a => YamlPage.Plain(Words.For(Words.Allocations, a)));
        lines.Add("purpose", design.Purpose);
        lines.Add("masking", design.Masking);
        lines.AddWhole("enrolment", design.Enrolment, Write);
        lines.AddWhole("escalation", design.Escalation, Write);
        lines.AddWhole("dltWindow", design.DltWindow, w =>
        [
            new("from", YamlPage.Plain(Words.For(Words.DltWindowStarts, w.From))),
            new("to", new YamlPage.Map([new("infusion", YamlPage.Plain(Amounts.Written(w.AfterInfusion, "d")))])),
        ]);
        lines.Add("dltDefinition", design.DltDefinition);
        lines.Add("conditioning", design.Conditioning, c => YamlPage.Plain(Words.For(Words.Conditionings, c)));
        if (design.Infusions.Count > 0)
            lines.Add(new("infusions", new YamlPage.List([.. design.Infusions.Select(i => StatementPages.Page(i, Write))], OnOneLine: false)));
        return lines;
    }

    private static List<YamlPage.Line> Write(Enrolment enrolment)
    {
        List<YamlPage.Line> lines = [];
        if (enrolment.Planned is { } planned)
            lines.Add(new("planned", enrolment.PlannedAt is { } at
                ? StatementPages.Page(new Stated<int>(planned, at, null), n => [new("value", YamlPage.Number(n))])
                : YamlPage.Number(planned)));
        if (enrolment.From is { } from) lines.Add(new("from", YamlPage.Number(from)));
        if (enrolment.To is { } to) lines.Add(new("to", YamlPage.Number(to)));
        return lines;
    }

    private static List<YamlPage.Line> Write(Escalation escalation)
    {
        List<YamlPage.Line> lines = [new("rule", YamlPage.Text(escalation.Rule))];
        if (escalation.Variant is { } variant) lines.Add(new("variant", YamlPage.Plain(Words.For(Words.Variants, variant))));
        lines.Add("levels", escalation.Levels);
        if (escalation.Doses is { } doses)
            lines.Add(new("doses", new YamlPage.Map([.. DoseTable.InOrder(doses, escalation.Levels).Select(d => new YamlPage.Line(d.Key, YamlPage.Plain(Amounts.Written(d.Value))))])));
        return lines;
    }

    private static IEnumerable<YamlPage.Line> Write(InfusionMention mention) =>
        [new("wording", YamlPage.Text(mention.Wording)), new("implies", YamlPage.Plain(Words.For(Words.InfusionCounts, mention.Implies)))];
}
