using Cartwright.Protocols;

namespace Cartwright.Products;

/// <summary>A chimeric antigen receptor with what else its cells carry, and how the gene comes into them. What is null was not said.</summary>
/// <param name="Name">The product's name.</param>
/// <param name="Binders">What finds the targets, in the order of the gate.</param>
public sealed record Construct(Specified<string> Name, IReadOnlyList<Specified<TargetBinder>> Binders)
{
    /// <summary>How two or more binders decide together.</summary>
    public Specified<Gate>? Gate { get; init; }

    /// <summary>The spacer between binder and membrane.</summary>
    public Specified<Spacer>? Hinge { get; init; }

    /// <summary>The part in the membrane.</summary>
    public Specified<Spacer>? Transmembrane { get; init; }

    /// <summary>The costimulatory domains, from the membrane inwards.</summary>
    public Specified<CostimulatoryDomains>? Costimulation { get; init; }

    /// <summary>Whether there is the signalling domain, CD3ζ.</summary>
    public Specified<bool>? Signalling { get; init; }

    /// <summary>What the cells express beside the receptor.</summary>
    public IReadOnlyList<Specified<Payload>> Payloads { get; init; } = [];

    /// <summary>The genes taken out: TCR, B2M, CD7.</summary>
    public IReadOnlyList<Specified<string>> Edits { get; init; } = [];

    /// <summary>By what the cells can be turned on or off.</summary>
    public Specified<ProductSwitch>? Switch { get; init; }

    /// <summary>How the gene comes into the cells.</summary>
    public Specified<Vector>? Vector { get; init; }

    /// <summary>Whose cells: autologous, allogeneic.</summary>
    public Specified<string>? Cells { get; init; }

    /// <summary>What keeps the cells from killing one another, besides an edit.</summary>
    public Specified<string>? FratricideMitigation { get; init; }

    /// <summary>The generation as a document states it.</summary>
    public Specified<int>? Generation { get; init; }

    /// <summary>All targets, in the order of the binders.</summary>
    public IReadOnlyList<string> Targets => [.. Binders.SelectMany(b => b.Value.Targets)];
}

/// <summary>What finds the target. One ligand may bind several receptors; that is recognition of any of them.</summary>
/// <param name="NormalTissue">The healthy tissue said to carry the target, in words; <c>none</c> where it is said that there is none; null where nothing is said.</param>
public sealed record TargetBinder(Binder Kind, string? Name, IReadOnlyList<string> Targets, string? NormalTissue)
{
    private const string NoTissue = "none", NoDensity = "0";

    /// <summary>Whether it is claimed that no healthy tissue carries the target.</summary>
    public bool ClaimsNoNormalTissue => NormalTissue?.Trim().ToLowerInvariant() is NoTissue or NoDensity;
}

/// <summary>How binders decide together.</summary>
public enum Gate
{
    /// <summary>One binder alone.</summary>
    Single,

    /// <summary>Any target is enough.</summary>
    Or,

    /// <summary>All targets are needed.</summary>
    And,

    /// <summary>The first target, unless the second is there.</summary>
    Not,
}

/// <summary>A spacer or membrane part: its name, or that a document says it is there and not which, or that there is none.</summary>
public sealed record Spacer(SpacerKnowledge Known, string? Name);

/// <summary>What is known of a part of the receptor.</summary>
public enum SpacerKnowledge
{
    /// <summary>Its name.</summary>
    Named,

    /// <summary>That it is there, and not which.</summary>
    Undisclosed,

    /// <summary>That there is none.</summary>
    Absent,
}

/// <summary>The costimulatory domains that the review names, as one kind.</summary>
public enum CostimulatoryDomain
{
    /// <summary>CD28.</summary>
    Cd28,

    /// <summary>4-1BB, also CD137.</summary>
    FourOneBb,

    /// <summary>OX40, also CD134.</summary>
    Ox40,

    /// <summary>CD27.</summary>
    Cd27,

    /// <summary>DAP10.</summary>
    Dap10,
}

/// <summary>All of these domains, or, where a document does not disclose which, exactly one of them.</summary>
public sealed record CostimulatoryDomains(bool OneOf, IReadOnlyList<CostimulatoryDomain> Domains)
{
    /// <summary>How many the receptor has.</summary>
    public int Count => OneOf ? 1 : Domains.Count;
}

/// <summary>What the cells express beside the receptor.</summary>
public sealed record Payload(string Molecule, PayloadKind Kind);

/// <summary>Kinds of payload, as far as the review's rule of generations tells them apart.</summary>
public enum PayloadKind
{
    /// <summary>A cytokine, as of cells redirected for universal cytokine killing.</summary>
    Cytokine,

    /// <summary>A gene by which the cells can be killed.</summary>
    SuicideGene,

    /// <summary>A receptor of a cytokine, whole or chimeric.</summary>
    CytokineReceptor,

    /// <summary>Anything else: a transcription factor, an RNA, an enzyme.</summary>
    Other,
}

/// <summary>By what the cells are turned on or off.</summary>
public sealed record ProductSwitch(string Name, SwitchKind Kind);

/// <summary>What a switch does.</summary>
public enum SwitchKind
{
    /// <summary>Kills the cells.</summary>
    SuicideGene,

    /// <summary>The cells work only while a drug is given.</summary>
    On,

    /// <summary>The cells rest while a drug is given.</summary>
    Off,
}

/// <summary>How the gene comes into the cells.</summary>
public enum Vector
{
    /// <summary>A lentivirus, outside the body.</summary>
    Lentiviral,

    /// <summary>A gammaretrovirus, outside the body.</summary>
    Retroviral,

    /// <summary>mRNA in lipid nanoparticles, given to the patient.</summary>
    MessengerInVivo,

    /// <summary>A lentivirus given to the patient.</summary>
    LentiviralInVivo,
}
