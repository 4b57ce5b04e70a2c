using Cartwright.Numerics;

namespace Cartwright.Analysis.Pharmacokinetics;

/// <summary>How a partial area ends.</summary>
public enum AreaEnd
{
    /// <summary>At a sample taken at its very end.</summary>
    Sampled,

    /// <summary>Between two quantifiable samples, at the level that the rule gives there.</summary>
    Interpolated,

    /// <summary>At the last sample, which fell short of the end by no more than the visit's window.</summary>
    WithinWindow,

    /// <summary>Going straight from the last quantifiable sample to 0 at the first below the limit.</summary>
    ToFirstBelowLimit,

    /// <summary>At the last quantifiable sample, before the end: a lower bound.</summary>
    StoppedAtLast,

    /// <summary>Along the terminal slope.</summary>
    Extrapolated,
}

/// <summary>The area between two times with the way it was closed; the end is null where there is no area.</summary>
public sealed record PartialArea(Estimate Area, AreaEnd? End)
{
    /// <summary>The most of it, in per cent, that may lie beyond the last quantifiable sample unremarked; as usual of areas to infinity.</summary>
    public const double MostBeyond = 20;

    /// <summary>Part of it that lies beyond the last quantifiable sample, in per cent.</summary>
    public double PercentBeyond { get; init; }

    /// <summary>In words, for a footnote; null where the end was sampled or there is no area.</summary>
    public string? Remark => PercentBeyond > MostBeyond
        ? FormattableString.Invariant($"{HowEnded}; Unreliable because {PercentBeyond:0} % of it lies beyond the last quantifiable sample; {MostBeyond} % is usual at most") : HowEnded;

    private string? HowEnded => End switch
    {
        AreaEnd.Interpolated => "the level at the end is interpolated",
        AreaEnd.WithinWindow => "ends at the last sample, within the visit's window",
        AreaEnd.ToFirstBelowLimit => "ends on the way to the first sample below the limit",
        AreaEnd.StoppedAtLast => "stops at the last quantifiable sample: a lower bound",
        AreaEnd.Extrapolated => "extrapolated along the terminal slope",
        _ => null,
    };
}
