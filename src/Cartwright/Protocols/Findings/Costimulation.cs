namespace Cartwright.Protocols;

/// <summary>A receptor whose generation says that it has a costimulatory domain, and not which.</summary>
internal static class Costimulation
{
    private const int FirstWithCostimulation = 2;

    public static readonly FindingRule Rule = new(
        "COSTIMULATION", Severity.Warning,
        "The product is of the second or a later generation, and its costimulatory domain is not stated; or one of two domains is, and not which.",
        [
            new("not-modelled", "No domain is supposed: kinetics are those of the population that the assumptions name, with its domain."),
            new("CD28", "CD28: faster expansion."),
            new("4-1BB", "4-1BB: longer persistence."),
        ],
        "not-modelled",
        "A second-generation receptor has exactly one such domain, and the two in use behave differently in expansion and persistence; each population of the reference patient has one of them, and `with: { cd28: 1 }` or `0` changes it.")
    {
        Look = Look,
    };

    private static Observation? Look(Protocol protocol)
    {
        var touched = protocol.Endpoints.Where(e => e is Endpoint.CellularKinetics or Endpoint.CytokinePeakTime);
        if (protocol.Product.Costimulation is { } either && either.Value.Contains(" or ", StringComparison.Ordinal))
            return new Observation($"The costimulatory domain is {either.Value}; which of them is not stated.", Observation.Places(either.At), Observation.Ids(touched), either.InFile);
        if (protocol.Product is not { Generation: { Value: >= FirstWithCostimulation } generation, Costimulation: null }) return null;
        return new Observation($"The product is said to be of generation {generation.Value}; which costimulatory domain it has is not stated.",
            Observation.Places(generation.At), Observation.Ids(touched), generation.InFile);
    }
}
