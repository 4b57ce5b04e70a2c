namespace Cartwright.Trials.Designs.Certificates;

/// <summary>What is proved of a design by looking at every state that it can come to: a proof by enumeration, not a sample.</summary>
/// <remarks>
/// Coherence: Cheung. Coherence principles in dose-finding studies. Biometrika 92 (2005) 863–873. Long-memory coherence: Liu, Yuan.
/// Bayesian optimal interval designs for phase I clinical trials. J. R. Stat. Soc. C 64 (2015) 507–523. A design may lack a property and be a good
/// one: the certificate then shows where, so that a safety board is not surprised.
/// </remarks>
/// <param name="States">How many states were looked at.</param>
/// <param name="Steps">How many steps from one to the next.</param>
/// <param name="Properties">In a fixed order.</param>
public sealed record DesignCertificate(int States, int Steps, IReadOnlyList<CertifiedProperty> Properties)
{
    /// <summary>Looks at every state of a design.</summary>
    /// <param name="space">The design enumerated.</param>
    /// <param name="target">The probability of toxicity against which coherence is judged, within 0..1.</param>
    /// <param name="mostPatients">The number of evaluable patients by which it should end; null where none is planned.</param>
    public static DesignCertificate Of(StateSpace space, double target, int? mostPatients = null)
    {
        var steps = DesignStep.Of(space).ToList();
        return new(space.States.Count, steps.Count,
        [
            Over(steps, "no-skipping", "An escalation never passes over a level at which nobody has been treated.", Skips),
            Over(steps, "never-escalates-on-toxicity", $"No escalation right after a cohort with at least {Share(target)} toxicities (coherent escalation).", s => s.NextLevel > s.Treated.Level && s.After.Last.ToxicityRate >= target),
            Over(steps, "never-de-escalates-without", "No de-escalation right after a cohort without toxicity (coherent de-escalation).", s => s.NextLevel < s.Treated.Level && s.After.Last.Toxicities == 0),
            Over(steps, "long-memory", $"No escalation from a level whose share of toxicities is at least {Share(target)} (long-memory coherence).", s => s.NextLevel > s.Treated.Level && s.After.At(s.Treated.Level).ToxicityRate >= target),
            Over(steps, "no-return", "Nobody is treated at a level that has been eliminated, and none comes back.", s => Returns(space.Design, s)),
            Monotone(space),
            Over(space.States, "recommends-tried", "What is recommended has been tried and is not eliminated.", s => RecommendsUntried(space.Design, s)),
            Over(space.States, "ends", mostPatients is { } most ? $"The trial ends with at most {most} evaluable patients." : $"The trial ends, with at most {space.MostPatients} evaluable patients.",
                s => s.Outcomes.Treated > (mostPatients ?? space.MostPatients)),
        ]);
    }

    private static CertifiedProperty Over<T>(IReadOnlyList<T> all, string id, string statement, Func<T, bool> breaks) where T : class =>
        new(id, statement, all.Count, all.FirstOrDefault(breaks)?.ToString());

    private static bool Skips(DesignStep step) =>
        step.NextLevel is { } next && Enumerable.Range(step.Treated.Level + 1, Math.Max(0, next - step.Treated.Level - 1)).Any(l => step.After.At(l).Treated == 0);

    private static bool Returns(IDoseDesign design, DesignStep step) =>
        step.NextLevel is { } next && design.IsEliminated(step.After, next)
        || Enumerable.Range(1, design.Levels).Any(l => design.IsEliminated(step.From.Outcomes, l) && !design.IsEliminated(step.After, l));

    private static bool RecommendsUntried(IDoseDesign design, ReachableState state) =>
        state.Decision is Decision.Stop { Recommended: { } level } && (state.Outcomes.At(level).Treated == 0 || design.IsEliminated(state.Outcomes, level));

    private static CertifiedProperty Monotone(StateSpace space)
    {
        var pairs = space.States.Where(s => s.Decision is Decision.Treat && !space.Design.WatchesResponses).SelectMany(s => s.Next.Zip(s.Next.Skip(1), (fewer, more) => (From: s, Fewer: space.States[fewer], More: space.States[more]))).ToList();
        var broken = pairs.Find(p => p.Fewer.Decision is Decision.Treat fewer && p.More.Decision is Decision.Treat more && more.Level > fewer.Level);
        return new("monotone", space.Design.WatchesResponses ? "Not looked at: with responses, more toxicity and more response go together." : "One toxicity more in a cohort never leads to a higher next level.",
            pairs.Count, broken.From is null ? null : $"{broken.From.Outcomes}: {broken.Fewer.Decision}; with one toxicity more: {broken.More.Decision}");
    }

    private static string Share(double target) => target.ToString("0.###", System.Globalization.CultureInfo.InvariantCulture);
}
