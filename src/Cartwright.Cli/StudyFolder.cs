using System.Security.Cryptography;
using Cartwright.Patients;
using Cartwright.Products;
using Cartwright.Protocols;
using Cartwright.Units;

namespace Cartwright.Cli;

/// <summary>A study folder as it lies on disk: its protocol and, where there are any, its assumptions; every fault in them at once.</summary>
internal sealed class StudyFolder
{
    private readonly List<Fault> faults = [];
    private readonly Dictionary<string, string> hashes = [];

    private StudyFolder(string path)
    {
        if (Directory.Exists(path)) (Folder, ProtocolPath) = (path, Path.Combine(path, "protocol.yaml"));
        else (Folder, ProtocolPath) = (Path.GetDirectoryName(path) is { Length: > 0 } folder ? folder : ".", path);
        Protocol = Read(ProtocolPath, ProtocolFile.Read);
    }

    /// <summary>The folder itself.</summary>
    public string Folder { get; }

    /// <summary>The protocol's file as the user would name it.</summary>
    public string ProtocolPath { get; }

    /// <summary>The protocol; null where it is faulty.</summary>
    public Protocol? Protocol { get; }

    /// <summary>Everything wrong so far.</summary>
    public IReadOnlyList<Fault> Faults => faults;

    /// <summary>SHA-256 of every input read, by file name.</summary>
    public IReadOnlyDictionary<string, string> Hashes => hashes;

    /// <summary>Opens a study folder, or the folder of a protocol.yaml.</summary>
    public static StudyFolder Open(string path) => new(path);

    /// <summary>The protocol.</summary>
    /// <exception cref="FaultyInputException">It has faults.</exception>
    public Protocol RequireProtocol()
    {
        FaultyInputException.ThrowIfAny(faults);
        return Protocol!;
    }

    /// <summary>The plan in force, of a trial to come or of one that was conducted.</summary>
    /// <exception cref="FaultyInputException">The protocol has faults, or leaves something open that the plan needs.</exception>
    public TrialPlan RequirePlan(bool conducted = false)
    {
        var protocol = RequireProtocol();
        var (plan, open) = conducted ? TrialPlan.OfConducted(protocol) : TrialPlan.Of(protocol);
        FaultyInputException.ThrowIfAny([.. open.Select(InProtocol)]);
        return plan!;
    }

    /// <summary>The protocol and the assumptions beside it, or in another file.</summary>
    /// <exception cref="FaultyInputException">Either has faults; those of both are listed.</exception>
    public (Protocol Protocol, Assumptions Assumptions) RequireAssumptions(string? elsewhere)
    {
        var assumptions = Read(elsewhere ?? Path.Combine(Folder, "assumptions.yaml"), AssumptionsFile.Read);
        if (Protocol is not null) faults.AddRange(TrialPlan.Of(Protocol).Faults.Select(InProtocol));
        var construct = assumptions?.Patients.Construct is { } named ? ReadConstruct(named) : null;
        FaultyInputException.ThrowIfAny(faults);
        return (Protocol!, construct is null ? assumptions! : assumptions!.Given(construct));
    }

    // The name stays inside the folder by its form; a link in the place of a file or folder must not lead out of it either.
    private Construct? ReadConstruct(AssumedConstruct named)
    {
        var path = Path.Combine(Folder, Path.Combine(named.File.Split('/')));
        for (var at = path; Path.GetRelativePath(Folder, at) is not "."; at = Path.GetDirectoryName(at)!)
        {
            if (new FileInfo(at).LinkTarget is null) continue;
            faults.Add(new Fault(named.Where, $"'{named.File}' goes through a link; the construct is a file of the study folder itself"));
            return null;
        }
        return Read(path, ConstructFile.Read);
    }

    /// <summary>The assumptions beside the protocol, or null where there are none.</summary>
    public Assumptions? AssumptionsIfAny() => File.Exists(Path.Combine(Folder, "assumptions.yaml")) ? RequireAssumptions(null).Assumptions : null;

    /// <summary>The text of a file beside the protocol, hashed; null, and a fault, where it cannot be read.</summary>
    public string? ReadText(string path, long? largest = null)
    {
        var text = largest is { } most ? TextFile.Read(path, faults, most) : TextFile.Read(path, faults);
        if (text is not null) hashes[Path.GetFileName(path)] = Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text)));
        return text;
    }

    // A fault of the plan may have no better place than the protocol as a whole.
    private Fault InProtocol(Fault fault) => fault.Where.File == "protocol.yaml" ? fault with { Where = fault.Where with { File = ProtocolPath } } : fault;

    private T? Read<T>(string path, Func<string, string, (T? Value, IReadOnlyList<Fault> Faults)> read) where T : class
    {
        if (ReadText(path) is not { } text) return null;
        var (value, found) = read(path, text);
        faults.AddRange(found);
        return value;
    }
}
