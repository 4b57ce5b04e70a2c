namespace Cartwright.Protocols.Files;

/// <summary>The part <c>endpoints</c>: each with its id, its kind, what the record says of it, and where.</summary>
internal static class EndpointPart
{
    private const string AdverseEvents = "adverse-events";
    private const string TimeToPeak = "time-to-peak";
    private const string OverallSurvival = "overall-survival";
    private const string ProgressionFreeSurvival = "progression-free-survival";
    private const string ObjectiveResponse = "objective-response";
    private const string DiseaseControl = "disease-control";
    private const string DurationOfResponse = "duration-of-response";
    private const string QualityOfLife = "quality-of-life";
    private const string CellularKinetics = "cellular-kinetics";
    private const string Pharmacodynamics = "pharmacodynamics";

    /// <summary>The kinds of endpoint, in the order in which a message lists them.</summary>
    private static readonly string[] Kinds =
        [AdverseEvents, TimeToPeak, OverallSurvival, ObjectiveResponse, DiseaseControl, DurationOfResponse, ProgressionFreeSurvival, QualityOfLife, CellularKinetics, Pharmacodynamics];

    public static IReadOnlyList<Endpoint> Read(Entry entry, Statements statements)
    {
        var endpoints = entry.Items().Select(e => (Entry: e, Endpoint: Levelled(e, One(e, statements)))).Where(e => e.Endpoint is not null).ToList();
        foreach (var twice in endpoints.GroupBy(e => e.Endpoint!.Id).SelectMany(g => g.Skip(1)))
            twice.Entry["id"].Report($"the endpoint '{twice.Endpoint!.Id}' is listed twice");
        return [.. endpoints.Select(e => e.Endpoint!)];
    }

    public static YamlPage Write(Endpoint endpoint)
    {
        List<YamlPage.Line> lines = [new("id", YamlPage.Text(endpoint.Id)), new("kind", YamlPage.Plain(KindOf(endpoint))), new("title", YamlPage.Text(endpoint.Title))];
        if (endpoint.Level is { } level) lines.Add(new("level", YamlPage.Plain(Words.For(Words.Levels, level))));
        EndpointContent.Write(lines, endpoint);
        return new YamlPage.Map([.. lines, .. StatementPages.Place(endpoint.At)], OnOneLine: false);
    }

    private static Endpoint? Levelled(Entry e, Endpoint? endpoint) => endpoint is null ? null : endpoint with { Level = e["level"].OptionalWord(Words.Levels) };

    /// <summary>One endpoint; null where it is of no known kind.</summary>
    public static Endpoint? One(Entry e, Statements statements)
    {
        if (!e.IsMapping)
        {
            e.Report($"'{e.Path}' should be an endpoint: {{ id: …, kind: …, title: …, at: … }}");
            return null;
        }
        var (id, kind, title, at) = (e["id"].RequiredText() ?? "", e["kind"].RequiredText(), e["title"].RequiredText() ?? "", statements.CitationOf(e));
        switch (kind)
        {
            case AdverseEvents: return EndpointContent.AdverseEvents(e, id, title, at);
            case TimeToPeak: return new Endpoint.CytokinePeakTime(id, title, at, e["analyte"].RequiredText() ?? "");
            case OverallSurvival: return TimeToEvent(TimeToEventKind.OverallSurvival);
            case ProgressionFreeSurvival: return TimeToEvent(TimeToEventKind.ProgressionFreeSurvival);
            case ObjectiveResponse: return new Endpoint.ObjectiveResponse(id, title, at, Criteria(e["criteria"]), EndpointContent.Span(e["confirmation"], orNo: true));
            case DiseaseControl: return new Endpoint.DiseaseControl(id, title, at, EndpointContent.WordList(e["categories"], Words.Responses), EndpointContent.Span(e["minimumStableDisease"]));
            case DurationOfResponse: return new Endpoint.ResponseDuration(id, title, at, EndpointContent.WordList(e["starts"], Words.Responses), EndpointContent.WordList(e["events"], Words.Events));
            case QualityOfLife: return new Endpoint.QualityOfLife(id, title, at, e["instrument"].OptionalText(), EndpointContent.Scales(e["scales"]));
            case CellularKinetics: return EndpointContent.Kinetics(e, id, title, at);
            case Pharmacodynamics: return new Endpoint.Pharmacodynamics(id, title, at, e["analyte"].RequiredText() ?? "", e["matrix"].OptionalText(), e["gating"].OptionalText());
            case not null:
                e["kind"].Report($"'{kind}' is not one of {string.Join(", ", Kinds)}");
                return null;
            default: return null;
        }

        Endpoint TimeToEvent(TimeToEventKind which) => new Endpoint.TimeToEvent(
            id, title, at, which, e["origin"].OptionalText() is null ? null : e["origin"].Required(text => Words.Read(text, Words.Origins), ""), EndpointContent.WordList(e["events"], Words.Events));
    }

    // A record may name any criteria; a slip would be read as criteria that nobody has, by RECIST 1.1.
    private static string? Criteria(Entry entry)
    {
        var words = entry.OptionalText();
        if (words is not null && CriteriaFamilies.SlipOf(words) is { } meant) entry.Report($"'{words}' names no criteria of response; the nearest is '{meant}'. Criteria by which others judged are written as they are called");
        return words;
    }

    private static string KindOf(Endpoint endpoint) => endpoint switch
    {
        Endpoint.AdverseEvents => AdverseEvents,
        Endpoint.CytokinePeakTime => TimeToPeak,
        Endpoint.TimeToEvent { Kind: TimeToEventKind.OverallSurvival } => OverallSurvival,
        Endpoint.TimeToEvent => ProgressionFreeSurvival,
        Endpoint.ObjectiveResponse => ObjectiveResponse,
        Endpoint.DiseaseControl => DiseaseControl,
        Endpoint.ResponseDuration => DurationOfResponse,
        Endpoint.QualityOfLife => QualityOfLife,
        Endpoint.CellularKinetics => CellularKinetics,
        Endpoint.Pharmacodynamics => Pharmacodynamics,
        _ => throw new ArgumentException($"an endpoint of {endpoint.GetType().Name} has no kind in the file", nameof(endpoint)),
    };
}
