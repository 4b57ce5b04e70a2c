namespace Cartwright.Products.Files;

/// <summary>The words of a construct's file and of its notation. The schema lists the same words.</summary>
internal static class ConstructWords
{
    public const string Undisclosed = "undisclosed", None = "none", Cd3Zeta = "CD3zeta";

    public static readonly IReadOnlyDictionary<string, Gate> Gates = Of(("single", Gate.Single), ("OR", Gate.Or), ("AND", Gate.And), ("NOT", Gate.Not));

    public static readonly IReadOnlyDictionary<string, CostimulatoryDomain> Domains = Of(
        ("CD28", CostimulatoryDomain.Cd28), ("4-1BB", CostimulatoryDomain.FourOneBb), ("OX40", CostimulatoryDomain.Ox40), ("CD27", CostimulatoryDomain.Cd27), ("DAP10", CostimulatoryDomain.Dap10),
        ("CD137", CostimulatoryDomain.FourOneBb), ("CD134", CostimulatoryDomain.Ox40));

    public static readonly IReadOnlyDictionary<string, PayloadKind> Payloads = Of(
        ("cytokine", PayloadKind.Cytokine), ("suicide-gene", PayloadKind.SuicideGene), ("cytokine-receptor", PayloadKind.CytokineReceptor), ("other", PayloadKind.Other));

    public static readonly IReadOnlyDictionary<string, SwitchKind> Switches = Of(("suicide-gene", SwitchKind.SuicideGene), ("on", SwitchKind.On), ("off", SwitchKind.Off));

    public static readonly IReadOnlyDictionary<string, Vector> Vectors = Of(
        ("lentiviral", Vector.Lentiviral), ("retroviral", Vector.Retroviral), ("mRNA-LNP in vivo", Vector.MessengerInVivo), ("lentiviral in vivo", Vector.LentiviralInVivo));

    public static readonly IReadOnlyDictionary<string, bool> Signals = Of((Cd3Zeta, true), (None, false));

    private static Dictionary<string, T> Of<T>(params (string Word, T Value)[] words) => words.ToDictionary(w => w.Word, w => w.Value, StringComparer.Ordinal);
}
