using Cartwright.Patients;
using Cartwright.Protocols;

namespace Cartwright.Rehearsals.Scenarios;

/// <summary>
/// The cells behind a lesion's one number of suppression: each takes its share of what CAR-T cells can do there, independently of the others.
/// <code>1 − sup = (1 − regulatory T cells)·(1 − macrophages)·(1 − Th2 cells)</code>
/// </summary>
/// <remarks>
/// D4-096 (D4:123) names these three cells and three cytokines, IL-4, IL-10 and TGF-β, and says neither how much each does nor which makes which: the shares are whoever's supposes them, and the product is an
/// assumption (effects that do not know of each other). The reference model has their product alone, as <c>sup1</c> and <c>sup2</c>; armour lifts that.
/// </remarks>
/// <param name="RegulatoryTCells">Share from 0 to 1.</param>
/// <param name="Macrophages">Of tumour-associated macrophages.</param>
/// <param name="Th2Cells">Of CD4⁺ type 2 helper cells.</param>
public sealed record SuppressiveCells(double RegulatoryTCells, double Macrophages, double Th2Cells)
{
    /// <summary>The cytokines through which they act, as named; no share of their own.</summary>
    public static IReadOnlyList<string> Cytokines { get; } = ["IL-4", "IL-10", "TGF-β"];

    /// <summary>The lesion's suppression, from 0 to 1.</summary>
    public double Suppression => 1 - (1 - RegulatoryTCells) * (1 - Macrophages) * (1 - Th2Cells);

    /// <summary>In words, with the cytokines.</summary>
    public string Words => FormattableString.Invariant($"regulatory T cells {100 * RegulatoryTCells:0.#} %, macrophages {100 * Macrophages:0.#} %, Th2 cells {100 * Th2Cells:0.#} %, by {string.Join(", ", Cytokines)}");

    internal static SuppressiveCells Read(Entry entry) => new(
        entry["regulatoryTCells"].Required(Figures.Share, 0), entry["macrophages"].Required(Figures.Share, 0), entry["th2Cells"].Required(Figures.Share, 0));
}
