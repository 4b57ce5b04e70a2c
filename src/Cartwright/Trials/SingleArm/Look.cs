namespace Cartwright.Trials.SingleArm;

/// <summary>A look at the data of a single arm: with so many patients evaluated, the counts that stop the trial.</summary>
/// <param name="Patients">Patients evaluated by then, at least 1.</param>
/// <param name="StopAtMost">With this many events or fewer the trial stops; null where no count is too low.</param>
/// <param name="StopAtLeast">With this many events or more the trial stops; null where no count is too high.</param>
public sealed record Look(int Patients, int? StopAtMost, int? StopAtLeast)
{
    /// <summary>Whether this count is too low to go on.</summary>
    public bool TooLow(int events) => events <= StopAtMost;

    /// <summary>Whether this count is too high to go on.</summary>
    public bool TooHigh(int events) => events >= StopAtLeast;
}
