namespace Cartwright.Numerics.Random;

/// <summary>
/// What a random number is for. Each purpose has its own stream, so that a question added to one part of a patient changes no other part.
/// The numbers are part of every result: a new purpose takes a new number, and none is ever given again.
/// </summary>
public enum Purpose
{
    /// <summary>Age, sex and weight.</summary>
    Demography = 1,

    /// <summary>The six deviates of an empirical model of cellular kinetics; not given any more.</summary>
    Kinetics = 2,

    /// <summary>Empirical courses of cytokines; not given any more.</summary>
    Inflammation = 3,

    /// <summary>Whether there is a dose-limiting toxicity, which and when.</summary>
    Toxicity = 4,

    /// <summary>How the tumour is shared among lesions.</summary>
    Tumour = 5,

    /// <summary>How much hazard of death, and of a first infection, is borne.</summary>
    Survival = 6,

    /// <summary>How well the patient feels.</summary>
    Wellbeing = 7,

    /// <summary>Waiting time to the next arrival.</summary>
    Accrual = 8,

    /// <summary>Success, time and yield of manufacturing.</summary>
    Manufacturing = 9,

    /// <summary>Whether and when the subject leaves the study.</summary>
    Dropout = 10,

    /// <summary>Clock times of treatment.</summary>
    Treatment = 11,

    /// <summary>Whether a planned visit is kept, and when in its window.</summary>
    Visit = 12,

    /// <summary>Error of a sample for kinetics.</summary>
    KineticSample = 13,

    /// <summary>Error of a sample for cytokines.</summary>
    CytokineSample = 14,

    /// <summary>Readings at the bedside.</summary>
    VitalSigns = 15,

    /// <summary>How cytokine release was treated in an empirical patient; not given any more.</summary>
    Bedside = 16,

    /// <summary>Adverse events other than dose-limiting ones.</summary>
    AdverseEvents = 17,

    /// <summary>Error of a measured diameter.</summary>
    Imaging = 18,

    /// <summary>Answers to a questionnaire.</summary>
    Questionnaire = 19,

    /// <summary>A new therapy after progression.</summary>
    NewTherapy = 20,

    /// <summary>The parameters of a reference mechanistic patient.</summary>
    ReferencePatient = 21,

    /// <summary>Which patients of many make up one trial.</summary>
    TrialMembers = 22,

    /// <summary>When infections come.</summary>
    Infections = 23,

    /// <summary>Error of a count in blood or marrow.</summary>
    CountSample = 24,

    /// <summary>Outcomes in trials of a design alone, without virtual patients.</summary>
    DesignOutcomes = 25,

    /// <summary>Whether a patient of a simulated design responds.</summary>
    DesignResponse = 30,
}
