using System.IO.Compression;
using System.Text;
using Cartwright.Datasets.Formats;
using Cartwright.Datasets.Raw;
using Cartwright.Datasets.Sdtm;
using Cartwright.Datasets.Tables;
using Cartwright.Patients;
using Cartwright.Protocols;
using Cartwright.Records;
using Cartwright.Tests.Datasets.Raw;
using Cartwright.Tests.Datasets.Sdtm;
using Cartwright.Tests.Records;
using Cartwright.Units;

namespace Cartwright.Tests.Datasets.Damaged;

/// <summary>A kind of file that the program reads: a good one, and what reading it comes to. A new kind of input is a line in <see cref="All"/>.</summary>
/// <param name="Read">Reads bytes as the program does: a value, or the faults.</param>
internal sealed record InputKind(string Name, byte[] Good, Func<byte[], (object? Value, IReadOnlyList<Fault> Faults)> Read)
{
    private static readonly string Example = Repository.At("tests", "Cartwright.Tests", "Datasets", "Raw", "Example");

    public static IReadOnlyList<InputKind> All { get; } =
    [
        Text("protocol.yaml", File.ReadAllText(Repository.At("protocols", "her2-e-cart", "protocol.yaml")), text => Planned(ProtocolFile.Read("protocol.yaml", text))),
        Text("assumptions.yaml", File.ReadAllText(Repository.At("protocols", "her2-e-cart", "assumptions.yaml")), text => AssumptionsFile.Read("assumptions.yaml", text)),
        Text("mapping.yaml", File.ReadAllText(Path.Combine(Example, "mapping.yaml")), text => Mapped(MappingFile.Read("mapping.yaml", text), null, [])),
        Text("registry page", Pages.Repaired, text => Imported(RegisteredRecords.Read(new RecordText("D1", "1.txt", text, new string('0', 64))))),
        new("export.csv", File.ReadAllBytes(Path.Combine(Example, "export.csv")), bytes => Mapped(Example, "export.csv", bytes)),
        new("labs.xlsx", File.ReadAllBytes(Path.Combine(Example, "labs.xlsx")), bytes => Mapped(Example, "labs.xlsx", bytes)),
        new("stored.xlsx", Zipped.Workbook("""<row r="1"><c r="A1" t="s"><v>0</v></c></row><row r="2"><c r="A2"><v>1</v></c></row>"""), Workbook),
        new("odm.xml", Encoding.UTF8.GetBytes(OdmTests.Example), bytes => Mapped(MappingFile.Read("m.yaml", OdmTests.ExampleMapping), null, bytes)),
        .. new[] { DatasetFormat.Csv, DatasetFormat.Xpt, DatasetFormat.Json, DatasetFormat.NdJson }.SelectMany(f => new[] { "dm", "lb", "ae" }.Select(d => Domain(d, f))),
        new("ae.dsjc", Packed(FileOf("ae", DatasetFormat.NdJson)), bytes => TableFile.Read("ae.dsjc", "AE", DatasetFormat.Dsjc, new MemoryStream(bytes))),
    ];

    /// <summary>The file of a domain of the small package.</summary>
    private static byte[] FileOf(string domain, DatasetFormat format) => FilesOf(SmallPackage.Data, format)[TableFile.NameOf(domain, format)];

    /// <summary>All the files of a package.</summary>
    public static Dictionary<string, byte[]> FilesOf(StudyData data, DatasetFormat format)
    {
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var table in SdtmFiles.Tables(data))
        {
            using var stream = new MemoryStream();
            TableFile.Write(table, format, stream);
            files[TableFile.NameOf(table.Name, format)] = stream.ToArray();
        }
        return files;
    }

    /// <summary>Reads a package as the program does: what is no UTF-8 is a fault of its file.</summary>
    public static (StudyData? Data, IReadOnlyList<Fault> Faults) ReadPackage(IReadOnlyDictionary<string, byte[]> files)
    {
        var faults = new List<Fault>();
        var (data, found) = SdtmFiles.Read(
            name => files.TryGetValue(name, out var bytes) ? Decoded(name, bytes, faults) is { } text ? new StringReader(text) : null : null,
            name => files.TryGetValue(name, out var bytes) ? new MemoryStream(bytes) : null);
        return faults.Count > 0 ? (null, [.. faults, .. found]) : (data, found);
    }

    /// <summary>The text of a file; null, and a fault, where it is not UTF-8 or has a character that no text has.</summary>
    public static string? Decoded(string name, byte[] bytes, List<Fault> faults)
    {
        try
        {
            var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
            if (!text.Contains('\0', StringComparison.Ordinal)) return text;
        }
        catch (DecoderFallbackException)
        {
        }
        faults.Add(new(new(name), "not text"));
        return null;
    }

    private static InputKind Domain(string domain, DatasetFormat format)
    {
        var files = FilesOf(SmallPackage.Data, format);
        var name = TableFile.NameOf(domain, format);
        return new(name, files[name], bytes => ReadPackage(new Dictionary<string, byte[]>(files) { [name] = bytes }));
    }

    private static InputKind Text(string name, string good, Func<string, (object? Value, IReadOnlyList<Fault> Faults)> read) => new(name, Encoding.UTF8.GetBytes(good), bytes =>
    {
        var faults = new List<Fault>();
        return Decoded(name, bytes, faults) is { } text ? read(text) : (null, faults);
    });

    private static (object?, IReadOnlyList<Fault>) Planned((Protocol? Protocol, IReadOnlyList<Fault> Faults) read)
    {
        if (read.Protocol is null) return (null, read.Faults);
        var (plan, faults) = TrialPlan.Of(read.Protocol);
        return (plan, faults);
    }

    private static (object?, IReadOnlyList<Fault>) Imported(ImportedRecord read) => (read.Protocol, read.Faults);

    private static (object?, IReadOnlyList<Fault>) Workbook(byte[] bytes) => Mapped(MappingFile.Read("m.yaml",
        """
        study: S
        files: { people: { name: stored.xlsx, subject: id } }
        domains: { DM: [{ from: people, set: { ARMCD: one } }] }
        """), null, bytes);

    private static (object?, IReadOnlyList<Fault>) Mapped(string folder, string damaged, byte[] bytes) =>
        Mapped(MappingFile.Read("mapping.yaml", File.ReadAllText(Path.Combine(folder, "mapping.yaml"))), damaged, bytes);

    // Every file is the damaged one where none is named, and else those of the example.
    private static (object?, IReadOnlyList<Fault>) Mapped((Mapping? Mapping, IReadOnlyList<Fault> Faults) read, string? damaged, byte[] bytes)
    {
        if (read.Mapping is null) return (null, read.Faults);
        var faults = new List<Fault>();
        byte[] Of(string name) => name == damaged || (damaged is null && bytes.Length > 0) || !File.Exists(Path.Combine(Example, name)) ? bytes : File.ReadAllBytes(Path.Combine(Example, name));
        var mapped = read.Mapping.Apply(name => Decoded(name, Of(name), faults) is { } text ? new StringReader(text) : null, name => new MemoryStream(Of(name)));
        return (faults.Count > 0 ? null : mapped.Data, [.. faults, .. mapped.Faults]);
    }

    private static byte[] Packed(byte[] bytes)
    {
        using var stream = new MemoryStream();
        using (var packing = new ZLibStream(stream, CompressionLevel.Optimal, leaveOpen: true)) packing.Write(bytes);
        return stream.ToArray();
    }
}
