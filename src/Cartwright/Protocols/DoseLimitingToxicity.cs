namespace Cartwright.Protocols;

/// <summary>An adverse event as far as the judgement of dose-limiting toxicity needs it. A grade that was not recorded is null.</summary>
public sealed record ToxicityFacts(string Term, int? Grade, bool PossiblyRelated, DateOnly Onset)
{
    /// <summary>How long it lasted, in days: by times of day where both ends have one, else whole days, first and last counted; null where its end is not known.</summary>
    public double? LastedDays { get; init; }
}

/// <summary>What is known of a treated subject when a dose decision is made. Dates not reached are null.</summary>
/// <param name="DoseFraction">Infused dose over assigned dose.</param>
/// <param name="LastSeen">Last day on which the subject was followed for toxicity.</param>
public sealed record ExposureFacts(DateOnly? ConditioningStart, DateOnly? Infusion, double DoseFraction, DateOnly LastSeen)
{
    /// <summary>The level assigned, from 1; null where it is not one of the plan's.</summary>
    public int? Assigned { get; init; }
}

/// <summary>Whether a subject counts in the dose decision, and how.</summary>
public abstract record DltStatus
{
    private DltStatus() { }

    /// <summary>Counts, with a dose-limiting toxicity of this term on this day.</summary>
    public sealed record Toxicity(string Term, DateOnly Onset) : DltStatus;

    /// <summary>Counts, without one.</summary>
    public sealed record NoToxicity : DltStatus;

    /// <summary>Does not count, and is replaced.</summary>
    public sealed record NotEvaluable(string Because) : DltStatus;
}

/// <summary>The one rule by which conduct and analysis judge a subject, virtual or real, for the dose decision.</summary>
public static class DoseLimitingToxicity
{
    /// <summary>Judges a subject. The window includes its first day and the day so long after infusion; a subject never infused does not count.</summary>
    public static DltStatus Judge(TrialPlan plan, ExposureFacts exposure, IEnumerable<ToxicityFacts> events)
    {
        if (exposure.Infusion is not { } infusion) return new DltStatus.NotEvaluable("never infused");
        var opens = plan.DltWindow.From == DltWindowStart.ConditioningStart ? exposure.ConditioningStart ?? infusion : infusion;
        var closes = infusion.AddDays((int)plan.DltWindow.AfterInfusion.Days);

        var isShort = exposure.DoseFraction < plan.DoseLimitingToxicity.MinimumDoseFraction;
        var policy = plan.DoseLimitingToxicity.ShortProducts;
        if (isShort && (policy is ShortfallPolicy.Replace or ShortfallPolicy.Feasibility || (policy is ShortfallPolicy.CountAtReceived && CountedAt(plan, exposure) is null))) return Short(exposure);

        var first = events.Where(e => Counts(plan.DoseLimitingToxicity, e) && e.Onset >= opens && e.Onset <= closes).MinBy(e => e.Onset);
        if (first is not null) return new DltStatus.Toxicity(first.Term, first.Onset);
        if (isShort && policy is ShortfallPolicy.ToxicityCounts) return Short(exposure);
        return exposure.LastSeen < closes ? new DltStatus.NotEvaluable("left before the end of the window") : new DltStatus.NoToxicity();
    }

    /// <summary>The level at which a subject counts: the one assigned, or where the protocol says so the highest whose dose was received; null where not even the lowest was.</summary>
    public static int? CountedAt(TrialPlan plan, ExposureFacts exposure)
    {
        var least = plan.DoseLimitingToxicity.MinimumDoseFraction;
        if (plan.DoseLimitingToxicity.ShortProducts is not ShortfallPolicy.CountAtReceived || exposure.DoseFraction >= least || exposure.Assigned is not { } assigned) return exposure.Assigned;
        var received = exposure.DoseFraction * plan.Levels[assigned - 1].Dose.Amount;
        return plan.Levels.Where(l => l.Number <= assigned && received >= least * l.Dose.Amount).Select(l => (int?)l.Number).LastOrDefault();
    }

    private static DltStatus.NotEvaluable Short(ExposureFacts exposure) => new($"received {exposure.DoseFraction:0%} of the assigned dose");

    private static bool Counts(DoseLimitingToxicityRule rule, ToxicityFacts e) =>
        e.Grade >= rule.MinimumGrade && e.PossiblyRelated && !rule.ExcludedTerms.Contains(e.Term, StringComparer.OrdinalIgnoreCase) && !rule.Tolerated.Any(t => t.Covers(e));
}
