namespace Cartwright.Trials.SingleArm;

/// <summary>A number that a design was made with, under its name.</summary>
public sealed record DesignSetting(string Name, double Value);

/// <summary>A design of a single arm that decides by counts: what it is called, what it was made with, and what it does.</summary>
public interface ISingleArmDesign
{
    /// <summary>As a heading.</summary>
    string Name { get; }

    /// <summary>The paper.</summary>
    string Source { get; }

    /// <summary>What is counted: <c>response</c> or <c>toxicity</c>.</summary>
    CountedEvent Event { get; }

    /// <summary>What it was made with, in the order of a protocol.</summary>
    IReadOnlyList<DesignSetting> Settings { get; }

    /// <summary>The looks.</summary>
    StoppingBoundary Boundary { get; }
}

/// <summary>What a boundary counts, and so what its ends mean.</summary>
public enum CountedEvent
{
    /// <summary>Responses: too few are futility, enough are activity.</summary>
    Response,

    /// <summary>Toxicities: too many end the trial for safety.</summary>
    Toxicity,
}
