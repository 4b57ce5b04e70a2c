using Cartwright.Laws.Arms;
using Cartwright.Models;
using Cartwright.Models.Reference;

namespace Cartwright.Laws;

/// <summary>A model that the laws are put to.</summary>
/// <param name="Key">For the command line: lower case, hyphens.</param>
/// <param name="Title">What it is.</param>
public abstract record LawModel(string Key, string Title)
{
    /// <summary>The keys of the reference model and its two controls.</summary>
    public const string Latched = "latched", AntigenDriven = "antigen-driven", NoCytokineGain = "no-cytokine-gain";

    /// <summary>The reference model, its two controls, and the published models.</summary>
    public static IReadOnlyList<LawModel> All { get; } =
    [
        new ReferenceModel(Latched, "the reference patient: antigen triggers a programme of expansion, and lysis releases cytokines", []),
        new ReferenceModel(AntigenDriven, "control: the same, but expansion is driven by the antigen that is left", [(ReferenceParameter.AntigenDrivenControl, 1)]),
        new ReferenceModel(NoCytokineGain, "control: the same, but lysis releases no cytokine", [(ReferenceParameter.CytokineGain, 0)]),
        .. ModelLibrary.All.Select(m => new LibraryModel(m)),
    ];

    /// <summary>The model of this key; null where there is none.</summary>
    public static LawModel? Find(string key) => All.FirstOrDefault(m => m.Key == key);
}

/// <summary>The reference patient, or a control made of it by setting parameters of every patient.</summary>
public sealed record ReferenceModel(string Key, string Title, IReadOnlyList<(ReferenceParameter Parameter, double Value)> Set) : LawModel(Key, Title)
{
    internal ReferenceArm Of(ReferenceArm arm) => Set.Aggregate(arm, (a, s) => a.With(s.Parameter, s.Value));
}

/// <summary>A published model of the library.</summary>
public sealed record LibraryModel(PublishedModel Published) : LawModel(Published.Key, Published.Title);
