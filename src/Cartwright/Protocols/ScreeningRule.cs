using Cartwright.Units;

namespace Cartwright.Protocols;

/// <summary>What the window of tumour lysis counts from.</summary>
public enum LysisAnchor
{
    /// <summary>The first infusion.</summary>
    Infusion,

    /// <summary>The first day of conditioning; of the infusion where nobody was conditioned.</summary>
    Conditioning,
}

/// <summary>The limits of screens that are not published as one number.</summary>
/// <param name="LysisFrom">What the window of tumour lysis counts from.</param>
/// <param name="AplasiaCellsPerMicrolitre">Below so many cells in a microlitre of blood (exclusive) there is aplasia.</param>
/// <param name="ImmunoglobulinGramsPerLitre">Below so much immunoglobulin G (exclusive) it is too low.</param>
/// <param name="Replacement">So long after immunoglobulin was given (exclusive) a value tells nothing.</param>
public sealed record ScreeningRule(LysisAnchor LysisFrom, double AplasiaCellsPerMicrolitre, double ImmunoglobulinGramsPerLitre, Duration Replacement);
