using Cartwright.Analysis.Response;
using Cartwright.Analysis.Safety;
using Cartwright.Analysis.Subjects;
using Cartwright.Protocols;
using Cartwright.Trials.Designs;

namespace Cartwright.Analysis.Decisions;

/// <summary>How one subject counts in a decision.</summary>
public enum CountsAs
{
    /// <summary>With a dose-limiting toxicity.</summary>
    Toxicity,

    /// <summary>Without one, the window closed.</summary>
    NoToxicity,

    /// <summary>Not yet: the window is open.</summary>
    Pending,

    /// <summary>Not at all; to be replaced.</summary>
    NotEvaluable,
}

/// <summary>A subject in a decision: its level from 1, how it counts, and why; the last day of its window where that is still open; whether it had responded in time, null where the design does not weigh responses.</summary>
public sealed record CountedSubject(string Id, int Level, CountsAs Counts, string Because, DateOnly? Until, bool? Responded);

/// <summary>What a dose decision rests on: every subject with a level, what has been seen, what the design says, and what each further outcome would lead to.</summary>
/// <param name="CutOff">The last day that the data know of.</param>
/// <param name="Subjects">In order of treatment.</param>
/// <param name="Outcomes">The counts that the decision rests on.</param>
/// <param name="Decision">What the design says.</param>
/// <param name="Departures">Where the trial left the design, in words; empty where it did not.</param>
/// <param name="Outlook">What each possible outcome of those awaited would lead to.</param>
public sealed record DecisionBasis(
    DateOnly? CutOff, IReadOnlyList<CountedSubject> Subjects, Outcomes Outcomes, Decision Decision, IReadOnlyList<string> Departures, DecisionOutlook Outlook)
{
    /// <summary>Who is awaited.</summary>
    public IReadOnlyList<CountedSubject> Pending => [.. Subjects.Where(s => s.Counts == CountsAs.Pending)];

    /// <summary>How many more may be enrolled now: what the design asks for, less those at that level whose window is open.</summary>
    public int OpenPlaces => Decision is Decision.Treat treat ? Math.Max(0, treat.Patients - Pending.Count(p => p.Level == treat.Level)) : 0;

    /// <summary>Replays a trial's data and asks the design; null where the data record no events, so that nobody can be judged.</summary>
    public static DecisionBasis? Of(StudyAnalysis analysis, TrialPlan plan, IDoseDesign design, DateOnly? cutOff)
    {
        if (analysis.Decisions is not { } decisions) return null;
        var known = cutOff ?? analysis.Subjects.Subjects.Max(s => s.LastContact?.Day);
        var responders = plan.WeighsResponse ? EarlyResponse.Of(analysis.Response, analysis.Remission, analysis.Subjects, plan) : null;
        var subjects = DoseDecisions.InOrder(analysis.Subjects).Select(s => Counted(s, decisions, plan) with { Responded = responders?.Contains(s.Id) }).ToList();
        var departures = decisions.Cohorts.Select((c, i) => c.Departure is { } departure ? $"cohort {i + 1}: {departure}" : null).OfType<string>().ToList();
        return new(known, subjects, decisions.Outcomes, decisions.Next, departures, DecisionOutlook.Of(design, decisions.Next, decisions.Subjects));
    }

    private static CountedSubject Counted(Subject subject, DoseDecisions decisions, TrialPlan plan)
    {
        var closes = subject.FirstInfused?.Day.AddDays((int)plan.DecisionAfter.Days);
        if (decisions.Pending.Contains(subject.Id, StringComparer.Ordinal))
            return new(subject.Id, subject.Level!.Number, CountsAs.Pending, closes is { } until ? $"observed until {until:yyyy-MM-dd}" : "not yet infused", closes, null);
        return subject.Dlt switch
        {
            DltStatus.Toxicity toxicity => new(subject.Id, subject.Level!.Number, CountsAs.Toxicity, $"{toxicity.Term}, {toxicity.Onset:yyyy-MM-dd}", null, null),
            DltStatus.NotEvaluable no => new(subject.Id, subject.Level!.Number, CountsAs.NotEvaluable, no.Because, null, null),
            _ => new(subject.Id, subject.Level!.Number, CountsAs.NoToxicity, "window closed without dose-limiting toxicity", null, null),
        };
    }
}
