using MathNet.Numerics;

namespace Cartwright.Trials.Designs.PhaseOneTwo;

/// <summary>Which levels may be treated: not too toxic, and not without effect, each seen from a uniform prior.</summary>
/// <param name="MostToxicity">The most toxicity tolerated, inside (0, 1).</param>
/// <param name="LeastResponse">The least response worth having, inside (0, 1).</param>
/// <param name="ToxicityCutoff">A level and all above are too toxic when toxicity exceeds the most with at least this probability.</param>
/// <param name="FutilityCutoff">A level is futile when response falls short of the least with at least this probability.</param>
public sealed record Admissibility(double MostToxicity, double LeastResponse, double ToxicityCutoff = 0.95, double FutilityCutoff = 0.90)
{
    /// <summary>Whether toxicity closes a level; where nobody was treated the prior alone never does.</summary>
    public bool TooToxic(LevelCount seen) => seen.Treated > 0 && 1 - SpecialFunctions.BetaRegularized(1 + seen.Toxicities, 1 + seen.Treated - seen.Toxicities, MostToxicity) >= ToxicityCutoff;

    /// <summary>Whether a level has too little effect; where nobody was treated it is not known.</summary>
    public bool Futile(LevelCount seen) => seen.Treated > 0 && SpecialFunctions.BetaRegularized(1 + seen.Responses, 1 + seen.Treated - seen.Responses, LeastResponse) >= FutilityCutoff;

    /// <summary>Whether a level may be treated: it has effect enough, and neither it nor any below is too toxic.</summary>
    public bool Allows(Outcomes outcomes, int level)
    {
        for (var l = 1; l <= level; l++)
            if (TooToxic(outcomes.At(l))) return false;
        return !Futile(outcomes.At(level));
    }

    /// <summary>Checked.</summary>
    /// <exception cref="ArgumentException">A rate outside (0, 1), or a cutoff outside 0..1.</exception>
    public Admissibility Require()
    {
        if (MostToxicity is not (> 0 and < 1) || LeastResponse is not (> 0 and < 1)) throw new ArgumentException($"The most toxicity and the least response lie between 0 and 1; they are {MostToxicity} and {LeastResponse}.");
        return ToxicityCutoff is > 0 and <= 1 && FutilityCutoff is > 0 and <= 1 ? this : throw new ArgumentException($"Cutoffs lie within 0..1; they are {ToxicityCutoff} and {FutilityCutoff}.");
    }
}
