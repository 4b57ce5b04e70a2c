namespace Cartwright.Protocols;

/// <summary>Cells said to be measured in plasma, or together with their metabolites.</summary>
internal static class KineticsMatrix
{
    private static readonly string[] WithCells = ["blood", "peripheral blood", "whole blood", "bone marrow", "tumour tissue", "tumor tissue"];

    public static readonly FindingRule Rule = new(
        "MATRIX", Severity.Warning,
        "A parameter of cellular kinetics is stated in plasma or serum or in no matrix, or metabolites of cells are measured.",
        [
            new("blood", "Cells in whole blood, by transgene copies a microgram of DNA or cells a microlitre; no metabolites."),
            new("as-written", "The matrix that each endpoint states."),
        ],
        "blood",
        "Plasma and serum are what is left of blood when the cells are taken out, and cells have no metabolites. The words are those of a small molecule's kinetics.")
    {
        Look = Look,
    };

    private static Observation? Look(Protocol protocol)
    {
        var faulty = protocol.Endpoints.OfType<Endpoint.CellularKinetics>().Where(e => !HasCells(e) || HasMetabolites(e)).ToList();
        if (faulty.Count == 0) return null;
        var complaints = faulty.Where(e => !HasCells(e)).GroupBy(e => e.Matrix)
            .Select(g => $"{string.Join(", ", g.Select(e => e.Id))} {(g.Count() == 1 ? "is" : "are")} stated {(g.Key is null ? "without saying in what" : $"in {g.Key}, where there are no cells")}.")
            .Concat(faulty.Where(HasMetabolites).Select(e => $"{e.Id} speaks of metabolites, which cells do not have."));
        return new Observation(string.Join(" ", complaints), Observation.Places(faulty.Select(e => e.At)), Observation.Ids(faulty));
    }

    private static bool HasCells(Endpoint.CellularKinetics endpoint) => WithCells.Contains(endpoint.Matrix);

    private static bool HasMetabolites(Endpoint.CellularKinetics endpoint) => endpoint.Measured.Contains("metabolites");
}
