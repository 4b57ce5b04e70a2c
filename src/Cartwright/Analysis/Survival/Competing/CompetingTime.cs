namespace Cartwright.Analysis.Survival.Competing;

/// <summary>How long a subject was followed, and which of several causes ended it; 0 where none did and the time is censored.</summary>
public readonly record struct CompetingTime
{
    /// <summary>So many days to an event of this cause, counted from 1, or with 0 to the last look without one.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative or not a finite number, or the cause is negative.</exception>
    public CompetingTime(double days, int cause)
    {
        if (!double.IsFinite(days) || days < 0) throw new ArgumentOutOfRangeException(nameof(days), days, "A time to event is finite and not negative.");
        ArgumentOutOfRangeException.ThrowIfNegative(cause);
        (Days, Cause) = (days, cause);
    }

    /// <summary>Days from the origin.</summary>
    public double Days { get; }

    /// <summary>The cause, or 0 for a censored time.</summary>
    public int Cause { get; }

    /// <summary>The time to an event of any cause.</summary>
    public SurvivalTime AnyCause => new(Days, Cause != 0);
}
