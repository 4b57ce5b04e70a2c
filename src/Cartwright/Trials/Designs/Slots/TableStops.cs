namespace Cartwright.Trials.Designs.Slots;

/// <summary>Ends the trial without a recommendation when the lowest level is too toxic.</summary>
/// <param name="TooToxic">From the counts at the lowest level.</param>
public sealed record LowestLevelTooToxic(Func<LevelCount, bool> TooToxic) : ISafetyStop
{
    /// <inheritdoc />
    public Ending? Consider(Outcomes outcomes, Proposal proposal)
    {
        var lowest = outcomes.At(1);
        return TooToxic(lowest) ? new($"{lowest} with toxicity at the lowest level: too toxic", AllTooToxic: true) : null;
    }
}

/// <summary>Ends the trial when a level has so many patients and the next cohort would be treated there, too.</summary>
/// <remarks>"Only if staying" is what the R package BOIN does with n.earlystop: a level that is to be left is not yet the answer.</remarks>
/// <param name="Patients">At the current level.</param>
public sealed record EnoughAtLevel(int Patients) : ISafetyStop
{
    /// <inheritdoc />
    public Ending? Consider(Outcomes outcomes, Proposal proposal) =>
        proposal.Level == outcomes.Current && outcomes.At(outcomes.Current).Treated >= Patients
            ? new($"{outcomes.At(outcomes.Current).Treated} treated at level {outcomes.Current}, and the next would be, too", AllTooToxic: false)
            : null;
}
