using Cartwright.Analysis.Pharmacokinetics;

namespace Cartwright.Rehearsals.Schedules;

/// <summary>A sample of a patient who was drawn on every day that may be chosen: which visit it belongs to (days from infusion; null before it), when it was taken, and what was found; null below the limit.</summary>
internal readonly record struct DrawnSample(double? Visit, double Days, double? Value);

/// <summary>A cytokine of a patient: the endpoint, when its true peak is, and its samples in the order of time.</summary>
internal sealed record DrawnCytokine(string Endpoint, double TruePeak, IReadOnlyList<DrawnSample> Samples)
{
    /// <summary>The time of peak on a schedule: the first of the highest values after infusion; null where all are below the limit.</summary>
    public Recovery On(Func<double?, bool> drawn)
    {
        DrawnSample? peak = null;
        foreach (var sample in Samples)
            if (sample is { Visit: not null, Value: { } value } && drawn(sample.Visit) && !(value <= peak?.Value)) peak = sample;
        return new(TruePeak, peak?.Days);
    }
}

/// <summary>A quantity of kinetics that a patient has.</summary>
internal sealed record DrawnQuantity(string Endpoint, string Name, string Unit, NcaParameter Parameter, double True);

/// <summary>One patient of a study drawn on every candidate day: the kinetics' samples with their visits, what is true, and the cytokines.</summary>
internal sealed record DrawnPatient(IReadOnlyList<(double? Visit, ConcentrationSample Sample)> Kinetics, IReadOnlyList<DrawnQuantity> Quantities, IReadOnlyList<DrawnCytokine> Cytokines)
{
    /// <summary>The kinetics on a schedule, by the analysis that is made of a trial.</summary>
    public NoncompartmentalAnalysis On(Func<double?, bool> drawn, NcaSettings settings) => NoncompartmentalAnalysis.Of(new ConcentrationProfile(Kinetics.Where(s => drawn(s.Visit)).Select(s => s.Sample)), settings);
}
