using Cartwright.Protocols.Files;
using Cartwright.Units;

namespace Cartwright.Protocols.Planning;

/// <summary>How times to event are censored and reported.</summary>
internal static class SurvivalQuestions
{
    public static SurvivalRule Survival(Protocol protocol, Answers answers)
    {
        var (chosen, rule) = (protocol.Chosen.Survival, Defaults.Survival);
        return new SurvivalRule(
            Word("censoring", chosen?.Censoring, rule.Censoring, Words.ProgressionRules, "the usual primary analysis; the other agency's rule is reported beside it"),
            Word("software", chosen?.Software, rule.Software, Words.SurvivalSoftwares, "as submissions are analysed"),
            answers.Enter("chosen.survival.landmarks", answers.ChosenObject("chosen.survival.landmarks", chosen?.Landmarks)
                ?? Answers.Otherwise(rule.Landmarks, "half a year and a year; the record names no times"), times => times.Count == 0 ? "none" : string.Join(", ", times.Select(Written))),
            Horizon(chosen, answers),
            Word("transplant", chosen?.Transplant, rule.Transplant, Words.Transplants, "the usual primary analysis; the other is reported beside it"),
            Word("failure", chosen?.Failure, rule.Failure, Words.FailureTimes, "who never came into remission was never free of an event"));

        T Word<T>(string key, T? made, T otherwise, IReadOnlyDictionary<string, T> words, string why) where T : struct =>
            answers.Enter($"chosen.survival.{key}", answers.Chosen($"chosen.survival.{key}", made) ?? Answers.Otherwise(otherwise, why), words);
    }

    // "No restricted mean" is an answer, too; a span of no time stands for it until it is put in force.
    private static Duration? Horizon(SurvivalRule? chosen, Answers answers)
    {
        var to = answers.Enter("chosen.survival.rmst", answers.Chosen<Duration>("chosen.survival.rmst", chosen is null ? null : chosen.RestrictedMeanTo ?? default)
            ?? Answers.Otherwise<Duration>(default, "nobody asked for one"), s => s.Days > 0 ? Written(s) : "no");
        return to.Days > 0 ? to : null;
    }

    private static string Written(Duration span) => Amounts.Written(span, "mo", "d");
}
