namespace Cartwright.Numerics.Ode;

/// <summary>How one patient's integration ended. One patient's failure is that patient's alone.</summary>
public enum SolveStatus
{
    /// <summary>Not solved yet.</summary>
    Pending,

    /// <summary>The last visit was reached.</summary>
    Reached,

    /// <summary>The step that the tolerance asks for is too small to advance time: the equations may be singular there, or stiff for this method.</summary>
    StepTooSmall,

    /// <summary>More steps than allowed: allow more, loosen the tolerance, or take a method for stiff equations.</summary>
    TooManySteps,

    /// <summary>The state at a visit is not a finite number.</summary>
    NotFinite,
}
