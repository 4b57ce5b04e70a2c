using Cartwright.Models.Reference;
using Cartwright.Products.Files;
using Cartwright.Protocols.Files;

namespace Cartwright.Products;

/// <summary>What a construct sets in the reference model, by the one table (<see cref="ConstructParameterRow"/>); what a construct does not say sets nothing.</summary>
public static class ConstructParameters
{
    private const string Costimulation = "costimulation", Target = "target", ElsePopulation = "tisaALL";

    /// <summary>The rows in force, in the order of the table.</summary>
    public static IReadOnlyList<ConstructParameterRow> Of(Construct construct)
    {
        var parts = Parts(construct).ToHashSet();
        return [.. ConstructParameterRow.Table.Where(row => parts.Contains((row.Part, row.Value)))];
    }

    /// <summary>A patient who is given this construct: the parameters of the rows in force, and all others unchanged.</summary>
    public static ReferenceParameters Apply(Construct construct, ReferenceParameters patient) =>
        patient.With([.. Of(construct).Select(row => (row.Parameter!.Value, row.Number))]);

    /// <summary>A population whose every patient is given this construct, but for the parameters that somebody set otherwise: the patients drawn from it are those of the other <see cref="Apply(Construct, ReferenceParameters)"/>.</summary>
    public static ReferencePopulation Apply(Construct construct, ReferencePopulation population, IReadOnlySet<ReferenceParameter> setOtherwise) =>
        Of(construct).Where(row => !setOtherwise.Contains(row.Parameter!.Value)).Aggregate(population, (p, row) => p.With(row.Parameter!.Value, row.Number, 0));

    /// <summary>The domains of which one is there and nobody says which, as far as the model has them; none where it is disclosed.</summary>
    public static IReadOnlyList<CostimulatoryDomain> Undisclosed(Construct construct) => [.. Rules.UndisclosedDomain.Of(construct).Distinct().Where(Knows)];

    /// <summary>The same construct, were this its one domain.</summary>
    internal static Construct With(Construct construct, CostimulatoryDomain domain) =>
        construct with { Costimulation = new(new CostimulatoryDomains(false, [domain]), null, null, null) };

    /// <summary>Whether the model has this domain.</summary>
    internal static bool Knows(CostimulatoryDomain domain) => ConstructParameterRow.Table.Any(row => row.Part == Costimulation && row.Value == ConstructNotation.Of(domain));

    /// <summary>The population in whom a domain is tried, by the first target that has one; tisaALL where none has.</summary>
    internal static string PopulationOf(Construct construct) =>
        construct.Targets.Select(t => ConstructParameterRow.Table.FirstOrDefault(row => row.Part == Target && row.Value.Equals(t, StringComparison.OrdinalIgnoreCase))?.Setting).FirstOrDefault(p => p is not null) ?? ElsePopulation;

    /// <summary>The parts that have no row, in words; spacers have none by nature and are not listed.</summary>
    public static IReadOnlyList<string> NotModelled(Construct construct)
    {
        List<string> missing = [.. Parts(construct).Where(p => !ConstructParameterRow.Table.Any(row => (row.Part, row.Value) == p)).Select(p => $"{p.Part} {p.Value}").Distinct()];
        if (construct.Costimulation?.Value is { OneOf: false, Count: not 1 } domains) missing.Add(domains.Count == 0 ? "no costimulation" : "more than one costimulatory domain");
        if (construct.Switch is { } turned) missing.Add($"switch {turned.Value.Name}");
        if (construct.Targets.Distinct(StringComparer.OrdinalIgnoreCase).Count() > 2) missing.Add("targets after the second");
        return missing;
    }

    // A single domain sets its parameter; two together are in no data that the model was fitted to, and neither does.
    private static IEnumerable<(string Part, string Value)> Parts(Construct construct)
    {
        if (construct.Signalling is { } signal) yield return ("signalling", Words.For(ConstructWords.Signals, signal.Value));
        if (construct.Costimulation?.Value is { OneOf: false, Domains: [var only] }) yield return (Costimulation, ConstructNotation.Of(only));
        if (construct.Binders.Count > 0 && GateOf(construct) is { } gate) yield return ("gate", Words.For(ConstructWords.Gates, gate));
        if (construct.Cells is { } cells) yield return ("cells", cells.Value);
        foreach (var edit in construct.Edits) yield return ("edits", edit.Value);
        foreach (var payload in construct.Payloads) yield return ("payload", Words.For(ConstructWords.Payloads, payload.Value.Kind));
        if (construct.Vector is { } vector) yield return ("vector", Words.For(ConstructWords.Vectors, vector.Value));
    }

    // One ligand of several targets recognises any of them (D0:14); two binders without a gate set nothing.
    private static Gate? GateOf(Construct construct) => construct switch
    {
        { Gate.Value: var declared and not Gate.Single } => declared,
        { Binders: [{ Value.Targets.Count: > 1 }] } => Gate.Or,
        { Binders.Count: 1 } => Gate.Single,
        _ => null,
    };
}
