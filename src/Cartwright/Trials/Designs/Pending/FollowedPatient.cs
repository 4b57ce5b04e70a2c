namespace Cartwright.Trials.Designs.Pending;

/// <summary>A treated patient as far as the window of dose-limiting toxicity has been watched.</summary>
/// <param name="Level">The level that the patient counts at, from 1.</param>
/// <param name="Followed">Days in the window without a dose-limiting toxicity so far; where there was one, the day in the window on which it came. At least 0.</param>
/// <param name="Toxicity">Whether there was one.</param>
public readonly record struct FollowedPatient(int Level, double Followed, bool Toxicity);
