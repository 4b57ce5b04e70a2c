namespace Cartwright.Making;

/// <summary>A step of making the product outside the body, in the order in which they are taken (D4:115).</summary>
public enum ProcessStep
{
    /// <summary>The T cells are activated.</summary>
    Activation,

    /// <summary>Transduction by a viral vector: the gene of the receptor is brought in and integrated into the cell's DNA (D4:21, D4:41). Transfection, which integrates nothing, is another thing.</summary>
    Transduction,

    /// <summary>The cells are grown to the dose (D4:21, D4:41).</summary>
    Expansion,
}

/// <summary>A step and how long it takes, in days.</summary>
public readonly record struct TimedStep(ProcessStep Step, double Days);
