using Cartwright.Units;

namespace Cartwright.Protocols.Files;

/// <summary>What is particular to each kind of endpoint: events, scales, terms, matrix.</summary>
internal static class EndpointContent
{
    /// <summary>Rates or numbers of adverse events.</summary>
    public static Endpoint AdverseEvents(Entry entry, string id, string title, Citation? at) => new Endpoint.AdverseEvents(id, title, at, Terms(entry["terms"]))
    {
        Counts = entry["counts"].OptionalText() is null ? null : entry["counts"].Required(text => Words.Read(text, Words.Counted), ""),
    };

    private static IReadOnlyList<AdverseEventTerm> Terms(Entry entry) => [.. entry.Members().Select(m => new AdverseEventTerm(m.Key, m.Value.RequiredText() ?? ""))];

    /// <summary>A list of words, each once: not empty where it stands, and empty where it does not.</summary>
    public static IReadOnlyList<string> WordList(Entry entry, IReadOnlyDictionary<string, string> words)
    {
        var items = entry.Items();
        if (entry.IsList && items.Count == 0) entry.Report($"'{entry.Path}' is empty; it lists some of {string.Join(", ", words.Keys)}, or is left out where the record does not say");
        return [.. items.Select(i => i.Required(text => Words.Read(text, words), "")).Distinct()];
    }

    /// <summary>Scales of a questionnaire: items, the range of their answers, and the words at its ends.</summary>
    public static IReadOnlyList<QuestionnaireScale> Scales(Entry entry) => [.. entry.Items().Select(Scale)];

    /// <summary>A span that the record states, kept as written: <c>28 d</c>; also <c>no</c> where that may stand.</summary>
    public static string? Span(Entry entry, bool orNo = false) => entry.OptionalText() is null
        ? null
        : entry.Required(text => orNo && text == "no" ? Parsed<string>.Of(text) : Amounts.Positive("d")(text).Then(s => Amounts.Written(s, "d")), "");

    /// <summary>A parameter of cellular kinetics.</summary>
    public static Endpoint Kinetics(Entry entry, string id, string title, Citation? at)
    {
        var phase = entry["phase"].OptionalText() is null ? null : entry["phase"].Required(text => Words.Read(text, Words.Phases).Then(_ => text), "");
        return new Endpoint.CellularKinetics(
            id, title, at,
            entry["parameter"].Required(text => Words.Read(text, Words.Parameters), KineticParameter.Cmax),
            entry["matrix"].OptionalText(),
            [.. entry["measured"].Items().Select(i => i.RequiredText() ?? "")],
            phase,
            Span(entry["upperLimit"]));
    }

    /// <summary>Adds what is particular to an endpoint.</summary>
    public static void Write(List<YamlPage.Line> lines, Endpoint endpoint)
    {
        switch (endpoint)
        {
            case Endpoint.AdverseEvents a:
                lines.Add("counts", a.Counts);
                if (a.Terms.Count > 0) lines.Add(new("terms", new YamlPage.Map([.. a.Terms.Select(t => new YamlPage.Line(t.Abbreviation, YamlPage.Text(t.Wording)))])));
                break;
            case Endpoint.Pharmacodynamics p:
                lines.Add("analyte", p.Analyte);
                lines.Add("matrix", p.Matrix);
                lines.Add("gating", p.Gating);
                break;
            case Endpoint.CytokinePeakTime c:
                lines.Add("analyte", c.Analyte);
                break;
            case Endpoint.TimeToEvent t:
                lines.Add("origin", t.Origin);
                lines.Add("events", t.Events);
                break;
            case Endpoint.ObjectiveResponse o:
                lines.Add("criteria", o.Criteria);
                lines.Add("confirmation", o.Confirmation);
                break;
            case Endpoint.DiseaseControl d:
                lines.Add("categories", d.Categories);
                lines.Add("minimumStableDisease", d.MinimumStableDisease);
                break;
            case Endpoint.ResponseDuration r:
                lines.Add("starts", r.Starts);
                lines.Add("events", r.Events);
                break;
            case Endpoint.QualityOfLife q:
                lines.Add("instrument", q.Instrument);
                if (q.Scales.Count > 0) lines.Add(new("scales", new YamlPage.List([.. q.Scales.Select(Scale)], OnOneLine: false)));
                break;
            case Endpoint.CellularKinetics k:
                lines.Add(new("parameter", YamlPage.Plain(Words.For(Words.Parameters, k.Parameter))));
                lines.Add("matrix", k.Matrix);
                lines.Add("measured", k.Measured);
                lines.Add("phase", k.Phase);
                lines.Add("upperLimit", k.UpperLimit);
                break;
        }
    }

    private static QuestionnaireScale Scale(Entry entry)
    {
        var items = entry["items"].Required(Amounts.Range, default);
        var answers = entry["answers"].Required(Amounts.Range, default);
        return new QuestionnaireScale(items.First, items.Last, answers.First, answers.Last, entry["lowest"].RequiredText() ?? "", entry["highest"].RequiredText() ?? "");
    }

    private static YamlPage.Map Scale(QuestionnaireScale scale) => new(
    [
        new("items", YamlPage.Plain($"{scale.FirstItem}-{scale.LastItem}")),
        new("answers", YamlPage.Plain($"{scale.Lowest}-{scale.Highest}")),
        new("lowest", YamlPage.Text(scale.LowestMeans)),
        new("highest", YamlPage.Text(scale.HighestMeans)),
    ]);
}
