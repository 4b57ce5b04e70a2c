using System.Globalization;
using Cartwright.Protocols.Files;
using Cartwright.Units;

namespace Cartwright.Protocols.Planning;

/// <summary>How many patients a single arm infuses, and which response rates its test tells apart. Neither rate has a default: a test is asked for, never made up.</summary>
internal static class SingleArmQuestions
{
    public static SingleArmRule? Rule(Protocol protocol, Answers answers)
    {
        if (DesignQuestions.Rule(protocol) != DesignSettings.SingleArm)
        {
            RefuseElsewhere(protocol, answers);
            return null;
        }
        OneLevel(protocol, answers);
        if (!protocol.Endpoints.OfType<Endpoint.ObjectiveResponse>().Any()) answers.AskBeforeConduct(Where(protocol), "the test of a single arm is of the response, and no endpoint is an objective response: state one under 'endpoints', of kind objective-response");
        var chosen = protocol.Chosen.Design;
        var patients = Patients(protocol, answers);
        var unwanted = Rate("nullRate", chosen?.NullRate, "the response rate that is not of interest", "20 %", protocol, answers);
        var hoped = Rate("alternative", chosen?.Alternative, "the response rate hoped for", "40 %", protocol, answers);
        var alpha = answers.Enter("chosen.design.alpha", answers.Chosen("chosen.design.alpha", chosen?.Alpha) ?? Answers.Otherwise(Defaults.OneSidedAlpha, "half of the customary 5 % to both sides"), Amounts.Written);
        if (alpha > MostAlpha) answers.Ask(answers.Chosen("chosen.design.alpha", chosen?.Alpha)?.Where ?? Where(protocol), $"an error of {Amounts.Written(alpha)} is no test; write at most {Amounts.Written(MostAlpha)}");
        return patients is { } n && unwanted is { } p0 && hoped is { } p1 ? new(n, p0, p1, alpha) : null;
    }

    private const double MostAlpha = 0.5;

    /// <summary>Whether the response that is tested can be seen at all while its patients are followed.</summary>
    public static void AskForAssessments(Protocol protocol, PlannedVisits visits, string criteria, Answers answers)
    {
        if (DesignQuestions.Rule(protocol) != DesignSettings.SingleArm) return;
        var (assessed, what) = CriteriaFamilies.AreOfLeukaemia(criteria) ? (visits.Marrow, "marrow is looked at on no day after infusion: choose 'chosen.schedule.marrow'") : (visits.Imaging, "the disease is assessed on no day after infusion: state 'schedule.imaging'");
        var first = assessed.Where(v => v.Planned.Days > 0).OrderBy(v => v.Planned.Days).FirstOrDefault();
        if (first is null) answers.AskBeforeConduct(Where(protocol), $"the test of a single arm is of the response, and {what}");
        else if (first.Planned > visits.EfficacyUntil) answers.AskBeforeConduct(Where(protocol), $"the test of a single arm is of the response, and patients are followed to day {visits.EfficacyUntil.Days:0}, before its first assessment on day {first.Planned.Days:0}");
    }

    private static int? Patients(Protocol protocol, Answers answers)
    {
        var answer = answers.Chosen("chosen.design.patients", protocol.Chosen.Design?.Patients)
            ?? (protocol.Design.Enrolment is { Value.Cap: { } cap } enrolment ? Answers.Stated<int>(cap, enrolment.At, enrolment.InFile) : null);
        if (answer is not null) return answers.Enter("chosen.design.patients", answer, n => n.ToString(CultureInfo.InvariantCulture));
        answers.Ask(Where(protocol), "the protocol does not say how many patients the single arm has: state 'design.enrolment', or choose 'chosen.design.patients'");
        return null;
    }

    private static double? Rate(string leaf, double? rate, string what, string example, Protocol protocol, Answers answers)
    {
        if (answers.Chosen($"chosen.design.{leaf}", rate) is { } answer) return answers.Enter($"chosen.design.{leaf}", answer, Amounts.Written);
        answers.Ask(Where(protocol), $"{what} is not given, and the test of a single arm needs it: choose 'chosen.design.{leaf}', like {leaf}: {example}");
        return null;
    }

    private static void OneLevel(Protocol protocol, Answers answers)
    {
        if (protocol.EscalationInForce is { Value.Levels.Count: > 1 and var levels })
            answers.Ask(Where(protocol), $"a single arm has one dose level, and {levels} are named: several doses are escalated, or are trials of their own");
    }

    // What is told to a rule that cannot hear it would be believed to be in force.
    private static void RefuseElsewhere(Protocol protocol, Answers answers)
    {
        if (protocol.Chosen.Design is not { } chosen) return;
        foreach (var (leaf, given) in new[] { ("nullRate", chosen.NullRate), ("alternative", chosen.Alternative), ("alpha", chosen.Alpha) })
            if (given is not null) answers.Ask(answers.Chosen($"chosen.design.{leaf}", given)?.Where, $"'{leaf}' is of a single arm, and the rule is {DesignQuestions.Rule(protocol)}");
    }

    private static Place? Where(Protocol protocol) => protocol.EscalationInForce?.InFile ?? protocol.Design.Enrolment?.InFile;
}
