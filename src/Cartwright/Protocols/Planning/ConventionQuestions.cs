using Cartwright.Protocols.Files;
using Cartwright.Units;

namespace Cartwright.Protocols.Planning;

/// <summary>Under which readings the endpoints are computed.</summary>
internal static class ConventionQuestions
{
    public static AnalysisConventions Conventions(Protocol protocol, Answers answers) => new(
        Day(protocol, answers),
        answers.Enter("chosen.durationConvention", answers.Chosen("chosen.durationConvention", protocol.Chosen.DurationConvention)
            ?? Answers.Otherwise(Defaults.Length, "as CDISC and SAS programs count"), Words.Lengths),
        Origin(protocol, answers, TimeToEventKind.OverallSurvival, "overall survival"),
        Origin(protocol, answers, TimeToEventKind.ProgressionFreeSurvival, "progression-free survival"),
        ResponseDuration(protocol, answers),
        Phase(protocol, answers),
        AucUpperLimit(protocol, answers));

    public static IReadOnlyList<PlannedAnalyte> Cytokines(Protocol protocol, Answers answers)
    {
        var endpoints = protocol.Endpoints.OfType<Endpoint.CytokinePeakTime>().ToList();
        var gamma = endpoints.Any(e => CytokineNames.IsUnknownToScience(e.Analyte))
            ? answers.Enter("chosen.readings." + KnownReadings.CytokineName,
                answers.Reading(KnownReadings.CytokineName, CytokineNames.Readings)
                    ?? Answers.Otherwise(KnownReadings.InterferonGamma, "no cytokine bears the name Tumor Necrosis Factor-γ; interferon-γ is the one that such panels have"), id => id)
            : KnownReadings.AsWritten;
        return [.. endpoints.Select(e => new PlannedAnalyte(e.Id, e.Analyte,
            CytokineNames.IsUnknownToScience(e.Analyte) && gamma == KnownReadings.InterferonGamma ? KnownReadings.InterferonGamma : CytokineNames.Short(e.Analyte)))];
    }

    public static SystemOrder Systems(Protocol protocol, Answers answers) => answers.Enter("chosen.systemOrder",
        answers.Chosen("chosen.systemOrder", protocol.Chosen.SystemOrder) ?? Answers.Otherwise(Defaults.Systems, "what happens most stands first"), Words.SystemOrders);

    private static DayConvention Day(Protocol protocol, Answers answers) => answers.Enter(
        "chosen.dayConvention",
        Answers.Stated(protocol.Schedule.DayConvention)
            ?? answers.Chosen("chosen.dayConvention", protocol.Chosen.DayConvention)
            ?? answers.Reading(KnownReadings.DayConvention, Words.Days)
            ?? Answers.Otherwise(Defaults.Day, "the record does not say; most cell therapy protocols count so"),
        Words.Days);

    private static SurvivalOrigin Origin(Protocol protocol, Answers answers, TimeToEventKind kind, string title)
    {
        var path = kind == TimeToEventKind.OverallSurvival ? "chosen.readings." + KnownReadings.SurvivalOrigin : "endpoints.pfs.origin";
        if (protocol.Endpoints.OfType<Endpoint.TimeToEvent>().FirstOrDefault(e => e.Kind == kind) is not { } endpoint)
            return answers.Enter(path, Answers.Otherwise(Defaults.Origin, $"no endpoint of {title}"), Words.SurvivalOrigins);

        var origin = Answers.Stated(endpoint.DefinedOrigin(protocol.Design.Allocation?.Value), endpoint.At, null) ?? answers.Reading(KnownReadings.SurvivalOrigin, Words.SurvivalOrigins);
        if (origin is null)
            answers.Ask(null, (endpoint.Origin is { } counted ? $"{title} counts from {counted}, which this trial does not have: {Answers.Quoted(counted, endpoint.At)}; " : $"{title} does not say from when it counts: {Answers.Quoted(endpoint.Title, endpoint.At)}; ")
                + Choose(KnownReadings.SurvivalOrigin, Words.SurvivalOrigins.Keys));
        return answers.Enter(path, origin ?? Answers.Otherwise(Defaults.Origin, "not answered"), Words.SurvivalOrigins);
    }

    private static DurationOfResponseReading ResponseDuration(Protocol protocol, Answers answers)
    {
        const string path = "chosen.readings." + KnownReadings.ResponseStart;
        var standard = DurationOfResponseReading.ResponseToProgressionOrDeath;
        if (protocol.Endpoints.OfType<Endpoint.ResponseDuration>().FirstOrDefault() is not { } endpoint)
            return answers.Enter(path, Answers.Otherwise(standard, "no endpoint of duration of response"), Words.ResponseDurations);

        var reading = Answers.Stated(endpoint.DefinedReading, endpoint.At, null) ?? answers.Reading(KnownReadings.ResponseStart, Words.ResponseDurations);
        if (reading is null)
            answers.Ask(null, $"duration of response starts with {Listed(endpoint.Starts)} and ends with {Listed(endpoint.Events)}: "
                + $"{Answers.Quoted(endpoint.Title, endpoint.At)}; {Choose(KnownReadings.ResponseStart, Words.ResponseDurations.Keys)}");
        return answers.Enter(path, reading ?? Answers.Otherwise(standard, "not answered"), Words.ResponseDurations);
    }

    private static string Listed(IReadOnlyList<string> words) => words.Count == 0 ? "nothing that is stated" : string.Join(", ", words);

    private static HalfLifePhase Phase(Protocol protocol, Answers answers)
    {
        const string path = "chosen.readings." + KnownReadings.HalfLifePhase;
        if (protocol.Endpoints.OfType<Endpoint.CellularKinetics>().FirstOrDefault(e => e.Parameter == KineticParameter.HalfLife) is not { } endpoint)
            return answers.Enter(path, Answers.Otherwise(HalfLifePhase.Both, "no endpoint of half-life"), Words.Phases);

        var phase = Answers.Stated(endpoint.DefinedPhase, endpoint.At, null) ?? answers.Reading(KnownReadings.HalfLifePhase, Words.Phases);
        if (phase is null)
            answers.Ask(null, $"the half-life of cells has two phases, and the record does not say which is meant: {Answers.Quoted(endpoint.Title, endpoint.At)}; "
                + Choose(KnownReadings.HalfLifePhase, Words.Phases.Keys));
        return answers.Enter(path, phase ?? Answers.Otherwise(HalfLifePhase.Both, "not answered"), Words.Phases);
    }

    private static Duration AucUpperLimit(Protocol protocol, Answers answers)
    {
        var auc = protocol.Endpoints.OfType<Endpoint.CellularKinetics>().FirstOrDefault(e => e.Parameter == KineticParameter.Auc);
        return answers.Enter("chosen.aucTo", RuleQuestions.Stated(auc?.UpperLimit, auc?.At, answers)
            ?? answers.Chosen("chosen.aucTo", protocol.Chosen.AucUpperLimit)
            ?? Answers.Otherwise(Defaults.AucUpperLimit, "the limit at which cell therapies are compared; the record states none"), s => Amounts.Written(s, "d"));
    }

    private static string Choose(string code, IEnumerable<string> ids) => $"choose a reading in 'chosen.readings': {code} is one of {string.Join(", ", ids)}";
}
