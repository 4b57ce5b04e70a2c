namespace Cartwright.Protocols;

/// <summary>A sample size that the escalation rule can exceed.</summary>
/// <remarks>Storer. Design and analysis of phase I clinical trials. Biometrics 45 (1989) 925–937: cohorts of three, at most two at a level.</remarks>
internal static class SampleSize
{
    private const int Cohort = 3;

    public static readonly FindingRule Rule = new(
        "SAMPLE-SIZE", Severity.Error,
        "A 3+3 over J levels can need 3, 6, … or 6J evaluable subjects; the record provides for fewer than 6J.",
        [
            new("stops-trial", "The trial stops when the number is reached, with its question open if need be."),
            new("raised-to-18", "The number is raised to what the rule can need: six a level (18 for three levels)."),
            new("report-only", "The rule runs on; how often the number is exceeded is reported."),
        ],
        null,
        "Number and rule contradict each other, and each answer is another trial. How often they collide is what `cartwright design` computes, exactly.")
    {
        Look = Look,
        AnsweredBy = "cap",
        ChosenAs = chosen => chosen.Cap switch
        {
            CapPolicy.StopsTrial => "stops-trial",
            CapPolicy.RaisedToRule => "raised-to-18",
            CapPolicy.ReportOnly => "report-only",
            _ => null,
        },
    };

    /// <summary>The numbers of evaluable subjects with which a 3+3 over so many levels can end: whole cohorts from one to two a level.</summary>
    public static IReadOnlyList<int> Sizes(int levels) => [.. Enumerable.Range(1, 2 * levels).Select(cohorts => Cohort * cohorts)];

    /// <summary>Whether the rule finds anything.</summary>
    public static bool IsFoundIn(Protocol protocol) => Look(protocol) is not null;

    private static Observation? Look(Protocol protocol)
    {
        if (protocol.Design is not { Enrolment: { } enrolment, Escalation: { Value: { Rule: "3+3", Levels.Count: > 0 } escalation } rule }) return null;
        var sizes = Sizes(escalation.Levels.Count);
        if (Least(enrolment.Value.Planned, enrolment.Value.To) is not { } cap || cap >= sizes[^1]) return null;
        var message = $"The record provides for {InWords(enrolment.Value)}; a 3+3 over {escalation.Levels.Count} levels can need {string.Join(", ", sizes)} evaluable subjects, "
            + $"so {string.Join(", ", sizes.Where(n => n > cap))} {(sizes.Count(n => n > cap) == 1 ? "breaks" : "break")} the number.";
        return new Observation(message, Observation.Places(enrolment.At, enrolment.Value.PlannedAt, rule.At), ["design"], enrolment.InFile);
    }

    private static int? Least(int? a, int? b) => a is null ? b : b is null ? a : Math.Min(a.Value, b.Value);

    private static string InWords(Enrolment enrolment)
    {
        var range = enrolment switch
        {
            { From: { } from, To: { } to } when from != to => $"{from} to {to} subjects",
            { To: { } to } => $"{to} subjects",
            _ => "",
        };
        var planned = enrolment.Planned is { } n ? $"an enrolment of {n}" : "";
        return range.Length > 0 && planned.Length > 0 ? $"{range} and registers {planned}" : range + planned;
    }
}
