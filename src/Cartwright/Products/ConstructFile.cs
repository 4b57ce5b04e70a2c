using Cartwright.Products.Files;
using Cartwright.Protocols;
using Cartwright.Protocols.Files;
using Cartwright.Units;

namespace Cartwright.Products;

/// <summary>The file <c>construct.yaml</c>. Its shape is published in <c>schemas/construct.schema.json</c>.</summary>
public static class ConstructFile
{
    private const int LatestGeneration = 5, MostParts = 10;

    /// <summary>Reads a construct. It is null where there is any fault; all faults are listed, in the order of the text.</summary>
    public static (Construct? Construct, IReadOnlyList<Fault> Faults) Read(string fileName, string text)
    {
        var (study, root) = StudyText.Parse(fileName, text);
        if (study.Faults.Count > 0) return (null, study.Faults);
        if (!root.IsMapping) root.Report("this is not a construct: it should be a mapping of cartwright, sources and construct");
        if (study.Faults.Count > 0) return (null, study.Faults);
        var construct = Read(root);
        study.RefuseUnread(root);
        return (study.Faults.Count == 0 ? construct : null, study.Faults);
    }

    private static Construct Read(Entry root)
    {
        root["cartwright"].Required(text => text == "1" ? Parsed<int>.Of(1) : Parsed<int>.Refused($"'{text}' is not a version of this file that can be read; write 1"), 1);
        foreach (var source in root["sources"].Members()) source.Value.RequiredText();
        if (!root["construct"].IsMapping) root["construct"].Report("'construct' should be a mapping of keys to values");
        return Read(root["construct"], new Specifications(new Statements(IdentityPart.SourceNames(root))));
    }

    private static Construct Read(Entry entry, Specifications parts)
    {
        if (!entry["name"].Exists) entry.Report("'construct.name' is missing");
        var construct = new Construct(parts.Text(entry["name"]) ?? new("", null, null, null), parts.Many(entry["binders"], Binder))
        {
            Gate = parts.Word(entry["gate"], ConstructWords.Gates, Gate.Single),
            Hinge = parts.Of(entry["hinge"], Spacer),
            Transmembrane = parts.Of(entry["transmembrane"], Spacer),
            Costimulation = parts.Of(entry["costimulation"], Domains),
            Signalling = parts.Word(entry["signalling"], ConstructWords.Signals, true),
            Payloads = parts.Many(entry["payload"], e => new Payload(e["value"].RequiredText() ?? "", Word(e["kind"], ConstructWords.Payloads, PayloadKind.Other))),
            Edits = parts.Many(entry["edits"], e => e["value"].RequiredText() ?? ""),
            Switch = parts.Of(entry["switch"], e => new ProductSwitch(e["value"].RequiredText() ?? "", Word(e["kind"], ConstructWords.Switches, SwitchKind.Off))),
            Vector = parts.Word(entry["vector"], ConstructWords.Vectors, Vector.Lentiviral),
            Cells = parts.Word(entry["cells"], Words.CellSources, ""),
            FratricideMitigation = parts.Text(entry["fratricide"]),
            Generation = parts.Value(entry["generation"], text => Amounts.Count(text, 1, LatestGeneration), 1),
        };
        if (construct.Binders.Count > MostParts) entry["binders"].Report($"a construct has at most {MostParts} binders");
        if (GateFault(construct) is { } fault) entry["gate"].Report(fault);
        return construct;
    }

    // A gate that its binders cannot have is a slip of the file, not a property of the product.
    private static string? GateFault(Construct construct) => (construct.Gate?.Value, construct.Binders.Count) switch
    {
        (Gate.Single, > 1 and var n) => $"the gate is single, and there are {n} binders; write OR, AND or NOT",
        (Gate.Or or Gate.And, < 2) => "a gate OR or AND joins two or more binders",
        (Gate.Not, not 2) => "a gate NOT has two binders: the target, and the one that forbids",
        _ => null,
    };

    private static TargetBinder Binder(Entry entry)
    {
        var targets = entry["targets"].Items().Select(t => t.RequiredText() ?? "").ToList();
        if (targets.Count == 0) entry.Report($"'{entry.Path}' names no target: targets: [CD19]");
        return new(Word(entry["kind"], Words.Binders, Protocols.Binder.SingleChainFragment), entry["name"].OptionalText(), targets, entry["normalTissue"].OptionalText());
    }

    private static Spacer Spacer(Entry entry) => entry["value"].RequiredText() switch
    {
        ConstructWords.Undisclosed => new(SpacerKnowledge.Undisclosed, null),
        ConstructWords.None => new(SpacerKnowledge.Absent, null),
        var name => new(SpacerKnowledge.Named, name),
    };

    private static CostimulatoryDomains Domains(Entry entry)
    {
        var oneOf = entry["oneOf"].Exists;
        if (oneOf == entry["value"].Exists) entry.Report($"'{entry.Path}' has one of value, the list of its domains, and oneOf, the list of those of which one is there");
        var domains = entry[oneOf ? "oneOf" : "value"].Items().Select(i => Word(i, ConstructWords.Domains, CostimulatoryDomain.Cd28)).ToList();
        if (oneOf && domains.Distinct().Count() < 2) entry["oneOf"].Report("'oneOf' lists two or more domains");
        return new(oneOf, domains);
    }

    private static T Word<T>(Entry entry, IReadOnlyDictionary<string, T> words, T fallback) => entry.Required(text => Words.Read(text, words), fallback);
}
