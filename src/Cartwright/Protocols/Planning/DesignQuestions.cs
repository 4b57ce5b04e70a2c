using Cartwright.Protocols.Files;
using Cartwright.Units;

namespace Cartwright.Protocols.Planning;

/// <summary>Which design, what happens at the registered number of subjects, when conditioning starts, and how long toxicity is dose-limiting.</summary>
internal static class DesignQuestions
{
    public static ThreePlusThreeVariant Variant(Protocol protocol, Answers answers)
    {
        if (Rule(protocol) != ThreePlusThree) return Defaults.Variant;
        var escalation = protocol.EscalationInForce;
        var variant = Answers.Stated(escalation?.Value.Variant, escalation?.At, escalation?.InFile)
            ?? answers.Chosen("chosen.variant", protocol.Chosen.Variant)
            ?? answers.Reading(KnownReadings.DesignVariant, Words.Variants)
            ?? Answers.Otherwise(Defaults.Variant, "six patients at the recommended dose is the variant that protocols mean most often");
        return answers.Enter("chosen.variant", variant, Words.Variants);
    }

    /// <summary>The rule by name; a single level is watched as a 3+3 of one level.</summary>
    public static string Rule(Protocol protocol) => protocol.EscalationInForce?.Value.Rule is { } rule and not SingleLevel ? rule : ThreePlusThree;

