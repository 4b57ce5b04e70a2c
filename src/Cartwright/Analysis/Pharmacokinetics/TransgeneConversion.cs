using Cartwright.Numerics;

namespace Cartwright.Analysis.Pharmacokinetics;

/// <summary>
/// Turns one measure of the product into another, with every number that it takes stated by whoever asks. Nothing converts on its own: a level per microgram of DNA says nothing of
/// a level per microlitre without the DNA in that microlitre, which falls with the leucocytes after conditioning.
/// </summary>
/// <param name="GenomePicograms">Mass of a diploid human genome, in pg: about 6.6, so 1 µg is about 152,000 genomes.</param>
/// <param name="CopiesPerCell">Vector copies in a transduced cell; null where nobody measured it.</param>
public sealed record TransgeneConversion(double GenomePicograms, double? CopiesPerCell)
{
    /// <summary>Copies per diploid genome, from copies per µg of DNA.</summary>
    public Estimate CopiesPerGenome(double copiesPerMicrogram) => GenomePicograms > 0 ? copiesPerMicrogram * GenomePicograms * 1e-6 : Estimate.None("the mass of a genome is not positive");

    /// <summary>Transduced cells per 100 nucleated cells of the specimen, from copies per µg of DNA.</summary>
    public Estimate PercentOfCells(double copiesPerMicrogram) => CopiesPerGenome(copiesPerMicrogram).Then(copies => PerCell(100 * copies));

    /// <summary>Transduced cells per µL, from copies per µL.</summary>
    public Estimate CellsPerMicrolitre(double copiesPerMicrolitre) => PerCell(copiesPerMicrolitre);

    /// <summary>Copies per µL of blood, from copies per µg of DNA and the DNA that a µL of that sample gave, in µg.</summary>
    public static Estimate CopiesPerMicrolitre(double copiesPerMicrogram, double? microgramsPerMicrolitre) =>
        microgramsPerMicrolitre is { } dna ? copiesPerMicrogram * dna : Estimate.None("the DNA in a microlitre of that sample is not known");

    private Estimate PerCell(double copies) => CopiesPerCell is not { } each ? Estimate.None("the vector copies of a transduced cell are not stated") : each > 0 ? copies / each : Estimate.None("the vector copies of a transduced cell are not positive");
}
