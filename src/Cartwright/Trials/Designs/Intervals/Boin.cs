namespace Cartwright.Trials.Designs.Intervals;

/// <summary>Settings of BOIN that are in its table.</summary>
public sealed record BoinSettings
{
    /// <summary>BOIN for a target, inside (0, 1).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The target is no such probability.</exception>
    public BoinSettings(double target)
    {
        Target = Require.Target(target);
        (Safe, Toxic, Elimination) = (0.6 * target, 1.4 * target, new(target));
    }

    /// <summary>Probability of toxicity aimed at.</summary>
    public double Target { get; }

    /// <summary>The highest probability that is deemed too low to stay; 0.6 of the target.</summary>
    public double Safe { get; init; }

    /// <summary>The lowest probability that is deemed too toxic to stay; 1.4 of the target.</summary>
    public double Toxic { get; init; }

    /// <summary>When a level is closed for good.</summary>
    public Elimination Elimination { get; init; }

    /// <summary>Whether one stays after 1 toxicity in 3, as clinicians are used to from 3+3, where BOIN as published de-escalates. For targets from 0.25 to 0.279 alone.</summary>
    public bool StayAtOneInThree { get; init; }
}

/// <summary>The two rates that decide in BOIN.</summary>
/// <param name="Escalate">λe: up to this observed rate one escalates.</param>
/// <param name="DeEscalate">λd: from this observed rate one de-escalates.</param>
public readonly record struct BoinBoundaries(double Escalate, double DeEscalate);

/// <summary>BOIN: the Bayesian optimal interval design.</summary>
/// <remarks>
/// Liu, Yuan. Bayesian optimal interval designs for phase I clinical trials. J. R. Stat. Soc. C 64 (2015) 507–523, the local design. Conventions of the R package BOIN where the paper leaves a choice:
/// a boundary of de-escalation that is a whole number counts as one more, and elimination needs three patients.
/// </remarks>
public static class Boin
{
    private const double Whole = 1e-12;

    /// <summary>The rates for a target and the rates that are too low and too toxic.</summary>
    /// <exception cref="ArgumentException">Not 0 &lt; safe &lt; target &lt; toxic &lt; 1.</exception>
    public static BoinBoundaries Rates(BoinSettings settings) => Rates(settings, 0, 0);

    /// <summary>The rates where the three hypotheses are not equally likely beforehand: what their odds add in one patient, divided by the patients seen.</summary>
    internal static BoinBoundaries Rates(BoinSettings settings, double logOddsSafe, double logOddsToxic)
    {
        var (target, safe, toxic) = (settings.Target, settings.Safe, settings.Toxic);
        if (!(0 < safe && safe < target && target < toxic && toxic < 1)) throw new ArgumentException($"0 < safe < target < toxic < 1 is wanted; safe is {safe:0.####}, target {target:0.####}, toxic {toxic:0.####}.", nameof(settings));
        return new(
            (Math.Log((1 - safe) / (1 - target)) + logOddsSafe) / Math.Log(target * (1 - safe) / (safe * (1 - target))),
            (Math.Log((1 - target) / (1 - toxic)) + logOddsToxic) / Math.Log(toxic * (1 - target) / (target * (1 - toxic))));
    }

    /// <summary>The decision table up to so many patients at a level.</summary>
    /// <exception cref="ArgumentException">Rates out of order, or one stays at 1 in 3 under a target for which that is not accepted.</exception>
    public static DecisionBoundaries Boundaries(BoinSettings settings, int mostPatients)
    {
        var rates = Rates(settings);
        if (settings is { StayAtOneInThree: true, Target: < 0.25 or > 0.279 }) throw new ArgumentException($"One stays at 1 toxicity in 3 for targets from 0.25 to 0.279; the target is {settings.Target}.", nameof(settings));
        return DecisionBoundaries.Of($"BOIN, target {settings.Target}", mostPatients, (n, y) => Decide(settings, rates, n, y));
    }

    /// <summary>The design over so many levels.</summary>
    /// <exception cref="ArgumentException">A setting out of its range.</exception>
    public static DoseEscalation Design(int levels, BoinSettings settings, TableConduct? conduct = null)
    {
        conduct ??= new();
        return TableDesign.Of(levels, [Boundaries(settings, conduct.MostPatients)], settings.Elimination, conduct, Rates(settings).DeEscalate);
    }

    internal static CellDecision Decide(BoinSettings settings, BoinBoundaries rates, int treated, int toxicities)
    {
        if (settings.Elimination.Closes(treated, toxicities)) return CellDecision.Eliminate;
        if (settings.StayAtOneInThree && (treated, toxicities) == (3, 1)) return CellDecision.Stay;
        if (toxicities >= FewestToLeave(rates.DeEscalate * treated)) return CellDecision.DeEscalate;
        return toxicities <= Math.Floor(rates.Escalate * treated) ? CellDecision.Escalate : CellDecision.Stay;
    }

    private static double FewestToLeave(double boundary)
    {
        var fewest = Math.Ceiling(boundary);
        return fewest - boundary <= Whole ? fewest + 1 : fewest;
    }
}
