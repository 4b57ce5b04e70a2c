namespace Cartwright.Analysis.Pharmacokinetics;

/// <summary>How long the product was found in blood: to its loss, or to the last sample of a subject who had not lost it.</summary>
/// <param name="Days">Days from the dose.</param>
/// <param name="Lost">Whether it was lost; else the time is censored.</param>
public sealed record TimeToLoss(double Days, bool Lost)
{
    /// <summary>
    /// Loss is at the first of two consecutive samples without a quantifiable level after the peak; it stands even if a later sample is positive again.
    /// One such sample at the very end is not confirmed: censored there. Null where no sample after the dose is quantifiable: there was nothing to lose.
    /// </summary>
    /// <remarks>Before the peak cells leave the blood for the tissues and come back expanded: levels below the limit on that way are no loss.</remarks>
    public static TimeToLoss? Of(ConcentrationProfile profile)
    {
        var samples = profile.AfterDose;
        if (Peak(samples) is not { } peak) return null;
        for (var i = peak + 1; i + 1 < samples.Count; i++)
            if (!samples[i].Quantifiable && !samples[i + 1].Quantifiable) return new(samples[i].Days, true);
        return new(samples[^1].Days, false);
    }

    // The first of the highest, as Tmax has it.
    private static int? Peak(ArraySegment<ConcentrationSample> samples)
    {
        int? peak = null;
        for (var i = 0; i < samples.Count; i++)
            if (samples[i].Quantifiable && (peak is not { } highest || samples[i].Value > samples[highest].Value)) peak = i;
        return peak;
    }
}
