using Cartwright.Protocols.Files;
using Cartwright.Units;

namespace Cartwright.Protocols.Planning;

/// <summary>How events are gathered, which are of special interest, what long-term follow-up asks for, and what a product must show for its release.</summary>
internal static class SafetyQuestions
{
    public static SafetyRule Safety(Protocol protocol, Answers answers)
    {
        var (chosen, rule) = (protocol.Chosen.Safety, Defaults.Safety);
        return new SafetyRule(
            answers.Enter("chosen.safety.infections", answers.ChosenObject("chosen.safety.infections", chosen?.InfectionTerms)
                ?? Answers.Otherwise(rule.InfectionTerms, "infections are the events of the body system Infections and infestations"), Listed),
            answers.Enter("chosen.safety.early", answers.Chosen("chosen.safety.early", chosen?.EarlyUntil) ?? Answers.Otherwise(rule.EarlyUntil, "the custom of reports on CAR-T infections"), Days),
            answers.Enter("chosen.safety.middle", answers.Chosen("chosen.safety.middle", chosen?.MiddleUntil) ?? Answers.Otherwise(rule.MiddleUntil, "likewise"), Days),
            answers.Enter("chosen.safety.adjacent", answers.Chosen("chosen.safety.adjacent", chosen?.Adjacent)
                ?? Answers.Otherwise(rule.Adjacent, "an assumption: a change of grade is written as a row that begins the day after the last"), Days));
    }

    public static FollowUpRule FollowUp(Protocol protocol, Answers answers)
    {
        var (chosen, rule) = (protocol.Chosen.FollowUp, Defaults.FollowUp);
        return new FollowUpRule(
            answers.Enter("chosen.followUp.years", answers.Chosen("chosen.followUp.years", chosen?.Years) ?? Answers.Otherwise(rule.Years, "FDA 2020: 15 years after an integrating vector"), n => $"{n}"),
            answers.Enter("chosen.followUp.virusTests", answers.ChosenObject("chosen.followUp.virusTests", chosen?.VirusTests)
                ?? Answers.Otherwise(rule.VirusTests, "FDA 2020: three tests in the first year, then one a year"), t => string.Join(", ", t.Select(d => Amounts.Written(d, "mo", "d")))),
            answers.Enter("chosen.followUp.archiveAfter", answers.Chosen("chosen.followUp.archiveAfter", chosen?.ArchiveAfter)
                ?? Answers.Otherwise(rule.ArchiveAfter, "FDA 2020: where those of the first year are negative, later samples are archived"), n => $"{n}"),
            answers.Enter("chosen.followUp.window", answers.Chosen("chosen.followUp.window", chosen?.Window) ?? Answers.Otherwise(rule.Window, "an assumption: three months"), Days));
    }

    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Interest(Protocol protocol, Answers answers) =>
        answers.Enter("chosen.interest", answers.ChosenObject("chosen.interest", protocol.Chosen.Interest)
            ?? Answers.Otherwise(Defaults.Interest, "the classes that guidance on CAR-T products names"), i => string.Join("; ", i.Keys));

    public static IReadOnlyDictionary<string, ProductLimit> Specification(Protocol protocol, Answers answers) =>
        answers.Enter("chosen.specification", answers.ChosenObject("chosen.specification", protocol.Chosen.Specification)
            ?? Answers.Otherwise(Defaults.Specification, "a limit of release is the sponsor's; none is invented"),
            s => s.Count == 0 ? "none" : string.Join("; ", s.Select(l => $"{l.Key} {l.Value}")));

    private static string Listed(IReadOnlyList<string> terms) => terms.Count == 0 ? "none beside the body system" : string.Join(", ", terms);

    private static string Days(Duration span) => Amounts.Written(span, "d");
}
