namespace Cartwright.Trials.Designs;

/// <summary>What a design says is to be done next, and always why.</summary>
public abstract record Decision(string Because)
{
    /// <summary>Treat so many more patients at this level, then decide again.</summary>
    /// <param name="Level">From 1.</param>
    /// <param name="Patients">A whole cohort, or what is missing of one; at least 1.</param>
    /// <param name="Because">The reason, in words for the safety board.</param>
    public sealed record Treat(int Level, int Patients, string Because) : Decision(Because)
    {
        /// <inheritdoc />
        public override string ToString() => $"treat {Patients} at level {Level}: {Because}";
    }

    /// <summary>Treat nobody more. The recommended level, from 1, or null where no level is safe enough.</summary>
    public sealed record Stop(int? Recommended, string Because) : Decision(Because)
    {
        /// <inheritdoc />
        public override string ToString() => $"stop, recommend {(Recommended is { } level ? $"level {level}" : "none")}: {Because}";
    }

    /// <summary>Treat nobody until more is known of those treated: said only by designs that decide while patients are in their window.</summary>
    public sealed record Wait(string Because) : Decision(Because)
    {
        /// <inheritdoc />
        public override string ToString() => $"wait: {Because}";
    }
}
