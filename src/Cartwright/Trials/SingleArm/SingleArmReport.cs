namespace Cartwright.Trials.SingleArm;

/// <summary>A design of a single arm as it can be known before the trial: its looks, and what it does at each true rate that somebody supposes.</summary>
/// <param name="Design">Name of the design.</param>
/// <param name="Source">The paper.</param>
/// <param name="Event">What is counted.</param>
/// <param name="TooFew">What a stop with too few events means, in words.</param>
/// <param name="TooMany">What a stop with enough, or too many, means, in words.</param>
/// <param name="Settings">What the design was made with.</param>
/// <param name="Looks">The boundary.</param>
/// <param name="Characteristics">At each rate, in the order given. Exact.</param>
/// <param name="Sets">The three analysis sets at each rate, in the same order; empty where nobody said who is lost on the way.</param>
public sealed record SingleArmReport(
    string Design,
    string Source,
    CountedEvent Event,
    string TooFew,
    string TooMany,
    IReadOnlyList<DesignSetting> Settings,
    IReadOnlyList<Look> Looks,
    IReadOnlyList<BoundaryCharacteristics> Characteristics,
    IReadOnlyList<IReadOnlyList<SetCharacteristics>> Sets)
{
    /// <summary>The report on a design.</summary>
    /// <exception cref="ArgumentException">A rate outside 0 and 1, or shares that are none.</exception>
    public static SingleArmReport Of(ISingleArmDesign design, IReadOnlyList<double> rates, Attrition? attrition = null)
    {
        var (tooFew, tooMany) = design.Event == CountedEvent.Response ? ("futile", "active") : ("tolerated", "too toxic");
        return new(design.Name, design.Source, design.Event, tooFew, tooMany, design.Settings, design.Boundary.Looks,
            [.. rates.Select(design.Boundary.At)], attrition is null ? [] : [.. rates.Select(r => AnalysisSets.Of(design, r, attrition))]);
    }
}
