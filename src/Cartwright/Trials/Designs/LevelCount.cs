namespace Cartwright.Trials.Designs;

/// <summary>How many evaluable patients a dose level has had, and how many of them had a dose-limiting toxicity.</summary>
public readonly record struct LevelCount(int Treated, int Toxicities)
{
    /// <inheritdoc />
    public override string ToString() => $"{Toxicities}/{Treated}";
}
