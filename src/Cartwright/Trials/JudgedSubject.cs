using Cartwright.Protocols;
using Cartwright.Trials.Designs;

namespace Cartwright.Trials;

/// <summary>How a subject counts in the next dose decision: with a dose-limiting toxicity, without, or not at all; and whether it had responded.</summary>
public readonly record struct JudgedSubject(DltStatus Dlt, bool Responded)
{
    /// <summary>The level at which it counts, where that is not the one assigned.</summary>
    public int? CountedAt { get; init; }

    /// <summary>Whether it is remembered as short of its dose, though it does not count.</summary>
    public bool IsShort { get; init; }

    /// <summary>As a count of one; of nobody where the subject does not count.</summary>
    public LevelCount Count => (Dlt, Responded) switch
    {
        (DltStatus.NotEvaluable, _) => new(0, 0, Short: IsShort ? 1 : 0),
        (DltStatus.Toxicity, var both) => new(1, 1, both ? 1 : 0, both ? 1 : 0),
        (_, var response) => new(1, 0, response ? 1 : 0),
    };
}
