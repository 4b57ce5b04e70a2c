namespace Cartwright.Analysis.Survival;

/// <summary>How long a subject was followed, and whether the event was seen at the end (else the time is censored).</summary>
public readonly record struct SurvivalTime
{
    /// <summary>So many days to the event, or to the last look without it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative or not a finite number.</exception>
    public SurvivalTime(double days, bool observed)
    {
        if (!double.IsFinite(days) || days < 0) throw new ArgumentOutOfRangeException(nameof(days), days, "A time to event is finite and not negative.");
        (Days, Observed) = (days, observed);
    }

    /// <summary>Days from the origin.</summary>
    public double Days { get; }

    /// <summary>Whether the event was seen; else the time is censored.</summary>
    public bool Observed { get; }

    /// <summary>The same time with event and censoring changed about: for the length of follow-up.</summary>
    public SurvivalTime Reversed => new(Days, !Observed);
}
