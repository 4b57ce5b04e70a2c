namespace Cartwright.Protocols;

/// <summary>In which order body systems stand in a table of adverse events.</summary>
public enum SystemOrder
{
    /// <summary>By falling number of subjects, and those with as many by name.</summary>
    Frequency,

    /// <summary>By name.</summary>
    Alphabetical,
}