    /// <summary>What the design must be told. Listed among the choices in force only where the rule asks for it.</summary>
    public static DesignSettings Settings(Protocol protocol, int levels, Answers answers)
    {
        var (chosen, rule) = (protocol.Chosen.Design, Rule(protocol));
        if (rule == DesignSettings.SingleArm) return new(Defaults.Target, chosen?.Patients ?? Planned(protocol, levels), Defaults.Cohort);
        T Of<T>(string leaf, T? value, T otherwise, string why, Func<T, string> written) where T : struct
        {
            var answer = answers.Chosen($"chosen.design.{leaf}", value) ?? Answers.Otherwise(otherwise, why);
            return rule == ThreePlusThree ? answer.Value : answers.Enter($"chosen.design.{leaf}", answer, written);
        }
        double Weighed(string leaf, double? value, double otherwise) =>
            DesignSettings.WeighsResponse(rule) ? Of(leaf, value, otherwise, "the example of its authors (Lin et al. 2020)", Written) : value ?? otherwise;
        static string Written(double share) => Amounts.Written(share);
        static string Count(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return new(
            Of("target", chosen?.Target, Defaults.Target, "within the 20 to 30 % of most trials of cell therapy", Written),
            Of("patients", chosen?.Patients, Planned(protocol, levels), "the registered number, or six for each level", Count),
            Of("cohort", chosen?.Cohort, Defaults.Cohort, "cohorts of three are the most common", Count))
        {
            EnoughAtLevel = chosen?.EnoughAtLevel,
            StayAtOneThird = chosen?.StayAtOneThird ?? false,
            Skeleton = chosen?.Skeleton,
            MostToxicity = Weighed("mostToxicity", chosen?.MostToxicity, Defaults.MostToxicity),
            LeastResponse = Weighed("leastResponse", chosen?.LeastResponse, Defaults.LeastResponse),
            Titrates = chosen?.Titrates ?? false,
            PriorPatients = chosen?.PriorPatients ?? Defaults.PriorPatients,
        };
    }

    private const string ThreePlusThree = DesignSettings.ThreePlusThree, SingleLevel = "single-level";

    private static int Planned(Protocol protocol, int levels) => protocol.Design.Enrolment?.Value.Cap ?? Math.Max(1, levels) * Defaults.PatientsALevel;

    public static CapPolicy Cap(Protocol protocol, Answers answers)
    {
        if (Rule(protocol) == DesignSettings.SingleArm) return Defaults.Cap;
        var chosen = answers.Chosen("chosen.cap", protocol.Chosen.Cap) ?? answers.Reading(KnownReadings.SampleSize, Words.Caps);
        if (chosen is null && protocol.EscalationInForce?.Value.MostSubjects is { } most && protocol.Design.Enrolment is { Value.Cap: { } cap } enrolment && cap < most)
            answers.AskBeforeConduct(enrolment.InFile, $"{Place(enrolment.At)}the rule can need {most} subjects and {cap} are registered; "
                + $"choose what happens then, in 'chosen.cap': {string.Join(", ", Words.Caps.Keys)}");
        return answers.Enter("chosen.cap", chosen ?? Answers.Otherwise(Defaults.Cap, "the registered number is enough for the rule, or neither is stated"), Words.Caps);
    }

    /// <summary>When conditioning starts; no time where nobody is conditioned.</summary>
    public static Duration ConditioningStart(Protocol protocol, Answers answers)
    {
        if (IsWithout(protocol))
        {
            answers.Enter("design.conditioning", Answers.Stated(protocol.Design.Conditioning)!, Words.Conditionings);
            return default;
        }
        var start = Answers.Stated(protocol.Schedule.ConditioningStart) ?? answers.Chosen("chosen.conditioning.starts", protocol.Chosen.ConditioningStart);
        if (start is not null) return answers.Enter("chosen.conditioning.starts", start, s => Amounts.Written(s, "d"));
        answers.AskBeforeConduct(protocol.Design.DltWindow?.InFile, "the record does not say when conditioning starts: choose it in 'chosen.conditioning', like starts: -5 d");
        return default;
    }

    /// <summary>Whether the record says that nobody is conditioned.</summary>
    public static bool IsWithout(Protocol protocol) => protocol.Design.Conditioning?.Value == ConditioningGiven.None;

    /// <summary>The window that the next cohort waits for. A registered window that is no gate is not one: the chosen gate or the default stands for it.</summary>
    public static DltWindow DltWindow(Protocol protocol, Answers answers)
    {
        var opens = protocol.Design.DltWindow?.Value.From ?? Defaults.DltWindow.From;
        var stated = protocol.Design.DltWindow is { Value.IsGate: true } gate ? Answers.Stated(gate) : null;
        var chosen = protocol.Chosen.DltWindow is { } after ? answers.ChosenObject("chosen.dltWindow", new DltWindow(opens, after)) : null;
        if (stated is not null && chosen is not null && stated.Value != chosen.Value) answers.Ask(chosen.Where, $"the record states a window of {stated.Value.AfterInfusion} after infusion; it is not chosen again");
        var window = answers.Enter(chosen is null ? "design.dltWindow" : "chosen.dltWindow", stated ?? chosen ?? Answers.Otherwise(Defaults.DltWindow, WhyDefault(protocol)),
            w => $"{Words.For(Words.DltWindowStarts, w.From)} to {Amounts.Written(w.AfterInfusion, "d")} after infusion");
        return IsWithout(protocol) ? window with { From = DltWindowStart.Infusion } : window;
    }

    private static string WhyDefault(Protocol protocol) => protocol.Design.DltWindow is { } registered
        ? $"the registered {registered.Value.AfterInfusion} are no gate; 28 days from infusion is the most common"
        : "the record states no window; 28 days from infusion is the most common";

    /// <summary>Asks what keeps cells from killing one another whose own lineage carries the target.</summary>
    public static void Fratricide(Protocol protocol, Answers answers)
    {
        if (OwnLineage.Rule.In(protocol) is not { Answer: null } open) return;
        answers.AskBeforeConduct(open.InFile, $"{open.Message} State 'product.fratricide', or choose a reading in 'chosen.readings': {KnownReadings.Fratricide} is one of {string.Join(", ", Words.FratricideReadings.Keys)}");
    }

    /// <summary>Asks for the times of what is measured at no stated time.</summary>
    public static void SamplingTimes(Protocol protocol, Answers answers)
    {
        if (NoSchedule.Rule.In(protocol) is { Answer: null } open) answers.AskBeforeConduct(open.InFile, $"{open.Message} Choose them in 'chosen.schedule'.");
    }

    private static string Place(Citation? at) => at is null ? "" : $"{at}: ";
}
