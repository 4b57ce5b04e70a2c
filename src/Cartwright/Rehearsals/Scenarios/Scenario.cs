using Cartwright.Patients;
using Cartwright.Protocols;
using Cartwright.Units;

namespace Cartwright.Rehearsals.Scenarios;

/// <summary>One figure that a scenario changes.</summary>
/// <param name="What">The figure: a parameter's symbol and meaning, or what is done.</param>
/// <param name="Old">What it was in the study, or in the scenario built on.</param>
/// <param name="New">What it is here.</param>
/// <param name="By">Who supposes it.</param>
/// <param name="Where">Where it is written.</param>
public sealed record ScenarioChange(string What, string Old, string New, string By, Place Where);

/// <summary>A what-if over a study: its figures changed, everything else as it stands.</summary>
/// <param name="Name">The name of its file.</param>
/// <param name="Title">In a few words.</param>
/// <param name="By">Who supposes it.</param>
/// <param name="Why">Why, with the lines of its sources.</param>
/// <param name="On">The scenario that it builds on; null for the study as it stands.</param>
/// <param name="Basis">What is supposed under it, and at which level.</param>
/// <param name="Changes">What it changes itself, in the order of its file; what the scenario built on changes is listed there.</param>
public sealed record Scenario(string Name, string Title, string By, string Why, string? On, ScenarioBasis Basis, IReadOnlyList<ScenarioChange> Changes)
{
    /// <summary>Whether its patients are of another population than the study's: responses of two diseases are not compared.</summary>
    public bool IsOtherDisease { get; init; }
}

/// <summary>What patients are treated under: assumptions, plan and the level (from 1).</summary>
public sealed record ScenarioBasis(Assumptions Assumptions, TrialPlan Plan, int Level);

/// <summary>A scenario's file as it was found: its name without ending, the file as the user would name it, and its text.</summary>
public sealed record ScenarioText(string Name, string File, string Text);
