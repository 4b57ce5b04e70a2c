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
        var chosen = protocol.Chosen.Design;
        var patients = Patients(protocol, answers);
        var unwanted = Rate("nullRate", chosen?.NullRate, "the response rate that is not of interest", "20 %", protocol, answers);
        var hoped = Rate("alternative", chosen?.Alternative, "the response rate hoped for", "40 %", protocol, answers);
        var alpha = answers.Enter("chosen.design.alpha", answers.Chosen("chosen.design.alpha", chosen?.Alpha) ?? Answers.Otherwise(Defaults.OneSidedAlpha, "half of the customary 5 % to both sides"), Amounts.Written);
        return patients is { } n && unwanted is { } p0 && hoped is { } p1 ? new(n, p0, p1, alpha) : null;
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
