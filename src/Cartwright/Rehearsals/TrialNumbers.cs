namespace Cartwright.Rehearsals;

/// <summary>
/// The numbers of trials that are no trials of a rehearsal, which counts from 1: chance is keyed by the trial's number, so that patients of one purpose must not be those of another. Each is the first of as many as the purpose has batches.
/// </summary>
internal static class TrialNumbers
{
    /// <summary>Patients from whom the truth at a level is told.</summary>
    public const uint Truth = 1_000_000_000;

    /// <summary>Patients on whom amendments of the schedule are measured.</summary>
    public const uint Amendments = 2_000_000_000;

    /// <summary>Patients by whom the days of amendments are chosen.</summary>
    public const uint ChoiceOfDays = 2_500_000_000;

    /// <summary>Patients of approved products, beside published results. No rehearsal chooses days in the same run.</summary>
    public const uint Published = 2_500_000_000;

    /// <summary>Patients by whom days are chosen where all choices of a protocol are weighed.</summary>
    public const uint ChoiceOfTubes = 2_700_000_000;

    /// <summary>Others on whom those days are measured.</summary>
    public const uint Tubes = 2_800_000_000;

    /// <summary>Patients who are the same under every scenario, and under every costimulatory domain that was not disclosed.</summary>
    public const uint Compared = 3_000_000_000;

    /// <summary>Patients whose true courses are drawn.</summary>
    public const uint Curves = 4_000_000_000;
}
