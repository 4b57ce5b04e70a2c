namespace Cartwright.Trials.Designs.Pending;

/// <summary>When too many are pending at a level to decide.</summary>
/// <param name="Share">Nobody is enrolled while more than this share of those treated at the level is pending, within 0..1.</param>
public sealed record Suspension(double Share)
{
    /// <summary>Whether the rule holds only while the level has no toxicity and no more than this many patients; null where it always does.</summary>
    public int? FirstPatientsWithoutToxicity { get; init; }

    /// <summary>More than half pending: Yuan and others (2018), Lin and Yuan (2020), the R package TITEgBOIN.</summary>
    public static Suspension MoreThanHalf { get; } = new(0.5);

    /// <summary>Two of the first three pending and no toxicity: what Table 1 of Lin and Yuan (2020) prints.</summary>
    public static Suspension FirstThree { get; } = new(0.5) { FirstPatientsWithoutToxicity = 3 };

    /// <summary>Whether enrolment waits.</summary>
    public bool Holds(LevelCount count, int pending) =>
        pending > Share * count.Treated && (FirstPatientsWithoutToxicity is not { } first || (count.Toxicities == 0 && count.Treated <= first));
}
