using Cartwright.Units;

namespace Cartwright.Protocols;

/// <summary>A step between patient and infusion: what is done, and the record's words for when or how long.</summary>
/// <param name="Step">collection, manufacturing, conditioning, infusion; any other in the record's words.</param>
/// <param name="Wording">What is done, in the record's words.</param>
/// <param name="Timing">When or how long, in the record's words; null where it says nothing.</param>
/// <param name="Typed">What those words mean; null where they mean no amount.</param>
/// <param name="Optional">Whether the record leaves it open that the step takes place ("may").</param>
public sealed record ProcessStep(string Step, string Wording, string? Timing, ProcessTiming? Typed, bool Optional)
{
    /// <summary>Collection of cells.</summary>
    public const string Collection = "collection";

    /// <summary>Making of the product.</summary>
    public const string Manufacturing = "manufacturing";

    /// <summary>Conditioning chemotherapy.</summary>
    public const string Conditioning = "conditioning";

    /// <summary>The infusion or injection of the product.</summary>
    public const string Infusion = "infusion";

    /// <summary>How cells are collected, as far as the words say: whole-blood, leukapheresis; both where they name both.</summary>
    public IReadOnlyList<string> Collects { get; init; } = [];
}

/// <summary>What stands in a column of times: a count, a length, or a moment. They are three different quantities.</summary>
public abstract record ProcessTiming
{
    private ProcessTiming() { }

    /// <summary>So many times.</summary>
    public sealed record Count(int Times) : ProcessTiming;

    /// <summary>From a shortest to a longest time, both included.</summary>
    public sealed record Lasting(Duration Shortest, Duration Longest) : ProcessTiming;

    /// <summary>At a moment from infusion; negative before it.</summary>
    public sealed record Starting(Duration FromInfusion) : ProcessTiming;
}
