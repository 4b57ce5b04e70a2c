using Cartwright.Protocols;

namespace Cartwright.Products;

/// <summary>All that the check of one construct says.</summary>
/// <param name="Construct">What was read.</param>
/// <param name="Notation">It in one line.</param>
/// <param name="Generation">Derived and stated.</param>
/// <param name="Findings">What the documents imply.</param>
/// <param name="Parameters">What it sets in the reference model.</param>
/// <param name="Domains">An undisclosed domain, run as each that it may be.</param>
public sealed record ConstructReport(
    Construct Construct, string Notation, ConstructGeneration Generation, IReadOnlyList<Finding> Findings, IReadOnlyList<ConstructParameterRow> Parameters, IReadOnlyList<DomainComparison> Domains)
{
    /// <summary>Checks a construct.</summary>
    public static ConstructReport Of(Construct construct) => new(
        construct, ConstructNotation.Of(construct), ConstructGeneration.Of(construct), ConstructFindings.Of(construct), ConstructParameters.Of(construct), DomainComparison.Of(construct));
}
