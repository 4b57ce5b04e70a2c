using Cartwright.Trials.Designs;

namespace Cartwright.Analysis.Decisions;

/// <summary>One possible outcome of those awaited, and what the design would then say.</summary>
/// <param name="Toxicities">Of those awaited, with a dose-limiting toxicity.</param>
/// <param name="Responses">Of those awaited, with a response; null where the design does not weigh them.</param>
/// <param name="Then">What the design says then.</param>
public sealed record PossibleOutcome(int Toxicities, int? Responses, Decision Then);

/// <summary>What every possible outcome of the patients awaited would lead to: the table that a safety board reads beforehand.</summary>
/// <param name="Level">The level of those awaited, from 1; null where nobody is.</param>
/// <param name="Awaited">How many: those whose window is open, or else the cohort that the design asks for.</param>
/// <param name="AreTreated">Whether they have been treated already.</param>
/// <param name="Outcomes">By the number of toxicities, from 0, then of responses.</param>
public sealed record DecisionOutlook(int? Level, int Awaited, bool AreTreated, IReadOnlyList<PossibleOutcome> Outcomes)
{
    /// <summary>Asks the design about every outcome of those whose window is open at the level it treats now; where none is, of the cohort it asks for.</summary>
    public static DecisionOutlook Of(IDoseDesign design, Outcomes seen, Decision decision, IReadOnlyList<CountedSubject> subjects)
    {
        var pending = subjects.Where(s => s.Counts == CountsAs.Pending).GroupBy(s => s.Level).OrderBy(g => g.Key).LastOrDefault();
        if (pending is not null) return At(design, seen, pending.Key, pending.Count(), true);
        return decision is Decision.Treat treat ? At(design, seen, treat.Level, treat.Patients, false) : new(null, 0, false, []);
    }

    private static DecisionOutlook At(IDoseDesign design, Outcomes seen, int level, int patients, bool treated) => new(level, patients, treated,
    [
        .. from toxicities in Enumerable.Range(0, patients + 1)
           from responses in design.WatchesResponses ? Enumerable.Range(0, patients + 1).Select(r => (int?)r) : [null]
           let fewestBoth = Math.Max(0, toxicities + (responses ?? 0) - patients)
           select new PossibleOutcome(toxicities, responses, design.Decide(seen.With(level, new LevelCount(patients, toxicities, responses ?? 0, fewestBoth)))),
    ]);
}
