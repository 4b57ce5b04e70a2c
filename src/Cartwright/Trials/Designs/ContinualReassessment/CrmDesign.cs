using Cartwright.Trials.Designs.Slots;

namespace Cartwright.Trials.Designs.ContinualReassessment;

/// <summary>The continual reassessment method as a design of slots.</summary>
/// <remarks>
/// O'Quigley, Pepe, Fisher 1990; the restrictions are those of Goodman, Zahurak, Piantadosi. Some practical improvements in the continual reassessment method. Stat. Med. 14 (1995) 1149–1161,
/// and of Cheung 2005 as the R package dfcrm applies them. At the end the model's own level is recommended, without the restrictions.
/// </remarks>
public static class CrmDesign
{
    /// <summary>The design that the settings describe.</summary>
    /// <exception cref="ArgumentException">Settings that contradict each other or that no trial can have.</exception>
    public static DoseEscalation Of(CrmSettings settings) =>
        Of(settings, new CrmFits(new CrmModel(settings.Skeleton, settings.Target, settings.Curve, settings.PriorVariance)));

    /// <summary>The same on fits that other designs of the same model share.</summary>
    /// <exception cref="ArgumentException">Settings that contradict each other or that no trial can have.</exception>
    public static DoseEscalation Of(CrmSettings settings, CrmFits fits)
    {
        Check(settings);
        var doses = new CrmDoses(fits, settings.Initial, settings.ByLikelihood);
        return new DoseEscalation(settings.Skeleton.Levels, settings.Cohort, settings.MostPatients)
        {
            Start = settings.Initial?[0] ?? settings.Start,
            NextDose = doses,
            Increments = [.. Increments(settings)],
            Stops = [.. Stops(settings, doses)],
            Selection = doses,
            RemembersLast = settings.Coherence == CrmCoherence.LastCohort,
            KeepsOfLast = last => last.Treated > 0 && last.ToxicityRate >= settings.Target ? new(1, 1) : default,
        };
    }

    private static IEnumerable<IIncrement> Increments(CrmSettings settings)
    {
        if (settings.Climb == CrmClimb.OneLevel) yield return new OneLevelUp();
        if (settings.Climb == CrmClimb.OneUntriedLevel) yield return new NoSkipping();
        if (settings.Coherence == CrmCoherence.LastCohort) yield return new Coherent(settings.Target);
        if (settings.Coherence == CrmCoherence.CurrentLevel) yield return new CoherentAtLevel(settings.Target);
    }

    private static IEnumerable<ISafetyStop> Stops(CrmSettings settings, CrmDoses doses)
    {
        if (settings.LowestTooToxic is { } limit) yield return new LowestLevelStop(doses, limit);
        if (settings.EnoughAtMtd is { } enough) yield return new EnoughAtProposed(enough);
    }

    private static void Check(CrmSettings s)
    {
        Require.Target(s.Target);
        Require.Positive(s.Cohort, "The number of patients in a cohort");
        Require.Level(s.Start, s.Skeleton.Levels);
        if (s.MostPatients < s.Cohort) throw new ArgumentException($"{s.MostPatients} patients are not even a cohort of {s.Cohort}.");
        if (s.EnoughAtMtd is { } enough) Require.Positive(enough, "The number of patients that is enough at a level");
        if (s.LowestTooToxic is { } stop)
        {
            Require.Target(stop.Limit);
            Require.Probability(stop.Certainty, "The certainty at which the lowest level is too toxic");
        }
        if (s.ByLikelihood && s.Initial is null) throw new ArgumentException("Maximum likelihood has no estimate before the first toxicity: give the levels of an initial stage.");
        if (s.Initial is { } initial) InitialDesign.Check(initial, s.Skeleton.Levels, s.MostPatients);
    }
}
