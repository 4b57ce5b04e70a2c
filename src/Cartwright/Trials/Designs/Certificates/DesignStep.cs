namespace Cartwright.Trials.Designs.Certificates;

/// <summary>A step of a trial under a design: where it stood, whom it treated, what was then seen, and what it said next.</summary>
internal sealed record DesignStep(ReachableState From, Decision.Treat Treated, Outcomes After, Decision Next)
{
    /// <summary>Every step that a design can take, those of smaller trials first.</summary>
    public static IEnumerable<DesignStep> Of(StateSpace space)
    {
        foreach (var state in space.States)
            if (state.Decision is Decision.Treat treat)
                foreach (var (after, next) in space.Sampling.After(state.Outcomes, treat).Zip(state.Next))
                    yield return new(state, treat, after, space.States[next].Decision);
    }

    /// <summary>The level treated next, or null where the trial ends.</summary>
    public int? NextLevel => (Next as Decision.Treat)?.Level;

    public override string ToString() => $"{From.Outcomes}; treated {Treated.Patients} at level {Treated.Level}, of whom {After.Last.Toxicities} had a toxicity; then: {Next}";
}
