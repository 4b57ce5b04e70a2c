using Cartwright.Trials.CaseReports;
using Cartwright.Trials.Designs;

namespace Cartwright.Trials;

/// <summary>A trial that was carried out: who was treated in which cohort, why, what it recommends, and everything that was written down.</summary>
/// <param name="Recommended">The recommended level, from 1; null where none was, or where the trial ended without its answer.</param>
/// <param name="Ended">How it ended, in words; for a trial that reached its answer, the design's reason.</param>
/// <param name="ReachedItsAnswer">False where the cap or a lack of subjects ended the trial before the design did.</param>
public sealed record Trial(IReadOnlyList<Cohort> Cohorts, Outcomes Outcomes, int? Recommended, string Ended, bool ReachedItsAnswer, IReadOnlyList<CaseReport> Reports);

/// <summary>A cohort: level, subjects in order of treatment, how many of them counted and had a toxicity, why it was opened, and when the decision after it could be made.</summary>
public sealed record Cohort(int Level, IReadOnlyList<string> Subjects, int Evaluable, int Toxicities, string Because, DateTime Opened, DateTime Decided);
