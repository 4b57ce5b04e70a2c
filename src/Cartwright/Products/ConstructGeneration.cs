using System.Globalization;
using Cartwright.Numerics;

namespace Cartwright.Products;

/// <summary>
/// The generation of a receptor by the review's rules: by the number of costimulatory domains beside CD3ζ (none 1, one 2, two 3), and 4 by payload. The two rules
/// do not exclude each other and the review does not say which is the stronger; here the payload is, and both answers are kept.
/// </summary>
/// <remarks>Acta Haematol. Pol. 55 (2024) 34–41, D4:49.</remarks>
/// <param name="ByDomains">From the domains alone: 1, 2 or 3, or why it has none.</param>
/// <param name="ByPayload">4 where there is a cytokine or a suicide gene; else null.</param>
/// <param name="Stated">What a document says; null where none does.</param>
public sealed record ConstructGeneration(Estimate ByDomains, int? ByPayload, int? Stated)
{
    private const int First = 1, Fourth = 4, MostDomains = 2;

    /// <summary>The generation derived: by payload where there is one of that kind, else by domains.</summary>
    public Estimate Derived => ByPayload is { } fourth ? fourth : ByDomains;

    /// <summary>Derives it; a stated generation is kept beside it and changes nothing.</summary>
    public static ConstructGeneration Of(Construct construct) => new(Count(construct), MakesFourth(construct) ? Fourth : null, construct.Generation?.Value);

    /// <summary>Whether there is what the review calls the fourth generation: a cytokine, or a suicide gene as payload or as switch.</summary>
    private static bool MakesFourth(Construct construct) =>
        construct.Payloads.Any(p => p.Value.Kind is PayloadKind.Cytokine or PayloadKind.SuicideGene) || construct.Switch?.Value.Kind == SwitchKind.SuicideGene;

    private static Estimate Count(Construct construct) => construct switch
    {
        { Signalling.Value: false } => Estimate.None("the receptor has no CD3ζ"),
        { Signalling: null } => Estimate.None("whether there is CD3ζ is not said"),
        { Costimulation: null } => Estimate.None("the costimulatory domains are not said"),
        { Costimulation.Value.Count: > MostDomains and var many } => Estimate.None(string.Create(CultureInfo.InvariantCulture, $"{many} costimulatory domains have no generation in the review")),
        _ => First + construct.Costimulation!.Value.Count,
    };

    /// <summary>As printed: the derived and the stated, and both rules where they differ.</summary>
    public override string ToString()
    {
        var by = ByPayload is null ? "by domains" : $"by payload; by domains {Text(ByDomains)}";
        return $"derived {Text(Derived)} ({by}); stated {Stated?.ToString(CultureInfo.InvariantCulture) ?? "nowhere"}";
    }

    private static string Text(Estimate estimate) => estimate is Estimate.NotCalculable no ? $"none: {no.Because}" : estimate.ToString()!;
}
