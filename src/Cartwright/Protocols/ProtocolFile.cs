using Cartwright.Protocols.Files;
using Cartwright.Units;

namespace Cartwright.Protocols;

/// <summary>The file <c>protocol.yaml</c> of a study folder, to and fro. Its shape is published in <c>schemas/protocol.schema.json</c>.</summary>
public static class ProtocolFile
{
    /// <summary>The version of the file's shape that this code reads and writes.</summary>
    public const int Version = 1;

    private const string Heading =
        """
        # yaml-language-server: $schema=../../schemas/protocol.schema.json
        # What the record states, each statement with its place: `at: D2:33-35` is source D2, lines 33 to 35; a quote has at most twelve words.
        # What the record leaves open and somebody chose stands under `chosen`, with who chose it; what nobody chose takes a named default.

        """;

    /// <summary>Reads a protocol. It is null where there is any fault; all faults are listed, in the order of the text.</summary>
    public static (Protocol? Protocol, IReadOnlyList<Fault> Faults) Read(string fileName, string text)
    {
        var (study, root) = StudyText.Parse(fileName, text);
        if (study.Faults.Count > 0) return (null, study.Faults);
        if (!root.IsMapping)
        {
            root.Report("this is not a protocol: it should be a mapping of study, product, design, schedule, endpoints and chosen");
            return (null, study.Faults);
        }
        var protocol = Read(root);
        study.RefuseUnread(root);
        return (study.Faults.Count == 0 ? protocol : null, study.Faults);
    }

    /// <summary>Writes a protocol in the order in which people read it. The same protocol is always the same bytes.</summary>
    public static void Write(Protocol protocol, TextWriter output)
    {
        List<YamlPage.Line> lines = [new("cartwright", YamlPage.Number(Version))];
        lines.AddPart("study", IdentityPart.Write(protocol.Study));
        lines.AddPart("product", ProductPart.Write(protocol.Product));
        lines.AddPart("population", PopulationPart.Write(protocol.Population));
        lines.AddPart("information", InformationPart.Write(protocol.Information));
        lines.AddPart("design", DesignPart.Write(protocol.Design));
        lines.AddPart("schedule", SchedulePart.Write(protocol.Schedule));
        lines.AddPart("outline", OutlinePart.Write(protocol.Outline));
        AddList(lines, "endpoints", [.. protocol.Endpoints.Select(EndpointPart.Write)]);
        AddList(lines, "notes", [.. protocol.Notes.Select(NotesPart.Write)]);
        if (protocol.Chosen != Chosen.Nothing) lines.AddPart("chosen", new ChosenPages(protocol.Chosen, protocol.EscalationInForce?.Value.Levels).Write());
        output.Write(Heading.ReplaceLineEndings("\n"));
        new YamlPage.Map(lines, OnOneLine: false).WriteTo(output);
    }

    private static Protocol Read(Entry root)
    {
        root["cartwright"].Required(text => text == "1" ? Parsed<int>.Of(Version) : Parsed<int>.Refused($"'{text}' is not a version of this file that can be read; write 1"), Version);
        foreach (var part in (string[])["study", "product", "population", "information", "design", "schedule", "outline"])
            if (root[part] is { Exists: true, IsMapping: false } wrong) wrong.Report($"'{part}' should be a mapping of keys to values");

        var statements = new Statements(IdentityPart.SourceNames(root["study"]));
        var (study, product) = (IdentityPart.Read(root["study"], statements), ProductPart.Read(root["product"], statements));
        var design = DesignPart.Read(root["design"], statements, product.DoseBasis?.Value);
        return new Protocol(
            study,
            product,
            PopulationPart.Read(root["population"], statements),
            design,
            SchedulePart.Read(root["schedule"], statements),
            EndpointPart.Read(root["endpoints"], statements),
            NotesPart.Read(root["notes"], statements),
            ChosenPart.Read(root["chosen"], design.Escalation?.Value, product.DoseBasis?.Value))
        {
            Information = InformationPart.Read(root["information"], statements),
            Outline = OutlinePart.Read(root["outline"], statements),
        };
    }

    private static void AddList(List<YamlPage.Line> lines, string key, IReadOnlyList<YamlPage> items)
    {
        if (items.Count > 0) lines.Add(new(key, new YamlPage.List(items, OnOneLine: false), SetApart: true));
    }
}
