using Cartwright.Units;

namespace Cartwright.Protocols;

/// <summary>The product under study, as far as the record describes it.</summary>
public sealed record Product(
    Stated<string> Name,
    Stated<string>? Target,
    Stated<TargetPositivity>? Positivity,
    Stated<int>? Generation,
    Stated<string>? Costimulation,
    Stated<string>? Route,
    Stated<DoseBasis>? DoseBasis)
{
    /// <summary>Other names of the product.</summary>
    public IReadOnlyList<Stated<string>> Aliases { get; init; } = [];

    /// <summary>Its regulatory status, in the record's words.</summary>
    public Stated<string>? Status { get; init; }

    /// <summary>Whose cells it is made of: autologous, allogeneic.</summary>
    public Stated<string>? CellSource { get; init; }

    /// <summary>The subset of cells it is said to consist of.</summary>
    public Stated<string>? Subset { get; init; }

    /// <summary>What of the receptor finds the target.</summary>
    public Stated<Binder>? Binder { get; init; }

    /// <summary>The receptor as the record describes it, part by part.</summary>
    public Stated<ReceptorDescription>? Receptor { get; init; }

    /// <summary>How the gene comes into the cells.</summary>
    public Stated<GeneTransfer>? GeneTransfer { get; init; }

    /// <summary>What else the cells carry beside the receptor.</summary>
    public Stated<string>? Payload { get; init; }

    /// <summary>How much of the target tissues carry.</summary>
    public IReadOnlyList<Stated<TargetDensity>> Densities { get; init; } = [];

    /// <summary>The record's claim that cells without the target are spared.</summary>
    public Stated<string>? Spares { get; init; }

    /// <summary>What keeps the cells from killing one another where their own lineage carries the target.</summary>
    public Stated<string>? FratricideMitigation { get; init; }

    /// <summary>The lowest and the highest dose of which the record speaks; no dose of anybody.</summary>
    public Stated<DoseBounds>? DoseBounds { get; init; }

    /// <summary>From the collection of cells to the infusion, in the record's order.</summary>
    public IReadOnlyList<Stated<ProcessStep>> Process { get; init; } = [];
}

/// <summary>How a patient's disease is shown to carry the target; assay and cut-off are null where the record gives none.</summary>
public sealed record TargetPositivity(string Wording, string? Assay, string? Cutoff);

/// <summary>What of a receptor finds the target.</summary>
public enum Binder
{
    /// <summary>A single-chain variable fragment of an antibody.</summary>
    SingleChainFragment,

    /// <summary>A ligand of the target, which may bind several receptors.</summary>
    Ligand,
}

/// <summary>A receptor's parts in the record's order, and whether the record says them of the receptor or of the whole cell.</summary>
public sealed record ReceptorDescription(bool OfTheCell, IReadOnlyList<string> Parts);

/// <summary>The vector of a gene and the word that the record has for its transfer; null where it has none.</summary>
public sealed record GeneTransfer(string? Vector, string? Method);

/// <summary>How much of the target a tissue carries, in the record's words; receptors a cell where it gives a number.</summary>
/// <param name="Tissue">tumour or healthy.</param>
public sealed record TargetDensity(string Tissue, string Wording, int? ReceptorsPerCell);

/// <summary>The lowest and highest dose, both included, under the record's name for them.</summary>
public sealed record DoseBounds(CellDose Least, CellDose Most, string Wording);
