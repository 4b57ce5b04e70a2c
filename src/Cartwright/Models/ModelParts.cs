namespace Cartwright.Models;

/// <summary>A state of a published model.</summary>
/// <param name="Symbol">In the paper's symbols.</param>
/// <param name="Unit">Of its amount.</param>
/// <param name="Meaning">What it is.</param>
public sealed record ModelState(string Symbol, string Unit, string Meaning);

/// <summary>A parameter of a published model: its value is that of the first population.</summary>
/// <param name="Symbol">In the paper's symbols.</param>
/// <param name="Value">Typical value.</param>
/// <param name="Unit">Of the value; <c>–</c> where it has none.</param>
/// <param name="Meaning">What it is.</param>
/// <param name="Source">Where the value stands: table, figure or file.</param>
/// <param name="Between">How it differs between patients; null where the source reports no variability.</param>
public sealed record ModelParameter(string Symbol, double Value, string Unit, string Meaning, string Source, Variability? Between = null);

/// <summary>What an output is, so that a check can ask any model for its CAR-T cells or its tumour.</summary>
public enum OutputRole
{
    /// <summary>CAR-T cells, all phenotypes together.</summary>
    CarT,

    /// <summary>A part of them: a phenotype or a place.</summary>
    CarTPart,

    /// <summary>Tumour burden.</summary>
    Tumour,

    /// <summary>Interleukin 6.</summary>
    Il6,

    /// <summary>Another cytokine.</summary>
    Cytokine,

    /// <summary>Healthy cells that bear the antigen.</summary>
    HealthyCells,

    /// <summary>A marker that follows the tumour.</summary>
    Biomarker,

    /// <summary>A drug.</summary>
    Drug,
}

/// <summary>Reads an output off a patient's parameters and state.</summary>
public delegate double Observation(ReadOnlySpan<double> parameters, ReadOnlySpan<double> state);

/// <summary>Changes a patient's state: the initial state, or a dose.</summary>
public delegate void StateChange(ReadOnlySpan<double> parameters, Span<double> state);

/// <summary>The day of a treatment, from a patient's parameters.</summary>
public delegate double TreatmentDay(IReadOnlyList<double> parameters);

/// <summary>What a model lets one see.</summary>
/// <param name="Key">For files: lower case, hyphens.</param>
/// <param name="Name">For people.</param>
/// <param name="Unit">Of its values.</param>
/// <param name="Role">What it is.</param>
/// <param name="Of">How it is read.</param>
public sealed record ModelOutput(string Key, string Name, string Unit, OutputRole Role, Observation Of);

/// <summary>Something done to the patient at a planned time; a step of the solver ends there.</summary>
/// <param name="Day">When.</param>
/// <param name="Give">What changes.</param>
public sealed record ModelTreatment(TreatmentDay Day, StateChange Give);

/// <summary>A correlation between two patients' deviates.</summary>
/// <param name="One">Symbol of one parameter.</param>
/// <param name="Other">Symbol of the other.</param>
/// <param name="Coefficient">Between the normal deviates, −1 to 1.</param>
public sealed record ModelCorrelation(string One, string Other, double Coefficient);

/// <summary>A patient whose parameters are published one by one: those that differ from the population's.</summary>
/// <param name="Name">As the source names the patient.</param>
/// <param name="Values">Symbol and value.</param>
public sealed record PublishedPatient(string Name, IReadOnlyList<(string Symbol, double Value)> Values);
