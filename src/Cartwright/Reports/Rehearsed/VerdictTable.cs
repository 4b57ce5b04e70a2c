using System.Net;
using System.Text;
using Cartwright.Rehearsals;
using Cartwright.Reports.Tables;

namespace Cartwright.Reports.Rehearsed;

/// <summary>The verdicts as the report opens on them, and the evidence behind each.</summary>
internal static class VerdictTable
{
    /// <summary>A row an endpoint; its name leads to the evidence.</summary>
    public static string Render(IReadOnlyList<Verdict> verdicts)
    {
        var html = new StringBuilder("<figure class=\"table\" id=\"verdicts-table\"><table class=\"verdicts\"><thead><tr><th>Endpoint</th><th>Verdict</th><th>Its number</th><th>Why</th><th>Cheapest amendment</th></tr></thead><tbody>\n");
        foreach (var verdict in verdicts) html.Append(Row(verdict));
        return html.Append("</tbody></table><ol class=\"notes\"><li>● answerable with the precision wanted; ◐ values can be excluded, not estimated; ○ a reading had to be chosen before it meant anything, and the mark after it is the verdict under that reading.</li><li>A rate is judged by the longer arm of its exact interval, from the estimate to the farther end.</li>").Append(TubesNote(verdicts)).Append("</ol></figure>\n").ToString();
    }

    /// <summary>The figures and amendments of one endpoint.</summary>
    public static (Table Numbers, Table Amendments) Evidence(Verdict verdict) => (
        new($"numbers-{verdict.Endpoint}", "Figures", [new("figure"), new("value", true), new("unit"), new("Monte Carlo error", true)],
            [.. verdict.Numbers.Select(NumberRow)], Notes(verdict)),
        new($"amendments-{verdict.Endpoint}", "Amendments, lightest burden first", [new("burden"), new("change"), new("effect"), new("suffices")],
            [.. verdict.Amendments.Select(a => Tables.Row.Of(VerdictWords.Of(a.Burden), a.What, a.Effect, a.Suffices ? "yes" : "no"))],
            verdict.Amendments.Any(a => a.Burden is Burden.Tubes or Burden.Visits) ? [Tried] : []));

    private const string Tried = "Tubes are tried on other patients than the figures above (1,000 at the lowest level, none short of dose or lost; an added tube may lie 0.4 days off): compare the two sides of an arrow, not the arrow with the figure. Days on which vital signs are planned count as visits that take place anyway.";

    // Where an arrow stands beside a figure of other patients, a reader compares the two.
    private static string TubesNote(IReadOnlyList<Verdict> verdicts) =>
        verdicts.Any(v => VerdictWords.Cheapest(v) is { Burden: Burden.Tubes or Burden.Visits })
            ? "<li>What tubes buy is tried on patients at the lowest level, none short of dose or lost: compare the two sides of an arrow, not the arrow with the endpoint’s number.</li>"
            : "";

    private static Row NumberRow(VerdictNumber n) => Tables.Row.Of(n.Name, n.Value.OrNull is null ? "NC" : VerdictWords.Of(n with { Unit = "" }), n.Unit, VerdictWords.ErrorOf(n));

    private static List<string> Notes(Verdict verdict) =>
        [.. verdict.Numbers.Where(n => n.Value.Reason is not null).Select(n => $"{n.Name}: not calculable, {n.Value.Reason}"), .. verdict.Findings.Count == 0 ? [] : new[] { $"Findings that touch it: {string.Join(", ", verdict.Findings)}" }];

    private static string Row(Verdict v)
    {
        var mark = v.Word == Judgement.NotAsWritten ? $"{VerdictWords.Mark(v.Word)} {VerdictWords.Of(v.Word)} {VerdictWords.Mark(v.UnderReading)}" : $"{VerdictWords.Mark(v.Word)} {VerdictWords.Of(v.Word)}";
        var cheapest = VerdictWords.Cheapest(v) is { } a ? VerdictWords.InOneLine(a) : v.Word == Judgement.Answerable ? "none needed" : "nothing tried helps";
        return $"<tr><td><a href=\"#evidence-{v.Endpoint}\">{T(v.Label)}</a></td><td class=\"verdict\">{T(mark)}</td><td><b>{T(VerdictWords.Of(v.Numbers[0]))}</b> {T(v.Numbers[0].Brief)}</td><td>{T(v.Why)}</td><td>{T(cheapest)}</td></tr>\n";
    }

    private static string T(string words) => WebUtility.HtmlEncode(words);
}
