using Cartwright.Protocols.Files;
using Cartwright.Units;

namespace Cartwright.Protocols.Planning;

/// <summary>Which design, what happens at the registered number of subjects, when conditioning starts, and how long toxicity is dose-limiting.</summary>
internal static class DesignQuestions
{
    public static ThreePlusThreeVariant Variant(Protocol protocol, Answers answers)
    {
        var escalation = protocol.Design.Escalation;
        var variant = Answers.Stated(escalation?.Value.Variant, escalation?.At, escalation?.InFile)
            ?? answers.Chosen("chosen.variant", protocol.Chosen.Variant)
            ?? answers.Reading(KnownReadings.DesignVariant, Words.Variants)
            ?? Answers.Otherwise(Defaults.Variant, "six patients at the recommended dose is the variant that protocols mean most often");
        return answers.Enter("chosen.variant", variant, Words.Variants);
    }

    public static CapPolicy Cap(Protocol protocol, Answers answers)
    {
        var chosen = answers.Chosen("chosen.cap", protocol.Chosen.Cap) ?? answers.Reading(KnownReadings.SampleSize, Words.Caps);
        if (chosen is null && protocol.Design.MostByRule is { } most && protocol.Design.Enrolment is { Value.Cap: { } cap } enrolment && cap < most)
            answers.AskBeforeConduct(enrolment.InFile, $"{Place(enrolment.At)}the rule can need {most} subjects and {cap} are registered; "
                + $"choose what happens then, in 'chosen.cap': {string.Join(", ", Words.Caps.Keys)}");
        return answers.Enter("chosen.cap", chosen ?? Answers.Otherwise(Defaults.Cap, "the registered number is enough for the rule, or neither is stated"), Words.Caps);
    }

    public static Duration ConditioningStart(Protocol protocol, Answers answers)
    {
        var start = Answers.Stated(protocol.Schedule.ConditioningStart) ?? answers.Chosen("chosen.conditioning.starts", protocol.Chosen.ConditioningStart);
        if (start is not null) return answers.Enter("chosen.conditioning.starts", start, s => Amounts.Written(s, "d"));
        answers.AskBeforeConduct(protocol.Design.DltWindow?.InFile, "the record does not say when conditioning starts: choose it in 'chosen.conditioning', like starts: -5 d");
        return default;
    }

    public static DltWindow DltWindow(Protocol protocol, Answers answers) => answers.Enter(
        "design.dltWindow",
        Answers.Stated(protocol.Design.DltWindow) ?? Answers.Otherwise(Defaults.DltWindow, "the record states no window; 28 days from infusion is the most common"),
        w => $"{Words.For(Words.DltWindowStarts, w.From)} to {Amounts.Written(w.AfterInfusion, "d")} after infusion");

    private static string Place(Citation? at) => at is null ? "" : $"{at}: ";
}
