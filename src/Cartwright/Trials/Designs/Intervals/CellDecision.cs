namespace Cartwright.Trials.Designs.Intervals;

/// <summary>What one cell of a decision table says, from the mildest to the strictest.</summary>
public enum CellDecision
{
    /// <summary>E: the next cohort is treated one level higher.</summary>
    Escalate,

    /// <summary>S: the next cohort is treated at the same level.</summary>
    Stay,

    /// <summary>D: the next cohort is treated one level lower.</summary>
    DeEscalate,

    /// <summary>DU: as D, and nobody is treated at this level or above it any more.</summary>
    Eliminate,
}

/// <summary>The letters of cells: E, S, D and DU.</summary>
public static class CellLetters
{
    /// <summary>E, S, D or DU.</summary>
    public static string Of(CellDecision decision) => decision switch
    {
        CellDecision.Escalate => "E",
        CellDecision.Stay => "S",
        CellDecision.DeEscalate => "D",
        _ => "DU",
    };

    /// <summary>The decision that the letters stand for, in either case; null where they stand for none.</summary>
    public static CellDecision? Read(string letters) => letters.Trim().ToUpperInvariant() switch
    {
        "E" => CellDecision.Escalate,
        "S" => CellDecision.Stay,
        "D" => CellDecision.DeEscalate,
        "DU" => CellDecision.Eliminate,
        _ => null,
    };
}
