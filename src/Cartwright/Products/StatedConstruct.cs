using Cartwright.Products.Files;
using Cartwright.Protocols;

namespace Cartwright.Products;

/// <summary>The construct that a protocol's record describes, as far as it does: nothing is added to what the product part states.</summary>
public static class StatedConstruct
{
    private const string Signalling = "signalling", Either = " or ";

    /// <summary>The construct of a protocol's product.</summary>
    public static Construct Of(Protocol protocol)
    {
        var product = protocol.Product;
        return new Construct(Specified<string>.From(product.Name, n => n)!, Binders(product))
        {
            Hinge = Part(product, "hinge"),
            Transmembrane = Part(product, "transmembrane"),
            Costimulation = Domains(product),
            Signalling = product.Receptor is { } r && r.Value.Parts.Any(p => p is Signalling or ConstructWords.Cd3Zeta) ? Specified<bool>.From(r, _ => true) : null,
            Payloads = Specified<Payload>.From(product.Payload, m => new Payload(m, PayloadKind.Other)) is { } payload ? [payload] : [],
            Vector = product.GeneTransfer?.Value.Vector is { } vector && ConstructWords.Vectors.TryGetValue(vector, out var known) ? Specified<Vector>.From(product.GeneTransfer, _ => known) : null,
            Cells = Specified<string>.From(product.CellSource, c => c),
            FratricideMitigation = Specified<string>.From(product.FratricideMitigation, m => m),
            Generation = Specified<int>.From(product.Generation, g => g),
        };
    }

    // Where the record names no binder, the target is still found by something; a single-chain fragment is what the review describes.
    private static IReadOnlyList<Specified<TargetBinder>> Binders(Product product) =>
        Specified<TargetBinder>.From(product.Target, t => new TargetBinder(product.Binder?.Value ?? Binder.SingleChainFragment, null, [t], null)) is { } binder ? [binder] : [];

    private static Specified<Spacer>? Part(Product product, string part) =>
        product.Receptor is { } receptor && receptor.Value.Parts.Contains(part) ? Specified<Spacer>.From(receptor, _ => new Spacer(SpacerKnowledge.Undisclosed, null)) : null;

    private static Specified<CostimulatoryDomains>? Domains(Product product)
    {
        if (product.Costimulation is not { } stated) return null;
        var words = stated.Value.Split(Either, StringSplitOptions.TrimEntries);
        return words.All(ConstructWords.Domains.ContainsKey)
            ? Specified<CostimulatoryDomains>.From(stated, _ => new CostimulatoryDomains(words.Length > 1, [.. words.Select(w => ConstructWords.Domains[w])]))
            : null;
    }
}
