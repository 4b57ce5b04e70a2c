using Cartwright.Protocols.Files;
using Cartwright.Units;

namespace Cartwright.Protocols.Planning;

/// <summary>Which doses the levels stand for. There is no default: a dose is stated or chosen, never invented.</summary>
internal static class DoseQuestions
{
    public static IReadOnlyList<DoseLevel> Levels(Protocol protocol, Answers answers)
    {
        if (protocol.EscalationInForce is not { Value.Levels.Count: > 0 } escalation)
        {
            answers.Ask(null, "the protocol names no dose level: state 'design.escalation' with its levels, or choose 'chosen.escalation'");
            return [];
        }
        if (protocol.Design.Escalation is not { Value.Levels.Count: > 0 }) EnterChosen(protocol.Chosen.Escalation!, answers);
        var missing = escalation.Value.Levels.Where(l => Dose(protocol, answers, l) is null).ToList();
        if (missing.Count > 0)
        {
            answers.AskBeforeConduct(escalation.InFile, $"no dose is given for {string.Join(", ", missing)}: {Words(escalation)}; give each level its dose under 'chosen.doses', like {missing[0]}: 1e6 cells/kg");
            return [.. escalation.Value.Levels.Select((name, i) => new DoseLevel(i + 1, name, null))];
        }
        List<DoseLevel> levels = [.. escalation.Value.Levels.Select((name, i) => new DoseLevel(i + 1, name, answers.Enter($"chosen.doses.{name}", Dose(protocol, answers, name)!, Amounts.Written)))];
        return Cap(protocol, answers) is { } cap ? [.. levels.Select(l => l with { Cap = l.Dose.Basis == DoseBasis.CellsPerKilogram ? cap : null })] : levels;
    }

    private static void EnterChosen(ChosenEscalation chosen, Answers answers)
    {
        answers.Enter("chosen.escalation.rule", answers.ChosenObject("chosen.escalation.rule", chosen.Rule)!, rule => rule);
        answers.Enter("chosen.escalation.levels", answers.ChosenObject("chosen.escalation.levels", chosen.Levels)!, levels => string.Join(", ", levels));
    }

    private static Answer<CellDose>? Dose(Protocol protocol, Answers answers, string level)
    {
        var escalation = protocol.EscalationInForce!;
        return Answers.Stated(In(escalation.Value.Doses, level), escalation.At, escalation.InFile) ?? answers.Chosen($"chosen.doses.{level}", In(protocol.Chosen.Doses, level));
    }

    // No default: a protocol that states no cap has none.
    private static CellDose? Cap(Protocol protocol, Answers answers) =>
        answers.Chosen("chosen.doseCap", protocol.Chosen.DoseCap) is { } cap ? answers.Enter("chosen.doseCap", cap, Amounts.Written) : null;

    private static CellDose? In(IReadOnlyDictionary<string, CellDose>? doses, string level) => doses is not null && doses.TryGetValue(level, out var dose) ? dose : null;

    private static string Words(Stated<Escalation> escalation) => escalation.At is { Quote: { } quote } at
        ? $"the record says \"{quote}\" ({at}) and no more"
        : $"the record says no more than {escalation.At?.ToString() ?? "the names of the levels"}";
}
