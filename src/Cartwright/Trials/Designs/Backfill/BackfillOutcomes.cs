namespace Cartwright.Trials.Designs.Backfill;

/// <summary>What a design with backfill decides by when a cohort is complete.</summary>
/// <param name="Counts">Evaluable patients at each level, of cohorts and of backfill, the lowest first; who is in the window is not in it.</param>
/// <param name="Current">The level of the cohort that is complete, from 1.</param>
/// <param name="Cohorts">Cohorts completed so far.</param>
/// <param name="ClosedFrom">The lowest level closed for good by earlier decisions; null where none is.</param>
public sealed record BackfillOutcomes(IReadOnlyList<LevelCount> Counts, int Current, int Cohorts, int? ClosedFrom);

/// <summary>A decision after a complete cohort, with the lowest level closed for good after it.</summary>
/// <param name="Decision">The next cohort, or the end.</param>
/// <param name="ClosedFrom">Null where no level is closed.</param>
public sealed record BackfillStep(Decision Decision, int? ClosedFrom);

/// <summary>What is known of a level when a patient comes whom no cohort has a place for.</summary>
/// <param name="Count">Evaluable patients, of cohorts (at the current level those of the open cohort who are evaluable) and of backfill.</param>
/// <param name="Enrolled">Everybody treated there.</param>
/// <param name="Active">Whether somebody treated there in a cohort has been seen to respond.</param>
public readonly record struct BackfillLevel(LevelCount Count, int Enrolled, bool Active);
