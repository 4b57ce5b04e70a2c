namespace Cartwright.Analysis.DataIssues;

/// <summary>A row of EX that is counted as an infusion without its category.</summary>
internal static class InfusionWithoutCategory
{
    public static readonly DataCheck Check = new(
        "DI-CATEGORY", IssueSeverity.Warning,
        "A row of EX has no category (EXCAT) and is counted as an infusion of the product: EXTRT is its name, or EX has one treatment alone, all of whose doses are of cells.",
        "Doses, levels and windows are read from it as from a row with EXCAT CAR-T; if it is none, they are wrong.")
    {
        Look = package => package.Uncategorised.Select(u => new Irregularity(new("EX", u.Row.Subject, u.Row.Sequence), "EXCAT", $"{u.Row.Treatment} has no EXCAT and is counted as an infusion of the product: {u.Because}")),
    };
}
