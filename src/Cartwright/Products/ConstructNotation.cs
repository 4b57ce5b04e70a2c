using Cartwright.Products.Files;
using Cartwright.Protocols.Files;

namespace Cartwright.Products;

/// <summary>
/// A construct in one line, from the binder inwards: <c>scFv(CD19)-CD8α-CD8α-4-1BB-CD3ζ + IL-18 ΔTCR [autologous, lentiviral]</c>. A question mark is what is there and not
/// disclosed, or not said; braces hold the domains of which one is there.
/// </summary>
public static class ConstructNotation
{
    /// <summary>The line, without the name.</summary>
    public static string Of(Construct construct) => string.Concat((IEnumerable<string>)
    [
        string.Join('-', Receptor(construct)),
        .. construct.Payloads.Select(p => $" + {p.Value.Molecule}"),
        .. construct.Edits.Select(e => $" Δ{e.Value}"),
        construct.Switch is { } turned ? $" switch({turned.Value.Name}: {Words.For(ConstructWords.Switches, turned.Value.Kind)})" : "",
        $" [{construct.Cells?.Value ?? "cells?"}, {(construct.Vector is { } vector ? Words.For(ConstructWords.Vectors, vector.Value) : "vector?")}]",
    ]);

    /// <summary>The word for a domain.</summary>
    public static string Of(CostimulatoryDomain domain) => Words.For(ConstructWords.Domains, domain);

    private static IEnumerable<string> Receptor(Construct construct) =>
    [
        Binders(construct), Part(construct.Hinge, "hinge"), Part(construct.Transmembrane, "TM"), .. Domains(construct.Costimulation?.Value),
        construct.Signalling switch { null => "CD3ζ?", { Value: true } => "CD3ζ", _ => "no CD3ζ" },
    ];

    private static string Binders(Construct construct)
    {
        var binders = construct.Binders.Select(b => Of(b.Value)).ToList();
        var joint = construct.Gate?.Value switch { Gate.Or => " OR ", Gate.And => " AND ", Gate.Not => " AND NOT ", _ => " ? " };
        return binders switch { [] => "binder?", [var one] => one, _ => $"({string.Join(joint, binders)})" };
    }

    private static string Of(TargetBinder binder) =>
        $"{Words.For(Words.Binders, binder.Kind)}{(binder.Name is { } name ? $" {name}" : "")}({string.Join('|', binder.Targets)})";

    private static string Part(Specified<Spacer>? part, string word) => part?.Value switch
    {
        { Known: SpacerKnowledge.Named, Name: { } name } => name,
        { Known: SpacerKnowledge.Absent } => $"no {word}",
        _ => $"{word}?",
    };

    private static IEnumerable<string> Domains(CostimulatoryDomains? domains) => domains switch
    {
        null => ["costimulation?"],
        { OneOf: true } => [$"{{{string.Join('/', domains.Domains.Select(Of))}}}"],
        _ => domains.Domains.Select(Of),
    };
}
