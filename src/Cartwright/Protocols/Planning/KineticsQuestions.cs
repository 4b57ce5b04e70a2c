using Cartwright.Protocols.Files;

namespace Cartwright.Protocols.Planning;

/// <summary>By which rules areas and slopes of cellular kinetics are taken.</summary>
internal static class KineticsQuestions
{
    public static KineticsRule Kinetics(Protocol protocol, Answers answers)
    {
        var (chosen, rule) = (protocol.Chosen.Kinetics, Defaults.Kinetics);
        return new(
            answers.Enter("chosen.kinetics.area", answers.Chosen("chosen.kinetics.area", chosen?.Area)
                ?? Answers.Otherwise(rule.Area, "expansion is nearer to a line, decline to an exponential"), Words.AreaRules),
            answers.Enter("chosen.kinetics.beyondLast", answers.Chosen("chosen.kinetics.beyondLast", chosen?.BeyondLast)
                ?? Answers.Otherwise(rule.BeyondLast, "nothing is supposed beyond what was observed"), Words.AreaEnds),
            answers.Enter("chosen.kinetics.belowLimitBeforeFirst", answers.Chosen("chosen.kinetics.belowLimitBeforeFirst", chosen?.BelowLimitBeforeFirst)
                ?? Answers.Otherwise(rule.BelowLimitBeforeFirst, "before they expand the cells are few"), Words.BelowLimits),
            answers.Enter("chosen.kinetics.belowLimitBetween", answers.Chosen("chosen.kinetics.belowLimitBetween", chosen?.BelowLimitBetween)
                ?? Answers.Otherwise(rule.BelowLimitBetween, "a sample between two quantifiable ones is rather a failed one than an absence"), Words.BelowLimits),
            Optional(answers, "chosen.kinetics.slopeFrom", chosen?.SlopeNotBefore, s => Amounts.Written(s, "d")),
            Optional(answers, "chosen.kinetics.slopePoints", chosen?.SlopeMostPoints, n => $"{n}"),
            chosen is { Points.Count: > 0 } && answers.ChosenObject("chosen.kinetics.points", chosen.Points) is { } points
                ? answers.Enter("chosen.kinetics.points", points, p => string.Join("; ", p.Select(c => $"{c.Subject} {c.Sample} {Words.For(Words.PointUses, c.Use)}: {c.Why}"))) : []);
    }

    // A limit that nobody set is none, and no line of the list.
    private static T? Optional<T>(Answers answers, string path, T? chosen, Func<T, string> written) where T : struct =>
        answers.Chosen(path, chosen) is { } answer ? answers.Enter(path, answer, written) : null;
}
