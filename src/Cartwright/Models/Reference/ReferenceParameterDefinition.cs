namespace Cartwright.Models.Reference;

/// <summary>The scale on which a parameter varies between patients.</summary>
public enum VariabilityScale
{
    /// <summary>typical · exp(spread · z).</summary>
    Log,

    /// <summary>expit(logit(typical) + spread · z): stays between 0 and 1.</summary>
    Logit,
}

/// <summary>What stands behind a number.</summary>
public enum ParameterStanding
{
    /// <summary>A plausible order of magnitude and nothing more.</summary>
    Assumption,

    /// <summary>Describes the patient or the trial; meant to be set.</summary>
    Scenario,

    /// <summary>Describes the product.</summary>
    Design,

    /// <summary>Textbook physiology.</summary>
    Physiology,

    /// <summary>Fitted, or chosen by hand, to the data named.</summary>
    Fitted,

    /// <summary>A published number, found in the source named.</summary>
    Confirmed,

    /// <summary>Said to be published; the number was not found in the source named.</summary>
    Unconfirmed,

    /// <summary>Switches a control that is known to be false.</summary>
    Control,
}

/// <summary>What one parameter is, and how it varies between patients.</summary>
/// <param name="Parameter">Which.</param>
/// <param name="Symbol">The specification's symbol.</param>
/// <param name="Unit">Its unit; empty for a pure number.</param>
/// <param name="Typical">The typical value.</param>
/// <param name="Spread">Standard deviation between patients on the scale; 0 for none.</param>
/// <param name="Scale">The scale of the spread.</param>
/// <param name="Standing">What stands behind the typical value.</param>
/// <param name="Source">Where it comes from; may be empty.</param>
/// <param name="Meaning">What it means.</param>
public sealed record ReferenceParameterDefinition(
    ReferenceParameter Parameter, string Symbol, string Unit, double Typical, double Spread,
    VariabilityScale Scale, ParameterStanding Standing, string Source, string Meaning);
