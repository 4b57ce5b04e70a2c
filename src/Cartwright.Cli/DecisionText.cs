using System.Globalization;
using Cartwright.Analysis.Decisions;
using Cartwright.Protocols;
using Cartwright.Trials.Designs;

namespace Cartwright.Cli;

/// <summary>A dose decision as it is read on a terminal.</summary>
internal static class DecisionText
{
    public static void Write(DecisionBasis basis, TrialPlan plan, DecisionEntry? entry, TextWriter to)
    {
        to.WriteLine($"{plan.StudyId}, {DoseDesigns.Described(plan)}; data to {basis.CutOff?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "an unknown day"}");
        to.WriteLine();
        AlignedText.Write(to, ["level", "evaluable", "with toxicity", "pending", "not evaluable"], plan.Levels.Select(l => Level(basis, l)));
        to.WriteLine();
        AlignedText.Write(to, ["subject", "level", "counts as", "because"], basis.Subjects.Select(s => (string[])[s.Id, Name(s.Level, plan), s.Responded == true ? $"{Words(s.Counts)}, response" : Words(s.Counts), s.Because]));
        foreach (var departure in basis.Departures) to.WriteLine($"\nThe trial left its design: {departure}.");
        to.WriteLine($"\nDecision: {Words(basis, plan)}.\nBecause:  {basis.Decision.Because}.");
        if (basis.Pending.Count > 0) to.WriteLine($"Pending:  {string.Join(", ", basis.Pending.Select(p => $"{p.Id} ({p.Because})"))}; the decision may change with {(basis.Pending.Count == 1 ? "this subject" : "these subjects")}.");
        Write(basis.Outlook, plan, to);
        if (entry is not null) to.WriteLine($"\nEntry {entry.Number} of the log, {entry.Hash}");
        to.WriteLine("\nFor research use; the decision is the safety board's.");
    }

    /// <summary>What is to be done now: those whose window is open fill their cohort, and nobody is enrolled in their stead.</summary>
    public static string Words(DecisionBasis basis, TrialPlan plan) => (basis.Decision, basis.OpenPlaces) switch
    {
        (Decision.Treat treat, 0) => $"wait for the {basis.Pending.Count(p => p.Level == treat.Level)} pending at {Name(treat.Level, plan)}",
        (Decision.Treat treat, var open) when open < treat.Patients => $"treat {open} more at {Name(treat.Level, plan)}, beside the {treat.Patients - open} pending",
        _ => Words(basis.Decision, plan),
    };

    /// <summary>A decision in a few words: <c>treat 3 at medium</c>.</summary>
    public static string Words(Decision decision, TrialPlan plan) => decision switch
    {
        Decision.Treat treat => $"treat {treat.Patients} at {Name(treat.Level, plan)}",
        Decision.Wait => "wait",
        Decision.Stop { Recommended: { } level } => $"stop, recommend {Name(level, plan)}",
        _ => "stop, recommend none",
    };

    public static string Words(CountsAs counts) => counts switch
    {
        CountsAs.Toxicity => "toxicity",
        CountsAs.NoToxicity => "no toxicity",
        CountsAs.Pending => "pending",
        _ => "not evaluable",
    };

    private static void Write(DecisionOutlook outlook, TrialPlan plan, TextWriter to)
    {
        if (outlook.Level is not { } level) return;
        to.WriteLine(outlook.AreTreated
            ? $"\nWhat the {outlook.Awaited} pending at {Name(level, plan)} would lead to:" : $"\nWhat the next {outlook.Awaited} at {Name(level, plan)} would lead to:");
        string Of(PossibleOutcome outcome, Func<AwaitedElsewhere, int?> number) => string.Join(", ", outcome.Elsewhere.Select(e => $"{number(e)} of {e.Awaited} at {Name(e.Level, plan)}").Append($"{number(new(level, outlook.Awaited, outcome.Toxicities, outcome.Responses))} of {outlook.Awaited}"));
        if (plan.WeighsResponse) AlignedText.Write(to, ["toxicities", "responses", "then", "because"], outlook.Outcomes.Select(o => (string[])[Of(o, e => e.Toxicities), Of(o, e => e.Responses), Words(o.Then, plan), o.Then.Because]));
        else AlignedText.Write(to, ["toxicities", "then", "because"], outlook.Outcomes.Select(o => (string[])[Of(o, e => e.Toxicities), Words(o.Then, plan), o.Then.Because]));
    }

    private static string[] Level(DecisionBasis basis, DoseLevel level)
    {
        string Count(params CountsAs[] counted) => basis.Subjects.Count(s => s.Level == level.Number && counted.Contains(s.Counts)).ToString(CultureInfo.InvariantCulture);
        return [level.Name, Count(CountsAs.Toxicity, CountsAs.NoToxicity), Count(CountsAs.Toxicity), Count(CountsAs.Pending), Count(CountsAs.NotEvaluable)];
    }

    private static string Name(int level, TrialPlan plan) => plan.Levels.FirstOrDefault(l => l.Number == level)?.Name ?? $"level {level}";
}
