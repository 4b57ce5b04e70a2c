namespace Cartwright.Analysis.Pharmacokinetics;

/// <summary>How long the product was found in blood: to its loss, or to the last sample of a subject who had not lost it.</summary>
/// <param name="Days">Days from the dose.</param>
/// <param name="Lost">Whether it was lost; else the time is censored.</param>
public sealed record TimeToLoss(double Days, bool Lost)
{
    /// <summary>
    /// Loss is at the first of two consecutive samples without a quantifiable level, after a quantifiable one; it stands even if a later sample is positive again.
    /// One such sample at the very end is not confirmed: censored there. Null where no sample after the dose is quantifiable: there was nothing to lose.
    /// </summary>
    public static TimeToLoss? Of(ConcentrationProfile profile)
    {
        var samples = profile.AfterDose;
        var found = false;
        for (var i = 0; i < samples.Count; i++)
        {
            if (found && i + 1 < samples.Count && !samples[i].Quantifiable && !samples[i + 1].Quantifiable) return new(samples[i].Days, true);
            found |= samples[i].Quantifiable;
        }
        return found ? new(samples[^1].Days, false) : null;
    }
}
