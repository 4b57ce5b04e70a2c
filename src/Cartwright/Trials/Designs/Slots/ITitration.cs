namespace Cartwright.Trials.Designs.Slots;

/// <summary>The slot asked first where a trial starts with single patients a level and goes over to cohorts at the first sign of toxicity.</summary>
public interface ITitration
{
    /// <summary>Patients treated at a time while titrating.</summary>
    int AtATime { get; }

    /// <summary>The next single patient, or the patients who complete the first cohort; null once the titration is over and its last level has a whole cohort.</summary>
    Decision.Treat? Next(Outcomes outcomes);
}
