namespace Cartwright.Models.Reference;

/// <summary>What the bedside shows of a patient: the truth, or the truth with an instrument's error.</summary>
/// <param name="patient">The patient's number in the cohort.</param>
/// <param name="days">When.</param>
/// <param name="truth">The reading without error.</param>
public delegate BedsideReading BedsideReader(int patient, double days, BedsideReading truth);

/// <summary>How a cohort is cared for: by whose policy, and with what readings.</summary>
/// <param name="PolicyFor">The policy for a patient.</param>
/// <param name="Read">What is read; the truth where none is given.</param>
public sealed record ReferenceCare(Func<ReferenceSubject, CarePolicy> PolicyFor, BedsideReader? Read = null)
{
    /// <summary>Readings without error, and the policy that each patient's parameters state.</summary>
    public static ReferenceCare Specified { get; } = new(subject => CarePolicy.Of(subject.Parameters));
}
