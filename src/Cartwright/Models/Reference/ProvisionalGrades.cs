namespace Cartwright.Models.Reference;

/// <summary>
/// Grades as the specification grades its own numbers (section 6), and provisional: they drive the simulated supportive care, and no result of a study may be made
/// from them. A study grades what was written down, with the graders that grade real patients.
/// </summary>
/// <param name="CytokineReleaseAstct">Cytokine release by the ASTCT consensus, 0 to 4.</param>
/// <param name="CytokineReleaseLee">Cytokine release by Lee, 0 to 4.</param>
/// <param name="Icans">Neurotoxicity, 0 to 4.</param>
public readonly record struct ProvisionalGrades(int CytokineReleaseAstct, int CytokineReleaseLee, int Icans)
{
    /// <summary>Temperature from which it is fever, °C.</summary>
    public const double Fever = 38.0;

    /// <summary>The grades of one reading. Fever on its own is grade 1; what needs support counts only where cytokine release may be its cause.</summary>
    internal static ProvisionalGrades Of(in BedsideReading reading, bool feverOfLate, bool attributable) =>
        new(attributable && Astct(reading) is > 0 and var astct ? astct : feverOfLate ? 1 : 0, attributable && Lee(reading) is > 0 and var lee ? lee : feverOfLate ? 1 : 0, IcansOf(reading));

    private static int Astct(in BedsideReading r) => r switch
    {
        { Norepinephrine: > 0.30 } or { Saturation: < 78 } => 4,
        { Norepinephrine: > 0 } or { OxygenFlow: > 6 } => 3,
        { FluidPressure: > 0 } or { OxygenFlow: > 0 } => 2,
        _ => 0,
    };

    private static int Lee(in BedsideReading r) => r switch
    {
        { Saturation: < 78 } => 4,
        { Norepinephrine: > 0.25 } or { OxygenFlow: > 8 } => 3,
        { FluidPressure: > 0 } or { OxygenFlow: > 0 } => 2,
        _ => 0,
    };

    private static int IcansOf(in BedsideReading r) => r switch
    {
        { Unarousable: true } => 4,
        { Ice: <= 2 } => 3,
        { Ice: <= 6 } => 2,
        { Ice: <= 9 } => 1,
        _ => 0,
    };
}
